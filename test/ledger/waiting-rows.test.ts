import { describe, expect, it } from 'vitest';
import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { fill, shown } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { area, cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item } from './sample-notice.ts';

const notice = captureOf([
  item(1, { section: '教育惠民' }),
  item(2, { section: '教育惠民' }),
  item(3, { section: '健康养老' }),
]);
const head: CellValue[] = ['类别', '序号', '项目名称', '责任单位'];

/** Rows as a sheet has them, formulas where a text begins with `=`, behind which the result may stand after `→`. */
function cellsOf(rows: readonly (readonly CellValue[])[]): Cell[][] {
  return sheetOf(rows).cells.map((row) =>
    row.map(({ value }) => {
      if (typeof value !== 'string' || !value.startsWith('=')) return cellOf(value);
      const [formula = '', result] = value.split('→');
      return cellOf(result ?? null, 'General', formula);
    }),
  );
}

async function filled(rows: readonly (readonly CellValue[])[], parts: Partial<Sheet> = {}): Promise<CellValue[][]> {
  const host = new MemoryHost(sheetOf([], { ...parts, cells: cellsOf(rows) }));
  const done = await fill(host, [notice]);
  if (!done.ok) throw new Error(done.error.message);
  return shown(host);
}

describe('rows whose category stands there beforehand', () => {
  it('take the items of that category, also under one merged cell', async () => {
    const rows = [head, ['教育惠民', 1], [null, 2], ['健康养老', 3], ['合计']];
    const sheet = await filled(rows, { merges: [area(1, 0, 2, 1)] });
    expect(sheet.slice(1, 5).map((row) => row.slice(0, 3))).toEqual([
      ['教育惠民', 1, '事项1'],
      [null, 2, '事项2'],
      ['健康养老', 3, '事项3'],
      ['合计', null, null],
    ]);
  });

  it('take no others, in whatever order they stand', async () => {
    const sheet = await filled([head, ['健康养老'], ['城乡建设'], ['教育惠民'], ['合计']]);
    expect(sheet.slice(1).map((row) => [row[0], row[2]])).toEqual([
      ['健康养老', '事项3'],
      ['城乡建设', null],
      ['教育惠民', '事项1'],
      ['教育惠民', '事项2'],
      ['合计', null],
    ]);
  });
});

describe('rows of hers that the notice has too', () => {
  const names: CellValue[] = ['序号', '项目名称', '目标任务', '责任单位'];
  const roads = captureOf([item(1, { title: '建设农村公路' }), item(2, { title: '改造老旧小区' }), item(3)]);

  it('are known with verb and object turned, and numbers go on behind hers where hers are in another order', async () => {
    const host = new MemoryHost(sheetOf([names, [1, '老旧小区改造'], [2, '农村公路建设']]));
    await fill(host, [roads]);
    expect(shown(host).map((row) => [row[0], row[1]])).toEqual([
      ['序号', '项目名称'],
      [1, '老旧小区改造'],
      [5, '事项3'],
      [2, '农村公路建设'],
    ]);
  });
});

describe('a sheet whose headings are units', () => {
  const names: CellValue[] = ['序号', '项目名称', '完成时限'];
  const answered = captureOf(
    ['区教育局', '区民政局', '区教育局', '区住建局'].map((name, at) =>
      item(at + 1, { section: '民生', units: [{ name, canonical: name, role: '责任', basis: 'printed' }] }),
    ),
  );

  it('takes each row under who answers for it, and opens one for a unit that has none', async () => {
    const rows = [names, ['一、区民政局'], [], ['二、区教育局'], [], ['合计']];
    const host = new MemoryHost(sheetOf(rows, { merges: [area(1, 0, 1, 3), area(3, 0, 1, 3)] }));
    await fill(host, [answered]);
    expect(shown(host).map((row) => row[1] ?? row[0])).toEqual([
      '项目名称',
      '一、区民政局',
      '事项2',
      '二、区教育局',
      '事项1',
      '事项3',
      '三、区住建局',
      '事项4',
      '合计',
    ]);
  });
});

describe('rows that wait', () => {
  const plain: CellValue[] = ['序号', '项目名称', '责任单位', '完成时限', '投资'];

  it('are used on both sides of a hidden one, which stays empty', async () => {
    const sheet = await filled([plain, [], [], [], [], ['合计']], { hiddenRows: [2] });
    expect(sheet.map((row) => row[1])).toEqual(['项目名称', '事项1', null, '事项2', '事项3', null]);
  });

  it.each([
    [
      'whose words a formula puts together',
      ['="合计（"&COUNT(A2:A3)&"项）"→合计（0项）', null, null, null, '=SUM(E2:E3)'],
    ],
    ['whose formula nobody has computed', ['="合计（"&COUNT(A2:A3)&"项）"', null, null, null, '=SUM(E2:E3)']],
    ['that has no words at all', [null, null, null, null, '=SUM(E2:E3)']],
    ['that has no words and sums what is shown', [null, null, null, null, '=SUBTOTAL(109,E2:E3)']],
  ])('end above a total %s', async (_, total) => {
    const sheet = await filled([plain, [], [], total]);
    expect(sheet.slice(1, 4).map((row) => row[1])).toEqual(['事项1', '事项2', '事项3']);
    expect(sheet[4]?.[1]).toBeNull();
  });

  it('are used on every printed page of a table before rows are made', async () => {
    const numbers = (from: number): CellValue[][] => [[from], [from + 1]];
    const pages = [plain, ...numbers(1), ['续表'], plain, ...numbers(3), ['合计']];
    const sheet = await filled(pages);
    expect(sheet.map((row) => [row[0], row[1]])).toEqual([
      ['序号', '项目名称'],
      [1, '事项1'],
      [2, '事项2'],
      ['续表', null],
      ['序号', '项目名称'],
      [3, '事项3'],
      [4, null],
      ['合计', null],
    ]);
  });

  it('may hold formulas over their own row, running totals and running numbers', async () => {
    const sheet = await filled([
      plain,
      ['=ROW()-1', null, null, null, '=SUM(A$2:A2)'],
      ['=MAX(A$2:A2)+1', null, null, null, '=SUM(A$2:A3)'],
      ['=MAX(A$2:A3)+1', null, null, null, '=E3+A4'],
    ]);
    expect(sheet.map((row) => row[1])).toEqual(['项目名称', '事项1', '事项2', '事项3']);
  });
});
