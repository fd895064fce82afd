import { join } from 'node:path';
import { keepDigest } from '../../scripts/docs/pictures.ts';
import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { capture } from '../../test/ledger/captures.ts';
import { column, firstRow, herLedger } from '../../test/pane/her-ledger.ts';
import { type GivenFile, type OpenPane, paneLab } from '../../test/pane/open-pane.ts';
import { sessionOn } from '../../test/pane/session-fill.ts';

/*
 * Pictures of the built pane in each of its main states, 320 and 450 pixels wide, light and dark, beside this file.
 * Run it with `npm run screenshots pane`.
 */

const xian = capture('xian-2024');

/** Her ledger, filled once and then edited, and the notice as it reads after a change: a plan with every kind of row. */
async function scene(): Promise<{ ledger: GivenFile; changed: Capture }> {
  const given = { name: '2024年民生实事台账.xlsx', bytes: await herLedger(xian, { typed: 3 }) };
  const first = { ...xian, notice: { ...xian.notice, items: xian.notice.items.slice(0, 20) } };
  const session = await sessionOn(given, first);
  await session.actions.fill();
  session.actions.saveWorkbook();
  const [filled] = session.saved;
  const opened = openXlsx(filled?.bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const cells = [[{ value: '新开、调整公交线路80条，其中我市承担60条。' }]];
  await opened.value.write([{ sheet: '民生实事', row: firstRow + 1, column: column.target, cells }]);
  const items = xian.notice.items.map((item, index) =>
    index === 1 || index === 4 ? { ...item, text: `${item.text}按季度报送进展。` } : item,
  );
  return {
    ledger: { name: given.name, bytes: opened.value.save() },
    changed: { ...xian, notice: { ...xian.notice, items } },
  };
}

/** A working ledger in the middle of its year: every row with what was done by the end of June. */
async function midYear(): Promise<GivenFile> {
  const template = templateOf('work-ledger');
  if (!template) throw new Error('work-ledger');
  const opened = openXlsx(writeBook(draftLedger(template, [xian]).book));
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey();
  const sheet = survey.ok ? survey.value.sheet : null;
  if (!sheet) throw new Error('no sheet');
  const header = sheet.cells.findIndex((row) => row.some(({ value }) => value === '办理状态'));
  const at = (name: string) => sheet.cells[header]?.findIndex(({ value }) => value === name) ?? -1;
  const shares = [0.55, 1.12, 0.5, 0.1, 0.48, 1, 0.62];
  for (const [index, row] of sheet.cells.slice(header + 1).entries()) {
    const target = row[at('目标值')]?.value;
    const share = shares[index % shares.length] ?? 0;
    const write = (column: number, value: string | number) =>
      opened.value.write([{ sheet: sheet.name, row: header + 1 + index, column, cells: [[{ value }]] }]);
    if (typeof target === 'number') await write(at('累计完成数'), Math.round(target * share));
    if (row[at('项目名称')]?.value) await write(at('办理状态'), share >= 1 ? '已完成' : '推进中');
  }
  return { name: '2024年为民实事工作台账.xlsx', bytes: opened.value.save() };
}

async function take(pane: OpenPane, name: string): Promise<void> {
  await pane.page.mouse.move(0, 0);
  await pane.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))));
  await pane.page.screenshot({ path: join(import.meta.dirname, `pane-${name}.png`) });
}

const { ledger, changed } = await scene();
const report = await midYear();
const lab = await paneLab();
for (const width of [320, 450]) {
  for (const scheme of ['light', 'dark'] as const) {
    const pane = await lab.open({ width, scheme });
    const { page } = pane;
    const step = (index: number) => page.locator('h2 > button').nth(index);
    const shoot = (name: string) => take(pane, `${name}-${width}-${scheme}`);
    await shoot('empty');
    await pane.drop(ledger);
    await page.getByText(ledger.name).waitFor();
    await pane.paste({ 'text/plain': JSON.stringify(changed) });
    await page.getByRole('button', { name: /^填入\d/ }).waitFor();
    await page.getByRole('radio', { name: '保留我的' }).click();
    await shoot('preview');
    await step(0).click();
    await page.getByRole('button', { name: /查看/ }).click();
    await page.getByText('开通运营地铁线路').first().waitFor();
    await shoot('source');
    await step(0).click();
    await step(1).click();
    await page.getByRole('table').waitFor();
    await shoot('ledger');
    await step(1).click();
    await page.getByRole('button', { name: /^填入\d/ }).click();
    await page.getByText('已逐格读回核对').waitFor();
    await page.getByRole('button', { name: /本次填入的/ }).click();
    await page
      .getByRole('button', { name: /的原文/ })
      .first()
      .click();
    await shoot('filled');
    await page.getByRole('tab', { name: '清单' }).click();
    await page.getByRole('tabpanel').getByRole('button').first().waitFor();
    await shoot('lists');
    await page.getByRole('tab', { name: '校验' }).click();
    await page
      .getByRole('button', { name: /查看原文/ })
      .first()
      .click();
    await shoot('check');
    await pane.drop(report);
    await page.getByRole('button', { name: '作为台账打开' }).click();
    await page.getByText(report.name).waitFor();
    await page.getByRole('tab', { name: '通报' }).click();
    await page.getByText('确定事项').waitFor();
    await shoot('report');
  }
}
await lab.close();
keepDigest('pane');
