import { decodePage } from '../page/charset.ts';
import type { Cell } from '../workbook/cell.ts';
import { DocumentFault } from './document-error.ts';
import type { Markup } from './markup.ts';
import { sheetsMarkup } from './xlsx/xlsx-markup.ts';

const mostCells = 1_000_000;

/** The mark between values that the first lines use most, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4096).replace(/"[^"]{0,4096}"/gu, '');
  const marks = [',', '\t', ';', '，'];
  const counts = marks.map((mark) => head.split(mark).length);
  return marks[counts.indexOf(Math.max(...counts))] ?? ',';
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let cells = 0;
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
    if (letter === '"' && value === '') {
      for (at += 1; at < text.length; at += 1) {
        if (text.charAt(at) !== '"') value += text.charAt(at);
        else if (text.charAt(at + 1) === '"') {
          value += '"';
          at += 1;
        } else break;
      }
    } else if (letter === separator) endValue();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else value += letter;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}

function cellOf(value: string): Cell {
  return { value: value === '' ? null : value, formula: null, format: 'General', link: null, locked: false };
}

/** A table in text form (RFC 4180, and what Chinese programs make of it) as a page: the sheet it would be when opened. */
export function csvMarkup(bytes: Uint8Array): Markup {
  const text = decodePage(bytes);
  const rows = rowsOf(text, separatorOf(text)).filter((row) => row.some((value) => value.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '')));
  const plain = { merges: [], tables: [], validations: [], protected: false, filtered: false, hiddenRows: [] };
  return sheetsMarkup([{ name: '', visibility: 'visible', cells, ...plain }], []);
}
