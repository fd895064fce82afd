import { isTrue } from '../../../opc/xml/tree.ts';
import type { Cell } from '../../cell.ts';
import type { FixedArea, Sheet } from '../../host.ts';
import type { Book, OpenSheet } from '../book.ts';
import { BlankCells, readValue } from '../sheet/cells.ts';
import { SheetFormulas } from '../sheet/formulas.ts';
import { columnWidth, type FilterXml, type FrameFacts, isHiddenColumn } from '../sheet/frame.ts';
import { type ParsedRow, parseRow } from '../sheet/row.ts';
import { resolveList } from './lists.ts';
import { pivotAreas } from './pivots.ts';

/** The most cells a survey gives; what Excel gives in one read (resource limits of the Excel JavaScript API). */
export const mostCells = 5_000_000;

/** A form that was ruled down to the end of the sheet is not read as a million rows. */
const mostRuledRows = 2000;

/** Reads a whole worksheet; null where its cells would be more than `mostCells`. */
export function readSheet(book: Book, sheet: OpenSheet): Sheet | null {
  const facts = book.factsOf(sheet);
  const entry = book.workbook.sheets.find(({ part }) => part === sheet.part);
  const rows = readRows(sheet);
  const formulas = new SheetFormulas();
  for (const [row, parsed] of rows) for (const cell of parsed.cells) formulas.note(row, cell);
  const cells = denseCells(book, sheet, facts, rows, formulas);
  if (cells === null) return null;
  const hiddenRows = hiddenRowsOf(rows, facts, cells.length);
  const tables = book.tablesOf(sheet);
  const lists = new Map<string, string[] | null>();
  const known = (source: string) => {
    const list = lists.has(source) ? (lists.get(source) ?? null) : resolveList(book, sheet, source);
    lists.set(source, list);
    return list;
  };
  const filters = [facts.filter, ...tables.map((table) => table.filter)];
  return {
    name: sheet.name,
    visibility: entry?.visibility ?? 'visible',
    cells,
    merges: facts.merges,
    columnWidths: (cells[0] ?? []).map((_, column) => columnWidth(facts, column)),
    tables: tables.map(({ name, area, headerRow, totalsRow }) => ({ name, area, headerRow, totalsRow })),
    validations: facts.validations.map(({ areas, list, bounds }) => ({
      areas,
      list: list === null ? null : known(list),
      ...(bounds === null ? {} : { bounds }),
    })),
    protected: facts.protected,
    filtered: filters.some((filter) => filter !== null && hidesSome(filter, hiddenRows)),
    hiddenRows,
    ruledRows: [...rows].flatMap(([row, parsed]) => (isRuled(book, parsed, cells[0]?.length ?? 0) ? [row] : [])),
    fixed: [
      ...formulas.arrays.map(({ area }): FixedArea => ({ kind: 'array', area })),
      ...pivotAreas(book, sheet).map((area): FixedArea => ({ kind: 'pivot', area })),
    ],
    rowsLocked: facts.protected && !facts.rowsUnlocked,
    hiddenColumns: (cells[0] ?? []).flatMap((_, column) => (isHiddenColumn(facts, column) ? [column] : [])),
  };
}

function readRows(sheet: OpenSheet): Map<number, ParsedRow> {
  const rows = new Map<number, ParsedRow>();
  for (const row of sheet.cells.rowNumbers()) rows.set(row, parseRow(sheet.cells.rowText(row) ?? ''));
  return rows;
}

/** Whether a filter has criteria and a row of its area, below its header, is hidden. */
export function hidesSome(filter: FilterXml, hiddenRows: readonly number[]): boolean {
  const { row, rows } = filter.area;
  return filter.active && hiddenRows.some((hidden) => hidden > row && hidden < row + rows);
}

function hiddenRowsOf(rows: ReadonlyMap<number, ParsedRow>, facts: FrameFacts, used: number): number[] {
  const hidden: number[] = [];
  for (const [row, parsed] of rows) if (isHiddenRow(parsed)) hidden.push(row);
  if (facts.hidesRows) for (let row = 0; row < used; row += 1) if (!rows.has(row)) hidden.push(row);
  return hidden.sort((a, b) => a - b);
}

/** Whether a row is hidden or has no height. */
export function isHiddenRow(parsed: ParsedRow): boolean {
  return parsed.attributes.some(
    ({ name, value }) => (name === 'hidden' && isTrue(value)) || (name === 'ht' && Number(value) === 0),
  );
}

/** The style of a cell that is not stored: its row's, else its column's (ECMA-376 18.3.1.73 `customFormat`). */
export function defaultStyle(parsed: ParsedRow | null, facts: FrameFacts, column: number): number {
  let style: number | null = null;
  let custom = false;
  for (const { name, value } of parsed?.attributes ?? []) {
    if (name === 's') style = Number(value);
    if (name === 'customFormat') custom = isTrue(value);
  }
  if (custom && style !== null) return style;
  return facts.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function denseCells(
  book: Book,
  sheet: OpenSheet,
  facts: FrameFacts,
  rows: ReadonlyMap<number, ParsedRow>,
  formulas: SheetFormulas,
): Cell[][] | null {
  const context = { strings: book.strings, styles: book.styles, date1904: book.workbook.date1904 };
  const blanks = new BlankCells(book.styles);
  const found = new Map<number, Cell[]>();
  let width = 0;
  let height = 0;
  for (const [row, parsed] of rows) {
    const line: Cell[] = [];
    for (const stored of parsed.cells) {
      const text = formulas.textOf(row, stored.column, stored.formula);
      const value = readValue(stored, context);
      const blank = blanks.of(stored.style ?? 0);
      line[stored.column] =
        value === null && text === null ? blank : { ...blank, value, formula: text === null ? null : `=${text}` };
      if (value === null && text === null) continue;
      width = Math.max(width, stored.column + 1);
      height = row + 1;
    }
    found.set(row, line);
  }
  const ruled = (row: number) => isRuled(book, rows.get(row), width);
  const lastRuled = height === 0 ? 0 : height + mostRuledRows;
  while (height < lastRuled && ruled(height)) height += 1;
  if (width * height > mostCells) return null;
  const cells: Cell[][] = [];
  const columnBlanks = Array.from({ length: width }, (_, column) => blanks.of(defaultStyle(null, facts, column)));
  for (let row = 0; row < height; row += 1) {
    const line = found.get(row);
    const parsed = rows.get(row) ?? null;
    if (line === undefined) cells.push(columnBlanks);
    else cells.push(columnBlanks.map((_, column) => line[column] ?? blanks.of(defaultStyle(parsed, facts, column))));
  }
  return withLinks(sheet, cells, width);
}

/** Whether half of a row's first cells and more have lines. */
function isRuled(book: Book, parsed: ParsedRow | undefined, width: number): boolean {
  let lines = 0;
  for (const { column, style } of parsed?.cells ?? []) {
    if (column < width && book.styles.style(style ?? 0).ruled) lines += 1;
  }
  return lines > 0 && lines * 2 >= width;
}

function withLinks(sheet: OpenSheet, cells: Cell[][], width: number): Cell[][] {
  for (const { area, url } of sheet.links.all()) {
    const bottom = Math.min(area.row + area.rows, cells.length);
    for (let row = area.row; row < bottom; row += 1) {
      const line = [...(cells[row] ?? [])];
      for (let column = area.column; column < Math.min(area.column + area.columns, width); column += 1) {
        const cell = line[column];
        if (cell !== undefined) line[column] = { ...cell, link: url };
      }
      cells[row] = line;
    }
  }
  return cells;
}
