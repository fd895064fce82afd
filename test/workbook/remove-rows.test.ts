import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, opened, partText } from './package-diff.ts';
import { everythingTemplate } from './templates/everything-template.ts';
import { excelTemplate } from './templates/excel-template.ts';
import { prefixedTemplate } from './templates/prefixed-template.ts';

const runs = fc
  .uniqueArray(fc.nat({ max: 40 }), { minLength: 2, maxLength: 12 })
  .map((rows) => [...rows].sort((a, b) => a - b))
  .map((rows) => {
    const joined: { at: number; count: number }[] = [];
    for (const at of rows) {
      const run = joined.at(-1);
      if (run !== undefined && run.at + run.count === at) run.count += 1;
      else joined.push({ at, count: 1 });
    }
    return joined;
  });

const uncalculated = (bytes: Uint8Array, part: string) => partText(bytes, part).replace(/<(?:\w+:)?calcPr[^>]*>/, '');

const templates = { everything: everythingTemplate(), excel: excelTemplate(), prefixed: prefixedTemplate() };

describe.each(Object.entries(templates))('rows removed from %s', (_, bytes) => {
  it('all at once leave what the same rows removed one run after the other leave', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(runs, async (gone) => {
        const one = opened(bytes);
        const survey = await one.survey();
        const sheet = survey.ok ? survey.value.active : '';
        const steps = [];
        for (const { at, count } of [...gone].reverse()) {
          steps.push(await one.grow({ kind: 'rows', sheet, at, count: -count, like: at }));
        }
        const other = opened(bytes);
        const once = await other.removeRows(sheet, gone);
        if (!once.ok) {
          expect(changedParts(bytes, other.save())).toEqual([]);
          return;
        }
        if (steps.some((step) => !step.ok)) return;
        compared += 1;
        const [stepwise, atOnce] = [one.save(), other.save()];
        // Formulas that went last are still there when the first rows go, so that only the steps ask for a calculation.
        const differ = changedParts(stepwise, atOnce).filter((part) => !/calcChain|Content_Types|rels$/.test(part));
        for (const part of differ) expect(uncalculated(stepwise, part)).toBe(uncalculated(atOnce, part));
      }),
      { numRuns: 20 },
    );
    expect(compared).toBeGreaterThan(2);
  });
});
