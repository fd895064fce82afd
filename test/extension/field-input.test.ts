import { describe, expect, it } from 'vitest';
import { parseField as parse } from '../../extension/fields/field-input.ts';
import { editText } from '../../extension/fields/field-text.ts';
import { EditedField } from '../../shared/history/records.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { item, threeItems } from '../history/sample.ts';

const [school, parking, jobs] = threeItems();
if (!school || !parking || !jobs) throw new Error('three items');

const planned: Item = item(4, '停车场', {
  leaders: [{ name: '王五', role: '牵头领导' }],
  qualities: ['全覆盖'],
  events: [{ text: '5月底前', date: '2025-05-31', event: '动工' }],
  schedule: [
    { period: '一季度', start: '2025-01-01', end: '2025-03-31', subject: null, text: '完成选址', amounts: [] },
    {
      period: '4—6月',
      start: '2025-04-01',
      end: '2025-06-30',
      subject: '东区',
      text: '东区：建成100个；验收',
      amounts: [],
    },
  ],
  measures: ['落实资金；专款专用', '加快审批'],
  breakdown: [
    { name: '新城区', value: 200, unit: '个', of: '停车位' },
    { name: '碑林区', value: 300, unit: '个', of: '停车位' },
  ],
});

function parseField(...[item, field, typed]: [Item, EditedField, string]) {
  return parse(item, field, typed, 2025);
}

describe('a field as typed', () => {
  it.each(EditedField.options)('%s left as shown is left as it was', (field) => {
    for (const item of [school, parking, jobs, planned]) {
      expect(parseField(item, field, editText(item, field))).toEqual({ ok: true, value: item[field] });
    }
  });

  it.each([
    ['2025-12-1', '2025-12-01'],
    ['2025年9月30日', '2025-09-30'],
    ['2024/2/29', '2024-02-29'],
    ['2025年9月30日前', '2025-09-30'],
    ['2024年12月底', '2024-12-31'],
    ['2024年12月底前', '2024-12-31'],
    ['12月底', '2025-12-31'],
    ['6月底前', '2025-06-30'],
    ['年底前', '2025-12-31'],
    ['年底', '2025-12-31'],
    ['2025年6月', '2025-06-30'],
    ['三季度末', '2025-09-30'],
    ['2026年', '2026-12-31'],
    ['12-31', '2025-12-31'],
    ['12.31', '2025-12-31'],
    ['9/30前', '2025-09-30'],
    ['12月5号', '2025-12-05'],
    ['12月底前', '2025-12-31'],
    ['十二月底', '2025-12-31'],
    ['25-6-30', '2025-06-30'],
    ['26年底', '2026-12-31'],
    ['20251231', '2025-12-31'],
    ['2025-06', '2025-06-30'],
    ['2025.6底前', '2025-06-30'],
    ['Q3', '2025-09-30'],
    ['q4末', '2025-12-31'],
    ['2026Q1前', '2026-03-31'],
    ['2025年Q3', '2025-09-30'],
    ['三季度', '2025-09-30'],
    ['第2季度前', '2025-06-30'],
    ['上半年', '2025-06-30'],
    ['１２月３１日', '2025-12-31'],
    ['２０２５－１２－３１', '2025-12-31'],
  ])('reads the day %s', (typed, date) => {
    expect(parseField(school, 'deadline', typed)).toEqual({ ok: true, value: { text: typed, date } });
  });

  it.each(['2025-02-29', '2025-13-01', '尽快', '2-30', '13-45', '13.1', '2025.13', 'Q5', '20251301', '12'])(
    'takes %s for no day',
    (typed) => {
      expect(parseField(school, 'deadline', typed)).toEqual({ ok: false, error: { kind: 'date', part: typed } });
    },
  );

  it('reads units with their roles and keeps what is known of them', () => {
    expect(parseField(school, 'units', '区教育局（牵头）、区住建局，区财政局（配合）')).toEqual({
      ok: true,
      value: [
        school.units[0],
        { name: '区住建局', canonical: '区住建局', role: '责任', basis: 'printed' },
        school.units[1],
      ],
    });
    expect(parseField(school, 'units', '')).toEqual({ ok: true, value: [] });
  });

  it('takes another figure for a target, in its own scale', () => {
    expect(parseField(parking, 'targets', '公共停车位不少于2万个')).toMatchObject({
      ok: true,
      value: [{ value: 20000, text: '不少于2万个', metric: '公共停车位', comparator: '>=' }],
    });
    expect(parseField(parking, 'targets', '')).toEqual({ ok: true, value: [] });
  });

  it('makes no promise that the notice does not make', () => {
    expect(parseField(parking, 'targets', '公共停车位不少于1.5万个；充电桩30个')).toEqual({
      ok: false,
      error: { kind: 'target', part: '充电桩30个' },
    });
    expect(parseField(jobs, 'targets', '600个')).toMatchObject({ ok: false, error: { kind: 'target' } });
    expect(parseField(school, 'title', '  ')).toMatchObject({ ok: false, error: { kind: 'empty' } });
  });

  it('adds a target that the text prints and that was not read', () => {
    expect(parseField(jobs, 'targets', '就业见习岗位500个')).toMatchObject({
      ok: true,
      value: [{ value: 500, unit: '个', metric: '就业见习岗位' }],
    });
  });

  it.each([
    ['公共停车位不超过2万个', { comparator: '<=', value: 20_000 }],
    ['公共停车位2万个以上', { comparator: '>=', value: 20_000 }],
    ['公共停车位1.5万—2万个', { value: 15_000, upper: 20_000 }],
    ['1.8万', { value: 18_000, unit: '个', metric: '公共停车位', comparator: '>=' }],
    ['一万五千个', { value: 15_000, unit: '个', metric: '公共停车位' }],
  ])('reads the target %s', (typed, read) => {
    expect(parseField(parking, 'targets', typed)).toMatchObject({ ok: true, value: [read] });
  });

  it.each([
    ['新城区200个、碑林区1.5万个', [200, 15_000]],
    ['新城区 200个；莲湖区：三百个', [200, 300]],
    ['', []],
  ])('reads the shares %s', (typed, values) => {
    const value = values.map((figure) => ({ value: figure, unit: '个', of: '停车位' }));
    expect(parseField(planned, 'breakdown', typed)).toMatchObject({ ok: true, value });
  });

  it('reads a plan line by line, each with its days and figures', () => {
    expect(parseField(planned, 'schedule', '一季度：完成选址\n7—9月：累计建成300个\n年底前，全部投用')).toMatchObject({
      ok: true,
      value: [
        planned.schedule[0],
        { start: '2025-07-01', end: '2025-09-30', amounts: [{ value: 300, unit: '个', cumulative: true }] },
        { end: '2025-12-31', text: '全部投用' },
      ],
    });
    expect(parseField(planned, 'schedule', '尽快完成')).toEqual({
      ok: false,
      error: { kind: 'period', part: '尽快完成' },
    });
  });

  it.each([
    ['events', '6月底前动工\n10月投入使用', 2],
    ['measures', '落实资金；加快审批\n按月调度', 2],
    ['qualities', '全覆盖、应保尽保', 2],
    ['leaders', '张三（分管领导）、李四', 2],
  ] as const)('reads %s', (field, typed, entries) => {
    const read = parseField(planned, field, typed);
    expect(read.ok && Array.isArray(read.value) ? read.value.length : read).toBe(entries);
  });

  it.each([
    ['number', '第12项', 12],
    ['number', '', null],
    ['applicable', '无任务', false],
    ['applicable', 'No', false],
    ['applicable', 'yes', true],
    ['section', '教育', '教育'],
    ['funding', '', null],
  ] as const)('reads %s %s', (field, typed, value) => {
    expect(parseField(planned, field, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['number', '十几', 'number'],
    ['applicable', '也许', 'task'],
    ['breakdown', '新城区若干', 'share'],
    ['events', '抓紧动工', 'event'],
  ] as const)('%s: says that it does not understand %s', (field, typed, kind) => {
    expect(parseField(planned, field, typed)).toEqual({ ok: false, error: { kind, part: typed } });
  });

  it('takes a named time for a limit without a day', () => {
    expect(parseField(school, 'deadline', '汛期前')).toEqual({ ok: true, value: { text: '汛期前', date: null } });
  });
});
