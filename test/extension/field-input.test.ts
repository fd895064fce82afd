import { describe, expect, it } from 'vitest';
import { parseField as parse } from '../../extension/fields/field-input.ts';
import { fieldText } from '../../extension/fields/field-text.ts';
import type { EditedField } from '../../shared/history/records.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { threeItems } from '../history/sample.ts';

const [school, parking, jobs] = threeItems();
if (!school || !parking || !jobs) throw new Error('three items');

function parseField(...[item, field, typed]: [Item, EditedField, string]) {
  return parse(item, field, typed, 2025);
}

describe('a field as typed', () => {
  it.each(['title', 'text', 'units', 'targets', 'deadline', 'funding'] as const)(
    '%s left as shown is left as it was',
    (field) => {
      for (const item of [school, parking, jobs]) {
        expect(parseField(item, field, fieldText(item, field))).toEqual({ ok: true, value: item[field] });
      }
    },
  );

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
  ])('reads the day %s', (typed, date) => {
    expect(parseField(school, 'deadline', typed)).toEqual({ ok: true, value: { text: typed, date } });
  });

  it.each(['2025-02-29', '2025-13-01', '尽快', '12-31'])('takes %s for no day', (typed) => {
    expect(parseField(school, 'deadline', typed)).toEqual({ ok: false, error: 'date' });
  });

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
      error: 'target',
    });
    expect(parseField(jobs, 'targets', '500个')).toEqual({ ok: false, error: 'target' });
    expect(parseField(school, 'title', '  ')).toEqual({ ok: false, error: 'empty' });
  });
});
