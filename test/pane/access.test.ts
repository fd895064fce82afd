import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../ledger/captures.ts';
import { herLedger } from './her-ledger.ts';
import { type PaneLab, paneLab } from './open-pane.ts';

let lab: PaneLab;
beforeAll(async () => {
  lab = await paneLab();
});
afterAll(() => lab.close());

const xian = capture('xian-2024');
const faces = { 'text/plain': JSON.stringify(xian) };
const ledger = async (protect = false) => ({
  name: '台账.xlsx',
  bytes: await herLedger(xian, { typed: 4, protect, targetHeader: '年度目标任务分解情况' }),
});

/** What a person with a keyboard can do: Tab until the focus is on a control of this name, once it is there, at most `steps` times. */
async function tabTo(page: Page, name: RegExp, steps = 60): Promise<void> {
  const named = page.getByRole('button', { name }).or(page.getByRole('tab', { name })).or(page.getByLabel(name));
  await named.first().waitFor();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      const labels =
        element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : [];
      return [label, ...labels].join(' ');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

describe('access', () => {
  const modes = [
    { scheme: 'light', language: 'zh-CN' },
    { scheme: 'dark', language: 'zh-CN' },
    { scheme: 'light', language: 'en-US' },
    { scheme: 'dark', language: 'en-US' },
  ] as const;

  it.each(modes)('axe finds nothing in any state, $scheme, $language', async (mode) => {
    const pane = await lab.open(mode);
    const { page } = pane;
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      const broken = await pane.violations();
      if (broken.length > 0) found[state] = broken;
    };
    const step = (index: number) => page.locator('h2 > button').nth(index);
    await look('empty');
    await pane.paste({ 'text/plain': 'x' });
    await page.getByRole('alert').waitFor();
    await look('refused');
    await pane.paste(faces);
    await page.getByRole('combobox').first().waitFor();
    await look('no workbook');
    await pane.drop(await ledger(true));
    await page.getByRole('table').waitFor();
    await look('doubtful header, protected');
    await pane.drop(await ledger());
    await page.getByRole('button', { name: /作为台账打开|as the ledger/ }).waitFor();
    await look('asked what a second workbook is');
    await page.getByRole('button', { name: /作为台账打开|as the ledger/ }).click();
    await page.getByRole('button', { name: /确认1列|Confirm 1/ }).click();
    await page.getByRole('button', { name: /^填入\d|^Fill \d/ }).waitFor();
    await step(0).click();
    await page.getByRole('button', { name: /查看|Show/ }).click();
    await page.getByText('开通运营地铁线路').first().waitFor();
    await look('source and preview');
    await step(0).click();
    await page.getByRole('button', { name: /^填入\d|^Fill \d/ }).click();
    await page.getByRole('button', { name: /撤销本次填入|Undo this fill/ }).waitFor();
    await page.getByRole('button', { name: /本次填入的|rows of this fill/ }).click();
    await look('filled');
    await page
      .getByRole('button', { name: /的原文|Source of/ })
      .first()
      .click();
    await page.locator('blockquote').waitFor();
    await look('quote');
    for (const tab of [1, 2, 3]) {
      await page.getByRole('tab').nth(tab).click();
      await look(`tab ${tab}`);
    }
    expect(found).toEqual({});
    expect(pane.trouble).toEqual([]);
  });

  it('a whole fill and its undo by keyboard alone', async () => {
    const pane = await lab.open();
    const { page } = pane;
    await tabTo(page, /粘贴/);
    await pane.paste(faces);
    await pane.drop(await ledger());
    await page.getByText('台账.xlsx').waitFor();
    await tabTo(page, /^确认1列的对应/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^填入30行/ }).waitFor();
    await tabTo(page, /^填入30行/);
    await page.keyboard.press('Enter');
    await page.getByText('已逐格读回核对').waitFor();
    await tabTo(page, /^撤销本次填入/);
    await page.keyboard.press('Space');
    await page.getByText('已撤销本次填入').waitFor();
    await tabTo(page, /^填入$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: '校验', selected: true }).waitFor();
  });

  it('shows where the focus is', async () => {
    const { page } = await lab.open();
    const shown: boolean[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await page.keyboard.press('Tab');
      shown.push(
        await page.evaluate(() => {
          const marked = (element: Element | null, part?: string) => {
            if (element === null) return false;
            const style = getComputedStyle(element, part);
            return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.borderTopWidth === '2px';
          };
          const { activeElement } = document;
          return (
            marked(activeElement) || marked(activeElement, '::after') || marked(activeElement?.parentElement ?? null)
          );
        }),
      );
    }
    expect(shown).toEqual([true, true, true, true, true]);
  });

  it('keeps a list of thousands to what is in view', async () => {
    const { notice } = xian;
    const items = Array.from({ length: 5000 }, (_, index) => {
      const item = notice.items[index % notice.items.length];
      return { ...item, id: `i${index}`, number: index + 1, title: `第${index + 1}件`, quote: `第${index + 1}件` };
    });
    const pane = await lab.open();
    await pane.paste({ 'text/plain': JSON.stringify({ ...xian, notice: { ...notice, items, findings: [] } }) });
    await pane.page.getByRole('button', { name: /来源/ }).click();
    await pane.page.getByRole('button', { name: '查看5000个事项' }).click();
    await pane.page.getByText('第1件', { exact: true }).waitFor();
    expect(await pane.page.locator('li[aria-posinset]').count()).toBeLessThan(40);
    await pane.page.getByRole('region', { name: notice.title }).focus();
    await pane.page.keyboard.press('End');
    await pane.page.getByText('第5000件', { exact: true }).waitFor();
  });
});
