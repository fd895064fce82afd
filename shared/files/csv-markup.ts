import { decodePage } from '../page/charset.ts';
import type { Cell } from '../workbook/cell.ts';
import { DocumentFault } from './document-error.ts';
import type { Markup } from './markup.ts';
import { sheetsMarkup } from './xlsx/xlsx-markup.ts';

const mostCells = 1_000_000;

/** The mark between values that the first lines use most, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4096).replace(/"[^"]{0,4096}"/gu, '');
  const marks = [',', '\t', ';', '，', '|'];
  const counts = marks.map((mark) => head.split(mark).length);
  return marks[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where a quoted value ends, and what it is; null where its quote is never closed, or closes in another line's middle: then it is a letter. */
function quoted(
  text: string,
  from: number,
  separator: string,
): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') value += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      value += '"';
      at += 1;
    } else {
      const next = text.charAt(at + 1);
      const ends = next === '' || next === separator || next === '\n' || next === '\r';
      return ends || !/[\r\n]/u.test(value) ? { value, end: at } : null;
    }
  }
  return null;
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let cells = 0;
  const lastQuote = text.lastIndexOf('"');
  const endValue = () => {
    row.push(value);
    value = '';
    cells += 1;
    if (cells > mostCells) {
      throw new DocumentFault('too-large', `表格超过 ${mostCells / 10_000} 万个单元格，未读取。请只留下清单部分再试。`);
    }
  };
  const endRow = () => {
    endValue();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const inside = letter === '"' && value === '' && at < lastQuote ? quoted(text, at, separator) : null;
    if (inside !== null) {
      value = inside.value;
      at = inside.end;
    } else if (letter === separator) endValue();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else value += letter;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}

/** A value; one that is written as a formula of a text (`="01"`) keeps its noughts, and is that text. */
function cellOf(printed: string): Cell {
  const value = /^="([^"]{0,400})"$/u.exec(printed)?.[1] ?? printed;
  return { value: value === '' ? null : value, formula: null, format: 'General', link: null, locked: false };
}

/** Excel's own first line that tells the mark (`sep=;`), taken off; else the mark that the lines use. */
function separated(text: string): { readonly text: string; readonly separator: string } {
  const told = /^\ufeff?sep=(.)\r?\n/iu.exec(text);
  return told === null
    ? { text, separator: separatorOf(text) }
    : { text: text.slice(told[0].length), separator: told[1] ?? ',' };
}

/** A table in text form (RFC 4180, and what Chinese programs make of it) as a page: the sheet it would be when opened. */
export function csvMarkup(bytes: Uint8Array, fileName: string): Markup {
  const { text, separator } = separated(decodePage(bytes));
  const rows = rowsOf(text, separator).filter((row) => row.some((value) => value.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '')));
  const plain = {
    merges: [],
    tables: [],
    validations: [],
    protected: false,
    filtered: false,
    hiddenRows: [],
    drawn: [],
  };
  return sheetsMarkup([{ name: '', visibility: 'visible', cells, ...plain }], [], fileName);
}
