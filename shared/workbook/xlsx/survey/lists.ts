import type { Area } from '../../cell.ts';
import { isDay } from '../../cell.ts';
import type { Book, OpenSheet } from '../book.ts';
import { type Reference, soleReference } from '../formula/references.ts';
import { areaHolds, maxColumns, maxRows } from '../grid/address.ts';
import { readValue } from '../sheet/cells.ts';
import { parseRow } from '../sheet/row.ts';

/** A list can be no longer than Excel shows in a drop-down (32,767 entries). */
const mostEntries = 32_767;

/** The entries of a list rule: a quoted list, a range of this or another sheet, or a name for one; null where it is computed. */
export function resolveList(book: Book, sheet: OpenSheet, source: string): string[] | null {
  const formula = source.replace(/^=/, '').trim();
  if (formula.startsWith('"') && formula.endsWith('"') && formula.length > 1) return quotedEntries(formula);
  const direct = soleReference(formula);
  if (direct !== null) return entriesOf(book, sheet, direct);
  const target = book.nameFor(formula, sheet)?.formula.trim() ?? '';
  if (target.startsWith('"')) return quotedEntries(target);
  const named = soleReference(target);
  return named === null ? null : entriesOf(book, sheet, named);
}

function quotedEntries(formula: string): string[] {
  return formula
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function areaOf({ from, to }: Reference): Area {
  const row = Math.max(0, Math.min(from.row, to.row));
  const column = Math.max(0, Math.min(from.column, to.column));
  const bottom = from.row < 0 ? maxRows - 1 : Math.max(from.row, to.row);
  const right = from.column < 0 ? maxColumns - 1 : Math.max(from.column, to.column);
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

function entriesOf(book: Book, home: OpenSheet, reference: Reference): string[] | null {
  const sheet = reference.sheet === null ? home : book.sheet(reference.sheet);
  if (sheet === null) return null;
  const area = areaOf(reference);
  const entries: string[] = [];
  const context = { strings: book.strings, styles: book.styles, date1904: book.workbook.date1904 };
  for (const row of sheet.cells.rowNumbers()) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (const cell of parseRow(sheet.cells.rowText(row) ?? '').cells) {
      if (!areaHolds(area, row, cell.column) || entries.length >= mostEntries) continue;
      const value = readValue(cell, context);
      if (value !== null) entries.push(isDay(value) ? value.day : entryText(value));
    }
  }
  return entries;
}

function entryText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
