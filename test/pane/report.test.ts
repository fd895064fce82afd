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
  const figures = ledgerFigures(readRecords(sheet, mapping.value), asOf);
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
