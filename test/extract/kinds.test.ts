import { describe, expect, it } from 'vitest';
import { fixtureNames } from './fixture-set.ts';
import { kinds } from './kinds.ts';

describe('kinds of pages', () => {
  it.each(Object.entries(kinds))('%s: three fixtures at least', (_, names) => {
    expect(names.filter((name) => !fixtureNames.includes(name))).toEqual([]);
    expect(new Set(names).size).toBeGreaterThanOrEqual(3);
  });
});
