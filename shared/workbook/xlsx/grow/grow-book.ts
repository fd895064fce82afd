import { fail, ok, type Result } from '../../../result/result.ts';
import type { Growth } from '../../host.ts';
import type { Book } from '../book.ts';
import type { Refusal } from '../patch/refuse.ts';
import { addEmptySheet } from './add-sheet.ts';
import { growRows } from './grow-rows.ts';
import { importSheets } from './import-sheets.ts';

/** The workbook with the room asked for, or why it stays as it is. */
export function growBook(book: Book, growth: Growth): Result<Book, Refusal> {
  if (growth.kind === 'sheets') return importSheets(book, growth.package);
  const refusal = growth.kind === 'rows' ? growRows(book, growth) : addEmptySheet(book, growth.name, growth.visibility);
  return refusal === null ? ok(book) : fail(refusal);
}
