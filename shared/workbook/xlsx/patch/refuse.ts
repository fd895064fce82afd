import { areaOfBlock } from '../../block-area.ts';
import type { Area } from '../../cell.ts';
import type { Block, HostErrorCode } from '../../host.ts';
import type { Book, OpenSheet } from '../book.ts';
import { areasMeet, cellName, maxColumns, maxRows } from '../grid/address.ts';
import { SheetFormulas } from '../sheet/formulas.ts';
import type { FilterXml } from '../sheet/frame.ts';
import { type ParsedRow, parseRow } from '../sheet/row.ts';
import { defaultStyle, isHiddenRow } from '../survey/survey.ts';

/** Why nothing is written: a code of the port with what to tell the user. */
export interface Refusal {
  readonly code: HostErrorCode;
  readonly message: string;
}

/** Excel's limits on one cell's text and one link's address. */
const mostText = 32_767;
const mostAddress = 2_079;

/** The first reason not to write a block; null where every cell of it may be written. */
export function refuseBlock(book: Book, block: Block): Refusal | null {
  const sheet = book.sheet(block.sheet);
  if (sheet === null) return noSheet(block.sheet);
  const area = areaOfBlock(block);
  return (
    refusePlace(area) ??
    refuseContent(block) ??
    refuseMerged(book, sheet, block, area) ??
    refuseFiltered(book, sheet, block, area) ??
    refuseArrays(sheet, block, area) ??
    refuseLocked(book, sheet, block)
  );
}

/** The refusal of a sheet that the workbook has not. */
export function noSheet(name: string): Refusal {
  return { code: 'no-sheet', message: `工作簿里没有名为“${name}”的工作表，未写入任何内容。请核对工作表名称。` };
}

function refusePlace(area: Area): Refusal | null {
  const inside =
    area.row >= 0 && area.column >= 0 && area.row + area.rows <= maxRows && area.column + area.columns <= maxColumns;
  if (inside) return null;
  const message = `要写入的区域超出工作表的 ${maxRows} 行、${maxColumns} 列，未写入任何内容。请删去表下多余的行，或换一张工作表。`;
  return { code: 'too-large', message };
}

function refuseContent(block: Block): Refusal | null {
  for (const [place, write] of writesOf(block)) {
    const { value, link } = write;
    if (typeof value === 'string' && value.length > mostText) {
      const message = `${place.name} 的文字有 ${value.length} 个字，超过一个单元格 ${mostText} 个字的上限，未写入任何内容。请先分成几格。`;
      return { code: 'too-large', message };
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const message = `${place.name} 的数不是有限的数，未写入任何内容。请在来源里更正这个数，再填入。`;
      return { code: 'unsupported', message };
    }
    if (link !== undefined && link !== null && (link.url === '' || link.url.length > mostAddress)) {
      const chars = link.url.length;
      const message = `${place.name} 的链接地址有 ${chars} 个字符，要有 1 至 ${mostAddress} 个，未写入任何内容。请更正地址，再填入。`;
      return { code: 'unsupported', message };
    }
  }
  return null;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

function* writesOf(block: Block): Generator<[Place, NonNullable<Block['cells'][number][number]>]> {
  for (const [down, line] of block.cells.entries()) {
    for (const [across, write] of line.entries()) {
      if (write === null) continue;
      const [row, column] = [block.row + down, block.column + across];
      yield [{ row, column, name: cellName(row, column) }, write];
    }
  }
}

function writesAt(block: Block, row: number, column: number): boolean {
  return (block.cells[row - block.row]?.[column - block.column] ?? null) !== null;
}

/** The first cell a block writes inside an area, the area's own top-left cell left out. */
function firstInside(block: Block, area: Area, except: Area | null): Place | null {
  const bottom = Math.min(area.row + area.rows, block.row + block.cells.length);
  for (let row = Math.max(area.row, block.row); row < bottom; row += 1) {
    const width = block.cells[row - block.row]?.length ?? 0;
    const right = Math.min(area.column + area.columns, block.column + width);
    for (let column = Math.max(area.column, block.column); column < right; column += 1) {
      const isCorner = except !== null && row === except.row && column === except.column;
      if (!isCorner && writesAt(block, row, column)) return { row, column, name: cellName(row, column) };
    }
  }
  return null;
}

function refuseMerged(book: Book, sheet: OpenSheet, block: Block, area: Area): Refusal | null {
  for (const merge of book.factsOf(sheet).merges) {
    if (!areasMeet(merge, area)) continue;
    const place = firstInside(block, merge, merge);
    if (place === null) continue;
    const message = `未能写入 ${place.name}：它在以 ${cellName(merge.row, merge.column)} 开头的合并单元格里面。尚未写入任何内容，请取消合并或换一处。`;
    return { code: 'merged', message };
  }
  return null;
}

/** The filters of a sheet and its tables. */
export function filtersOf(book: Book, sheet: OpenSheet): FilterXml[] {
  return [book.factsOf(sheet).filter, ...book.tablesOf(sheet).map((table) => table.filter)].flatMap(
    (filter) => filter ?? [],
  );
}

function refuseFiltered(book: Book, sheet: OpenSheet, block: Block, area: Area): Refusal | null {
  for (const filter of filtersOf(book, sheet)) {
    if (!filter.active || filter.area.row > area.row + area.rows) continue;
    for (
      let row = Math.max(area.row, filter.area.row + 1);
      row < Math.min(area.row + area.rows, filter.area.row + filter.area.rows);
      row += 1
    ) {
      const text = sheet.cells.rowText(row);
      if (text === null || !isHiddenRow(parseRow(text))) continue;
      if (!(block.cells[row - block.row] ?? []).some((write) => write !== null)) continue;
      const message = `未能写入第 ${row + 1} 行：它被筛选隐藏了。尚未写入任何内容，请先清除筛选再填入。`;
      return { code: 'filtered', message };
    }
  }
  return null;
}

function refuseArrays(sheet: OpenSheet, block: Block, area: Area): Refusal | null {
  if (!sheet.cells.someRow((text) => text.includes('array') || text.includes('dataTable'))) return null;
  const formulas = new SheetFormulas();
  for (const row of sheet.cells.rowNumbers()) {
    if (row >= area.row + area.rows) break;
    const text = sheet.cells.rowText(row) ?? '';
    if (!text.includes('array') && !text.includes('dataTable')) continue;
    for (const cell of parseRow(text).cells) formulas.note(row, cell);
  }
  for (const array of formulas.arrays) {
    const place = firstInside(block, array.area, null);
    if (place === null) continue;
    const message = `未能写入 ${place.name}：它是数组公式的一部分，不能单独改动。尚未写入任何内容，请先删去该数组公式，或改填别的列。`;
    return { code: 'unsupported', message };
  }
  return null;
}

function refuseLocked(book: Book, sheet: OpenSheet, block: Block): Refusal | null {
  const facts = book.factsOf(sheet);
  if (!facts.protected) return null;
  let row = -1;
  let parsed: ParsedRow | null = null;
  for (const [place] of writesOf(block)) {
    if (place.row !== row) {
      row = place.row;
      const text = sheet.cells.rowText(row);
      parsed = text === null ? null : parseRow(text);
    }
    const cell = parsed?.cells.find(({ column }) => column === place.column);
    const style = cell === undefined ? defaultStyle(parsed, facts, place.column) : (cell.style ?? 0);
    if (!book.styles.style(style).locked) continue;
    const message = `未能写入 ${place.name}：工作表“${sheet.name}”已受保护，该单元格被锁定。尚未写入任何内容，请取消保护后再试。`;
    return { code: 'protected', message };
  }
  return null;
}
