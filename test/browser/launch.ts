import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './find-chromium.ts';
import { patience } from './patience.ts';

function executable(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found: run npm test, which installs one or says what to install.');
  return path;
}

/** A headless Chromium of this machine. Close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    headless: true,
    args: [...chromiumArguments],
    timeout: patience,
  });
}
