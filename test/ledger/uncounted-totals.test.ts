import { describe, expect, it } from 'vitest';
import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import { chinese } from './chinese-note.ts';
import { plan } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item, target } from './sample-notice.ts';

const head: CellValue[] = ['序号', '项目名称', '责任单位', '完成时限', '目标值'];
const sheltered = captureOf([
  item(1, { section: '公共安全', targets: [target('避难场所', 3, '处')] }),
  item(2, { section: '公共安全', targets: [target('消防站', 2, '座')] }),
]);

/** The plan's notes of the sheet for rows whose last column holds figures, formulas where a text begins with `=`. */
async function notes(rows: readonly (readonly CellValue[])[]): Promise<readonly string[]> {
  const cells: Cell[][] = sheetOf([head, ...rows]).cells.map((row) =>
    row.map(({ value }) =>
      typeof value === 'string' && value.startsWith('=') ? cellOf(0, 'General', value) : cellOf(value),
    ),
  );
  return (await plan(new MemoryHost(sheetOf([], { cells })), [sheltered])).notes.map(chinese);
}

const old: CellValue[] = [1, '她的一', '区教育局', '12月底前', 10];
const total = (sum: CellValue): CellValue[] => ['合计', null, null, null, sum];
const part = (sum: CellValue): CellValue[] => ['小计', null, null, null, sum];

describe('a total that will not count the new rows', () => {
  it.each([
    [
      'of parts, with a section of its own behind them',
      [['一、教育'], old, part('=SUM(E3:E3)'), total('=E4')],
      'E8 的合计公式 =E4 没有算入新增的 2 行',
    ],
    ['of cells named one by one', [old, old, total('=E2+E3')], 'E6 的合计公式 =E2+E3 没有算入新增的 2 行'],
    [
      'of rows further up only',
      [old, [2, '她的二', '区教育局', '', 5], total('=SUM(E2:E2)')],
      'E6 的合计公式 =SUM(E2:E2) 没有算入新增的 2 行',
    ],
    [
      'that stands above the rows',
      [total('=SUM(E3:E3)'), old, [2, '她的二', '区教育局', '', 5]],
      'E2 的合计公式 =SUM(E3:E3) 没有算入新增的 2 行',
    ],
    ['typed by hand', [old, total(10)], 'E5 的合计 10 是手填的数，没有算入新增的 2 行'],
  ] as const)('is said: one %s', async (_, rows, said) => {
    expect(await notes(rows)).toEqual([expect.stringContaining(said)]);
  });

  it('is said with the figures kept as text that it passes over', async () => {
    const typed: CellValue[] = [1, '她的一', '区教育局', '12月底前', '1,200'];
    expect(await notes([typed, total('=SUM(E2:E2)')])).toEqual([
      'E5 的合计不会算入以文本存放的数字（E2 起 1 格），请转为数字',
    ]);
    expect(await notes([typed, total('=E2')])).not.toContainEqual(expect.stringContaining('文本'));
  });

  it.each([
    ['over all rows', [old, total('=SUM(E2:E2)')]],
    ['over blank rows that are used up', [[], [], total('=SUM(E2:E3)')]],
    ['of parts whose own range grows', [['一、公共安全'], old, part('=SUM(E3:E3)'), total('=E4')]],
    [
      'over the whole column through its parts',
      [['一、公共安全'], old, part('=SUBTOTAL(9,E3:E3)'), total('=SUBTOTAL(9,E2:E4)')],
    ],
    ['over another column', [old, total('=COUNTA(B2:B2)')]],
    ['of nothing yet', [old, total(null)]],
    [
      'over the sums that stand beside headings',
      [total('=E3'), ['一、公共安全', null, null, null, '=SUM(E4:E5)'], [], []],
    ],
  ] as const)('is not said where it counts them: %s', async (_, rows) => {
    expect(await notes(rows)).toEqual([]);
  });
});
