import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with what is shown, as `rule: element`. */
async function violations(shown: Page | Frame): Promise<string[]> {
  await shown.evaluate(axe);
  return shown.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations: found } = await tool.run({ resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
  });
}

/** What axe finds wrong with a page, or with one frame of it, in the light and in the dark, as `state, theme: rule: element`. */
export async function violationsInBothThemes(page: Page, state: string, shown: Page | Frame = page): Promise<string[]> {
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    /* Without motion, so that no colour is looked at on its way to another. */
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await shown.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, {}, value);
    for (const one of await violations(shown)) found.push(`${state}, ${value}: ${one}`);
  }
  return found;
}

/** Fails with what axe finds wrong with what is shown, in the light and in the dark. */
export async function inBothThemes(page: Page, state: string, shown: Page | Frame = page): Promise<void> {
  expect(await violationsInBothThemes(page, state, shown)).toEqual([]);
}
