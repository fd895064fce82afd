import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { type Pattern, repeatsFreely, sharedPatterns } from './patterns.ts';
import { waived } from './waived.ts';

/** Large bounds cut down: they change how much a repetition may take, not whether two of them can share it, and cost the checker minutes. */
function withSmallBounds(source: string): string {
  return source.replace(/\{(\d+),(\d+)\}/g, (whole, low: string, high: string) =>
    Number(high) <= 6 ? whole : `{${Math.min(Number(low), 2)},6}`,
  );
}

/** Milliseconds, many times what a quiet machine takes: an attack cut short for want of time would count as one that succeeded. */
const patience = { timeout: 120_000, attackTimeout: 10_000 };

/** What a pattern costs at worst, in words; null where it is linear. A pattern that cannot repeat freely is linear by itself. */
function trouble({ source, flags, file }: Pattern): string | null {
  if (!repeatsFreely(source) || waived.some((known) => `${file} ${source}`.startsWith(known))) return null;
  const found = checkSync(withSmallBounds(source), flags, patience);
  if (found.status === 'safe') return null;
  const cost = found.status === 'vulnerable' ? found.complexity.summary : 'not decided; bound its repetitions';
  return `${file}: /${source}/${flags} ${cost}`;
}

describe('regular expressions of shared/', () => {
  it('are linear in the text they are given', async () => {
    process.env.RECHECK_BACKEND = 'pure';
    const patterns = await sharedPatterns();
    expect(patterns.length).toBeGreaterThan(200);
    expect(patterns.map(trouble).filter((found) => found !== null)).toEqual([]);
  });

  it('would be caught if they were not', () => {
    process.env.RECHECK_BACKEND = 'pure';
    for (const source of ['(?:a|aa)*b', '[。；]+$', '^(?:和|并|和并)*$']) {
      expect(trouble({ source, flags: '', file: 'example' })).not.toBeNull();
    }
    for (const source of ['[。；]{1,3}$', '^a+$', '（[^（）]{0,40}）']) {
      expect(trouble({ source, flags: '', file: 'example' })).toBeNull();
    }
  });
});
