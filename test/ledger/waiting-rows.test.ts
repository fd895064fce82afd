import { describe, expect, it } from 'vitest';
import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { chinese } from './chinese-note.ts';
import { fill, plan, shown } from './fill-host.ts';
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

describe('forms whose records take several lines', () => {
  const lines: CellValue[] = ['序号', '项目名称', '责任单位', '类型', '1月'];
  const pair = (number: number): CellValue[][] => [
    [number, null, null, '计划'],
    [null, null, null, '实际'],
  ];

  it('hold each item in the first line, also where the lines are merged', async () => {
    const rows = [lines, ...pair(1), ...pair(2), ...pair(3), ['合计']];
    const merges = [1, 3, 5].flatMap((row) => [0, 1, 2].map((column) => area(row, column, 2, 1)));
    for (const parts of [{}, { merges }]) {
      const sheet = await filled(rows, parts);
      expect(sheet.slice(1, 7).map((row) => row.slice(0, 4))).toEqual([
        [1, '事项1', '区教育局', '计划'],
        [null, null, null, '实际'],
        [2, '事项2', '区教育局', '计划'],
        [null, null, null, '实际'],
        [3, '事项3', '区教育局', '计划'],
        [null, null, null, '实际'],
      ]);
    }
  });

  it('may be parts of the year under 时间', async () => {
    const parts = ['一季度', '二季度', '三季度', '四季度'];
    const rows = [1, 2, 3].flatMap((number) => parts.map((part, at) => [at === 0 ? number : null, null, null, part]));
    const merges = [1, 5, 9].flatMap((row) => [0, 1, 2].map((column) => area(row, column, 4, 1)));
    const sheet = await filled([['序号', '项目名称', '责任单位', '时间'], ...rows], { merges });
    expect([1, 5, 9].map((row) => sheet[row])).toEqual([1, 2, 3].map((n) => [n, `事项${n}`, '区教育局', '一季度']));
    expect(sheet).toHaveLength(13);
  });

  it('are not torn apart where they are full', async () => {
    const host = new MemoryHost(sheetOf([lines, ...pair(1), ...pair(2), ['合计']]));
    const made = await plan(host, [notice]);
    expect([made.insert.length, made.held.map(({ reasons }) => reasons.map(chinese))]).toEqual([
      2,
      [['表中每项占几行（如第 3 行是上一行的续行），空着的已经填完。请复制一组空行再填']],
    ]);
  });

  it('are told from records that repeat a word of hers', async () => {
    const rows = [lines, [1, '甲', null, '新'], [2, '乙', null, '旧'], [3, '丙', null, '新'], [4, '丁', null, '旧']];
    const sheet = await filled([...rows, ['合计']]);
    expect(sheet.slice(5).map((row) => row[1])).toEqual(['事项1', '事项2', '事项3', null]);
  });
});

describe('cells that say already what would be written', () => {
  it('may be locked', async () => {
    const cells = cellsOf([head.slice(1), [1], [2], [3]]).map((row, index) =>
      row.map((cell, column) => ({ ...cell, locked: index === 0 || column === 0 })),
    );
    const host = new MemoryHost(sheetOf([], { protected: true, cells }));
    const done = await fill(host, [notice]);
    expect([done.ok, shown(host).slice(1)]).toEqual([
      true,
      [
        [1, '事项1', '区教育局'],
        [2, '事项2', '区教育局'],
        [3, '事项3', '区教育局'],
      ],
    ]);
  });
});

describe('a form that has no known column for a name', () => {
  const nameless: CellValue[] = ['序号', '指标任务', '目标值', '计量单位'];

  it('keeps its numbered rows in their order and says what found no place', async () => {
    const host = new MemoryHost(sheetOf([nameless, [1], [2], [3]]));
    const made = await plan(host, [notice]);
    expect(made.insert.map(({ place }) => place)).toEqual([1, 2, 3].map((row) => ({ kind: 'blank', row })));
    expect(made.notes.map(chinese)).toEqual([
      '表中没有认得的列来放公告里的“项目名称”、“责任单位”，没有填；没认出的表头是“指标任务”。其中若有，请指定该列填什么',
    ]);
  });

  it('says nothing where every header is known', async () => {
    const host = new MemoryHost(sheetOf([['序号', '项目名称', '备注'], [1]]));
    expect((await plan(host, [notice])).notes).toEqual([]);
  });
});

describe('rows that a form parts by unit', () => {
  it('take the items of the unit that stands over them, and no others', async () => {
    const rows = [['责任单位', '序号', '项目名称'], ['区卫健局'], [], ['区教育局'], [], ['合计']];
    const sheet = await filled(rows, { merges: [area(1, 0, 2, 1), area(3, 0, 2, 1)] });
    expect(sheet.slice(1).map((row) => row[2])).toEqual([null, null, '事项1', '事项2', '事项3', null]);
    expect(sheet[5]?.[0]).toBe('区教育局');
  });
});
