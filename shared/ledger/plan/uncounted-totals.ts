import type { Sheet } from '../../workbook/host.ts';
import { mapReferences, type Reference } from '../../workbook/xlsx/formula/references.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { textOf } from '../mapping/grid.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { totalWord } from '../mapping/total-words.ts';
import { type Note, note } from '../notes/note.ts';
import type { InsertRow } from './plan.ts';
import type { Slot } from './slots.ts';

/** Rows of one column that a formula refers to, both ends included; a single cell takes no rows in beside it. */
interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly range: boolean;
}

function spansOf(formula: string, column: number): Span[] {
  const spans: Span[] = [];
  mapReferences(formula, ({ sheet, from, to, range }: Reference) => {
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    if (sheet !== null || column < left || column > right) return null;
    const whole = from.row < 0;
    spans.push({
      top: whole ? 0 : Math.min(from.row, to.row),
      bottom: whole ? Number.POSITIVE_INFINITY : Math.max(from.row, to.row),
      range,
    });
    return null;
  });
  return spans;
}

/** The spans of records that a total sums, through the subtotals that it adds up. */
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

/**
 * The totals of hers that will not count rows that a fill adds: a formula over other rows (合计 as the sum of two 小计), or a
 * figure typed by hand. None where each total takes all new figures in.
 */
export function uncountedTotals(
  sheet: Sheet,
  { bodyRow, bodyEnd, reserved }: HeaderMapping,
  slots: readonly Slot[],
  inserts: readonly InsertRow[],
): Note[] {
  const wordAt = (row: number) => {
    const label = sheet.cells[row]?.find(({ value }) => value !== null && value !== '');
    return label === undefined ? null : totalWord(textOf(label.value));
  };
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
    for (const row of sums) {
      const cell = sheet.cells[row]?.[column];
      if (cell === undefined || wordAt(row) !== 'total') continue;
      if (cell.formula === null) {
        if (typeof cell.value !== 'number') continue;
        notes.push(note('total-typed', cellName(row, column), cell.value, added.length));
        continue;
      }
      const spans = recordSpans(sheet, column, row, sums);
      if (!spans.some(({ top, bottom }) => top < bodyEnd && bottom >= bodyRow)) continue;
      const missed = added.filter((insert) => !spans.some((span) => takesIn(span, insert))).length;
      if (missed === 0) continue;
      notes.push(note('total-short', cellName(row, column), cell.formula, missed));
    }
  }
  return notes;
}
