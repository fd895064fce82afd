import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import type { HeaderMapping } from '../../shared/ledger/mapping/mapping.ts';
import { acceptGuesses, chooseFields, rememberMapping } from '../../shared/ledger/mapping/remember.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { area, sheetOf } from './memory-sheet.ts';

function mapped(sheet: Sheet): HeaderMapping {
  const result = mapHeaders(sheet);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const fieldsOf = (mapping: HeaderMapping) => mapping.columns.map((column) => column.field);
const frame = ({ headerRow, headerRows, bodyRow, bodyEnd, closed }: HeaderMapping) => [
  headerRow,
  headerRows,
  bodyRow,
  bodyEnd,
  closed,
];

describe('finding the header', () => {
  it('passes over title and 填报单位 lines, and stops above 合计 and footer', () => {
    const sheet = sheetOf(
      [
        ['2025年为民实事工作台账'],
        ['填报单位：区教育局', null, '单位：万元'],
        ['序号', '项目名称', '责任单位', '完成时限'],
        [1, '新建高中', '区教育局', '12月底前'],
        [2, '助餐服务点', '区民政局', '12月底前'],
        ['合计', null, null, null],
        ['填报人：张三', null, '审核人：李四'],
      ],
      { merges: [area(0, 0, 1, 4), area(1, 0, 1, 2), area(1, 2, 1, 2)] },
    );
    expect(frame(mapped(sheet))).toEqual([2, 1, 3, 5, true]);
  });

  it('counts the blank rows above the footer as room for records', () => {
    const sheet = sheetOf([['序号', '项目名称', '责任单位'], [], [], ['填报人：', null, '联系电话：']]);
    expect(frame(mapped(sheet))).toEqual([0, 1, 1, 3, true]);
  });

  it('keeps a subtotal inside and a 合计 right under the header apart from the records', () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '责任单位'],
      ['合计', null, '3家'],
      [1, '新建高中', '区教育局'],
      ['小计', null, '1家'],
      [2, '助餐服务点', '区民政局'],
    ]);
    expect(mapped(sheet).reserved).toEqual([1, 3]);
    expect(frame(mapped(sheet))).toEqual([0, 1, 1, 5, false]);
  });

  it('reads categories in full-width rows as groups', () => {
    const sheet = sheetOf(
      [
        ['工作任务', '具体要求', '责任科室', '时限要求'],
        ['一、主动公开'],
        ['更新目录', '每月更新', '办公室', '12月底'],
        ['二、依申请公开'],
        ['规范答复', '按时答复', '法规科', '全年'],
      ],
      { merges: [area(1, 0, 1, 4), area(3, 0, 1, 4)] },
    );
    expect(mapped(sheet).groups).toEqual([
      { row: 1, text: '一、主动公开' },
      { row: 3, text: '二、依申请公开' },
    ]);
  });

  it('reads two rows with merged parents, and without the merges', () => {
    const rows = [
      ['序号', '项目名称', '资金来源', null, null, '备注'],
      [null, null, '中央', '省级', '市级', null],
      [1, '新建高中', 100, 50, 20, null],
    ];
    const merges = [area(0, 0, 2, 1), area(0, 1, 2, 1), area(0, 2, 1, 3), area(0, 5, 2, 1)];
    const expected = ['seq', 'title', 'fundCentral', 'fundProvince', 'fundCity', 'remark'];
    for (const sheet of [sheetOf(rows, { merges }), sheetOf(rows)]) {
      expect(frame(mapped(sheet))).toEqual([0, 2, 2, 3, false]);
      expect(fieldsOf(mapped(sheet))).toEqual(expected);
      expect(mapped(sheet).columns[3]?.parents).toEqual(['资金来源']);
    }
  });

  it('joins a quarter with 计划 and 完成 below it', () => {
    const sheet = sheetOf(
      [
        ['季度进度表'],
        ['序号', '项目名称', '一季度', null, '二季度', null],
        [null, null, '计划', '完成', '目标任务', '完成情况'],
      ],
      { merges: [area(0, 0, 1, 6), area(1, 0, 2, 1), area(1, 1, 2, 1), area(1, 2, 1, 2), area(1, 4, 1, 2)] },
    );
    expect(fieldsOf(mapped(sheet))).toEqual(['seq', 'title', 'q1Plan', 'q1Done', 'q2Plan', 'q2Done']);
    expect(frame(mapped(sheet))).toEqual([1, 2, 3, 3, false]);
  });

  it('reads three header rows', () => {
    const sheet = sheetOf(
      [
        ['序号', '项目名称', '责任分工', null, '进度安排', null],
        [null, null, '牵头单位', '配合单位', '上半年', null],
        [null, null, null, null, '一季度', '二季度'],
      ],
      {
        merges: [
          ...[area(0, 0, 3, 1), area(0, 1, 3, 1), area(0, 2, 1, 2), area(0, 4, 1, 2)],
          ...[area(1, 2, 2, 1), area(1, 3, 2, 1), area(1, 4, 1, 2)],
        ],
      },
    );
    expect(frame(mapped(sheet))).toEqual([0, 3, 3, 3, false]);
    expect(fieldsOf(mapped(sheet))).toEqual(['seq', 'title', 'leadUnit', 'coopUnit', 'q1Plan', 'q2Plan']);
  });

  it('reads a district matrix: the same headers under each indicator', () => {
    const sheet = sheetOf(
      [
        ['地区', '新增就业（人）', null, null, '助餐服务点（个）', null, null],
        [null, '目标任务', '进度', '完成比例(%)', '目标任务', '进度', '完成比例(%)'],
        ['东坡区', '27800', '52242', '187.9', '8000', '22921', '286.5'],
      ],
      { merges: [area(0, 0, 2, 1), area(0, 1, 1, 3), area(0, 4, 1, 3)] },
    );
    const matrix = mapped(sheet);
    expect(matrix.shape).toBe('matrix');
    expect(fieldsOf(matrix)).toEqual([
      'region',
      ...['targetValue', 'doneValue', 'rate'].flatMap((one) => [one]),
      'targetValue',
      'doneValue',
      'rate',
    ]);
    expect(matrix.columns.map((column) => column.of)).toEqual([
      null,
      ...Array.from({ length: 3 }, () => '新增就业（人）'),
      ...Array.from({ length: 3 }, () => '助餐服务点（个）'),
    ]);
  });

  it('ends the body at the totals row of a ListObject', () => {
    const table = { name: '表1', area: area(0, 0, 4, 3), headerRow: true, totalsRow: true };
    const sheet = sheetOf(
      [['序号', '项目名称', '责任单位'], [1, '甲项目', '区教育局'], [null, null, null], [null, '汇', 2], ['说明文字']],
      { tables: [table] },
    );
    expect(frame(mapped(sheet))).toEqual([0, 1, 1, 3, true]);
  });

  it('says what is wrong where there is no header', () => {
    const none = mapHeaders(sheetOf([['通讯录'], ['张三', '138']]));
    expect(none.ok ? null : none.error.code).toBe('no-header');
    const empty = mapHeaders(sheetOf([]));
    expect(empty.ok ? null : empty.error.code).toBe('empty-sheet');
  });
});

describe('what is applied without asking', () => {
  const base = ['序号', '项目名称', '责任单位'];
  const one = (header: string) => mapped(sheetOf([[...base, header]])).columns[3];

  it.each([
    ['2025年目标任务', 'target', 'normalised'],
    ['★完成 时限：', 'deadline', 'normalised'],
    ['目标值（万元）', 'targetValue', 'normalised'],
    ['牵头单位（盖章）', 'leadUnit', 'normalised'],
    ['配合单位', 'coopUnit', 'exact'],
    ['各牵头部门', 'leadUnit', 'normalised'],
  ])('%s is %s', (header, field, how) => {
    expect(one(header)).toMatchObject({ field, how, use: 'fill' });
  });

  it.each([['牵头单位及分管领导'], ['配合要求'], ['年度目标任务清单'], ['督查时间'], ['任务说明']])(
    '%s is a guess',
    (header) => {
      expect(one(header)).toMatchObject({ how: 'contains', use: 'ask' });
    },
  );

  it.each([
    ...[
      ['建设情况对比统计分析'],
      ['帮扶学校'],
      ['是否纳入考核'],
      ['群众满意度'],
      ['档案盒号'],
      ['法人代表'],
      ['面积'],
      ['学历'],
    ],
    ...[['姓名'], ['性别'], ['身份证号'], ['车牌'], ['会议纪要'], ['签字'], ['开户行'], ['星级']],
  ])('%s stays unmapped', (header) => {
    expect(one(header)).toMatchObject({ field: null, how: 'none', use: 'keep' });
  });

  it('asks which year where two columns differ only in it', () => {
    const columns = mapped(sheetOf([[...base, '2023年目标值', '2024年目标值']])).columns;
    expect(columns.slice(3).map((column) => column.use)).toEqual(['ask', 'ask']);
  });

  it('writes a field into one column only', () => {
    const columns = mapped(sheetOf([[...base, '责任科室']])).columns;
    expect(columns.map((column) => column.use)).toEqual(['fill', 'fill', 'fill', 'keep']);
  });

  it('asks where the values do not fit the header', () => {
    const columns = mapped(
      sheetOf([
        [...base, '目标值'],
        [1, '甲', '区教育局', '建成投用'],
      ]),
    ).columns;
    expect(columns[3]).toMatchObject({ field: 'targetValue', how: 'ambiguous', use: 'ask' });
  });

  it('takes every guess when told to, and only then', () => {
    const mapping = mapped(sheetOf([[...base, '牵头单位及分管领导']]));
    expect(acceptGuesses(mapping).columns[3]).toMatchObject({ field: 'leadUnit', use: 'fill', how: 'contains' });
    expect(mapping.columns[3]?.use).toBe('ask');
  });

  it('remembers by the header’s fingerprint what she chose', () => {
    const sheet = sheetOf([[...base, '牵头单位及分管领导', '备注']]);
    const chosen = chooseFields(
      mapped(sheet),
      new Map([
        [3, 'leadUnit' as const],
        [2, null],
      ]),
    );
    expect(chosen.columns.map((column) => column.use)).toEqual(['fill', 'fill', 'keep', 'fill', 'keep']);
    const again = mapHeaders(sheet, [rememberMapping(chosen)]);
    expect(again.ok && again.value.columns.map((column) => [column.field, column.decider])).toEqual([
      ['seq', 'rules'],
      ['title', 'rules'],
      [null, 'remembered'],
      ['leadUnit', 'remembered'],
      ['remark', 'rules'],
    ]);
    const other = mapHeaders(sheetOf([[...base, '牵头单位及分管领导']]), [rememberMapping(chosen)]);
    expect(other.ok && other.value.columns[3]?.decider).toBe('rules');
  });
});

describe('a header in her own spelling', () => {
  const columns = (headers: readonly string[]) =>
    mapped(sheetOf([[...headers]])).columns.map(({ use, field }) => [use, field]);

  it.each([
    ['任务数\n（个/张/公里）', 'targetValue'],
    ['完成时限（年月日）', 'deadline'],
    ['完成时限（格式：2026-01-01）', 'deadline'],
    ['目标任务（限200字）', 'target'],
    ['目标任务（不超过50字）', 'target'],
    ['责任单位（全称）', 'dutyUnit'],
    ['目标*任务', 'target'],
    ['责任单位 Responsible', 'dutyUnit'],
  ])('“%s” is filled', (header, field) => {
    expect(columns(['序号', '项目名称', header])[2]).toEqual(['fill', field]);
  });

  it.each(['责任单位（牵头）', '完成时限（原定）', '任务数（其中新建）'])('“%s” is asked about', (header) => {
    expect(columns(['序号', '项目名称', header])[2]?.[0]).toBe('ask');
  });

  it('names what is counted, not who does it, beside a figure under one heading', () => {
    const sheet = sheetOf(
      [
        ['序号', '项目名称', '年度目标', null, null, '责任单位', null],
        [null, null, '目标任务', '任务数', '单位', '单位', '联系人'],
      ],
      { merges: [area(0, 0, 2, 1), area(0, 1, 2, 1), area(0, 2, 1, 3), area(0, 5, 1, 2)] },
    );
    expect(fieldsOf(mapped(sheet))).toEqual(['seq', 'title', 'target', 'targetValue', 'unit', 'dutyUnit', 'contact']);
  });

  it('keeps 年度目标 for words where another column takes the figure', () => {
    expect(columns(['序号', '项目名称', '年度目标', '计量单位', '目标值'])[2]).toEqual(['fill', 'target']);
  });

  it('is none where two labels of a form stand with blanks beside them', () => {
    expect(
      mapHeaders(
        sheetOf([
          ['督办事项', null, '责任单位', null],
          ['完成时限', null],
        ]),
      ).ok,
    ).toBe(false);
  });
});
