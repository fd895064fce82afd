import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';

/** A new ledger of captures from a built-in template, with the name it should be saved under. */
export function ledgerFile(template: string, captures: readonly Capture[]): { name: string; bytes: BlobPart } {
  const form = templateOf(template);
  if (form === undefined) {
    throw new Error(`no template ${template}`);
  }
  const { book, fileName } = draftLedger(form, captures);
  return { name: fileName, bytes: new Uint8Array(writeBook(book)) };
}
