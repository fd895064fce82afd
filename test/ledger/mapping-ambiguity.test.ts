import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import type { ColumnMapping } from '../../shared/ledger/mapping/mapping.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { area, sheetOf } from './memory-sheet.ts';

function columns(...rows: readonly (readonly CellValue[])[]): readonly ColumnMapping[] {
  const mapped = mapHeaders(sheetOf(rows));
  if (!mapped.ok) throw new Error(mapped.error.message);
  return mapped.value.columns;
}

function read(header: string, ...rows: readonly (readonly CellValue[])[]): string {
  const column = columns(...rows).find((one) => one.header === header);
  return `${column?.field ?? 'none'}${column?.use === 'ask' ? '?' : ''}`;
}

const base = ['序号', '项目名称', '牵头单位'];

describe('headers with two meanings', () => {
  it('责任单位 is the duty unit', () => {
    expect(read('责任单位', ['序号', '项目名称', '责任单位'])).toBe('dutyUnit');
    expect(read('责任部门', [...base, '责任部门'])).toBe('dutyUnit');
  });

  it('单位 is a unit of count right of figures, an office by its names, else a question', () => {
    const body = (unit: CellValue) => [1, '新建学校', '区教育局', 3, unit];
    expect(read('单位', [...base, '目标值', '单位'], body('所'))).toBe('unit');
    expect(read('单位', [...base, '目标值', '单位'])).toBe('unit');
    expect(read('单位', ['序号', '项目名称', '完成时限', '单位'], [1, '新建学校', null, '区教育局'])).toBe('dutyUnit');
    expect(read('单位', ['序号', '项目名称', '完成时限', '单位'])).toBe('dutyUnit?');
    expect(read('单位', [...base, '单位'])).toBe('unit?');
  });

  it('目标任务 is a figure by its hint, its values or the unit beside it, else text', () => {
    expect(read('目标任务(个)', [...base, '目标任务(个)'])).toBe('targetValue');
    expect(read('年度目标', [...base, '年度目标'], [1, '甲', '乙', 300])).toBe('targetValue');
    expect(read('年度目标', [...base, '年度目标', '计量单位'])).toBe('targetValue');
    expect(read('年度目标', [...base, '年度目标'], [1, '甲', '乙', '新建300个'])).toBe('target');
    expect(read('目标任务', [...base, '目标任务'])).toBe('target');
    expect(read('内容', [...base, '内容'])).toBe('content');
  });

  it('进展情况 is read by its values', () => {
    const of = (header: string, value: CellValue) => read(header, [...base, header], [1, '甲', '乙', value]);
    expect(of('完成情况', '已完成主体施工')).toBe('progress');
    expect(of('完成情况', '85%')).toBe('rate');
    expect(of('完成进度(%)', 85)).toBe('rate');
    expect(of('完成情况', 85)).toBe('doneValue');
    expect(of('完成情况', '√')).toBe('finished');
    expect(of('总体进度', '推进中')).toBe('status');
    expect(of('完成情况', '终止')).toBe('status');
    expect(of('完成情况', '已开工')).toBe('progress');
    expect(of('完成情况', '未完成')).toBe('finished');
    expect(read('工作进度', [...base, '工作动态', '工作进度'])).toBe('rate');
    expect(read('工作进度', [...base, '工作进度'])).toBe('progress');
  });

  it('存在问题 is the problem itself in a ledger of problems', () => {
    expect(read('存在问题', ['序号', '存在问题', '整改措施', '责任单位', '整改时限'])).toBe('problem');
    expect(read('存在问题', [...base, '进展情况', '存在问题'])).toBe('problems');
  });

  it('计划完成时间 is the deadline where there is no other', () => {
    expect(read('计划完成时间', [...base, '计划完成时间'])).toBe('deadline');
    expect(read('计划完成时间', [...base, '完成时限', '计划完成时间'])).toBe('plannedOn');
  });

  it('编号 numbers the rows only where it counts 1, 2, 3 and nothing else does', () => {
    expect(read('编号', ['编号', '项目名称', '责任单位'], [1, '甲', '区教育局'], [2, '乙', '区民政局'])).toBe('seq');
    expect(read('编号', ['编号', '项目名称', '责任单位'], ['DB-1', '甲', '区教育局'])).toBe('code');
    expect(read('编号', ['序号', '编号', '项目名称'], [1, 1, '甲'])).toBe('code');
  });

  it('时间 asks unless its values are times', () => {
    expect(read('时间节点', [...base, '时间节点'])).toBe('deadline');
    expect(read('时间节点', [...base, '完成时限', '时间节点'])).toBe('milestones');
    expect(read('时间', [...base, '时间'], [1, '甲', '乙', '12月底前'])).toBe('deadline');
    expect(read('时间', [...base, '时间'])).toBe('deadline?');
  });

  it('区县 is a share where its values are figures', () => {
    expect(read('区县', ['序号', '区县', '项目名称'], [1, '新城区', '甲'])).toBe('region');
    expect(read('区县', ['序号', '区县', '项目名称'], [1, 200, '甲'])).toBe('share');
  });

  it('中央 is money only under 资金来源 or a title that says so', () => {
    expect(read('中央', [...base, '中央'])).toBe('fundCentral?');
    expect(read('中央', ['2025年项目资金表'], [...base, '中央'])).toBe('fundCentral');
    const sheet = sheetOf(
      [
        [...base, '资金来源', null],
        [null, null, null, '中央', '其他'],
      ],
      {
        merges: [area(0, 0, 2, 1), area(0, 1, 2, 1), area(0, 2, 2, 1), area(0, 3, 1, 2)],
      },
    );
    const mapped = mapHeaders(sheet);
    expect(mapped.ok && mapped.value.columns.slice(3).map((one) => [one.field, one.use])).toEqual([
      ['fundCentral', 'keep'],
      ['fundOther', 'keep'],
    ]);
  });

  it('a month or quarter holds the plan unless the header over or under it says 完成', () => {
    expect(read('一季度', [...base, '一季度', '二季度'])).toBe('q1Plan');
    const two = (parent: string) =>
      sheetOf(
        [
          [...base, parent, null],
          [null, null, null, '1月', '2月'],
        ],
        {
          merges: [area(0, 0, 2, 1), area(0, 1, 2, 1), area(0, 2, 2, 1), area(0, 3, 1, 2)],
        },
      );
    const fieldsOf = (parent: string) => {
      const mapped = mapHeaders(two(parent));
      return mapped.ok ? mapped.value.columns.slice(3).map((one) => one.field) : [];
    };
    expect(fieldsOf('实际完成')).toEqual(['m01Done', 'm02Done']);
    expect(fieldsOf('月度计划')).toEqual(['m01Plan', 'm02Plan']);
  });

  it('任务数 is a share where a row is a district', () => {
    expect(read('任务数', ['序号', '区县', '任务数'])).toBe('share');
    expect(read('任务数', [...base, '任务数'])).toBe('targetValue');
    expect(read('任务数', ['序号', '区县', '项目名称', '任务数'])).toBe('targetValue?');
  });

  it('审核人 closes the item beside 是否销号', () => {
    expect(read('审核人', [...base, '是否销号', '审核人'])).toBe('closedBy');
    expect(read('审核人', [...base, '审核人'])).toBe('reviewer');
  });

  it('工作任务 is the title, or the content beside another title', () => {
    expect(read('工作任务', ['序号', '工作任务', '责任单位'])).toBe('title');
    expect(read('工作任务', ['序号', '项目名称', '工作任务', '责任单位'])).toBe('content');
    expect(read('重点任务', ['序号', '重点任务', '工作任务', '责任单位'])).toBe('title');
  });

  it('解决措施 behind 存在问题 is her next step, not the measures of the notice', () => {
    expect(read('解决措施', [...base, '存在问题', '解决措施'])).toBe('nextSteps');
    expect(read('解决措施', [...base, '解决措施'])).toBe('measures');
  });
});

describe('headers that say the same twice', () => {
  it('are read where the bracket or the second word makes them nothing else', () => {
    const of = (header: string, ...rows: readonly (readonly CellValue[])[]) => read(header, [...base, header], ...rows);
    expect(of('县级配合单位（协同）')).toBe('coopUnit');
    expect(of('协办单位（没有填“无”）')).toBe('coopUnit');
    expect(of('完成时限（请按文件填写）')).toBe('deadline');
    expect(of('年度工作目标及要求')).toBe('target');
    expect(of('工作内容和标准')).toBe('content');
    expect(of('协助（配合）部门')).toBe('coopUnit');
    expect(read('民生实事事项', ['序号', '民生实事事项', '牵头单位'])).toBe('title');
    expect(read('县级牵头单位（主责）', ['序号', '项目名称', '县级牵头单位（主责）'])).toBe('leadUnit');
  });

  it('stay a question where the bracket names something else', () => {
    expect(read('县级配合单位（街道）', [...base, '县级配合单位（街道）'])).toBe('coopUnit?');
    expect(read('牵头单位（责任人）', ['序号', '项目名称', '牵头单位（责任人）'])).toBe('leadUnit?');
  });
});

describe('what a form says before it is filled', () => {
  it('tells lines of a record from categories, and a sample row from numbers', () => {
    expect(read('类型', [...base, '类型'], [1, null, null, '计划'], [null, null, null, '实际'])).toBe('category?');
    expect(read('类型', [...base, '类型'], [1, null, null, '教育'], [2, null, null, '医疗'])).toBe('category');
    expect(read('序号', base, ['例', '新建公厕', '城管局'])).toBe('seq');
  });
});

describe('a header in two languages', () => {
  it('ends below the row in Latin letters', () => {
    const mapped = mapHeaders(
      sheetOf([
        ['序号', '项目名称', '责任单位'],
        ['No.', 'Project', 'Unit'],
        [1, '甲', '乙'],
      ]),
    );
    expect(mapped.ok && [mapped.value.bodyRow, mapped.value.columns.map(({ field }) => field)]).toEqual([
      2,
      ['seq', 'title', 'dutyUnit'],
    ]);
  });
});

describe('rows that number the columns', () => {
  const head = ['序号', '项目名称', '目标值', '计量单位'];
  const bodyRow = (row: readonly CellValue[]) => {
    const mapped = mapHeaders(sheetOf([head, row, [1, '甲', 3, '所']]));
    return mapped.ok ? [mapped.value.bodyRow, mapped.value.columns.every(({ use }) => use === 'fill')] : null;
  };

  it('belong to the header, with words, figures or how they are reckoned', () => {
    expect(bodyRow(['甲', '乙', 1, 2])).toEqual([2, true]);
    expect(bodyRow([1, 2, 3, 4])).toEqual([2, true]);
    expect(bodyRow(['甲', '乙', '（1）', '（2）=（1）/3'])).toEqual([2, true]);
  });

  it('are told from records', () => {
    expect(bodyRow([1, '乙', 2, '个'])).toEqual([1, true]);
    expect(bodyRow([1, null, 2, 3])?.[0]).toBe(1);
  });

  it('and a cell merged beside the whole table makes no header of its rows', () => {
    const sheet = sheetOf([['实事', ...head], [], [], [], []], { merges: [area(0, 0, 5, 1)] });
    const mapped = mapHeaders(sheet);
    expect(mapped.ok && mapped.value.bodyRow).toBe(1);
  });
});
