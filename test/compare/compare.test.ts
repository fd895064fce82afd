import { describe, expect, it } from 'vitest';
import { levelsBook, yearsBook } from '../../shared/compare/compare-book.ts';
import { yearsTables } from '../../shared/compare/compare-tables.ts';
import { compareTwo } from '../../shared/compare/compare-two.ts';
import { compareLevels } from '../../shared/compare/levels.ts';
import { compareYears } from '../../shared/compare/years.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { capture } from '../ledger/captures.ts';
import { captureOf, item, target as metric } from '../ledger/sample-notice.ts';

/** Xi'an's 2024 programme and Lianhu's of 2025, paired by reading both: upper number, lower number. */
const surely = ['4-21', '5-15', '6-7', '7-7', '13-22', '15-24', '16-5', '17-4', '24-26'];
const perhaps = ['3-20', '9-13', '14-23', '23-25', '29-16'];

describe('上下级对照', () => {
  const levels = compareLevels(capture('xian-2024'), capture('lianhu-2025'));
  const pairs = (grade: 'sure' | 'likely') =>
    levels.matches.filter((match) => match.grade === grade).map(({ left, right }) => `${left.number}-${right.number}`);

  it('pairs what a reader paired, and calls sure only what is', () => {
    expect(pairs('sure')).toEqual(surely);
    expect(pairs('likely')).toEqual(expect.arrayContaining(perhaps));
    expect(pairs('likely').length).toBeLessThanOrEqual(perhaps.length + 2);
  });

  it('holds the share that the city gives the district against what the district promises', () => {
    expect(levels.place).toBe('莲湖区');
    const parking = levels.shares.find(({ metric }) => metric?.includes('停车位'));
    expect([parking?.share.value, parking?.promised?.value, parking?.difference]).toEqual([700, 700, 0]);
    const circle = levels.shares.find(({ item: { number } }) => number === 28);
    expect([circle?.share.value, circle?.promised]).toEqual([2, null]);
    expect(levels.missing[0]?.number).toBe(28);
  });

  it('gives a reason for every pair', () => {
    for (const { reasons } of levels.matches) expect(reasons.length).toBeGreaterThan(0);
  });

  it('is a workbook of two sheets', async () => {
    const opened = openXlsx(levelsBook(levels));
    if (!opened.ok) throw new Error(opened.error.message);
    const survey = await opened.value.survey('任务数对照');
    expect(survey.ok && survey.value.sheets.map(({ name }) => name)).toEqual(['事项对照', '任务数对照']);
    const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
    expect(cells.flatMap((row) => row.map(({ value }) => value))).toContain('本级比上级少 100个');
  });

  it('names a deadline below that is later than the one above', () => {
    const above = captureOf([item(1, { title: '加装电梯', deadline: { text: '6月底前', date: '2025-06-30' } })]);
    const below = captureOf([item(1, { title: '加装电梯', deadline: { text: '年底前', date: '2025-12-31' } })]);
    expect(compareLevels(above, below).later.map((one) => [one.above, one.below])).toEqual([
      ['2025-06-30', '2025-12-31'],
    ]);
    expect(compareLevels(below, above).later).toEqual([]);
  });
});

describe('年度对比', () => {
  const target = (value: number) => ({ ...capture('lianhu-2025').notice.items[20]?.targets[0], value });

  it('tells carried, raised, dropped and new apart', () => {
    const [parking] = capture('lianhu-2025').notice.items.filter(({ number }) => number === 21);
    if (parking === undefined) throw new Error('no item');
    const now = { ...parking, targets: parking.targets.map((one, at) => (at === 0 ? { ...one, value: 900 } : one)) };
    const gone = item(8, { title: '修缮老旧城墙遗址', text: '修缮遗址三处。' });
    const fresh = item(9, { title: '建设青年夜校课堂', text: '开办夜校课堂五十班。' });
    const years = compareYears(captureOf([parking, gone]), captureOf([now, fresh]));
    expect(years.carried.map(({ left, right }) => [left.number, right.number])).toEqual([[21, 21]]);
    expect(years.metrics[0]).toMatchObject({ before: target(700), now: target(900), change: 'raised' });
    expect(years.dropped.map(({ title }) => title)).toEqual(['修缮老旧城墙遗址']);
    expect(years.added.map(({ title }) => title)).toEqual(['建设青年夜校课堂']);
    expect(openXlsx(yearsBook(years)).ok).toBe(true);
  });

  it('reckons a difference as it is written, without the rest of binary fractions', () => {
    const road = (value: number) =>
      captureOf([item(1, { title: '改造农村公路', targets: [metric('农村公路', value, '公里')] })]);
    const [, figures] = yearsTables(compareYears(road(1.1), road(2.3)));
    expect(figures?.rows[0]?.slice(2, 5)).toEqual([1.1, 2.3, 1.2]);
    const share = { name: '莲湖区', value: 2.3, unit: '公里', of: null };
    const above = captureOf([
      item(1, { title: '改造农村公路', targets: [metric('农村公路', 9, '公里')], breakdown: [share] }),
    ]);
    const below = { ...road(1.1), notice: { ...road(1.1).notice, title: '莲湖区2025年民生实事' } };
    expect(compareLevels(above, below).shares.map(({ difference }) => difference)).toEqual([-1.2]);
  });

  it('carries everything of a notice held against itself', () => {
    const years = compareYears(capture('huashan-2024'), capture('huashan-2024'));
    expect([years.dropped, years.added]).toEqual([[], []]);
    expect(years.metrics.every(({ change }) => change === 'same')).toBe(true);
  });
});

describe('two notices without being told how', () => {
  it('are held by level where one shares out to the other’s place, in whatever order they are given', () => {
    const [upper, lower] = [capture('xian-2024'), capture('lianhu-2025')];
    for (const compared of [compareTwo(upper, lower), compareTwo(lower, upper)]) {
      expect([compared.kind, compared.first, compared.second]).toEqual(['levels', upper, lower]);
      expect(compared.tables.map(({ name }) => name)).toEqual(['事项对照', '任务数对照']);
      for (const { columns, rows } of compared.tables) {
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
      }
    }
  });

  it('of one office are held by year, the earlier first', () => {
    const now = capture('lianhu-2025');
    const before = { ...now, notice: { ...now.notice, publishedOn: '2024-03-01', issuedOn: '2024-03-01' } };
    const compared = compareTwo(now, before);
    expect([compared.kind, compared.first, compared.second]).toEqual(['years', before, now]);
    expect(compared.tables.map(({ name }) => name)).toEqual(['事项对比', '指标对比']);
  });
});
