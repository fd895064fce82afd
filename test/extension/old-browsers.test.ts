import { describe, expect, it } from 'vitest';
import { at, findLast, findLastIndex } from '../../extension/platform/old-browsers.ts';

describe('what Chromium 90 lacks', () => {
  it.each([[0], [-1], [2], [3], [-4], [1.7], [Number.NaN]])('at(%d) as the standard has it', (index) => {
    expect(at.call('甲乙丙', index)).toBe('甲乙丙'.at(index));
    expect(at.call([1, 2, 3], index)).toBe([1, 2, 3].at(index));
  });

  it('findLast and findLastIndex as the standard has them', () => {
    const numbers = [1, 4, 6, 7];
    const even = (value: unknown) => Number(value) % 2 === 0;
    expect([findLast.call(numbers, even), findLastIndex.call(numbers, even)]).toEqual([6, 2]);
    expect([findLast.call([], even), findLastIndex.call([], even)]).toEqual([undefined, -1]);
  });
});
