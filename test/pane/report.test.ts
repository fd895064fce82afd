import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import { ledgerFigures } from '../../shared/ledger/report/ledger-figures.ts';
import { readRecords, reportFields } from '../../shared/ledger/report/ledger-records.ts';
import { reportSentences } from '../../shared/ledger/report/sentences.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { sheetOf } from '../ledger/memory-sheet.ts';

const header = ['序号', '项目名称', '牵头单位', '完成时限', '目标值', '计量单位', '累计完成数', '办理状态', '有无任务'];

function sentencesOf(rows: readonly (readonly CellValue[])[], asOf: string, head: readonly string[] = header) {
  const sheet = sheetOf([head, ...rows]);
  const mapping = mapHeaders(sheet);
  if (!mapping.ok) throw new Error(mapping.error.message);
  const figures = ledgerFigures(readRecords(sheet, mapping.value, asOf), asOf);
  const { sentences, missing } = reportSentences(figures, { name: '民生实事', fields: reportFields(mapping.value) });
  return {
    figures,
    missing: missing.map(({ id }) => id),
    texts: Object.fromEntries(sentences.map(({ id, text }) => [id, text])),
    rows: Object.fromEntries(sentences.map(({ id, rows: behind }) => [id, behind])),
  };
}

const yearEnd = { day: '2024-12-31' };
const ledger: (readonly CellValue[])[] = [
  [1, '改造县乡公路', '区交通局', yearEnd, 2000, '公里', 3290, '推进中', '有任务'],
  [2, '新建幼儿园', '区教育局', yearEnd, 10, '所', 5, '推进中', '有任务'],
  ['2-1', '新建幼儿园', '区教育局', yearEnd, 900, '个', 450, '推进中', '有任务'],
  [3, '老旧小区改造', '区住建局', { day: '2024-06-30' }, 40, '个', 30, '推进中', '有任务'],
  [4, '建设口袋公园', '区城管局', yearEnd, 8, '个', 1, '推进中', '有任务'],
  [5, '降低失业率', '区人社局', yearEnd, null, '%', null, '未启动', '有任务'],
  [6, '抽水蓄能电站', '区发改局', yearEnd, null, null, null, '无任务', '无任务'],
];

describe('the sentences of a report', () => {
  const { figures, texts, rows, missing } = sentencesOf(ledger, '2024-07-01');

  it('counts items once and leaves those without a task out', () => {
    expect(figures.items.map(({ item }) => item)).toEqual(['1', '2', '3', '4', '5']);
    expect(figures.withoutTask).toBe(1);
    expect(texts.counts).toBe('民生实事共6项（其中无任务1项），涉及考核指标5个。');
  });

  it('says how many are done and how many are started', () => {
    expect(texts.completion).toBe('5件民生实事已完成1件，完成率20%；已开工事项4件，开工率80%。');
    expect(texts.handling).toBe(
      '确定事项5件，截至7月1日，已办结1件，占比20%；正在办理3件，占比60%；尚未启动1件，占比20%。',
    );
  });

  it('tells ahead, on time and behind by ten points of the time that has passed', () => {
    expect(figures.items.map(({ item, standing }) => [item, standing])).toEqual([
      ['1', 'done'],
      ['2', 'on-time'],
      ['3', 'overdue'],
      ['4', 'behind'],
      ['5', 'waiting'],
    ]);
    expect(texts.pace).toBe(
      '截至7月1日，1个事项已完成全年任务，1个事项按序时推进，2个事项慢于序时进度；另有1个事项没有完成时限或完成数，未作序时比较。',
    );
    expect(texts.slow).toBe('逾期未完成1项：老旧小区改造（区住建局）；进度滞后1项：建设口袋公园（区城管局）。');
  });

  it('does not clamp a rate over 100 % and lists it with its figure', () => {
    expect(texts.exceeded).toBe('1个考核指标超额完成任务，分别是：改造县乡公路3290公里，为任务的164.5%。');
    expect(rows.exceeded).toEqual([1]);
  });

  it('does not speak of what the ledger has no columns for', () => {
    expect(texts.investment).toBeUndefined();
    expect(missing).toEqual(['investment']);
  });

  it('names every sentence as missing where there are no figures at all', () => {
    const bare = sentencesOf([[1, '新建幼儿园', '区教育局']], '2024-07-01', ['序号', '项目名称', '责任单位']);
    expect(bare.texts).toEqual({});
    expect(bare.missing).toEqual(['counts', 'completion', 'handling', 'pace', 'investment', 'exceeded', 'slow']);
  });

  it('sums the investment in 亿元 from one 亿 on', () => {
    const head = ['序号', '项目名称', '年度计划投资（万元）', '累计完成投资（万元）'];
    const { texts: money } = sentencesOf(
      [
        [1, '甲', 100000, 90000],
        [2, '乙', 30000, 25400],
      ],
      '2024-11-30',
      head,
    );
    expect(money.investment).toBe('已完成投资11.54亿元，完成年度总投资的88.77%。');
  });

  it('reckons no rate for an upper bound', () => {
    const head = ['序号', '项目名称', '比较关系', '目标值', '累计完成数', '办理状态'];
    const { figures: bound } = sentencesOf([[1, '城镇登记失业率', '不超过', 4.5, 3.9, '推进中']], '2024-07-01', head);
    expect(bound.rated).toEqual([]);
  });
});

describe('the records of a report', () => {
  const recordsOf = (
    rows: readonly (readonly CellValue[])[],
    head: readonly string[],
    title = '2025年民生实事台账',
  ) => {
    const sheet = sheetOf([[title], head, ...rows]);
    const mapping = mapHeaders(sheet);
    if (!mapping.ok) throw new Error(mapping.error.message);
    return readRecords(sheet, mapping.value, '2026-01-10');
  };
  const indicators = ['序号', '项目名称', '指标', '目标值', '计量单位', '累计完成数'];

  it('count figures that were typed with their unit, scaled or as text', () => {
    const typed = ['12个', '1.2万', ' 1,200 ', '30 个', 5].map((done, at) => [
      at + 1,
      `事项${at}`,
      '车位',
      30,
      '个',
      done,
    ]);
    expect(recordsOf(typed, indicators).map(({ doneValue }) => doneValue)).toEqual([12, 12_000, 1200, 30, 5]);
    const bare = [
      [1, '停车位', '9000个', '0.6万个'],
      [2, '公路', '20公里', '3.5公里'],
    ];
    const read = recordsOf(bare, ['序号', '项目名称', '目标值', '累计完成数']);
    expect(read.map(({ targetValue, doneValue, unit }) => [targetValue, doneValue, unit])).toEqual([
      [9000, 6000, '个'],
      [20, 3.5, '公里'],
    ]);
  });

  it('say which cells they could not count, and count none of them as nothing', () => {
    const [about, other, none] = recordsOf(
      [
        [1, '停车位', '车位', 30, '个', '约20个'],
        [2, '公路', '里程', 20, '公里', '3户'],
        [3, '厕所', '座数', 20, '座', '—'],
      ],
      indicators,
    );
    expect(about?.unread).toEqual([{ row: 2, header: '累计完成数', text: '约20个' }]);
    expect(other?.unread.map(({ text }) => text)).toEqual(['3户']);
    expect([none?.doneValue, none?.unread]).toEqual([null, []]);
  });

  it('count money in 万元, whatever the ledger counts it in', () => {
    const money = (unit: string) => ['序号', '项目名称', `年度计划投资（${unit}）`, `累计完成投资（${unit}）`];
    const read = (unit: string, value: CellValue) =>
      recordsOf([[1, '公路', value, value]], money(unit)).map(({ yearInvest, doneInvest }) => [yearInvest, doneInvest]);
    expect(read('亿元', 1.2)).toEqual([[12_000, 12_000]]);
    expect(read('元', 12_345_678)).toEqual([[1234.5678, 1234.5678]]);
    expect(read('万元', '0.3亿元')).toEqual([[3000, 3000]]);
    const plain = ['序号', '项目名称', '年度计划投资', '累计完成投资'];
    expect(recordsOf([[1, '公路', 2, 1]], plain, '2025年台账（单位：亿元）')[0]?.doneInvest).toBe(10_000);
  });

  it('belong to the item above where number and title are left blank or merged', () => {
    const rows = [
      [1, '养老服务', '助餐点', 30, '个', 12],
      [null, null, '床位', 500, '张', 120],
      [2, '停车位', '车位', 15_000, '个', 9000],
    ];
    const read = recordsOf(rows, indicators);
    expect(read.map(({ item, title, doneValue }) => [item, title, doneValue])).toEqual([
      ['1', '养老服务', 12],
      ['1', '养老服务', 120],
      ['2', '停车位', 9000],
    ]);
    expect(ledgerFigures(read, '2025-06-30').items.map(({ records }) => records.length)).toEqual([2, 1]);
  });

  it('read deadlines typed as words in the year of the ledger', () => {
    const due = (text: CellValue) => recordsOf([[1, '公路', text]], ['序号', '项目名称', '完成时限'])[0]?.deadline;
    expect(['6月底前', '2025年12月', '2025.6.30', '9月30日前', '年底前', '长期坚持'].map(due)).toEqual([
      '2025-06-30',
      '2025-12-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
      null,
    ]);
  });

  it('are other items where a number begins again under another heading', () => {
    const rows = [
      ['一、交通出行方面（2项）', null, null],
      [1, '改造公路', '推进中'],
      [2, '新增公交', '已完成'],
      ['二、教育方面（1项）', null, null],
      [1, '新建幼儿园', '推进中'],
    ];
    const read = recordsOf(rows, ['序号', '项目名称', '办理状态']);
    expect(ledgerFigures(read, '2025-06-30').items.map(({ title }) => title)).toEqual([
      '改造公路',
      '新增公交',
      '新建幼儿园',
    ]);
  });
});
