import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { undoMerge } from '../../shared/year/merge/undo-merge.ts';
import { askText } from '../../shared/year/months/ask-words.ts';
import { readHistory, saveHistory } from '../../shared/year/months/ledger-history.ts';
import { refreshMonths } from '../../shared/year/months/months-sheet.ts';
import { nextList } from '../../shared/year/months/next-list.ts';
import { runStock } from '../../shared/year/months/run-stock.ts';
import { setAsOf } from '../../shared/year/months/set-as-of.ts';
import { takeStock } from '../../shared/year/months/take-stock.ts';
import { capture } from '../ledger/captures.ts';
import { columnOf, ledgerOf, merge, open, split, typed } from './office-desk.ts';

const head = ['序号', '项目名称', '责任单位', '完成时限', '目标值', '计量单位', '累计完成数', '办理状态', '进展情况'];
const due = new Date('2025-06-30T00:00:00Z');
const rows = [
  [1, '新建高中', '区教育局', due, 2, '所', 1, '推进中', '主体完工'],
  [2, '助餐服务点', '区民政局', null, 30, '个', 5, '推进中', '选址'],
  [3, '公共停车位', '区城管局', null, 15000, '个', 9000, '推进中', '施工'],
];

async function stock(bytes: Uint8Array, asOf: string) {
  const { host, view } = await open(bytes, '台账');
  const known = await readHistory(host, view.sheet.name);
  if (!known.ok) throw new Error(known.error.message);
  const taken = takeStock(view, known.value, asOf, '张三');
  const done = [
    await setAsOf(host, asOf),
    await refreshMonths(host, view, taken.history, asOf),
    await saveHistory(host, taken.history),
  ];
  const failed = done.find((one) => !one.ok);
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
  return { taken, view, bytes: host.save() };
}

describe('月底盘点', () => {
  it('asks about a figure that falls, exceeds its target or is short of it, a day gone by, and rows without news', async () => {
    const first = await stock(await ledgerOf(head, rows), '2025-05-31');
    expect(first.taken.asks).toEqual([]);
    const july = await typed(first.bytes, [
      ['公共停车位', '累计完成数', 8000],
      ['助餐服务点', '累计完成数', 36],
    ]);
    const second = await stock(july, '2025-07-31');
    expect(second.taken.asks.map(askText)).toEqual([
      '第 3 行“新建高中”（区教育局）完成时限 2025-06-30 已过，截至 2025-07-31 尚未完成。',
      '第 3 行“新建高中”（区教育局）自 2025-05-31 以来没有新进展。',
      '第 4 行“助餐服务点”（区民政局）累计完成数 36个 超过目标 30个，请核实是否超额完成。',
      '第 5 行“公共停车位”（区城管局）累计完成数由 9000个 降到 8000个，请核实。',
    ]);
    const closed = await typed(second.bytes, [['新建高中', '办理状态', '已完成']]);
    const third = await stock(closed, '2025-08-31');
    expect(third.taken.asks.map(({ kind, title }) => [kind, title])).toContainEqual(['short', '新建高中']);
  });

  it('says since when a row stands still, over all the stocks that told the same', async () => {
    let bytes = await ledgerOf(head, rows);
    const told: string[] = [];
    for (const asOf of ['2025-03-31', '2025-04-30', '2025-05-31', '2025-06-15']) {
      if (asOf === '2025-04-30') bytes = await typed(bytes, [['公共停车位', '累计完成数', 9500]]);
      const taken = await stock(bytes, asOf);
      bytes = taken.bytes;
      const stills = taken.taken.asks.filter(({ kind }) => kind === 'still');
      told.push(stills.map(({ title, against }) => `${title} ${against}`).join('；'));
    }
    expect(told[0]).toBe('');
    expect(told.at(-1)).toContain('新建高中 2025-03-31');
    expect(told.at(-1)).toContain('公共停车位 2025-04-30');
  });

  it('asks about a figure over what it is not to exceed', async () => {
    const bounded = ['序号', '项目名称', '牵头单位', '比较关系', '目标值', '计量单位', '累计完成数'];
    const { taken } = await stock(
      await ledgerOf(bounded, [
        [1, '细颗粒物年均浓度', '区生态环境分局', '不超过', 38, '微克/立方米', 41],
        [2, '优良天数比率', '区生态环境分局', '不少于', 85, '%', 80],
      ]),
      '2025-06-30',
    );
    expect(taken.asks.map(askText)).toEqual([
      '第 3 行“细颗粒物年均浓度”（区生态环境分局）累计完成数 41微克/立方米 高于“不超过”的 38微克/立方米，请核实。',
    ]);
  });

  it('keeps every stand by day; a second taking on one day replaces the first', async () => {
    const first = await stock(await ledgerOf(head, rows), '2025-05-31');
    const again = await stock(await typed(first.bytes, [['助餐服务点', '累计完成数', 7]]), '2025-05-31');
    const last = await stock(again.bytes, '2025-06-30');
    const { host } = await open(last.bytes, '台账');
    const kept = await readHistory(host, '台账');
    const row = kept.ok ? kept.value.rows.find(({ title }) => title === '助餐服务点') : undefined;
    expect(row?.history.map(({ asOf, doneValue, by }) => [asOf, doneValue, by])).toEqual([
      ['2025-05-31', 7, '张三'],
      ['2025-06-30', 7, '张三'],
    ]);
  });

  it('writes the sheet of months with a line of the year a row, and later months into it', async () => {
    const first = await stock(await ledgerOf(head, rows), '2025-05-31');
    const second = await stock(await typed(first.bytes, [['公共停车位', '累计完成数', 12000]]), '2025-06-30');
    const { host } = await open(second.bytes, '台账');
    const survey = await host.survey('2025年各月进度');
    const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
    expect(cells[5]?.slice(0, 11).map(({ value }) => value)).toEqual([
      5,
      '公共停车位',
      null,
      15000,
      null,
      null,
      null,
      null,
      9000,
      12000,
      null,
    ]);
    const parts = unzipSync(second.bytes);
    const drawn = Object.values(parts).filter((part) => strFromU8(part).includes('x14:sparkline>'));
    expect(drawn).toHaveLength(1);
    expect(strFromU8(drawn[0] ?? new Uint8Array())).toContain("'2025年各月进度'!E6:P6</xm:f><xm:sqref>Q6</xm:sqref>");
  });

  it('gives the longest figure room in every month', async () => {
    const wide = await ledgerOf(head, [
      rows[0] ?? [],
      [9, '减征医保费', '区医保局', null, 300000000, '元', 60000000, '推进中', null],
    ]);
    const { host } = await open((await stock(wide, '2025-05-31')).bytes, '台账');
    const survey = await host.survey('2025年各月进度');
    const widths = survey.ok ? (survey.value.sheet?.columnWidths ?? []) : [];
    expect(widths.slice(3, 16).every((width) => width >= '300000000'.length + 2)).toBe(true);
  });

  it('sets 数据截止日期 where the built-in ledger keeps it, and carries what is not done into next month’s list', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const master = createLedger(template, [capture('xian-2024')], { asOf: '2024-05-31' });
    const { host, view } = await open(master);
    const set = await setAsOf(host, '2024-06-30');
    expect(set).toEqual({ ok: true, value: 1 });
    const list = nextList(view, '2024-06-30');
    if (!list.ok) throw new Error(list.error.message);
    expect(list.value.month).toBe(7);
    const made = await open(list.value.bytes);
    const numbers = made.view.rows.map(({ at }) => String(at.text(columnOf(made.view, '序号'))));
    const carried = numbers.filter((number) => number.startsWith('续'));
    expect(list.value.rows).toBe(numbers.length);
    expect(carried.length).toBeGreaterThan(10);
    expect(carried.length).toBeLessThan(numbers.length);
  });

  it('tells in 进度表 what was done since stock was taken before, and keeps 累计 apart', async () => {
    const kilometres = [[1, '农村公路', '区交通局', null, 20, '公里', 1.1, '推进中', null]];
    const { host } = await open(await ledgerOf(head, kilometres), '台账');
    expect((await runStock(host, '台账', '2025-05-31', null)).ok).toBe(true);
    const later = await open(await typed(host.save(), [['农村公路', '累计完成数', 2.3]]), '台账');
    const write = (row: number, value: string | null) =>
      later.host.write([{ sheet: '2025年进度表', row, column: 11, cells: [[{ value }]] }]);
    expect((await write(2, null)).ok).toBe(true);
    expect((await runStock(later.host, '台账', '2025-06-30', null)).ok).toBe(true);
    const survey = await later.host.survey('2025年进度表');
    const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
    expect([2, 3].map((row) => [cells[row]?.[6]?.value, cells[row]?.[11]?.value])).toEqual([
      ['累计完成数', '本期完成数'],
      [2.3, 1.2],
    ]);
  });

  it.each(['是', '√'])('carries nothing that 是否完成 calls %s into the next list', async (finished) => {
    const template = templateOf('monthly-list');
    if (template === undefined) throw new Error('no template');
    const list = createLedger(template, [capture('xian-2024')], { month: 6, asOf: '2024-06-30' });
    const { view } = await open(list);
    const first = view.rows[0]?.at.text(columnOf(view, '项目名称')) ?? '';
    const done = await typed(list, [[first, '是否完成', finished]]);
    const next = async (bytes: Uint8Array) => {
      const made = nextList((await open(bytes)).view, '2024-06-30');
      if (!made.ok) throw new Error(made.error.message);
      const { view: carried } = await open(made.value.bytes);
      return carried.rows.filter(({ at }) => at.text(columnOf(carried, '序号')).startsWith('续')).length;
    };
    expect(await next(done)).toBe((await next(list)) - 1);
  });

  it('keeps 进度表, 资金表 and 分布图 beside the ledger, in step with stock, merge and its undoing', async () => {
    const money = [...head, '年度计划投资', '累计完成投资', '存在问题'];
    const bytes = await ledgerOf(money, [
      [...(rows[0] ?? []), 3000, 1200, '征地'],
      [...(rows[1] ?? []), null, null, null],
      [...(rows[2] ?? []), 800, 800, null],
    ]);
    const { host, view } = await open(bytes, '台账');
    const ran = await runStock(host, view.sheet.name, '2025-06-30', null);
    expect(ran.ok).toBe(true);
    const table = async (of: typeof host, name: string, width: number) => {
      const survey = await of.survey(name);
      const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
      return cells.slice(3).flatMap((line) => {
        const values = line.slice(0, width).map(({ value }) => value);
        return values.every((value) => value === null) ? [] : [values];
      });
    };
    expect((await table(host, '2025年进度表', 12)).map((line) => [...line.slice(1, 2), ...line.slice(6)])).toEqual([
      ['新建高中', 1, 0.5, 1, '慢序时', '征地', 1],
      ['助餐服务点', 5, 0.1667, null, '推进中', null, 5],
      ['公共停车位', 9000, 0.6, null, '推进中', null, 9000],
    ]);
    expect((await table(host, '2025年资金表', 9)).map((line) => [line[1], line[4], line[5], line[8]])).toEqual([
      ['新建高中', 3000, 1200, 0.4],
      ['公共停车位', 800, 800, 1],
    ]);
    const ranking = ['区城管局', '区教育局', '区民政局'];
    expect((await table(host, '2025年分布图', 6)).map((line) => line[1])).toEqual(ranking);
    const master = host.save();
    expect(Object.keys(unzipSync(master)).some((name) => /charts\/chart/.test(name))).toBe(true);

    const sent = (await split(master)).find(({ receiver }) => receiver === '区民政局')?.bytes ?? master;
    const unit = await open(sent, '台账');
    for (const name of ['2025年进度表', '2025年资金表', '2025年分布图', '2025年各月进度']) {
      expect(await table(unit.host, name, 11)).toEqual([]);
    }
    const back = await typed(sent, [['助餐服务点', '累计完成数', 30]]);
    const merged = await merge(master, [{ name: '回.xlsx', bytes: back }]);
    const after = await open(merged.bytes, '台账');
    expect((await table(after.host, '2025年进度表', 11))[1]?.slice(6, 10)).toEqual([30, 1, null, '已完成']);
    expect((await table(after.host, '2025年分布图', 6))[0]?.slice(1)).toEqual(['区民政局', 1, 1, 0, 1]);
    expect((await undoMerge(after.host, '台账')).ok).toBe(true);
    expect((await table(after.host, '2025年进度表', 11))[1]?.slice(6, 10)).toEqual([5, 0.1667, null, '推进中']);
  });
});
