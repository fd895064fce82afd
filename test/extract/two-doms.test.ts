import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { patience } from '../browser/patience.ts';
import { fixtureNames, pagePath, recordOf } from './fixture-set.ts';

const origin = 'http://fixture.invalid';
const entry = fileURLToPath(new URL('browser-entry.ts', import.meta.url));

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome90',
      lib: { entry, formats: ['iife'], name: 'taizhangTest', fileName: 'entry' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The bundle was not built.');
  return output.output[0].code;
}

let browser: Browser;
let page: Page;
let code: string;

beforeAll(async () => {
  [browser, code] = await Promise.all([launchBrowser(), bundle()]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  context.setDefaultTimeout(patience);
  page = await context.newPage();
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, name = '', ...rest] = decodeURIComponent(pathname).split('/');
    const path = join(dirname(pagePath(name)), ...rest);
    if (!fixtureNames.includes(name) || !existsSync(path)) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ body: readFileSync(path), contentType: 'text/html' });
  });
});

afterAll(async () => {
  await browser.close();
});

describe('Node and Chromium read the same', () => {
  it.each(fixtureNames)('%s, byte for byte', async (name) => {
    await page.goto(`${origin}/${name}/page.html`, { waitUntil: 'load' });
    const record = await page.evaluate(`${code}; taizhangTest.recordHere('2024-01-01T00:00:00Z')`);
    expect(record).toBe(JSON.stringify(recordOf(name)));
  });
});
