import { applyEdits, type Edit, setAttribute } from '../../../opc/xml/edit.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import type { Book } from '../book.ts';
import { noSheet, type Refusal } from '../patch/refuse.ts';
import { hideColumn } from './hide-column.ts';
import { addLists, type OfferedList } from './offer-list.ts';
import { relockRows } from './relock-rows.ts';

/** What of a sheet stays open to edits once it is protected. */
export interface SheetLock {
  readonly sheet: string;
  /** Cells that may be edited; every other cell refuses. */
  readonly open: readonly Area[];
  /** A zero-based column that is hidden; null where none is. */
  readonly hidden: number | null;
  /** Choices offered in open cells that have no validation yet. */
  readonly lists: readonly OfferedList[];
}

/** What a person may still do on the protected sheet: look it over, not change its shape (ECMA-376 18.3.1.85: 0 allows). */
const allowed = ['formatColumns', 'formatRows', 'sort', 'autoFilter'];

/**
 * Protects a sheet without a password and opens only some cells of it. A protection that was there is replaced.
 * Null when done, else why nothing was changed.
 */
export function lockSheet(book: Book, lock: SheetLock): Refusal | null {
  const sheet = book.sheet(lock.sheet);
  if (sheet === null) return noSheet(lock.sheet);
  const cells = sheet.cells.clone();
  relockRows(book, cells, book.factsOf(sheet), lock.open);
  let frame = protect(cells.frame);
  frame = lockColumns(book, frame);
  if (lock.hidden !== null) frame = hideColumn(frame, lock.hidden);
  cells.setFrame(addLists(frame, lock.lists));
  book.replace(sheet, cells);
  book.styles.flush(book.workbook.part);
  return null;
}

/** Columns whose empty cells were open are closed. */
function lockColumns(book: Book, frame: string): string {
  const edits = childrenOf(childOf(parseXml(frame), 'cols'), 'col').flatMap((column): Edit[] => {
    const style = column.attributes.find(({ name }) => name === 'style')?.value;
    if (style === undefined || book.styles.style(Number(style)).locked) return [];
    return setAttribute(column, 'style', String(book.styles.relock(Number(style), true)));
  });
  return applyEdits(frame, edits);
}

/** Puts the protection where the schema wants it: behind `sheetData` and `sheetCalcPr` (CT_Worksheet). */
function protect(frame: string): string {
  const root = parseXml(frame);
  const xml = `<${root.prefix}sheetProtection sheet="1" objects="1" scenarios="1" ${allowed.map((flag) => `${flag}="0"`).join(' ')}/>`;
  const present = childOf(root, 'sheetProtection');
  if (present !== null) return applyEdits(frame, [{ start: present.start, end: present.end, text: xml }]);
  const before = childOf(root, 'sheetCalcPr') ?? (childOf(root, 'sheetData') as XmlElement);
  return applyEdits(frame, [{ start: before.end, end: before.end, text: xml }]);
}
