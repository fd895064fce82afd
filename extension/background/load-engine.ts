import type { Engine } from '../engine/engine.ts';
import { engineSlot } from '../engine/slot.ts';
import { api } from '../platform/api.ts';

const script = '/engine.js';

/** How a worker of the older kind loads a script; an event page, which Firefox runs the background in, has none. */
function importer(): ((file: string) => void) | null {
  const found: unknown = Reflect.get(globalThis, 'importScripts');
  return typeof found === 'function' ? (file) => void found(file) : null;
}

/**
 * Keeps the engine's script beside the background's. A service worker may load later only what it loaded while it was installed
 * (Service Workers, “importScripts”); so it is called when the background begins.
 */
export function installEngine(): void {
  const load = importer();
  if (load !== null) addEventListener('install', () => load(script));
}

/**
 * The engine, loaded when it is first asked for: the background wakes for every message, and most of them read no page.
 * Fails by an exception where the extension's own files are gone.
 */
export async function loadEngine(): Promise<Engine> {
  if (Reflect.get(globalThis, engineSlot) === undefined) {
    const load = importer();
    if (load === null) await import(/* @vite-ignore */ api.runtime.getURL(script));
    else load(script);
  }
  return Reflect.get(globalThis, engineSlot) as Engine;
}
