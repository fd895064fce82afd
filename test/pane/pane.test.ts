import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { type Template, templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { capture } from '../ledger/captures.ts';
import { column, firstRow, herLedger } from './her-ledger.ts';
import { type GivenFile, type OpenOptions, type OpenPane, type PaneLab, paneLab } from './open-pane.ts';
import { sessionOn } from './session-fill.ts';

let lab: PaneLab;
beforeAll(async () => {
  lab = await paneLab();
});
afterAll(() => lab.close());

const haizhou = capture('haizhou-2020');
const xian = capture('xian-2024');
const pasted = (captures: Capture) => ({ 'text/plain': JSON.stringify(captures) });

async function her(options: Parameters<typeof herLedger>[1]): Promise<GivenFile> {
  return { name: '民生实事台账.xlsx', bytes: await herLedger(haizhou, options) };
}

/** The cells of the first sheet as texts. */
async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey();
  const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
  return cells.map((row) => row.map(({ value }) => (value === null ? '' : String(value))));
}

function templateNamed(id: string): Template {
  const template = templateOf(id);
  if (!template) throw new Error(id);
  return template;
}

const save = ({ page }: OpenPane) => page.getByRole('button', { name: '保存' }).click();
const fillButton = ({ page }: OpenPane) => page.getByRole('button', { name: /^填入\d+行$/ });

async function filledPane(ledger: GivenFile, given: Capture = haizhou, options: OpenOptions = {}): Promise<OpenPane> {
  const pane = await lab.open(options);
  await pane.drop(ledger);
  await pane.page.getByText(ledger.name).waitFor();
  await pane.page.getByRole('textbox', { name: /粘贴/ }).focus();
  await pane.paste(pasted(given));
  await fillButton(pane).click();
  await pane.page.getByText('已逐格读回核对').waitFor();
  return pane;
}

describe('a fill in a tab', () => {
  it('pastes, previews, fills and saves the workbook that the core makes of it', async () => {
    const ledger = await her({ typed: 6 });
    const pane = await filledPane(ledger);
    expect(await pane.page.getByText('已逐格读回核对').textContent()).toBe(
      '新增44行，更新6行，您的3列未动。已逐格读回核对。',
    );
    const file = await pane.saved(() => save(pane));
    expect(file.name).toBe(ledger.name);

    const session = await sessionOn(ledger, haizhou);
    await session.actions.fill();
    session.actions.saveWorkbook();
    expect(Buffer.compare(file.bytes, session.saved[0]?.bytes ?? new Uint8Array())).toBe(0);

    const cells = await cellsOf(file.bytes);
    const body = cells.slice(firstRow);
    expect(body.map((row) => row[column.title])).toEqual(haizhou.notice.items.map((item) => item.title));
    expect(body.map((row) => row[column.seq])).toEqual(haizhou.notice.items.map((item) => String(item.number)));
    expect(body.slice(0, 6).map((row) => row[column.mine])).toEqual(Array(6).fill('重点'));
    expect(body.slice(0, 2).map((row) => row[column.progress])).toEqual(['第1项进展', '第2项进展']);
    expect(body[49]?.[column.lead]).toContain(haizhou.notice.items[49]?.units[0]?.name);
    expect(pane.trouble).toEqual([]);
  });

  it('fills in an engine as old as Chromium 90', async () => {
    const pane = await filledPane(await her({ typed: 2 }), haizhou, { oldEngine: true });
    expect(await pane.page.evaluate(() => 'structuredClone' in window)).toBe(false);
    const { page } = pane;
    for (const tab of ['清单', '校验', '通报']) await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: '清单' }).click();
    await page.getByRole('button', { name: '生成“任务分解台账”' }).click();
    await page.getByText(/任务分解台账.*共50行/).waitFor();
    expect(pane.trouble).toEqual([]);
  });

  it('fills nothing twice', async () => {
    const first = await filledPane(await her({ typed: 0 }));
    const ledger = await first.saved(() => save(first));
    const pane = await lab.open();
    await pane.drop(ledger);
    await pane.page.getByRole('button', { name: '用工作簿里的1份公告' }).click();
    await pane.page.getByText('没有要填入的内容').waitFor();
    expect(await fillButton(pane).count()).toBe(0);
  });

  it('undoes a fill: every cell is as it was', async () => {
    const ledger = await her({ typed: 6 });
    const pane = await filledPane(ledger);
    await pane.page.getByRole('button', { name: '撤销本次填入' }).click();
    await pane.page.getByText('已撤销本次填入').waitFor();
    const file = await pane.saved(() => save(pane));
    expect(await cellsOf(file.bytes)).toEqual(await cellsOf(ledger.bytes));
  });

  it('undoes the last fill of a workbook that was closed since', async () => {
    const ledger = await her({ typed: 6 });
    const first = await filledPane(ledger);
    const pane = await lab.open();
    await pane.drop(await first.saved(() => save(first)));
    await pane.page.getByRole('button', { name: /台账/ }).first().click();
    await pane.page.getByText('上次填入：').waitFor();
    await pane.page.getByRole('button', { name: '撤销上次填入' }).click();
    await pane.page.getByText('已撤销本次填入').waitFor();
    const file = await pane.saved(() => save(pane));
    expect(await cellsOf(file.bytes)).toEqual(await cellsOf(ledger.bytes));
  });

  it('stands ready to fill again after an undo', async () => {
    const pane = await filledPane(await her({ typed: 0 }));
    await pane.page.getByRole('button', { name: '撤销' }).click();
    await pane.page.getByText('已撤销本次填入').waitFor();
    await pane.page.getByRole('button', { name: /^填入\d+行$/ }).click();
    await pane.page.getByRole('button', { name: '再填一份' }).waitFor();
  });

  it('asks before two notices go into one table', async () => {
    const pane = await lab.open();
    await pane.drop(await her({ typed: 0 }));
    await pane.paste(pasted(haizhou));
    await pane.drop({ name: '西安.json', bytes: new TextEncoder().encode(JSON.stringify(xian)) });
    const fill = pane.page.getByRole('button', { name: /^填入\d+行$/ });
    await pane.page.getByText('将把2份公告填入同一张表').waitFor();
    expect(await fill.isDisabled()).toBe(true);
    await pane.page.getByRole('button', { name: '确认一起填入' }).click();
    await pane.page.getByText('将把2份公告填入同一张表').waitFor({ state: 'detached' });
    expect(await fill.isEnabled()).toBe(true);
  });

  it('makes a new ledger of a template, and a monthly list a month beside it', async () => {
    const pane = await lab.open();
    const { page } = pane;
    await pane.paste(pasted(xian));
    await page.getByLabel('模板').selectOption({ label: '任务分解台账' });
    await page.getByRole('button', { name: '新建“任务分解台账”' }).click();
    await page.getByText('已新建“任务分解台账”，共30行。').waitFor();
    await page.getByText('没有要填入的内容').waitFor();
    await page.getByRole('tab', { name: '清单' }).click();
    await page.getByLabel('月份').selectOption('6');
    await page.getByRole('button', { name: '生成“月度任务清单”' }).click();
    await page.getByText('已新建“月度任务清单6月”').waitFor();
    await page.getByLabel('月份').selectOption('12');
    await page.getByRole('button', { name: '生成“月度任务清单”' }).click();
    await page.getByText('已新建“月度任务清单12月”').waitFor();
    const made = await pane.saved(() => save(pane));
    const opened = openXlsx(made.bytes);
    if (!opened.ok) throw new Error(opened.error.message);
    for (const month of [6, 12]) {
      const survey = await opened.value.survey(`月度任务清单${month}月`);
      const sheet = survey.ok ? survey.value.sheet : null;
      const values = sheet?.cells.flat().map(({ value }) => value);
      expect(values).toContain(`西安市2024年为民实事${month}月份任务清单`);
    }
    expect(pane.trouble).toEqual([]);
  });

  it('writes the report from the ledger’s own figures', async () => {
    const { book } = draftLedger(templateNamed('work-ledger'), [xian]);
    const opened = openXlsx(writeBook(book));
    if (!opened.ok) throw new Error(opened.error.message);
    const survey = await opened.value.survey();
    const sheet = survey.ok ? survey.value.sheet : null;
    const header = sheet?.cells.findIndex((row) => row.some(({ value }) => value === '办理状态')) ?? -1;
    const status = sheet?.cells[header]?.findIndex(({ value }) => value === '办理状态') ?? -1;
    const cells = [[{ value: '已完成' }], [{ value: '推进中' }]];
    await opened.value.write([{ sheet: sheet?.name ?? '', row: header + 1, column: status, cells }]);
    const pane = await lab.open();
    await pane.drop({ name: '工作台账.xlsx', bytes: opened.value.save() });
    await pane.page.getByText('工作台账.xlsx').waitFor();
    await pane.page.getByRole('tab', { name: '通报' }).click();
    await pane.page.getByLabel('数据截止日期').fill('2024-07-01');
    await pane.page.getByText('30件为民实事已完成1件，完成率3.33%；已开工事项2件，开工率6.67%。').waitFor();
    await pane.page.getByRole('button', { name: '复制“完成率”' }).click();
    await pane.page.getByText('已复制').waitFor();
  });

  it('takes a dropped capture file as it takes a paste', async () => {
    const pane = await lab.open();
    await pane.drop(await her({ typed: 0 }), {
      name: '海州.taizhang.json',
      bytes: new TextEncoder().encode(JSON.stringify(haizhou)),
    });
    await pane.page.getByRole('button', { name: '填入50行' }).waitFor();
    await pane.page.getByRole('button', { name: /来源/ }).click();
    await pane.page.getByText('来自文件“海州.taizhang.json”').waitFor();
  });

  it('fills one unit’s items only', async () => {
    const pane = await lab.open();
    await pane.drop(await her({ typed: 0 }));
    await pane.paste(pasted(haizhou));
    const own = haizhou.notice.items.filter((item) => item.units.some((unit) => unit.canonical === '区教育局'));
    expect(own.length).toBeGreaterThan(0);
    await pane.page.getByRole('button', { name: /来源/ }).click();
    await pane.page.getByLabel('只看我单位').selectOption('区教育局');
    await pane.page.getByRole('button', { name: `填入${own.length}行` }).waitFor();
  });
});

describe('what she changed stays hers', () => {
  async function conflicted(): Promise<{ pane: OpenPane; changed: Capture }> {
    const first = await filledPane(await her({ typed: 0 }));
    const ledger = await first.saved(() => save(first));
    const opened = openXlsx(ledger.bytes);
    if (!opened.ok) throw new Error(opened.error.message);
    const edit = (row: number, value: string) => ({
      sheet: '民生实事',
      row: firstRow + row,
      column: column.target,
      cells: [[{ value }]],
    });
    await opened.value.write([edit(0, '我改的第一项'), edit(1, '我改的第二项')]);
    const items = haizhou.notice.items.map((item, index) =>
      index < 3 ? { ...item, text: `${item.text}新增要求。` } : item,
    );
    const changed = { ...haizhou, notice: { ...haizhou.notice, items } };
    const pane = await lab.open();
    await pane.drop({ name: ledger.name, bytes: opened.value.save() });
    await pane.paste(pasted(changed));
    return { pane, changed };
  }

  it('is no conflict where it stood there before the first fill: the notice never changed', async () => {
    const ledger = await her({ typed: 1 });
    const opened = openXlsx(ledger.bytes);
    if (!opened.ok) throw new Error(opened.error.message);
    const mine = [[{ value: '我先写的目标' }]];
    await opened.value.write([{ sheet: '民生实事', row: firstRow, column: column.target, cells: mine }]);
    const pane = await lab.open();
    await pane.drop({ name: ledger.name, bytes: opened.value.save() });
    await pane.paste(pasted(haizhou));
    await pane.page.getByText('已有内容，未改动').waitFor();
    expect(await pane.page.getByText('您改过，公告也改了').count()).toBe(0);
    await fillButton(pane).click();
    await pane.page.getByText('已逐格读回核对').waitFor();
    const body = (await cellsOf((await pane.saved(() => save(pane))).bytes)).slice(firstRow);
    expect(body[0]?.[column.target]).toBe('我先写的目标');
  });

  it('shows both values and writes what she chose', async () => {
    const { pane, changed } = await conflicted();
    const { page } = pane;
    const group = (index: number) =>
      page.getByRole('radiogroup', { name: `“${haizhou.notice.items[index]?.title}”的“目标任务”` });
    await group(0).getByText('我改的第一项').waitFor();
    await group(0).getByRole('radio', { name: '用公告的' }).click();
    await group(1).getByRole('radio', { name: '保留我的' }).click();
    await page.getByRole('button', { name: '填入2行' }).click();
    await page.getByText('已逐格读回核对').waitFor();
    const body = (await cellsOf((await pane.saved(() => save(pane))).bytes)).slice(firstRow);
    expect(body.slice(0, 3).map((row) => row[column.target])).toEqual([
      changed.notice.items[0]?.text,
      '我改的第二项',
      changed.notice.items[2]?.text,
    ]);
  });

  it('keeps hers where she decides nothing', async () => {
    const { pane } = await conflicted();
    await pane.page.getByText('还有2处冲突未选').waitFor();
    await fillButton(pane).click();
    await pane.page.getByText('已逐格读回核对').waitFor();
    const body = (await cellsOf((await pane.saved(() => save(pane))).bytes)).slice(firstRow);
    expect(body.slice(0, 2).map((row) => row[column.target])).toEqual(['我改的第一项', '我改的第二项']);
  });
});

describe('what is in the way', () => {
  it('asks about a doubtful header before anything is planned, and remembers the answer', async () => {
    const pane = await lab.open();
    await pane.drop(await her({ typed: 0, targetHeader: '年度目标任务分解情况' }));
    await pane.paste(pasted(haizhou));
    const { page } = pane;
    await page.getByRole('button', { name: '确认1列的对应' }).waitFor();
    expect(await fillButton(pane).count()).toBe(0);
    await page.getByLabel('“年度目标任务分解情况”列对应什么').selectOption({ label: '目标任务' });
    await fillButton(pane).waitFor();
    await pane.drop(await her({ typed: 0, targetHeader: '年度目标任务分解情况' }));
    await page.getByRole('button', { name: '作为台账打开' }).click();
    await fillButton(pane).waitFor();
    await page.getByText('其中1列沿用上次的对应').waitFor();
  });

  it('does not fill a protected sheet and says why', async () => {
    const pane = await lab.open();
    await pane.drop(await her({ typed: 2, protect: true }));
    await pane.paste(pasted(haizhou));
    await pane.page.getByText('工作表已受保护').waitFor();
    expect(await fillButton(pane).isDisabled()).toBe(true);
  });

  it('holds a row back that no cell can take, says why, and fills the others', async () => {
    const items = haizhou.notice.items.map((item, index) =>
      index === 3 ? { ...item, text: '长'.repeat(40_000) } : item,
    );
    const pane = await lab.open();
    await pane.drop(await her({ typed: 0 }));
    await pane.paste(pasted({ ...haizhou, notice: { ...haizhou.notice, items } }));
    await pane.page.getByRole('button', { name: '待核1' }).click();
    await pane.page.getByText('32767').waitFor();
    await pane.page.getByRole('button', { name: '填入49行' }).click();
    await pane.page.getByText('新增49行，更新0行，您的3列未动').waitFor();
  });

  it('opens the place for the next notice after a fill', async () => {
    const pane = await filledPane(await her({ typed: 0 }));
    await pane.page.getByRole('button', { name: '再填一份' }).click();
    await pane.page.getByRole('textbox', { name: /粘贴/ }).focus();
    await pane.paste(pasted(xian));
    await pane.page.getByRole('button', { name: '填入30行' }).waitFor();
  });

  it.each([
    ['', '剪贴板里没有内容'],
    ['你好', '这不是台账采集的内容'],
    [JSON.stringify(haizhou).slice(0, -20), '这不是台账采集的内容'],
    [JSON.stringify({ ...haizhou, notice: { ...haizhou.notice, schema: 'taizhang/notice@9' } }), '内容来自更新的版本'],
    [JSON.stringify({ ...haizhou, notice: { ...haizhou.notice, items: [{}] } }), '内容不完整'],
  ])('refuses a paste that is no capture (%#)', async (text, message) => {
    const pane = await lab.open();
    await pane.paste({ 'text/plain': text });
    await pane.page.getByText(message).waitFor();
    expect(pane.trouble).toEqual([]);
  });

  it('refuses a file that is no workbook and stays usable', async () => {
    const pane = await lab.open();
    await pane.drop({ name: '旧.xls', bytes: new TextEncoder().encode('no workbook at all') });
    await pane.page.getByRole('button', { name: /台账/ }).first().click();
    await pane.page.getByRole('alert').waitFor();
    await pane.drop(await her({ typed: 0 }));
    await pane.page.getByText('民生实事台账.xlsx').waitFor();
  });

  it('draws a hostile capture as text', async () => {
    const title = '<img src=x onerror="document.title=1">=HYPERLINK("http://e.example","点")';
    const items = haizhou.notice.items.map((item) => ({ ...item, title }));
    const pane = await filledPane(await her({ typed: 0 }), {
      ...haizhou,
      notice: { ...haizhou.notice, title, items },
    });
    expect(await pane.page.locator('img').count()).toBe(0);
    expect(await pane.page.title()).toBe('台账');
    const cells = await cellsOf((await pane.saved(() => save(pane))).bytes);
    expect(cells[firstRow]?.[column.title]).toBe(title);
    expect(pane.trouble).toEqual([]);
  });
});
