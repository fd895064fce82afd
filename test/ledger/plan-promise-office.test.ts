import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { convertAll } from '../libreoffice/convert.ts';
import { drawing, drawSheet } from './drawn-sheet.ts';
import { fillDrawn, movedBy, type Outcome } from './promise.ts';

const sheets = 100;

async function sheetIn(bytes: Uint8Array | undefined): Promise<Sheet> {
  const opened = openXlsx(bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey('表');
  if (!survey.ok || survey.value.sheet === null) throw new Error('no sheet');
  return survey.value.sheet;
}

describe('a plan over any sheet', () => {
  it('leaves what LibreOffice calculates of untouched formulas as it was (100 drawn sheets)', async () => {
    const outcomes: { readonly bytes: Uint8Array; readonly outcome: Outcome }[] = [];
    for (const draw of fc.sample(drawing, { numRuns: 900, seed: 467_546_219 })) {
      const drawn = drawSheet({ ...draw, money: true, rate: true });
      const outcome = outcomes.length < sheets ? await fillDrawn(drawn) : null;
      if (outcome?.plan.insert.some(({ place }) => place.kind === 'new')) {
        outcomes.push({ bytes: drawn.bytes, outcome });
      }
    }
    expect(outcomes).toHaveLength(sheets);
    const files = outcomes.flatMap(({ bytes, outcome }, index): [string, Uint8Array][] => [
      [`before-${index}.xlsx`, bytes],
      [`after-${index}.xlsx`, outcome.bytes],
    ]);
    const calculated = await convertAll(new Map(files), 'xlsx');
    let compared = 0;
    for (const [index, { outcome }] of outcomes.entries()) {
      const [before, after] = [
        await sheetIn(calculated.get(`before-${index}.xlsx`)),
        await sheetIn(calculated.get(`after-${index}.xlsx`)),
      ];
      const moved = movedBy(outcome.plan);
      for (const [row, line] of outcome.before.cells.entries()) {
        for (const [column, cell] of line.entries()) {
          if (cell.formula === null) continue;
          const now = after.cells[moved(row)]?.[column]?.value ?? null;
          expect([index, row, column, now]).toEqual([index, row, column, before.cells[row]?.[column]?.value ?? null]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
  }, 600_000);
});
