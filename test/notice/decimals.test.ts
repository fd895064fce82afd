import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, sum, times } from '../../shared/notice/decimals.ts';

describe('a sum', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[1.1, 2.2, 3.3], 6.6],
    [[12345678901.23, 0.01], 12345678901.24],
    [[1e-7, 2e-7], 3e-7],
    [[1e21, 1], 1e21],
    [[15_000, 200], 15_200],
  ])('of %j is %d', (values, whole) => {
    expect(sum(values)).toBe(whole);
  });

  it.each([
    [10_000.3, 10_000.1, 0.2],
    [2.3, 1.1, 1.2],
    [1.1, 2.3, -1.2],
    [5, 5, 0],
  ])('%d less %d leaves %d', (value, other, rest) => {
    expect(difference(value, other)).toBe(rest);
  });

  it('of a figure with itself, many times over, is clean too', () => {
    expect(times(5.19, 10_000)).toBe(51_900);
    expect(times(0.1, 3)).toBe(0.3);
  });

  it('is that of whole hundredths', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 });
    fc.assert(
      fc.property(cents, (all) => {
        expect(sum(all.map((one) => one / 100)) + 0).toBe(all.reduce((total, one) => total + one, 0) / 100 + 0);
      }),
    );
  });
});
