import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './find-chromium.ts';

function executable(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found: run npm test, which installs one or says what to install.');
  return path;
}

/** A headless Chromium of this machine. Close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), headless: true, args: [...chromiumArguments] });
}

/** A headless Chromium with one unpacked extension and a profile of its own in `profile`, in the given language. */
export function launchWithExtension(extension: string, profile: string, locale = 'zh-CN'): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: true,
    locale,
    args: [
      ...chromiumArguments,
      '--enable-unsafe-extension-debugging',
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
}
