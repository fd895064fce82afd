import { encodePieces } from '../../../opc/package/encode.ts';
import type { Book } from '../book.ts';
import { staleSheets, withoutResults } from './stale.ts';

/** The workbook as a file, without the results of formulas that what changed may have made wrong. The book itself keeps them. */
export function saveBook(book: Book): Uint8Array {
  const file = book.pack.clone();
  for (const sheet of book.touched.size === 0 ? [] : staleSheets(book, book.touched)) {
    file.set(sheet.part, () => encodePieces(sheet.cells.pieces(withoutResults)));
  }
  return file.save();
}
