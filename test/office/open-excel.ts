import { createExcelHost } from '../../addin/hosts/excel.ts';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import type { Book } from './book/book.ts';
import { loadBook } from './book/load.ts';
import { saveBook } from './book/save.ts';
import { EmulatedExcel } from './emulated-excel.ts';
import { loadOffice } from './node-office.ts';
import type { Release } from './release.ts';

export interface OpenExcel {
  readonly book: Book;
  readonly emulated: EmulatedExcel;
  readonly host: LedgerHost;
}

/** A workbook file open in an emulated Excel, and the host that reaches it through the real office.js. On the desktop Excel hands out its file. */
export async function openExcel(
  release: Release,
  workbook: Uint8Array,
  options: { readonly chunkBytes?: number; readonly patience?: number } = {},
): Promise<OpenExcel> {
  const book = await loadBook(workbook);
  const emulated = new EmulatedExcel(book, release);
  const { excel, supports } = loadOffice(emulated);
  const has = (version: string) => supports('ExcelApi', version);
  const files = release.web ? {} : { readPackage: () => saveBook(book) };
  return { book, emulated, host: createExcelHost(excel, { has, ...files, ...options }) };
}
