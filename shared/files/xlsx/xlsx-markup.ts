import type { LeftOut } from '../../notice/left-out.ts';
import { encodeContent } from '../../opc/xml/escape.ts';
import type { Area } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { DocumentFault } from '../document-error.ts';
import { type Markup, pageOf, paragraph } from '../markup.ts';
import { cellText } from './cell-text.ts';
import { openSheets, type ReadableSheet } from './open-sheets.ts';

const mostMarkup = 32 << 20;

interface Placed {
  readonly text: string;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet without its hidden columns, and what stood in them. */
function shown(sheet: ReadableSheet): { readonly sheet: ReadableSheet; readonly leftOut: readonly LeftOut[] } {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  if (hidden.size === 0) return { sheet, leftOut: [] };
  const columns = (sheet.cells[0] ?? []).flatMap((_, column) => (hidden.has(column) ? [] : [column]));
  const before = (column: number) => columns.findIndex((one) => one >= column);
  const merges = sheet.merges.flatMap((area): Area[] => {
    const kept = columns.filter((column) => column >= area.column && column < area.column + area.columns);
    return kept.length === 0 ? [] : [{ ...area, column: before(area.column), columns: kept.length }];
  });
  const tops = new Map(
    sheet.merges.map(({ row, column, columns: width }) => {
      const first = columns.find((one) => one >= column && one < column + width);
      return [`${row}/${first}`, sheet.cells[row]?.[column]] as const;
    }),
  );
  const cells = sheet.cells.map((line, row) =>
    columns.flatMap((column) => tops.get(`${row}/${column}`) ?? line[column] ?? []),
  );
  const leftOut = [...hidden].flatMap((column): LeftOut[] => {
    const texts = sheet.cells.flatMap((line) => (line[column] === undefined ? [] : [cellText(line[column])]));
    const said = texts.filter((text) => text.trim() !== '').join(' ');
    return said === '' ? [] : [{ why: 'hidden', text: said }];
  });
  return { sheet: { ...sheet, cells, merges }, leftOut };
}

/** Merged areas by their first cell, and the cells they cover. Areas that overlap are of a damaged file; they stop where they would cover more than there is. */
function mergesOf(merges: readonly Area[], height: number, width: number) {
  const tops = new Map<number, Area>();
  const covered = new Set<number>();
  let left = height * width;
  for (const { row, column, rows, columns } of merges) {
    if (row >= height || column >= width) continue;
    const area = { row, column, rows: Math.min(rows, height - row), columns: Math.min(columns, width - column) };
    left -= area.rows * area.columns;
    if (left < 0) break;
    tops.set(row * width + column, area);
    for (let down = 0; down < area.rows; down += 1) {
      for (let across = 0; across < area.columns; across += 1) covered.add((row + down) * width + column + across);
    }
    covered.delete(row * width + column);
  }
  return { tops, covered };
}

/** The rows of a sheet; crossed-out cells say nothing, and what they said goes to `struck`. */
function placedRows(sheet: Sheet, struck: LeftOut[]): Placed[][] {
  const height = sheet.cells.length;
  const width = sheet.cells[0]?.length ?? 0;
  const { tops, covered } = mergesOf(sheet.merges, height, width);
  return sheet.cells.map((line, row) => {
    const crossed: string[] = [];
    const placed = line.flatMap((cell, column) => {
      const key = row * width + column;
      if (covered.has(key)) return [];
      const { rows, columns } = tops.get(key) ?? { rows: 1, columns: 1 };
      const text = cellText(cell);
      if (cell.struck === true && text.trim() !== '') crossed.push(text);
      return [{ text: cell.struck === true ? '' : text, column, rows, columns }];
    });
    if (crossed.length > 0) struck.push({ why: 'struck', text: crossed.join(' ') });
    return placed;
  });
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

/** A name that says something: not what a program calls a new sheet or file, and Chinese. */
function saying(name: string): string {
  const bare = name.trim();
  return /^(?:sheet|工作表|表格?|sheet页|新建.{0,12}|book|工作簿)?\s?[（(]?\d{0,3}[)）]?$/iu.test(bare) ? '' : bare;
}

function heading(text: string, level: 1 | 2): string {
  return text === '' ? '' : `<h${level}>${encodeContent(text)}</h${level}>`;
}

interface SheetText {
  readonly name: string;
  readonly title: string;
  readonly above: string;
  readonly table: string;
  readonly below: string;
}

function sheetText(sheet: ReadableSheet, struck: LeftOut[]): SheetText {
  const rows = placedRows(sheet, struck);
  const hidden = new Set(sheet.hiddenRows);
  const head = headRows(rows);
  const tail = tailStart(rows, head, sheet.cells[0]?.length ?? 0);
  const table = rows.slice(head, tail).map((row, at) => rowMarkup(row, hidden.has(head + at)));
  const above = outside(rows.slice(0, head));
  const titled = table.length > 0 ? /^((?:<p>附件[^<]{0,8}<\/p>)?)<p>([^<]*)<\/p>/u.exec(above) : null;
  return {
    name: sheet.name,
    title: titled?.[2] ?? '',
    above: titled === null ? above : `${titled[1] ?? ''}${above.slice(titled[0].length)}`,
    table: table.length > 0 ? `<table>${table.join('')}</table>` : '',
    below: outside(rows.slice(tail)) + sheet.drawn.map(paragraph).join(''),
  };
}

/**
 * Sheets one below the other. Where several part one list, each stands under its name, and a title they share stands once. A table
 * without a title is headed by its sheet's name, else by `fileName` outside the text.
 */
function joined(sheets: readonly SheetText[], fileName: string): string {
  const full = sheets.filter(({ title, above, table, below }) => title + above + table + below !== '');
  const [first] = full;
  const tables = full.filter(({ table }) => table !== '');
  const shared = tables.find(({ title }) => title !== '')?.title ?? '';
  const parts = tables.length > 1 && tables.every(({ title }) => title === '' || title === shared);
  const alone = full.length === 1 && first?.title === '' && first.above === '';
  const named = full.some(({ title, above }) => title + above !== '') || (alone && saying(first.name) !== '');
  const text = full.map(({ name, title, above, table, below }, at) => {
    const own = title === '' || (parts && full.findIndex((one) => one.title === title) < at) ? '' : `<h1>${title}</h1>`;
    const part = parts && table !== '' ? heading(saying(name), 2) : '';
    return `${own}${alone ? heading(saying(name), 1) : ''}${part}${above}${table}${below}`;
  });
  const title =
    /\p{Script=Han}{4}/u.test(fileName) && !named ? `<title>${encodeContent(saying(fileName))}</title>` : '';
  return text.length === 0 ? '' : `${title}${text.join('')}`;
}

/**
 * A workbook as a page: each visible sheet a table, merged cells as spans, hidden rows as hidden; the title over a table and the
 * notes under it as paragraphs, as is text drawn over its cells. Hidden columns and crossed-out text are left out and named.
 * `fileName`, without its ending, is the title of what has none. Throws a `DocumentFault` for what cannot be read.
 */
export function xlsxMarkup(bytes: Uint8Array, fileName: string): Markup {
  const { sheets, leftOut } = openSheets(bytes);
  return sheetsMarkup(sheets, leftOut, fileName);
}

/** Visible sheets as one page, beside what was left out of them before. Throws a `DocumentFault` where none says anything. */
export function sheetsMarkup(sheets: readonly ReadableSheet[], leftOut: readonly LeftOut[], fileName: string): Markup {
  const left = [...leftOut];
  const texts = sheets.map((sheet) => {
    const visible = shown(sheet);
    left.push(...visible.leftOut);
    return sheetText(visible.sheet, left);
  });
  const page = joined(texts, fileName);
  if (page.length > mostMarkup) {
    throw new DocumentFault('too-large', '工作簿的内容过多，未读取。请只留下清单所在的工作表，另存后再试。');
  }
  if (page === '') {
    throw new DocumentFault('no-text', '工作簿里看得见的工作表都是空的。请取消隐藏清单所在的工作表，另存后再试。');
  }
  return { page: pageOf(page), leftOut: left };
}
