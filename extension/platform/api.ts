import type { Browser } from 'wxt/browser';

/**
 * The extension API in its callback form, which every supported browser has under the name `chrome`: Chromium 90 has no
 * promises for messages, and Firefox takes callbacks only there.
 */
export const api: typeof Browser = Reflect.get(globalThis, 'chrome');
