import { fieldOf } from '../fields.ts';
import { type Grid, shownText } from './grid.ts';
import type { HeaderColumn } from './header-column.ts';
import { ownColumns } from './own-columns.ts';
import { recogniseExactly } from './recognise.ts';

/** The rows of the header and the columns that have one. */
export interface HeaderArea {
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly HeaderColumn[];
}

const searchedRows = 30;
const mostRows = 3;

/** 填报单位：…, 单位：万元, 2025年6月: lines between title and header. */
function isMetaLine(text: string): boolean {
  return /[:：]/.test(text) || /(?:19|20)\d\d[年./-]\d{1,2}/.test(text);
}

function width(grid: Grid, row: number, column: number): number {
  return grid.merge(row, column)?.columns ?? 1;
}

interface Score {
  readonly filled: number;
  readonly matches: number;
  readonly number: boolean;
  /** Whether blanks stand between its texts, as in a form whose labels have their values beside them. */
  readonly gaps: boolean;
}

function scoreOf(grid: Grid, row: number): Score {
  let [filled, matches, number, gaps] = [0, 0, false, false];
  let end: number | null = null;
  for (let column = 0; column < grid.columns; column += 1) {
    const value = grid.value(row, column);
    if (value === null || value === '') continue;
    filled += 1;
    if (end !== null && column > end) gaps = true;
    end = column + width(grid, row, column);
    const found = typeof value === 'string' ? recogniseExactly(value) : null;
    if (!found || fieldOf(found.field).fill === 'meta') continue;
    matches += 1;
    if (found.field === 'seq') number = true;
  }
  return { filled, matches, number, gaps };
}

/** The row with the most synonyms: three, or two with 序号, or nothing but two side by side. The upper one of equals. */
function bestRow(grid: Grid): number | null {
  let best: { row: number; matches: number } | null = null;
  for (let row = 0; row < Math.min(searchedRows, grid.rows); row += 1) {
    const { filled, matches, number, gaps } = scoreOf(grid, row);
    const enough = matches >= 3 || (matches === 2 && (number || (filled === 2 && !gaps)));
    if (enough && (best === null || matches > best.matches)) best = { row, matches };
  }
  return best?.row ?? null;
}

/** The row that looks most like a header of hers: two and more short texts, and nothing but texts. Null where none does. */
export function headerLike(grid: Grid): { readonly row: number; readonly texts: readonly string[] } | null {
  let best: { row: number; texts: string[] } | null = null;
  for (let row = 0; row < Math.min(searchedRows, grid.rows); row += 1) {
    const texts = filledColumns(grid, row).map((column) => grid.value(row, column));
    const words = texts.filter((text) => typeof text === 'string' && text.trim().length <= 12 && !isMetaLine(text));
    if (words.length < 2 || words.length < texts.length) continue;
    if (best === null || words.length > best.texts.length) {
      best = { row, texts: words.map((word) => String(word).trim()) };
    }
  }
  return best;
}

function filledColumns(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (grid.text(row, column).trim() !== '') columns.push(column);
  }
  return columns;
}

function joinedByMerge(grid: Grid, upper: number): boolean {
  for (let column = 0; column < grid.columns; column += 1) {
    const area = grid.merge(upper, column);
    const ofHeader = area !== null && area.rows <= mostRows && area.columns < grid.columns;
    if (ofHeader && area.row + area.rows > upper + 1) return true;
  }
  return false;
}

/** Whether the row above belongs to the header: it shares vertical merges, or holds parents over two and more headers. */
function isParentRow(grid: Grid, upper: number, extent: number): boolean {
  const filled = filledColumns(grid, upper);
  if (filled.length === 0 || filled.some((column) => isMetaLine(grid.text(upper, column)))) return false;
  if (filled.some((column) => width(grid, upper, column) >= extent * 0.8)) return false;
  if (joinedByMerge(grid, upper)) return true;
  const overBlank = filled.filter((column) => shownText(grid, upper + 1, column) === '');
  const overMany = filled.filter((column) => {
    const span = width(grid, upper, column);
    if (span < 2) return false;
    let under = 0;
    for (let at = column; at < column + span; at += 1) if (shownText(grid, upper + 1, at) !== '') under += 1;
    return under >= 2;
  });
  return overMany.length > 0 || (overBlank.length > 0 && filled.length > 1);
}

/** Whether the row below belongs to the header: it shares vertical merges, or stands only under parents and blank cells. */
function isChildRow(grid: Grid, lower: number): boolean {
  if (lower >= grid.rows) return false;
  if (joinedByMerge(grid, lower - 1)) return true;
  const filled = filledColumns(grid, lower);
  if (filled.length < 2) return false;
  let underBlank = 0;
  for (const column of filled) {
    const value = grid.value(lower, column);
    if (typeof value !== 'string' || value.length > 20 || /\d{3}/.test(value)) return false;
    const above = shownText(grid, lower - 1, column);
    const next = shownText(grid, lower - 1, column + 1);
    const parentOfMany = width(grid, lower - 1, column) > 1 || (next === '' && filled.includes(column + 1));
    if (above !== '' && !parentOfMany) return false;
    if (above === '' || width(grid, lower - 1, column) > 1) underBlank += 1;
  }
  return underBlank > 0;
}

/** Whether a row repeats the header above it in Latin letters, text under text. */
function isTranslation(grid: Grid, row: number): boolean {
  const texts = filledColumns(grid, row).map((column) => ({
    own: grid.value(row, column),
    over: shownText(grid, row - 1, column),
  }));
  const latin = ({ own, over }: (typeof texts)[number]) =>
    typeof own === 'string' && /^[A-Za-z][A-Za-z\s./&'()-]{1,40}$/.test(own.trim()) && /\p{Script=Han}/u.test(over);
  return texts.length >= 3 && texts.every(latin);
}

/** 甲, 乙, 1, (2), (3)=(2)/(1): what statistical forms call their columns by, in the row under the header. */
const columnMark = /^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|[(（]?(\d{1,2})[)）]?(?:[=＝].{1,30})?)$/u;

/** Whether a row gives each column of the table its mark, the numbers counting on from one. */
function numbersColumns(grid: Grid, row: number, columns: readonly HeaderColumn[]): boolean {
  const marks = columns.map(({ column }) => columnMark.exec(shownText(grid, row, column)));
  const numbers = marks.flatMap((mark) => (mark?.[1] === undefined ? [] : [Number(mark[1])]));
  const counts = numbers.every((number, at) => number === at + 1);
  return marks.length >= 3 && numbers.length >= 2 && counts && marks.every((mark) => mark !== null);
}

/** Text of a parent row over a column: its own, its merge's, or that of the nearest parent to the left that was not merged. */
function parentText(grid: Grid, row: number, column: number, lastRow: number): string {
  const own = shownText(grid, row, column);
  if (own !== '' || row === lastRow || shownText(grid, row + 1, column) === '') return own;
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = shownText(grid, row, left);
    if (text === '') continue;
    return shownText(grid, lastRow, left) !== '' && grid.merge(row, left) === null ? text : '';
  }
  return '';
}

function pathOf(grid: Grid, row: number, rows: number, column: number): string[] {
  const path: string[] = [];
  for (let at = row; at < row + rows; at += 1) {
    const text = parentText(grid, at, column, row + rows - 1);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

/**
 * Finds the header: one to three rows around the row with the most synonyms. Title, 填报单位 and 单位：万元 lines above it
 * are not part of it. Null where no row of the first thirty reads like one.
 */
export function findHeader(grid: Grid): HeaderArea | null {
  const best = bestRow(grid);
  if (best === null) return null;
  const filled = filledColumns(grid, best);
  const extent = (filled.at(-1) ?? 0) - (filled[0] ?? 0) + 1;
  let [top, bottom] = [best, best];
  while (bottom - top + 1 < mostRows && isChildRow(grid, bottom + 1)) bottom += 1;
  while (bottom - top + 1 < mostRows && top > 0 && isParentRow(grid, top - 1, extent)) top -= 1;
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const path = pathOf(grid, top, bottom - top + 1, column);
    if (path.length > 0) columns.push({ column, path });
  }
  const own = ownColumns(columns);
  if (isTranslation(grid, bottom + 1)) bottom += 1;
  if (numbersColumns(grid, bottom + 1, own)) bottom += 1;
  return { row: top, rows: bottom - top + 1, columns: own };
}
