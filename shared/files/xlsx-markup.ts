import { encodeContent } from '../opc/xml/escape.ts';
import type { Area } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/host.ts';
import { openXlsx } from '../workbook/xlsx/xlsx-host.ts';
import { cellText } from './cell-text.ts';
import { DocumentFault } from './document-error.ts';
import { documentFault, packageLimits } from './file-kind.ts';
import { type Markup, pageOf, paragraph } from './markup.ts';

const mostMarkup = 32 << 20;

interface Placed {
  readonly text: string;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Merged areas by their first cell, and the cells they cover. */
function mergesOf(merges: readonly Area[], height: number, width: number) {
  const tops = new Map<number, Area>();
  const covered = new Set<number>();
  for (const { row, column, rows, columns } of merges) {
    if (row >= height || column >= width) continue;
    const area = { row, column, rows: Math.min(rows, height - row), columns: Math.min(columns, width - column) };
    tops.set(row * width + column, area);
    for (let down = 0; down < area.rows; down += 1) {
      for (let across = 0; across < area.columns; across += 1) covered.add((row + down) * width + column + across);
    }
    covered.delete(row * width + column);
  }
  return { tops, covered };
}

function placedRows(sheet: Sheet): Placed[][] {
  const height = sheet.cells.length;
  const width = sheet.cells[0]?.length ?? 0;
  const { tops, covered } = mergesOf(sheet.merges, height, width);
  return sheet.cells.map((line, row) =>
    line.flatMap((cell, column) => {
      const key = row * width + column;
      if (covered.has(key)) return [];
      const { rows, columns } = tops.get(key) ?? { rows: 1, columns: 1 };
      return [{ text: cellText(cell), column, rows, columns }];
    }),
  );
}

function saysOnce(row: readonly Placed[]): boolean {
  return row.filter(({ text }) => text.trim() !== '').length <= 1;
}

/** A line of a form over the table (填报单位：… 填报日期：…): few short texts, one of them a label with its colon. */
function isFormLine(row: readonly Placed[]): boolean {
  const said = row.filter(({ text }) => text.trim() !== '');
  return (
    said.length <= 4 && said.every(({ text }) => text.length <= 40) && said.some(({ text }) => /[：:]/u.test(text))
  );
}

/** How many rows from the top are no table yet: a title, form lines, a line on its unit of count, each alone in its row. */
function headRows(rows: readonly (readonly Placed[])[]): number {
  const first = rows.findIndex((row) => !saysOnce(row) && !isFormLine(row));
  return first < 0 ? rows.length : first;
}

/** Where the notes under a table begin: rows whose one text stands in the first column and spans the table. */
function tailStart(rows: readonly (readonly Placed[])[], head: number, width: number): number {
  let at = rows.length;
  while (at > head) {
    const row = rows[at - 1] ?? [];
    const said = row.filter(({ text }) => text.trim() !== '');
    const [only] = said;
    const note =
      only === undefined || (said.length === 1 && only.column === 0 && only.rows === 1 && only.columns === width);
    if (!note) break;
    at -= 1;
  }
  return at;
}

function lines(text: string): string {
  return text.split('\n').map(encodeContent).join('<br>');
}

function rowMarkup(row: readonly Placed[], hidden: boolean): string {
  const cells = row.map(({ text, rows, columns }) => {
    const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
    return `<td${spans}>${lines(text)}</td>`;
  });
  return `<tr${hidden ? ' hidden' : ''}>${cells.join('')}</tr>`;
}

function outside(rows: readonly (readonly Placed[])[]): string {
  return rows
    .flatMap((row) => row.filter(({ text }) => text.trim() !== '').flatMap(({ text }) => text.split('\n')))
    .map(paragraph)
    .join('');
}

function sheetMarkup(sheet: Sheet): string {
  const rows = placedRows(sheet);
  const hidden = new Set(sheet.hiddenRows);
  const head = headRows(rows);
  const tail = tailStart(rows, head, sheet.cells[0]?.length ?? 0);
  const table = rows.slice(head, tail).map((row, at) => rowMarkup(row, hidden.has(head + at)));
  const titled = outside(rows.slice(0, head)).replace(/^<p>([^<]*)<\/p>/u, table.length > 0 ? '<h1>$1</h1>' : '$&');
  return `${titled}${table.length > 0 ? `<table>${table.join('')}</table>` : ''}${outside(rows.slice(tail))}`;
}

/**
 * A workbook as a page: each visible sheet a table, merged cells as spans, hidden rows as hidden; the title over a table and the
 * notes under it as paragraphs. Throws a `DocumentFault` for what cannot be read.
 */
export async function xlsxMarkup(bytes: Uint8Array): Promise<Markup> {
  const opened = openXlsx(bytes, packageLimits);
  if (!opened.ok) throw documentFault(opened.error, '.xlsx');
  const survey = await opened.value.survey();
  if (!survey.ok) throw new DocumentFault('damaged', survey.error.message);
  const parts: string[] = [];
  let length = 0;
  for (const { name, visibility } of survey.value.sheets) {
    if (visibility !== 'visible') continue;
    const read = await opened.value.survey(name);
    if (!read.ok)
      throw new DocumentFault(read.error.code === 'too-large' ? 'too-large' : 'damaged', read.error.message);
    const part = read.value.sheet === null ? '' : sheetMarkup(read.value.sheet);
    length += part.length;
    if (length > mostMarkup) {
      throw new DocumentFault('too-large', '工作簿的内容过多，未读取。请只留下清单所在的工作表，另存后再试。');
    }
    parts.push(part);
  }
  if (parts.every((part) => part === '')) {
    throw new DocumentFault('no-text', '工作簿里看得见的工作表都是空的。请取消隐藏清单所在的工作表，另存后再试。');
  }
  return { page: pageOf(parts.join('')), leftOut: [] };
}
