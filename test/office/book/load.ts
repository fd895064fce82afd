import { type Cell, isDay } from '../../../shared/workbook/cell.ts';
import type { Sheet } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import { Book } from './book.ts';
import { type BookCell, blankCell } from './cell.ts';
import { serialOf } from './entry.ts';
import { HostFault } from './fault.ts';
import { withSheetsRenamed } from './formula.ts';
import type { BookSheet } from './sheet.ts';

function rawValue(cell: Cell): string | number | boolean {
  if (cell.value === null) return '';
  if (!isDay(cell.value)) return cell.value;
  const [year = 1900, month = 1, day = 1] = cell.value.day.split('-').map(Number);
  return serialOf(year, month, day);
}

function bookCell(cell: Cell): BookCell | undefined {
  const link = cell.link === null ? null : { address: cell.link, screenTip: '' };
  const { formula, format, locked } = cell;
  const plain = cell.value === null && formula === null && format === 'General' && locked && link === null;
  return plain ? undefined : { ...blankCell, value: rawValue(cell), formula, format, locked, link };
}

/** The name a sheet gets when it comes into a workbook: numbered where its own is taken. */
function freeName(book: Book, name: string): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  return free;
}

function fillSheet(target: BookSheet, sheet: Sheet, renamed: ReadonlyMap<string, string>): void {
  target.rows = sheet.cells.map((line) =>
    line.map((cell) => bookCell({ ...cell, formula: cell.formula && withSheetsRenamed(cell.formula, renamed) })),
  );
  target.merges = [...sheet.merges];
  target.tables = sheet.tables.map((table) => ({ ...table, id: `{T-${target.id}-${table.name}}`, filtered: false }));
  target.validations = sheet.validations.map((rule) => ({
    areas: [...rule.areas],
    type: rule.list ? 'List' : 'Custom',
    source: rule.list?.join(',') ?? null,
  }));
  target.protected = sheet.protected;
  const area = target.used(true);
  target.filter = sheet.filtered && area ? { area, filtered: true } : null;
  for (const row of sheet.hiddenRows) target.settings[row] = { height: null, hidden: true };
}

async function addSheets(
  book: Book,
  bytes: Uint8Array,
): Promise<{ names: string[]; active: string; readOnly: boolean }> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new HostFault('GeneralException', 'There was an internal error while processing the request.');
  const first = await opened.value.survey();
  if (!first.ok) throw new HostFault('GeneralException', first.error.message);
  const renamed = new Map(first.value.sheets.map(({ name }) => [name, freeName(book, name)]));
  for (const { name, visibility } of first.value.sheets) {
    const read = await opened.value.survey(name);
    if (!read.ok || !read.value.sheet) throw new HostFault('GeneralException', `sheet ${name} cannot be read`);
    fillSheet(book.addSheet(renamed.get(name) ?? name, visibility), read.value.sheet, renamed);
  }
  return { names: [...renamed.values()], active: first.value.active, readOnly: first.value.readOnly };
}

/** The emulated workbook that a real .xlsx package opens to. */
export async function loadBook(bytes: Uint8Array): Promise<Book> {
  const book = new Book();
  const { active, readOnly } = await addSheets(book, bytes);
  book.source = bytes;
  book.readOnly = readOnly;
  book.activeId = book.sheet(active).id;
  return book;
}

/** Puts the sheets of a package behind those of the workbook and names them. */
export async function insertPackage(book: Book, bytes: Uint8Array): Promise<string[]> {
  const { names } = await addSheets(book, bytes);
  book.reshapings.push({ kind: 'sheets', package: bytes });
  return names;
}
