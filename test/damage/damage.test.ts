import { describe, expect, it } from 'vitest';
import { damages } from './damages.ts';
import { runDamage } from './run-damage.ts';

/** The least share of items that come out the same. `npm run damage` prints the figures of 2,000 pages. */
const floor = 0.995;
/** The least share of any one kind, which fewer pages make up. */
const floorOfOne = 0.97;

describe('pages damaged as sites damage them', () => {
  const scores = runDamage(damages.length * 20, 7);

  it.each(damages.map(({ name }) => name))('%s: the items stay the same', (name) => {
    const score = scores.get(name);
    expect(score?.items ?? 0).toBeGreaterThan(20);
    expect((score?.equal ?? 0) / (score?.items ?? 1), score?.misses.join(' ')).toBeGreaterThanOrEqual(floorOfOne);
  });

  it('over all of them', () => {
    const all = [...scores.values()];
    const items = all.reduce((sum, score) => sum + score.items, 0);
    const equal = all.reduce((sum, score) => sum + score.equal, 0);
    expect(equal / items).toBeGreaterThanOrEqual(floor);
  });
});
