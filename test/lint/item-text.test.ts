import { describe, expect, it } from 'vitest';
import { sharedPatterns } from './patterns.ts';

/**
 * Readers that still run patterns of their own over an item's text: units and people are read from brackets and cells. The counts only
 * fall; a reader that is not here asks tokens, and what patterns it needs are data under `vocabulary/`.
 */
const allowed: Readonly<Record<string, number>> = {
  'people.ts': 6,
  'unit-breaks.ts': 9,
  'unit-canonical.ts': 5,
  'unit-expression.ts': 14,
  'unit-list.ts': 25,
  'unit-name.ts': 10,
  'unit-rules.ts': 12,
  'unit-runs.ts': 18,
  'unit-segments.ts': 8,
  'units.ts': 6,
};

const readers = 'shared/extract/readers/';

describe('readers over tokens', () => {
  it('run no pattern of their own over an item’s text', async () => {
    const counts = new Map<string, number>();
    for (const { file } of await sharedPatterns()) {
      if (!file.startsWith(readers)) continue;
      const name = file.slice(readers.length);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const over = [...counts].filter(([name, count]) => count > (allowed[name] ?? 0));
    expect(over).toEqual([]);
  });
});
