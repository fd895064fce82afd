import { describe, expect, it } from 'vitest';
import { at, findLast, findLastIndex, hasOwn, toReversed } from '../../shared/engines/old-engines.ts';

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

  it('hasOwn without the engine’s own, and toReversed that leaves the array as it is', () => {
    const record: object = Object.create({ inherited: 1 }, { own: { value: undefined } });
    expect([hasOwn(record, 'own'), hasOwn(record, 'inherited'), hasOwn([], 'length')]).toEqual([true, false, true]);
    const numbers = [1, 2, 3];
    expect([toReversed.call(numbers), numbers]).toEqual([
      [3, 2, 1],
      [1, 2, 3],
    ]);
  });
});
