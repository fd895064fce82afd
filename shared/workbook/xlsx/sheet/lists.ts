import type { Area } from '../../cell.ts';
import { isDay } from '../../cell.ts';
import type { Book, OpenSheet } from '../book.ts';
import { mapReferences } from '../formula/references.ts';
import { areaHolds } from '../grid/address.ts';
import { readValue } from './cells.ts';
import { parseRow } from './row.ts';

/** A list can be no longer than Excel shows in a drop-down (32,767 entries). */
const mostEntries = 32_767;

/** The entries of a list rule: a quoted list, a range of this or another sheet, or a name for one; null where it is computed. */
export function resolveList(book: Book, sheet: OpenSheet, source: string): string[] | null {
  const formula = source.replace(/^=/, '').trim();
  if (formula.startsWith('"') && formula.endsWith('"') && formula.length > 1) return quotedEntries(formula);
  const direct = onlyReference(formula);
  if (direct !== null) return entriesOf(book, direct.sheet === null ? sheet : book.sheet(direct.sheet), direct.area);
  const named = book.nameFor(formula, sheet);
  if (named === null) return null;
  const target = named.formula.trim();
  if (target.startsWith('"')) return quotedEntries(target);
  const reference = onlyReference(target);
  if (reference === null) return null;
  return entriesOf(book, reference.sheet === null ? sheet : book.sheet(reference.sheet), reference.area);
}

function quotedEntries(formula: string): string[] {
  return formula
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** The reference that is the whole of a formula; null where the formula is anything more. */
function onlyReference(formula: string): { sheet: string | null; area: Area } | null {
  const found: { sheet: string | null; area: Area }[] = [];
  const rest = mapReferences(formula, ({ sheet, from, to }) => {
    const top = Math.max(0, Math.min(from.row, to.row));
    const bottom = from.row < 0 ? Number.MAX_SAFE_INTEGER : Math.max(from.row, to.row);
    const left = Math.max(0, Math.min(from.column, to.column));
    const right = from.column < 0 ? Number.MAX_SAFE_INTEGER : Math.max(from.column, to.column);
    found.push({ sheet, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } });
    return '#REF!';
  });
  const bare = rest.slice(rest.lastIndexOf('!', rest.length - 2) + 1);
  const [only] = found;
  return found.length === 1 && only !== undefined && bare === '#REF!' && !/[(,]/.test(rest) ? only : null;
}

function entriesOf(book: Book, sheet: OpenSheet | null, area: Area): string[] | null {
  if (sheet === null) return null;
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
