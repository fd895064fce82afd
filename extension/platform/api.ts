import type { Browser } from 'wxt/browser';

/**
 * The extension API in its callback form, which every supported browser has under the name `chrome`: Chromium 90 has no
 * promises for messages, and Firefox takes callbacks only there.
 */
export const api: typeof Browser = Reflect.get(globalThis, 'chrome');

/** Whether this script's extension is still there; after an update its old scripts stay in pages, cut off. */
export function isConnected(): boolean {
  return Reflect.get(api, 'runtime')?.id !== undefined;
}
