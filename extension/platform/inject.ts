import type { Result } from '../../shared/result/result.ts';
import { api } from './api.ts';
import { call, type PlatformError } from './call.ts';

/** Runs one of the extension's own scripts in a tab; needs the access that a click on the icon, menu or key gives. */
export function injectScript(tab: number, file: string): Promise<Result<unknown, PlatformError>> {
  return call((done) => api.scripting.executeScript({ target: { tabId: tab }, files: [file] }, done));
}
