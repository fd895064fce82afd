import { api } from '../platform/api.ts';
import { call } from '../platform/call.ts';
import type { LinkPlace } from '../platform/places.ts';

/** Whether this browser can run a script in a place that was allowed at run time (Chromium 96, Firefox 128). */
export function canLink(): boolean {
  return typeof api.scripting?.registerContentScripts === 'function' && api.permissions !== undefined;
}

/** Whether she has turned the link to this place on. The browser's permission is the setting; there is no other. */
export async function isLinked({ pattern }: LinkPlace): Promise<boolean> {
  const held = await call<boolean>((done) => api.permissions.contains({ origins: [pattern] }, done));
  return held.ok && held.value === true;
}

/** Asks the browser, which asks her. Must be called straight from her click. */
export async function allowLink({ pattern }: LinkPlace): Promise<boolean> {
  const granted = await call<boolean>((done) => api.permissions.request({ origins: [pattern] }, done));
  return granted.ok && granted.value === true;
}

/** Gives the permission for a place back. */
export async function forbidLink({ pattern }: LinkPlace): Promise<void> {
  await call<boolean>((done) => api.permissions.remove({ origins: [pattern] }, done));
}

/** Calls `changed` whenever she or the browser has allowed or forbidden something. Returns how to stop. */
export function onPermissionChange(changed: () => void): () => void {
  const listener = () => changed();
  api.permissions.onAdded.addListener(listener);
  api.permissions.onRemoved.addListener(listener);
  return () => {
    api.permissions.onAdded.removeListener(listener);
    api.permissions.onRemoved.removeListener(listener);
  };
}
