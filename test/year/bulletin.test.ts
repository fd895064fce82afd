import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { fieldOf } from '../../shared/ledger/fields.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { bulletinOf } from '../../shared/year/bulletin/bulletin.ts';
import { bulletinDocx, rowsText } from '../../shared/year/bulletin/bulletin-docx.ts';
import { bulletinText } from '../../shared/year/bulletin/bulletin-text.ts';
import { supervisionOrders } from '../../shared/year/bulletin/supervision-orders.ts';
import { askText } from '../../shared/year/months/ask-words.ts';
import { takeStock } from '../../shared/year/months/take-stock.ts';
import { shownText, shownValue } from '../../shared/year/shown-value.ts';
import { capture } from '../ledger/captures.ts';
import { columnOf, ledgerOf, open, typed } from './office-desk.ts';

const head = [
  '序号',
  '项目名称',
  '牵头单位',
  '区县',
  '完成时限',
  '目标值',
  '计量单位',
  '累计完成数',
  '办理状态',
  '年度计划投资',
  '累计完成投资',
];
const end = new Date('2025-12-31T00:00:00Z');
const past = new Date('2025-06-01T00:00:00Z');
const rows = [
  [1, '新建高中', '区教育局', '甲街道', end, 2, '所', 2, '已完成', 3000, 2900],
  [2, '助餐服务点', '区民政局', '甲街道', end, 30, '个', 36, '推进中', 600, 300],
  [3, '公共停车位', '区城管局', '乙街道', end, 15000, '个', 1000, '推进中', 8000, 1000],
  [4, '加装电梯', '区住建局', '乙街道', past, 50, '部', 20, '推进中', 1000, 400],
  [5, '口袋公园', '区城管局', '乙街道', end, 10, '个', 5, '推进中', 400, 200],
] as const;
const asOf = '2025-06-30';
const labelOf = (field: Parameters<typeof fieldOf>[0]) => fieldOf(field).label;

async function bulletin() {
  const { view } = await open(
    await ledgerOf(
      head,
      rows.map((row) => [...row]),
    ),
  );
  return { view, made: bulletinOf(view, { name: '民生实事', asOf, history: null, labelOf }) };
}

describe('通报', () => {
  it('says what the sheet says, each figure counted again here', async () => {
    const { made } = await bulletin();
    const done = rows.filter(([, , , , , target, , now]) => now >= target).length;
    const invested = rows.reduce((sum, row) => sum + row[10], 0);
    const planned = rows.reduce((sum, row) => sum + row[9], 0);
    const text = made.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)).join('\n');
    expect(text).toContain(`民生实事共${rows.length}项，涉及考核指标${rows.length}个。`);
    expect(text).toContain(`${rows.length}件民生实事已完成${done}件，完成率${(100 * done) / rows.length}%`);
    expect(text).toContain(
      `已完成投资${invested}万元，完成年度总投资的${Math.round((10_000 * invested) / planned) / 100}%`,
    );
    expect(text).toContain('1个考核指标超额完成任务，分别是：助餐服务点36个，为任务的120%。');
    expect(text).toContain('逾期未完成1项：加装电梯（区住建局）；进度滞后1项：公共停车位（区城管局）。');
    for (const { paragraphs } of made.sections) {
      for (const { rows: behind } of paragraphs) expect(behind.every((row) => row >= 2 && row <= 6)).toBe(true);
    }
  });

  it('lists items by pace, ranks units and districts', async () => {
    const { made } = await bulletin();
    expect(made.lists.map(({ name, items }) => [name, items.map(({ title }) => title)])).toEqual([
      ['超序时进度事项', ['新建高中', '助餐服务点']],
      ['按序时推进事项', ['口袋公园']],
      ['慢于序时进度事项', ['公共停车位', '加装电梯']],
    ]);
    expect(
      made.rankings.map(({ name, lines }) => [
        name,
        lines.map((line) => [line.rank, line.name, line.items, line.done]),
      ]),
    ).toEqual([
      [
        '各单位完成情况排名',
        [
          [1, '区教育局', 1, 1],
          [1, '区民政局', 1, 1],
          [3, '区住建局', 1, 0],
          [4, '区城管局', 2, 0],
        ],
      ],
      [
        '各区县完成情况排名',
        [
          [1, '甲街道', 2, 2],
          [2, '乙街道', 3, 0],
        ],
      ],
    ]);
  });

  it('tells new, going and finished items apart once stock was taken before', async () => {
    const before = await open(
      await ledgerOf(
        head,
        rows.slice(1, 4).map((row) => [...row]),
      ),
    );
    const first = takeStock(before.view, { schema: 'taizhang/ledger@1', sheet: '台账', rows: [] }, '2025-05-31', null);
    const closed = rows.map((row) =>
      row[1] === '助餐服务点' ? [...row.slice(0, 8), '已销号', ...row.slice(9)] : [...row],
    );
    const { view } = await open(await ledgerOf(head, closed));
    const { history } = takeStock(view, first.history, asOf, null);
    const made = bulletinOf(view, { name: '民生实事', asOf, history, labelOf });
    expect(made.lists.slice(3).map(({ name, items }) => [name, items.map(({ title }) => title)])).toEqual([
      ['新增事项', ['新建高中', '口袋公园']],
      ['推进落实事项', ['公共停车位', '加装电梯']],
      ['已办结销号事项', ['助餐服务点']],
    ]);
  });

  it('loses no item between going and finished: one that its figure finished goes on until its state says so', async () => {
    const bare = rows.map((row) => row.filter((_, column) => column !== 8));
    const without = head.filter((name) => name !== '办理状态');
    for (const [header, now, closed] of [
      [head, rows.map((row) => [...row]), ['新建高中']],
      [without, bare, ['新建高中', '助餐服务点']],
    ] as const) {
      const start = now.map((row) => row.map((value, column) => (header[column] === '累计完成数' ? 0 : value)));
      const status = header.indexOf('办理状态');
      if (status >= 0) for (const row of start) row[status] = '推进中';
      const first = takeStock(
        (await open(await ledgerOf(header, start))).view,
        { schema: 'taizhang/ledger@1', sheet: '台账', rows: [] },
        '2025-05-31',
        null,
      );
      const { view } = await open(await ledgerOf(header, [...now]));
      const { history } = takeStock(view, first.history, asOf, null);
      const made = bulletinOf(view, { name: '民生实事', asOf, history, labelOf });
      const list = (name: string) => made.lists.find((one) => one.name === name)?.items.map(({ title }) => title) ?? [];
      expect(list('已办结销号事项')).toEqual(closed);
      expect([...list('推进落实事项'), ...closed].sort()).toEqual(rows.map(([, title]) => title).sort());
    }
  });

  it('is a document on official margins whose every paragraph names the rows behind it', async () => {
    const { made } = await bulletin();
    const parts = unzipSync(await bulletinDocx(made));
    const [text, comments] = ['word/document.xml', 'word/comments.xml'].map((name) =>
      strFromU8(parts[name] ?? new Uint8Array()),
    );
    expect(text).toContain('关于民生实事进展情况的通报');
    expect(text).toContain('w:top="2097"');
    expect(text).toContain('w:left="1587"');
    for (const { paragraphs } of made.sections) {
      for (const one of paragraphs) expect(comments).toContain(`第 ${rowsText(one.rows)} 行`);
    }
    expect(bulletinText(made)).toContain('慢于序时进度事项（2项）');
    expect(rowsText([4, 2, 3, 9])).toBe('3—5、10');
  });

  it('counts every row of a district or item whose cell is merged over its rows', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      (
        await ledgerOf(
          head,
          rows.map((row) => [...row]),
        )
      ).buffer as ArrayBuffer,
    );
    const sheet = book.getWorksheet('台账');
    for (const area of ['D3:D4', 'D5:D7']) sheet?.mergeCells(area);
    const { view } = await open(new Uint8Array(await book.xlsx.writeBuffer()));
    const merged = bulletinOf(view, { name: '民生实事', asOf, history: null, labelOf });
    const { made } = await bulletin();
    expect(merged.rankings).toEqual(made.rankings);
    expect(merged.rankings.map(({ name }) => name)).toContain('各区县完成情况排名');
  });

  it('names the cells that it could not count', async () => {
    const about = rows.map((row) => (row[0] === 3 ? [...row.slice(0, 7), '约1000个', ...row.slice(8)] : [...row]));
    const { view } = await open(await ledgerOf(head, about));
    const { unread } = bulletinOf(view, { name: '民生实事', asOf, history: null, labelOf });
    expect(unread).toEqual([{ row: 4, header: '累计完成数', text: '约1000个' }]);
    expect(
      takeStock(view, { schema: 'taizhang/ledger@1', sheet: '台账', rows: [] }, asOf, null).asks.map(askText),
    ).toContain('第 5 行“公共停车位”（区城管局）“累计完成数”写的是“约1000个”，算不出数，没有计入，请改写成数字。');
  });

  it('writes one 督办单 an item that is behind', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const bytes = createLedger(template, [capture('lianhu-2025')], { asOf: '2025-06-30' });
    const fresh = await open(bytes);
    expect(supervisionOrders(fresh.view, '2025-06-30').ok).toBe(false);
    const orders = supervisionOrders(fresh.view, '2026-06-30');
    expect(orders.ok && orders.value.items).toBeGreaterThan(0);
    expect(orders.ok && orders.value.without).toEqual([]);
  });

  it('names the late items that no notice of the workbook holds', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const { view } = await open(
      createLedger(template, [capture('xian-2024'), capture('lianhu-2025')], { asOf: '2024-06-30' }),
    );
    const dated = view.rows.find(({ at }) => shownValue(at, columnOf(view, '完成时限')) !== null);
    const hers = dated?.title ?? '';
    const rows = view.rows.map((row) => (row.title === hers ? { ...row, key: `=${row.at.row}` } : row));
    const orders = supervisionOrders({ ...view, rows }, '2026-06-30');
    expect(orders.ok && orders.value.without).toEqual([hers]);
    const alone = supervisionOrders({ ...view, rows: rows.filter(({ title }) => title === hers) }, '2026-06-30');
    expect(alone.ok ? '' : alone.error.message).toMatch(/\d+ 项都不在本簿的公告里/);
  });

  it('gives each 督办单 the level that its lag asks for, and what the ledger says of the item', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const made = createLedger(template, [capture('lianhu-2025')], { asOf: '2025-06-30' });
    const { view } = await open(made);
    const dated = view.rows.find(({ at }) => {
      const target = view.sheet.cells[at.row]?.[columnOf(view, '目标值')]?.value;
      return typeof target === 'number' && shownValue(at, columnOf(view, '完成时限')) !== null;
    });
    const target = view.sheet.cells[dated?.at.row ?? 0]?.[columnOf(view, '目标值')]?.value;
    const said = async (share: number, asOf: string) => {
      const bytes = await typed(made, [
        [dated?.title ?? '', '累计完成数', Number(target) * share],
        [dated?.title ?? '', '进展情况', '正在招标'],
        [dated?.title ?? '', '存在问题', '征地未完成'],
      ]);
      const orders = supervisionOrders((await open(bytes)).view, asOf);
      const opened = orders.ok ? openXlsx(orders.value.bytes) : null;
      const survey = opened?.ok ? await opened.value.survey() : null;
      const cells = survey?.ok ? (survey.value.sheet?.cells ?? []) : [];
      return cells.flatMap((line) => line.map(({ value }) => String(value ?? ''))).join('|');
    };
    const behind = await said(0.3, '2025-06-30');
    expect(behind).toContain('级别：黄');
    expect(behind).toContain('正在招标');
    expect(behind).toContain('征地未完成');
    expect(behind).toMatch(/截至2025年6月30日，[^|]*完成率/);
    expect(await said(0.1, '2025-06-30')).toContain('级别：红');
    expect(await said(0.9, '2026-02-01')).toContain('级别：红');
  });

  it('calls the figures of one item by what each of them counts, though the sheet has no column for it', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const made = createLedger(template, [capture('xian-2024')], { asOf: '2024-06-30' });
    const { host, view } = await open(made);
    const itemOf = (key: string) => key.split('#')[0];
    const keys = view.rows.map(({ key }) => itemOf(key));
    const item = keys.find((key, index) => keys.indexOf(key) < index);
    const several = view.rows.filter(({ key }) => itemOf(key) === item);
    const [first, second] = several;
    if (first === undefined || second === undefined) throw new Error('no item of two figures');
    for (const { at } of several) {
      const target = view.sheet.cells[at.row]?.[columnOf(view, '目标值')]?.value;
      await host.write([
        {
          sheet: view.sheet.name,
          row: at.row,
          column: columnOf(view, '累计完成数'),
          cells: [[{ value: Number(target) * 2 }]],
        },
      ]);
    }
    const now = await open(host.save());
    const text = bulletinText(bulletinOf(now.view, { name: '民生实事', asOf: '2024-06-30', history: null, labelOf }));
    for (const { key } of several) {
      const metric = key.split('#')[1]?.split('/')[0] ?? '';
      expect(text).toMatch(new RegExp(`(?:：|；)${metric}[\\d.]+`));
    }
  });

  it('names on a 督办单 everyone who is responsible beside the lead', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const made = createLedger(template, [capture('xian-2024')], { asOf: '2024-06-30' });
    const { view } = await open(made);
    const dated = view.rows.find(({ at }) => shownText(at, columnOf(view, '完成时限')) !== '');
    const column = columnOf(view, '责任单位');
    const { host } = await open(made);
    await host.write([
      { sheet: view.sheet.name, row: dated?.at.row ?? 0, column, cells: [[{ value: '市甲局、市乙局' }]] },
    ]);
    const orders = supervisionOrders((await open(host.save())).view, '2025-06-30');
    const opened = orders.ok ? openXlsx(orders.value.bytes) : null;
    const survey = opened?.ok ? await opened.value.survey() : null;
    const cells = survey?.ok ? (survey.value.sheet?.cells ?? []).flat().map(({ value }) => value) : [];
    expect(cells).toContain('责任（配合）单位');
    expect(cells).toContain('市甲局、市乙局');
  });

  it('signs and dates the document, and leaves room where it is not told', async () => {
    const { view } = await open(
      await ledgerOf(
        head,
        rows.map((row) => [...row]),
      ),
    );
    const of = (more: object) =>
      bulletinOf(view, { name: '民生实事', asOf: '2025-06-30', history: null, labelOf: (field) => field, ...more });
    const text = async (more: object) =>
      strFromU8(unzipSync(await bulletinDocx(of(more)))['word/document.xml'] ?? new Uint8Array());
    const signed = await text({ issuer: '区政府督查室', issuedOn: '2025-07-02' });
    expect(signed).toContain('区政府督查室');
    expect(signed).toContain('2025年7月2日');
    expect(await text({})).toContain('　　　　年　　月　　日');
  });
});
