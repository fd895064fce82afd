import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawing, drawSheet } from './drawn-sheet.ts';
import { expectOnlyPlanned, fillDrawn } from './promise.ts';

describe('a plan over any sheet', () => {
  it('is what the fill does, and nothing else changes (2,000 drawn sheets)', async () => {
    const seen = { filled: 0, barred: 0, made: 0 };
    await fc.assert(
      fc.asyncProperty(drawing, async (draw) => {
        const outcome = await fillDrawn(drawSheet(draw));
        if (outcome === null) return;
        expectOnlyPlanned(outcome);
        seen.filled += outcome.plan.insert.length > 0 ? 1 : 0;
        seen.barred += outcome.plan.held.some(({ barred }) => barred) ? 1 : 0;
        seen.made += outcome.plan.insert.some(({ place }) => place.kind === 'new') ? 1 : 0;
      }),
      { numRuns: 2000, seed: 467_546_219 },
    );
    expect(Object.values(seen).every((count) => count > 200)).toBe(true);
  }, 600_000);
});
