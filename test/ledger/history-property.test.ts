import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { history, LedgerYear } from './history-model.ts';
import { MemoryHost } from './memory-host.ts';
import { cellOf, sheetOf } from './memory-sheet.ts';

const head: CellValue[] = ['序号', '项目名称', '目标任务', '责任单位', '完成时限', '进展情况', '档案盒号', '备注'];

/** Her sheets: bare, with 合计 below, with blank rows, with rows of her own, with a formula column, without 序号, numbered beforehand, with notes, with text beside. */
const sheets: readonly (() => Sheet)[] = [
  () => sheetOf([head]),
  () => sheetOf([['2025年台账'], head, [], [], ['合计'], ['填报人：']]),
  () => sheetOf([head, [1, '她的老事项', '她的老目标', '区教育局'], [], ['合计']]),
  () => {
    const sheet = sheetOf([[...head, '完成率'], [], ['合计']]);
    const cells = sheet.cells.map((row) => [...row]);
    const row = cells[1];
    if (row) row[8] = cellOf(null, '0%', '=F2*2');
    return { ...sheet, cells };
  },
  () => sheetOf([['工作任务', '具体要求', '责任科室', '时限要求', '落实情况']]),
  () => sheetOf([head, [1], [2], [3], ['合计'], [], ['备注'], ['审核', null, '制表']]),
  () => sheetOf([head, [1, '她的老事项', '她的老目标'], ['小计'], [], [], ['填表人'], [null, '她的说明']]),
  () =>
    sheetOf([
      head,
      [null, null, null, null, null, null, null, null, null, '旁注'],
      ['合计'],
      [],
      ['图例', '红', '逾期'],
    ]),
];

describe('a ledger over its year', () => {
  it('never loses what she typed, fills nothing twice, and undoes exactly (1,200 random histories)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sheets.length - 1 }), history, async (kind, steps) => {
        const sheet = sheets[kind]?.() ?? sheetOf([head]);
        await new LedgerYear(new MemoryHost(sheet)).play(steps);
      }),
      { numRuns: 1200, seed: 467_546_219 },
    );
  }, 900_000);
});
