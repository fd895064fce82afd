import { type Corner, type Mapped, mapReferences, type Reference } from '../formula/references.ts';
import { maxRows } from '../grid/address.ts';
import { isPattern, moveSpan, type RowChange, withinSheet } from './change.ts';

/** Rows of one sheet change: which sheet, and how. */
export interface SheetChange extends RowChange {
  readonly sheet: string;
}

/** Where a formula stands: its sheet (null for a workbook's name) and its row before the change (null for a name or chart). */
export interface FormulaPlace {
  readonly sheet: string | null;
  readonly row: number | null;
}

/**
 * A cell's, name's or chart's formula after rows of a sheet changed: references move with their cells, `#REF!` for removed
 * ones. A range over `like` that the inserted rows adjoin takes them in, as Excel extends a total over rows added at its
 * end; not where the formula stands in that range itself with a relative end, which is a running total.
 */
export function changeFormula(formula: string, place: FormulaPlace, change: SheetChange): string {
  return mapReferences(formula, (reference) => {
    if (!concerns(reference, place.sheet, change)) return null;
    return reference.from.row < 0 ? null : moveReference(reference, place, change);
  });
}

/**
 * A rule's formula (conditional format, validation), which is written for its area's first cell: relative rows keep their
 * distance to that cell, `moved` being how far it went; absolute ones move with their cells.
 */
export function changeRuleFormula(formula: string, place: FormulaPlace, moved: number, change: SheetChange): string {
  return mapReferences(formula, (reference) => {
    const { from, to } = reference;
    if (from.row < 0) return null;
    const own = concerns(reference, place.sheet, change);
    const bothAbsolute = from.absoluteRow && to.absoluteRow;
    if (bothAbsolute) return own ? moveReference(reference, place, change) : null;
    const first = own && from.absoluteRow ? edgeOf(from, change, 'top') : from.row + (from.absoluteRow ? 0 : moved);
    const last = own && to.absoluteRow ? edgeOf(to, change, 'bottom') : to.row + (to.absoluteRow ? 0 : moved);
    if (first === null || last === null || first < 0 || last < 0 || first >= maxRows) return '#REF!';
    return { from: { ...from, row: first }, to: { ...to, row: withinSheet(last) } };
  });
}

function concerns(reference: Reference, home: string | null, change: SheetChange): boolean {
  const sheet = reference.sheet ?? home;
  return sheet !== null && sheet.toLowerCase() === change.sheet.toLowerCase();
}

function moveReference(reference: Reference, place: FormulaPlace, change: SheetChange): Mapped {
  const { from, to } = reference;
  const flipped = from.row > to.row;
  const [top, bottom] = flipped ? [to, from] : [from, to];
  const moved = moveSpan(top.row, bottom.row, change);
  if (moved === null) return '#REF!';
  const grown = takesIn(reference, top, bottom, place, change) ? grownSpan(top.row, bottom.row, change) : moved;
  return inOrder({ ...top, row: grown.top }, { ...bottom, row: grown.bottom }, flipped);
}

function edgeOf(corner: Corner, change: SheetChange, edge: 'top' | 'bottom'): number | null {
  return moveSpan(corner.row, corner.row, change)?.[edge] ?? null;
}

function inOrder(top: Corner, bottom: Corner, flipped: boolean): Mapped {
  return flipped ? { from: bottom, to: top } : { from: top, to: bottom };
}

function takesIn(reference: Reference, top: Corner, bottom: Corner, place: FormulaPlace, change: SheetChange): boolean {
  const { at, count, like } = change;
  if (count < 0 || !reference.range || like < top.row || like > bottom.row) return false;
  const [left, right] = [Math.min(top.column, bottom.column), Math.max(top.column, bottom.column)];
  if (left >= 0 && !isPattern(left, right, change)) return false;
  if (at !== top.row && at !== bottom.row + 1) return false;
  if (top.row === bottom.row && top.column !== bottom.column) return false;
  const stands = place.row !== null && place.sheet?.toLowerCase() === change.sheet.toLowerCase();
  const inside = stands && place.row !== null && place.row >= top.row && place.row <= bottom.row;
  return !inside || (at === top.row ? top.absoluteRow : bottom.absoluteRow);
}

function grownSpan(top: number, bottom: number, change: SheetChange): { top: number; bottom: number } {
  return { top, bottom: withinSheet(bottom + change.count) };
}
