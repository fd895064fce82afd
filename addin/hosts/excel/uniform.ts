import type { Area } from '../../../shared/workbook/cell.ts';
import { piecesOf } from '../area.ts';
import { rangeOf } from './session.ts';

/** Loads something of a range; the answer, readable after the next sync, is undefined where the range's cells differ in it. */
export type Question<Value> = (range: Excel.Range) => () => Value | undefined;

/**
 * Cuts an area into parts that each have one answer. Excel tells a property of a range only where all its cells agree, so a mixed part
 * is asked for again by column, then by halves: one sync a level, none in a loop over rows.
 */
export async function uniformParts<Value>(
  sheet: Excel.Worksheet,
  area: Area,
  question: Question<Value>,
): Promise<{ area: Area; value: Value }[]> {
  const found: { area: Area; value: Value }[] = [];
  for (let open: Area[] = [area]; open.length > 0; ) {
    const asked = open.map((part) => ({ part, answer: question(rangeOf(sheet, part)) }));
    await sheet.context.sync();
    open = [];
    for (const { part, answer } of asked) {
      const value = answer();
      if (value !== undefined) found.push({ area: part, value });
      else if (part.rows * part.columns > 1) open.push(...piecesOf(part));
    }
  }
  return found;
}

/** Whether the cells of a range are locked. */
export const lockedQuestion: Question<boolean> = (range) => {
  const protection = range.format.protection.load('locked');
  return () => protection.locked ?? undefined;
};
