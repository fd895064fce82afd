import type { Growth } from '../../host.ts';
import type { Book } from '../book.ts';
import type { Refusal } from '../patch/refuse.ts';
import { addEmptySheet } from './add-sheet.ts';
import { growRows } from './grow-rows.ts';

/** Makes the room asked for; null when done, else why nothing was changed. */
export function growBook(book: Book, growth: Growth): Refusal | null {
  if (growth.kind === 'rows') return growRows(book, growth);
  if (growth.kind === 'sheet') return addEmptySheet(book, growth.name, growth.visibility);
  return { code: 'unsupported', message: '暂不支持。' };
}
