import type { Result } from '../../../shared/result/result.ts';
import { type Cell, type CellValue, isDay } from '../../../shared/workbook/cell.ts';
import type { Block, CellWrite, Growth, HostError, Sheet } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import type { Book, Reshaping } from './book.ts';
import type { BookCell } from './cell.ts';
import { serialOf } from './entry.ts';
import type { BookSheet } from './sheet.ts';

function growthOf(reshaping: Reshaping): Growth {
  if (reshaping.kind === 'sheets') return reshaping;
  const { name, visibility } = reshaping.sheet;
  if (reshaping.kind === 'sheet') return { kind: 'sheet', name, visibility };
  const { at, count, like } = reshaping;
  return { kind: 'rows', sheet: name, at, count, like };
}

function must<Value>(result: Result<Value, HostError>): Value {
  if (!result.ok) throw new Error(`the package refused: ${result.error.message}`);
  return result.value;
}

function asNumber(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (!isDay(value)) return value;
  const [year = 1900, month = 1, day = 1] = value.day.split('-').map(Number);
  return serialOf(year, month, day);
}

/** The write that turns the package's cell into the workbook's, or null where they agree. */
function difference(book: BookCell | undefined, saved: Cell | undefined, where: string): CellWrite | null {
  const value = book?.value ?? '';
  const sameValue = asNumber(saved?.value ?? null) === value;
  if (book?.formula) {
    if (saved?.formula !== book.formula) {
      throw new Error(`${where}: the formula ${book.formula} has no place in the package`);
    }
    return null;
  }
  const format = book && book.format !== (saved?.format ?? 'General') ? { format: book.format } : {};
  const link = (book?.link?.address ?? null) === (saved?.link ?? null) ? {} : linkWrite(book);
  if (sameValue && saved?.formula == null && !('format' in format) && !('link' in link)) return null;
  return { value: value === '' ? null : value, ...format, ...link };
}

function linkWrite(book: BookCell | undefined): { link: { url: string; tip: string } | null } {
  return { link: book?.link ? { url: book.link.address, tip: book.link.screenTip } : null };
}

function blockFor(sheet: BookSheet, saved: Sheet): Block {
  const rows = Math.max(sheet.rows.length, saved.cells.length);
  const cells = Array.from({ length: rows }, (_, row) => {
    const columns = Math.max(sheet.rows[row]?.length ?? 0, saved.cells[row]?.length ?? 0);
    return Array.from({ length: columns }, (_, column) =>
      difference(sheet.rows[row]?.[column], saved.cells[row]?.[column], `${sheet.name} R${row + 1}C${column + 1}`),
    );
  });
  return { sheet: sheet.name, row: 0, column: 0, cells };
}

/**
 * The .xlsx package of the emulated workbook: the package it was opened from, with the same changes of shape made by the package patcher
 * and every cell that then still differs written into it.
 */
export async function saveBook(book: Book): Promise<Uint8Array> {
  if (!book.source) throw new Error('the workbook was not opened from a package');
  const opened = openXlsx(book.source);
  if (!opened.ok) throw new Error(opened.error.message);
  for (const reshaping of book.reshapings) must(await opened.value.grow(growthOf(reshaping)));
  for (const sheet of book.sheets) {
    const saved = must(await opened.value.survey(sheet.name)).sheet;
    if (!saved) throw new Error(`no sheet ${sheet.name} in the package`);
    const block = blockFor(sheet, saved);
    if (block.cells.some((line) => line.some((cell) => cell !== null))) must(await opened.value.write([block]));
  }
  return opened.value.save();
}
