import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { reminderText } from '../../shared/year/merge/reminder.ts';
import { convertAll } from '../libreoffice/convert.ts';
import { ledgerOf, merge, open, plan, said, split, typed, unprotected } from './office-desk.ts';

const head = ['序号', '项目名称', '责任单位', '目标值', '累计完成数', '办理状态', '进展情况', '备注'];
const master = await ledgerOf(head, [
  [1, '新建公园', '区园林局', 3, null, null, null, null],
  [2, '改造道路', '区住建局', 5, null, null, null, null],
  [3, '补种行道树', '区园林局', 400, null, null, null, null],
  [4, '加装电梯', '区住建局', 50, null, null, null, null],
  [5, '口袋公园', '区园林局', 10, null, null, null, null],
]);
const answers: readonly [string, string, CellValue][] = [
  ['新建公园', '累计完成数', 1],
  ['补种行道树', '累计完成数', 120],
  ['口袋公园', '累计完成数', 4],
  ['口袋公园', '进展情况', '已开工4个'],
];
const told = { 新建公园: 1, 改造道路: null, 补种行道树: 120, 加装电梯: null, 口袋公园: 4 };

async function sent(receiver = '区园林局'): Promise<Uint8Array> {
  const found = (await split(master)).find((one) => one.receiver === receiver);
  if (found === undefined) throw new Error(`no file for ${receiver}`);
  return found.bytes;
}

const filled = await typed(await sent(), answers);
const back = (bytes: Uint8Array, name = '回.xlsx') => merge(master, [{ name, bytes }]);

/** The file's rows in another order, some columns of each staying where they were. */
async function sorted(bytes: Uint8Array, staying: (column: number, width: number) => boolean): Promise<Uint8Array> {
  const { host, view } = await open(unprotected(bytes));
  const rows = view.rows.map(({ at }) => view.sheet.cells[at.row] ?? []);
  const turned = [...rows].reverse();
  const cells = rows.map((line, row) =>
    line.map((cell, column) => {
      const from = staying(column, line.length) ? cell : (turned[row]?.[column] ?? cell);
      return { value: from.value };
    }),
  );
  await host.write([{ sheet: view.sheet.name, row: view.rows[0]?.at.row ?? 0, column: 0, cells }]);
  return host.save();
}

describe('a returned file', () => {
  it('sorted whole, or without its hidden keys, gives each row its own figures', async () => {
    for (const staying of [() => false, (column: number, width: number) => column === width - 1]) {
      const { bytes, plan: made } = await back(await sorted(filled, staying));
      expect(await said(bytes, '累计完成数')).toEqual(told);
      expect([made.rows, made.conflicts, made.refused]).toEqual([[], [], []]);
    }
  });

  it('re-saved by LibreOffice, and sorted on top, loses nothing', async () => {
    const resaved = (await convertAll(new Map([['回.xlsx', filled]]), 'xlsx')).get('回.xlsx') ?? new Uint8Array();
    expect(await said((await back(resaved)).bytes, '累计完成数')).toEqual(told);
    const both = await sorted(resaved, (column, width) => column === width - 1);
    expect(await said((await back(both)).bytes, '累计完成数')).toEqual(told);
  });

  it('whose words were changed is found by its key, and rows that were swapped by their words', async () => {
    const { host, view } = await open(unprotected(filled));
    const row = view.rows.find(({ title }) => title === '口袋公园')?.at.row ?? 0;
    await host.write([{ sheet: view.sheet.name, row, column: 1, cells: [[{ value: '口袋公园（含街角绿地）' }]] }]);
    const { bytes, plan: made } = await back(host.save());
    expect(await said(bytes, '累计完成数')).toEqual(told);
    expect(made.rows).toEqual([]);
  });

  it('with a sheet of its own before the table, a line above it, or the sheet renamed still merges', async () => {
    const { host, view } = await open(unprotected(filled));
    const { name } = view.sheet;
    await host.grow({ kind: 'rows', sheet: name, at: 0, count: 2, like: 0 });
    await host.write([{ sheet: name, row: 0, column: 0, cells: [[{ value: '盖章前请核对' }]] }]);
    await host.grow({ kind: 'sheet', name: '说明', visibility: 'visible' });
    expect(await said((await back(host.save())).bytes, '累计完成数')).toEqual(told);
  });

  it('that says a figure in words or with a unit is refused with the reason, and one in full-width digits is taken', async () => {
    const odd = await typed(await sent(), [
      ['新建公园', '累计完成数', '1个'],
      ['补种行道树', '累计完成数', '约一百二十'],
      ['口袋公园', '累计完成数', ' ４ '],
    ]);
    const made = await plan(master, [{ name: '回.xlsx', bytes: odd }]);
    const outcome = Object.fromEntries([
      ...made.values.map(({ title, after }) => [title, after]),
      ...made.refused.map(({ title }) => [title, '不合要求']),
    ]);
    expect(outcome).toEqual({ 新建公园: '不合要求', 补种行道树: '不合要求', 口袋公园: 4 });
  });

  it('of last month, of nobody, of another ledger and sent twice is told apart', async () => {
    const march = (await split(master, { due: '2025-03-25', sentAt: '2025-03-10T08:00:00+08:00' })).find(
      ({ receiver }) => receiver === '区住建局',
    );
    const foreign = await ledgerOf(head, [[1, '别处的任务', '市水务局', 1, 1, null, null, null]]);
    const later = await typed(await sent(), [['新建公园', '累计完成数', 2]]);
    const made = await plan(master, [
      { name: '一.xlsx', bytes: filled },
      { name: '二.xlsx', bytes: later },
      { name: '三月.xlsx', bytes: march?.bytes ?? new Uint8Array() },
      { name: '别处.xlsx', bytes: foreign },
      { name: '坏.xlsx', bytes: new Uint8Array([1, 2, 3]) },
    ]);
    expect(made.files.map(({ file, state }) => [file, state])).toEqual([
      ['一.xlsx', 'superseded'],
      ['二.xlsx', 'read'],
      ['三月.xlsx', 'old'],
      ['别处.xlsx', 'foreign'],
      ['坏.xlsx', 'unreadable'],
    ]);
    expect(made.waiting).toEqual(['区住建局']);
    expect(reminderText(made)).toBe(
      '2025年6月25日一期台账应报2个单位，已报1个，还有1个未报：区住建局。请未报单位尽快报送，如有困难请及时说明。',
    );
    expect(reminderText({ ...made, waiting: [] })).toBe(null);
    expect(made.files.every(({ state, message }) => state === 'read' || (message ?? '') !== '')).toBe(true);
  });
});
