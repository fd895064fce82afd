import type { Sheet } from '../../workbook/host.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { type Span, spansOf } from '../mapping/formula-spans.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { rowWord } from '../mapping/sum-row.ts';
import { type Note, note } from '../notes/note.ts';
import type { InsertRow } from './plan.ts';
import { readAs } from './sheet-body.ts';
import type { Slot } from './slots.ts';

/** The spans of records that a total sums, through the subtotals that it adds up, below their parts or beside a heading. */
function recordSpans(sheet: Sheet, column: number, at: number, sums: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  const seen = new Set<number>();
  const open = [at];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (seen.has(row)) continue;
    seen.add(row);
    for (const span of spansOf(sheet.cells[row]?.[column]?.formula ?? '', column)) {
      const inner = [...sums].filter((sum) => sum >= span.top && sum <= span.bottom);
      if (inner.length <= span.bottom - span.top) spans.push(span);
      else open.push(...inner);
    }
  }
  return spans;
}

/** Whether a span holds an inserted row afterwards, as a host's growth makes it: inside, or at an end beside a row that it is like. */
function takesIn({ top, bottom, range }: Span, { place }: InsertRow): boolean {
  if (place.kind === 'blank') return place.row >= top && place.row <= bottom;
  const { before, like } = place;
  if (before > top && before <= bottom) return true;
  return range && (before === top || before === bottom + 1) && like >= top && like <= bottom;
}

/** Functions that work a range out when the sheet is computed; which rows it takes in stands nowhere. */
const computedRange = /(?:OFFSET|INDEX|INDIRECT)\(/i;

/** Rows of a column whose figure is kept as text, which no sum over a range counts. */
function figuresAsText(sheet: Sheet, column: number, spans: readonly Span[]): number[] {
  const texts: number[] = [];
  for (const { top, bottom, range } of spans) {
    for (let row = top; range && row <= bottom && row < sheet.cells.length; row += 1) {
      const value = sheet.cells[row]?.[column]?.value ?? null;
      if (typeof value === 'string' && /^\d{1,15}(?:\.\d{1,9})?$/.test(readAs(value))) texts.push(row);
    }
  }
  return texts;
}

/**
 * The totals of hers that will not count rows that a fill adds: a formula over other rows (合计 as the sum of two 小计), or a
 * figure typed by hand; and those that pass over figures kept as text. Their cells are named as they stand afterwards, which `moved` says. None where each total takes all new figures in.
 */
export function uncountedTotals(
  sheet: Sheet,
  { bodyRow, bodyEnd, reserved, groups }: HeaderMapping,
  slots: readonly Slot[],
  inserts: readonly InsertRow[],
  moved: (row: number) => number,
): Note[] {
  const wordAt = (row: number) => rowWord(sheet.cells[row]);
  const inside = reserved.filter((row) => wordAt(row) !== null);
  const closing: number[] = [];
  for (let row = bodyEnd; wordAt(row) !== null; row += 1) closing.push(row);
  const sums = new Set([...inside, ...closing]);
  const notes: Note[] = [];
  for (const { key, column } of slots) {
    const added = inserts.filter(({ cells }) =>
      cells.some((cell) => cell.slot === key && typeof cell.write?.value === 'number'),
    );
    if (added.length === 0) continue;
    const headings = groups.flatMap(({ row }) => ((sheet.cells[row]?.[column]?.formula ?? null) === null ? [] : [row]));
    const parts = new Set([...sums, ...headings]);
    for (const row of sums) {
      const cell = sheet.cells[row]?.[column];
      if (cell === undefined || wordAt(row) !== 'total') continue;
      if (cell.formula === null) {
        if (typeof cell.value !== 'number') continue;
        notes.push(note('total-typed', cellName(moved(row), column), cell.value, added.length));
        continue;
      }
      const spans = recordSpans(sheet, column, row, parts);
      if (!spans.some(({ top, bottom }) => top < bodyEnd && bottom >= bodyRow)) continue;
      const texts = figuresAsText(sheet, column, spans);
      if (texts.length > 0) {
        notes.push(
          note('total-text', cellName(moved(row), column), cellName(moved(texts[0] ?? 0), column), texts.length),
        );
      }
      const missed = added.filter((insert) => !spans.some((span) => takesIn(span, insert))).length;
      if (missed === 0 || computedRange.test(cell.formula)) continue;
      notes.push(note('total-short', cellName(moved(row), column), cell.formula, missed));
    }
  }
  return notes;
}
