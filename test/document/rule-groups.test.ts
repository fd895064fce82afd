import { describe, expect, it } from 'vitest';
import { ruleGroups } from '../../shared/files/pdf/rule-groups.ts';

const across = (at: number, from: number, to: number) => ({ at, from, to });

describe('lines that hang together', () => {
  it('are one table, however far a line of it says that it goes', () => {
    const rules = { across: [across(100, 50, 1e12), across(200, 50, 300)], down: [across(50, 100, 200)] };
    expect(ruleGroups(rules)).toMatchObject([{ left: 50, bottom: 100, top: 200 }]);
  });

  it('are two tables where a gap parts them', () => {
    const table = (bottom: number) => ({
      across: [across(bottom, 50, 300), across(bottom + 50, 50, 300)],
      down: [across(50, bottom, bottom + 50)],
    });
    const [high, low] = [table(500), table(100)];
    const groups = ruleGroups({ across: [...high.across, ...low.across], down: [...high.down, ...low.down] });
    expect(groups.map(({ bottom, top }) => [bottom, top])).toEqual([
      [500, 550],
      [100, 150],
    ]);
  });
});
