import type { Book } from '../book/book.ts';

/** What the emulated Excel is: which workbook it shows and as which release it behaves. */
export interface Session {
  readonly book: Book;
  /** Whether it is Excel on the web, which limits the size of a request. */
  readonly web: boolean;
}
