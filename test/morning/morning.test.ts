import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { violationsInBothThemes } from '../extension/axe.ts';
import { buildPane } from '../pane/serve-pane.ts';
import { keyboard, mouse } from './hands.ts';
import { playMorning } from './morning.ts';

const pane = mkdtempSync(join(tmpdir(), 'morning-pane-'));
beforeAll(() => buildPane(pane));
afterAll(() => rmSync(pane, { recursive: true, force: true }));

/** What runs out of the window at 200 %, as of a screen of 1366×768: a page may scroll down, never to the side. */
async function cutAtTwice(page: Page, state: string): Promise<string[]> {
  if (state.startsWith('popup')) return [];
  await page.setViewport({ width: 683, height: 384 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
      .filter((control) => control.offsetParent !== null && control.getBoundingClientRect().right > innerWidth + 1)
      .map((control) => control.ariaLabel ?? control.textContent ?? ''),
  );
  await page.setViewport({ width: 1366, height: 768 });
  return [...(wide > 0 ? [`${state}: ${wide} px to the side`] : []), ...hidden.map((name) => `${state}: ${name}`)];
}

describe('her morning', () => {
  it('is played with the mouse; axe finds nothing in any state, and at 200 % nothing runs out of the window', async () => {
    const found: string[] = [];
    const states: string[] = [];
    const evening = await playMorning(
      mouse,
      async (page, state) => {
        states.push(state);
        found.push(...(await violationsInBothThemes(page, state)), ...(await cutAtTwice(page, state)));
      },
      pane,
    );
    expect(found).toEqual([]);
    expect(states).toHaveLength(19);
    expect(readFileSync(evening.items, 'utf8')).toContain('增加停车位');
    expect(readEnvelope(readFileSync(evening.batch, 'utf8'))).toMatchObject({ ok: true });
  });

  it('is played with the keyboard alone, every stop in sight with its ring', async () => {
    const evening = await playMorning(keyboard, async () => {}, pane);
    expect(readEnvelope(readFileSync(evening.batch, 'utf8'))).toMatchObject({ ok: true });
  });
});
