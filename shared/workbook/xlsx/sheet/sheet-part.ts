import { brokenXml, deepestXml, XmlScanner } from '../../../opc/xml/scan.ts';
import { cellName, maxRows } from '../grid/address.ts';
import { openTag, parseRow } from './row.ts';
import { localName } from './text.ts';

/** A stored row: its zero-based place now, its XML, and the place that XML was written for. */
interface StoredRow {
  row: number;
  text: string;
  writtenFor: number;
}

/**
 * A worksheet part split into its rows and its frame (everything else), so that a row can change without reading the rest.
 * Put together again, what nobody changed is the text that was read.
 */
export class SheetPart {
  /** The worksheet with the rows taken out of `sheetData`. */
  frame: string;
  #split: number;
  #rows: StoredRow[];
  readonly #places = new Map<number, StoredRow>();

  private constructor(frame: string, split: number, rows: StoredRow[]) {
    this.frame = frame;
    this.#split = split;
    this.#rows = rows;
    for (const stored of rows) this.#places.set(stored.row, stored);
  }

  /** Reads a worksheet's XML. Throws `broken-xml` where it is not well nested or has no `sheetData`. */
  static parse(text: string): SheetPart {
    const { frame, split, rows } = splitRows(text);
    const sorted = rows.every((stored, index) => index === 0 || (rows[index - 1]?.row ?? -1) < stored.row);
    if (!sorted) rows.sort((a, b) => a.row - b.row);
    if (rows.some((stored, index) => index > 0 && rows[index - 1]?.row === stored.row)) throw brokenXml();
    return new SheetPart(frame, split, rows);
  }

  /** The zero-based rows that are stored, ascending. */
  rowNumbers(): number[] {
    return this.#rows.map((stored) => stored.row);
  }

  /** A row's XML, its names as of where it stands now; null where none is stored. */
  rowText(row: number): string | null {
    const stored = this.#places.get(row);
    if (stored === undefined) return null;
    if (stored.writtenFor !== row) {
      stored.text = renumber(stored.text, row);
      stored.writtenFor = row;
    }
    return stored.text;
  }

  /** Whether some row's XML passes a test that does not look at the names of its cells; those may be out of date. */
  someRow(test: (text: string) => boolean): boolean {
    return this.#rows.some((stored) => test(stored.text));
  }

  /** Rewrites rows without looking at the names of their cells, which may be out of date; whether any changed. */
  mapRows(map: (text: string, row: number) => string): boolean {
    let changed = false;
    for (const stored of this.#rows) {
      const text = map(stored.text, stored.row);
      changed ||= text !== stored.text;
      stored.text = text;
    }
    return changed;
  }

  /** Replaces or adds a row. */
  setRow(row: number, text: string): void {
    const stored = this.#places.get(row);
    if (stored !== undefined) {
      stored.text = text;
      stored.writtenFor = row;
      return;
    }
    const added = { row, text, writtenFor: row };
    this.#places.set(row, added);
    this.#rows.splice(this.#firstFrom(row), 0, added);
  }

  /** Puts every row where `move` says, in the same order; a row that it says null of goes. */
  moveRows(move: (row: number) => number | null): void {
    let kept = 0;
    for (const stored of this.#rows) {
      const row = move(stored.row);
      if (row === null) continue;
      stored.row = row;
      this.#rows[kept] = stored;
      kept += 1;
    }
    this.#rows.length = kept;
    if ((this.#rows.at(-1)?.row ?? 0) >= maxRows) throw new RangeError('rows pushed off the sheet');
    this.#places.clear();
    for (const stored of this.#rows) this.#places.set(stored.row, stored);
  }

  lastRow(): number {
    return this.#rows.at(-1)?.row ?? -1;
  }

  /** Replaces the frame; its `sheetData` must still be there, empty. */
  setFrame(frame: string): void {
    const parts = splitRows(frame);
    this.frame = parts.frame;
    this.#split = parts.split;
  }

  /** A copy that can be changed and thrown away. */
  clone(): SheetPart {
    return new SheetPart(
      this.frame,
      this.#split,
      this.#rows.map((stored) => ({ ...stored })),
    );
  }

  /** The whole part, in pieces that joined are its XML; each row as `map` gives it. */
  *pieces(map: (rowText: string) => string = (text) => text): Generator<string> {
    yield this.frame.slice(0, this.#split);
    for (const { row } of this.#rows) yield map(this.rowText(row) ?? '');
    yield this.frame.slice(this.#split);
  }

  /** The place in `rows` of the first row at or after one. */
  #firstFrom(row: number): number {
    if ((this.#rows.at(-1)?.row ?? -1) < row) return this.#rows.length;
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Split {
  readonly frame: string;
  readonly split: number;
  readonly rows: StoredRow[];
}

/** Finds `sheetData` and its rows, checking on the way that the whole part is well nested. */
function splitRows(text: string): Split {
  const scanner = new XmlScanner(text);
  const open: string[] = [];
  const rows: StoredRow[] = [];
  let from = -1;
  let rowStart = -1;
  let inData = false;
  const endRow = () => {
    const last = rows.at(-1);
    if (last !== undefined) last.text = text.slice(rowStart, scanner.end);
    rowStart = scanner.end;
  };
  while (scanner.next()) {
    if (scanner.kind === 'text' || scanner.kind === 'cdata') continue;
    const local = localName(scanner.name);
    if (scanner.kind === 'close') {
      if (open.pop() !== scanner.name) throw brokenXml();
      if (inData && open.length === 2 && local === 'row') endRow();
      if (open.length === 1 && local === 'sheetData') inData = false;
      continue;
    }
    if (open.length === 1 && local === 'sheetData' && from < 0) {
      if (scanner.kind === 'empty') return splitRows(openSheetData(text, scanner));
      from = scanner.end;
      rowStart = from;
      inData = true;
    } else if (inData && open.length === 2 && local === 'row') {
      const row = rowNumber(scanner, rows.at(-1)?.row ?? -1);
      rows.push({ row, text: '', writtenFor: row });
      if (scanner.kind === 'empty') endRow();
    }
    if (scanner.kind === 'open' && open.push(scanner.name) > deepestXml) throw brokenXml();
  }
  if (open.length > 0 || from < 0) throw brokenXml();
  return { frame: text.slice(0, from) + text.slice(rowStart), split: from, rows };
}

/** `<sheetData/>` opened, so that rows can stand in it. */
function openSheetData(text: string, at: XmlScanner): string {
  return `${text.slice(0, text.lastIndexOf('/', at.end))}></${at.name}>${text.slice(at.end)}`;
}

function rowNumber(scanner: XmlScanner, previous: number): number {
  const name = scanner.attribute('r');
  const row = name === null ? previous + 1 : Number(name) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= maxRows) throw brokenXml();
  return row;
}

/** A row's XML with the names of its row and cells as of another place. */
export function renumber(text: string, row: number): string {
  const parsed = parseRow(text);
  const empty = parsed.contentStart === text.length;
  let out = text.slice(0, parsed.start) + openTag(parsed.tag, parsed.attributes, { r: String(row + 1) }, empty);
  let at = parsed.contentStart;
  for (const cell of parsed.cells) {
    const name = cellName(row, cell.column);
    if (cell.name === null) {
      const tagEnd = cell.start + 1 + (/^[^\s/>]+/.exec(text.slice(cell.start + 1, cell.start + 40))?.[0].length ?? 1);
      out += `${text.slice(at, tagEnd)} r="${name}"`;
      at = tagEnd;
    } else {
      out += text.slice(at, cell.name.start) + name;
      at = cell.name.end;
    }
  }
  return out + text.slice(at);
}
