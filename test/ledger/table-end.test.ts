import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillInto } from '../../cli/fill-into.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { at, fill, shown } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { area, cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item } from './sample-notice.ts';

const head: CellValue[] = ['序号', '项目名称', '责任单位', '完成时限', '投资', '完成率'];
const many = captureOf(Array.from({ length: 26 }, (_, index) => item(index + 1)));
const three = captureOf([item(1), item(2), item(3)]);
const figures: CellValue[][] = [20, 30, 40].map((value) => [null, null, null, null, value]);
const total: CellValue[] = ['合计', null, null, null, null];

/** Titles and first cells of a sheet after the three items were filled into it. */
async function filled(rows: readonly (readonly CellValue[])[], parts: Partial<Sheet> = {}): Promise<string[]> {
  const host = new MemoryHost(sheetOf(rows, parts));
  const done = await fill(host, [three]);
  if (!done.ok) throw new Error(done.error.message);
  return shown(host).map((row) => String(row[1] ?? row[0] ?? ''));
}

const items = ['事项1', '事项2', '事项3'];

async function sheetIn(bytes: Uint8Array | null): Promise<Sheet> {
  const opened = openXlsx(bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey('台账');
  if (!survey.ok || !survey.value.sheet) throw new Error('no sheet');
  return survey.value.sheet;
}

describe('workbooks whose table ends before their text', () => {
  const names = [
    '1-note-below-total',
    '2-side-cell-below-total',
    '3-side-formulas-below-total',
    '4-signature-row-as-group',
    '5-merged-note-below-total',
  ] as const;

  it.each(names)('%s: rows 2 to 27 hold the items, all else stands below', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`workbooks/${name}.xlsx`, import.meta.url)));
    const before = await sheetIn(bytes);
    const done = await fillInto(bytes, [many], { at });
    const sheet = await sheetIn(done.bytes);
    expect(sheet.cells.slice(1, 27).map((row) => [row[0]?.value, row[1]?.value, row[2]?.value])).toEqual(
      Array.from({ length: 26 }, (_, index) => [index + 1, `事项${index + 1}`, '区教育局']),
    );
    expect(sheet.cells.slice(1, 4).map((row) => row[4]?.value)).toEqual([20, 30, 40]);
    const below = before.cells.slice(name.startsWith('4') ? 8 : 4);
    const after = sheet.cells.slice(27);
    expect(after.map((row) => row.map(({ value }) => value))).toEqual(
      below.map((row) => row.map(({ value }) => value)),
    );
    if (!name.startsWith('4')) expect(after[0]?.[4]?.formula).toBe('=SUM(E2:E27)');
    if (name.startsWith('3')) {
      expect([after[3]?.[7]?.formula, after[4]?.[7]?.formula]).toEqual(['=E28*2', '=SUM(E2:E28)']);
    }
    expect(sheet.merges).toHaveLength(before.merges.length);
    expect(sheet.merges.map(({ row }) => row - sheet.cells.length)).toEqual(
      before.merges.map(({ row }) => row - before.cells.length),
    );
  });
});

describe('a closing 合计', () => {
  it.each([
    ['a bare note', [[], ['备注']]],
    ['a signature without a colon', [[], ['审核', null, '制表', null]]],
    ['a signature in the second column', [[], [], [null, '填表人']]],
    ['a note of several lines', [['说明：'], ['1.本表由各单位填报'], ['2.每月25日前报送']]],
    ['a remark beside the table', [[], [null, null, null, null, null, null, null, '见附件']]],
    ['a legend', [[], ['图例', '红', '逾期'], [null, '绿', '完成']]],
    ['a second table', [[], ['联系方式'], ['序号', '姓名', '联系电话'], [1, '张三', '0000']]],
    ['rows of figures', [[], [1, 2, 3, 4], [5, 6, 7, 8]]],
    ['a note right below it', [['备注：投资为计划数']]],
    [
      'a signature at its right end',
      [
        [null, null, null, null, '制表人'],
        [null, null, null, null, '2025年3月1日'],
      ],
    ],
  ])('ends the body whatever stands below it: %s', async (_, below) => {
    const texts = await filled([head, ...figures, total, ...below]);
    expect(texts.slice(0, 5)).toEqual(['项目名称', ...items, '合计']);
    const rest = below.map((row) => String(row[1] ?? row[0] ?? ''));
    while (rest.at(-1) === '') rest.pop();
    expect(texts.slice(5, 5 + rest.length)).toEqual(rest);
  });

  it('is told from a total over further rows, of a page or of a section', async () => {
    const texts = await filled([
      head,
      [1, '她的一', '甲'],
      ['合计'],
      [2, '她的二', '乙'],
      ['合计'],
      ['总计'],
      [],
      ['制表人：'],
    ]);
    expect(texts).toEqual(['项目名称', '她的一', '合计', '她的二', ...items, '合计', '总计', '', '制表人：']);
  });
});

describe('a closing 合计 in other words', () => {
  it.each(['合 计', '合计：', '总计', '合计（项）', '共计26项', '全区合计', '累计', '平均值'])(
    '“%s” is one',
    async (words) => {
      const texts = await filled([head, ...figures, [words], [], ['说明', '以月报为准']]);
      expect(texts.slice(0, 5)).toEqual(['项目名称', ...items, words]);
    },
  );

  it('is one in the second column too, and where it is merged', async () => {
    expect((await filled([head, ...figures, [null, '合计']])).slice(0, 5)).toEqual(['项目名称', ...items, '合计']);
    const merged = await filled([head, ...figures, ['合计'], [], ['审核']], { merges: [area(4, 0, 1, 3)] });
    expect(merged).toEqual(['项目名称', ...items, '合计', '', '审核']);
  });
});

describe('a closing 合计 wherever its name stands', () => {
  it('is one in a later column, over the figures beside it', async () => {
    const texts = await filled([
      head,
      [],
      [],
      [null, null, null, '合计：', 0],
      [],
      [],
      ['单位', '任务数'],
      ['区教育局', 3],
    ]);
    expect(texts).toEqual(['项目名称', ...items, '', '', '', '任务数', '3']);
  });

  it('leaves each section its own 小计: a further section comes behind the last of them', async () => {
    const host = new MemoryHost(
      sheetOf([head, ['一、城市建设'], [], ['小计'], ['二、教育卫生'], [], ['小计'], ['合计']]),
    );
    const sectioned = captureOf([item(1, { section: '教育卫生' }), item(2, { section: '公共安全' })]);
    expect((await fill(host, [sectioned])).ok).toBe(true);
    expect(shown(host).map((row) => row[1] ?? row[0])).toEqual([
      '项目名称',
      '一、城市建设',
      null,
      '小计',
      '二、教育卫生',
      '事项1',
      '小计',
      '三、公共安全',
      '事项2',
      '合计',
    ]);
  });

  it('takes one 小计 over all sections with it', async () => {
    const host = new MemoryHost(
      sheetOf([head, ['一、城市建设'], [1, '她的一', '甲'], ['二、教育卫生'], [], ['小计'], ['合计']]),
    );
    const sectioned = captureOf([item(2, { section: '公共安全' })]);
    expect((await fill(host, [sectioned])).ok).toBe(true);
    expect(
      shown(host)
        .map((row) => row[1] ?? row[0])
        .slice(-4),
    ).toEqual(['三、公共安全', '事项2', '小计', '合计']);
  });
});

describe('text below a table without 合计', () => {
  it('is another table where it stands apart from a body without rows and fills few of its columns', async () => {
    const block: CellValue[][] = [
      ['单位', '任务数'],
      ['区教育局', 3],
      ['区民政局', 2],
    ];
    const texts = await filled([head, [], [], [], ...block]);
    expect(texts.slice(0, 4)).toEqual(['项目名称', ...items]);
    expect(texts.slice(-3)).toEqual(['任务数', '3', '2']);
  });

  it.each([
    ['a signature', ['审核']],
    ['signatures in one row', ['分管领导', null, '填表人', null]],
    ['a label of her own', ['数据口径：以各单位月报为准']],
    ['a sentence', ['本表一式两份，报区政府督查室。']],
    ['notes that are numbered', ['一、本表由牵头单位填写；']],
    ['a legend', ['红色', '逾期未办']],
    ['a signer of another title', ['科室负责人']],
    ['who sent it', ['报送人', null, '主管领导']],
    ['a signer in the second column', [null, '经办人员']],
    ['a day at the right end', [null, null, null, null, '2025年3月1日']],
    ['a lone figure', [null, null, null, null, 99]],
  ])('stays below the rows: %s', async (_, text) => {
    const texts = await filled([head, [1, '她的事项', '区教育局', '12月', 5, '10%'], [], [], text]);
    const last = String(text[1] ?? text[0] ?? '');
    const wanted = ['项目名称', '她的事项', ...items, last].filter((one) => one !== '');
    expect(texts.filter((one) => one !== '')).toEqual(wanted);
    expect(texts.at(-1)).toBe(last);
  });

  it('is no group of a numbered table', async () => {
    const sheet = sheetOf([head, ...figures, [], [], ['审核']], { merges: [area(6, 1, 1, 2)] });
    const host = new MemoryHost(sheet);
    const done = await fill(host, [many]);
    expect(done.ok && done.value.rows.every(({ kind }) => kind !== 'group')).toBe(true);
    expect(host.sheet('台账').merges).toEqual([area(27, 1, 1, 2)]);
    expect(shown(host).at(-1)?.[0]).toBe('审核');
  });
});

describe('rows that wait', () => {
  it('are used where they were numbered beforehand', async () => {
    const numbered: CellValue[][] = Array.from({ length: 5 }, (_, index) => [index + 1]);
    const texts = await filled([head, ...numbered, ['合计']]);
    expect(texts).toEqual(['项目名称', ...items, '4', '5', '合计']);
  });

  it('are used where a list has its default in them', async () => {
    const texts = await filled([
      ['序号', '项目名称', '责任单位', '办理状态'],
      [1, null, null, '未启动'],
      [2, null, null, '未启动'],
      ['填报人'],
    ]);
    expect(texts).toEqual(['项目名称', ...items, '填报人']);
  });

  it('are not those in which she wrote', async () => {
    const texts = await filled([head, [1, null, '区教育局'], [2], ['合计']]);
    expect(texts).toEqual(['项目名称', '1', ...items, '合计']);
  });
});

describe('pages of one table', () => {
  it('go on below a repeated header and 续表', async () => {
    const texts = await filled([
      head,
      [1, '她的一', '甲'],
      ['本页小计'],
      ['续表'],
      head,
      [2, '她的二', '乙'],
      ['填表人：'],
    ]);
    expect(texts).toEqual(['项目名称', '她的一', '本页小计', '续表', '项目名称', '她的二', ...items, '填表人：']);
  });

  it('are told from a second table that counts from one again', async () => {
    const texts = await filled([head, [1, '她的一', '甲'], [], ['附表二'], head, [1, '别的表', '乙']]);
    expect(texts).toEqual(['项目名称', '她的一', ...items, '附表二', '项目名称', '别的表']);
  });
});

describe('what stands beside the table', () => {
  it('is neither copied nor taken for a part of it', async () => {
    const rows = sheetOf([head, [1, '她的一', '甲'], ['合计']]).cells.map((row) => [...row]);
    rows[1]?.push(cellOf(null), cellOf(7, 'General', '=E2*2'));
    const host = new MemoryHost(sheetOf([], { cells: rows }));
    expect((await fill(host, [three])).ok).toBe(true);
    expect(host.sheet('台账').cells.map((row) => row[7]?.formula ?? null)).toEqual([
      null,
      '=E2*2',
      null,
      null,
      null,
      null,
    ]);
  });

  it('is a second table where its header begins anew', async () => {
    const two = ['序号', '项目名称', '责任单位', null, '序号', '姓名', '联系电话'];
    const host = new MemoryHost(sheetOf([two, [1, '她的一', '甲', null, 1, '张三', '0000']]));
    expect((await fill(host, [three])).ok).toBe(true);
    expect(shown(host).map((row) => row.slice(4))).toEqual([
      ['序号', '姓名', '联系电话'],
      [1, '张三', '0000'],
      ...items.map(() => [null, null, null]),
    ]);
  });
});
