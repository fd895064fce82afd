import { describe, expect, it } from 'vitest';
import { calibrate, summed } from './calibrate.ts';

describe('what is said of evidence, over fixtures as they stand, damaged and stripped of their signs', () => {
  const table = calibrate(3);

  it('fewer than 1 in 300 of the items called certain are none', () => {
    const { items, wrong, pages } = summed(table, 'certain');
    expect(items).toBeGreaterThan(10_000);
    expect(wrong * 300, [...pages].join(' ')).toBeLessThan(items);
  });

  it('at least a third of the items called weak are none', () => {
    const { items, wrong } = summed(table, 'weak');
    expect(items).toBeGreaterThan(100);
    expect(wrong * 3).toBeGreaterThanOrEqual(items);
  });

  it('no item of a page as it stands is wrong', () => {
    const row = table.get('as it stands');
    expect(row?.certain.wrong).toBe(0);
    expect(row?.weak.wrong).toBe(0);
  });
});
