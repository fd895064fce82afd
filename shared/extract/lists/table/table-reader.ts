import { withoutBlanks } from '../../../lex/letters.ts';
import type { Cell, Grid, PageIndex } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { emptyCells, measureHeaders, memberDuties } from '../../vocabulary/column-words.ts';
import { type ColumnKind, columnKind } from '../../vocabulary/table-columns.ts';
import { type Column, toldApart } from './columns.ts';
import { areFigures, areMeasures } from './measure-words.ts';
import { unknownTold } from './unknown-columns.ts';

export interface Header {
  readonly columns: readonly Column[];
  readonly rows: number;
}

const maxHeaderRows = 3;
/** So many cells tell what a column is for. */
const enoughRows = 200;

/** Whether a cell says that there is nothing: empty, a dash, 无. */
export function valueless(text: string): boolean {
  return emptyCells.has(text.trim());
}

/** One table of a page by its grid: what each cell says, and what its header row calls the columns. */
export class TableReader {
  readonly #byRow: Cell[][] = [];
  readonly #byColumn: Cell[][] = [];
  readonly #apart = new Set<number>();

  constructor(
    readonly page: PageIndex,
    readonly grid: Grid,
  ) {
    for (const cell of grid.cells) {
      const row = this.#byRow[cell.row];
      if (row === undefined) this.#byRow[cell.row] = [cell];
      else row.push(cell);
      const column = this.#byColumn[cell.column];
      if (column === undefined) this.#byColumn[cell.column] = [cell];
      else column.push(cell);
    }
  }

  row(index: number): readonly Cell[] {
    return this.#byRow[index] ?? [];
  }

  text(cell: Cell): string {
    const parts: string[] = [];
    for (let at = cell.first; at < cell.last; at += 1) parts.push(this.page.blocks[at]?.text ?? '');
    return parts.join('');
  }

  /** Leaves a table in a cell out of what the cell says, for it is read by itself. */
  leaveOut(table: number): void {
    this.#apart.add(table);
  }

  /** What a cell says: its own lines, then the rows of a table that stands in it and is not read by itself, each a sentence. */
  excerpt(cell: Cell): Excerpt {
    const own: Excerpt[] = [];
    const rows = new Map<string, Excerpt[]>();
    for (let at = cell.first; at < cell.last; at += 1) {
      const block = this.page.blocks[at];
      if (block === undefined || (block.table !== null && this.#apart.has(block.table))) continue;
      const excerpt = Excerpt.of(block.text, block.start, block.gaps);
      if (block.table === this.grid.index || !this.grid.nests) own.push(excerpt);
      else {
        const key = `${block.table}/${this.#rowOf(block.table, at)}`;
        rows.set(key, [...(rows.get(key) ?? []), excerpt]);
      }
    }
    return Excerpt.join([Excerpt.join(own), ...[...rows.values()].map((row) => Excerpt.join(row))], '；');
  }

  /** The lines of a cell, those of tables in it left out. */
  lines(cell: Cell): Excerpt[] {
    const blocks = this.page.blocks.slice(cell.first, cell.last);
    return blocks
      .filter(({ table }) => table === this.grid.index)
      .map(({ text, start, gaps }) => Excerpt.of(text, start, gaps));
  }

  #rowOf(table: number | null, block: number): number {
    const grid = this.page.grids.find(({ index }) => index === table);
    return grid?.cells.find(({ first, last }) => block >= first && block < last)?.row ?? 0;
  }

  /** Whether rows hold no table in their cells. */
  isWhole(from: number, rows: number): boolean {
    for (let row = from; row < from + rows; row += 1) {
      for (const cell of this.row(row)) {
        for (let at = cell.first; at < cell.last; at += 1) {
          if (this.page.blocks[at]?.table !== this.grid.index) return false;
        }
      }
    }
    return true;
  }

  hidden(cell: Cell): boolean {
    return this.page.blocks[cell.first]?.hidden ?? false;
  }

  /** The columns a header row names, a second row naming the parts of a spanned one. */
  header(from: number): Header | null {
    const first = this.row(from);
    if (first.length < 2) return null;
    const rows = Math.max(...first.map((cell) => (cell.columns > 1 || cell.rows > 1 ? cell.rows : 1)));
    const columns: Column[] = Array.from({ length: this.grid.columns }, () => ({ kind: 'other', label: '' }));
    const name = (cell: Cell): void => {
      const label = withoutBlanks(this.text(cell));
      const kind = columnKind(label);
      for (let at = cell.column; at < cell.column + cell.columns && at < columns.length; at += 1) {
        const above = columns[at];
        if (above === undefined || label === '') continue;
        const own = kind !== 'other' || measureHeaders.has(label);
        columns[at] = { kind: own ? kind : above.kind, label };
      }
    };
    for (const cell of first) name(cell);
    const split = first.some((cell) => cell.columns > 1) && rows === 1 ? 2 : rows;
    for (let at = from + 1; at < from + split && split <= maxHeaderRows; at += 1) {
      const below = this.row(at);
      if (
        below.length > 0 &&
        below.every((cell) => columnKind(this.text(cell)) !== 'other' || this.text(cell).length <= 6)
      ) {
        for (const cell of below) name(cell);
      } else return this.#measured(columns, from, at - from);
    }
    return this.#measured(columns, from, Math.min(split, maxHeaderRows));
  }

  /** 单位 means who answers or what is counted, 引进项目（个） what is done or how many: what stands below it tells. */
  #measured(columns: readonly Column[], from: number, rows: number): Header {
    const below = (at: number, most?: number): string[] =>
      (this.#byColumn[at] ?? [])
        .filter((cell) => cell.row >= from + rows)
        .slice(0, most)
        .map((cell) => withoutBlanks(this.text(cell)));
    const told = columns.map((column, at): Column => {
      const counts = column.label === '单位' && areMeasures(below(at));
      if (counts) return { kind: 'other', label: '计量单位' };
      return column.kind === 'title' && areFigures(below(at)) ? { ...column, kind: 'other' } : column;
    });
    return { columns: toldApart(unknownTold(told, (at) => below(at, enoughRows))), rows };
  }
}

/** Whether one of the columns is of one of the kinds. */
export function has(columns: readonly Column[], ...kinds: ColumnKind[]): boolean {
  return columns.some((column) => kinds.includes(column.kind));
}

/** 成员单位 before 职责: what the members of a body are for, and no task of anyone's; a list of tasks names the task first. */
function dutiesOfMembers(columns: readonly Column[]): boolean {
  const duties = columns.findIndex(({ label }) => label.includes(memberDuties));
  const units = columns.findIndex(({ kind }) => kind === 'duty' || kind === 'lead');
  return duties >= 0 && units >= 0 && units < duties;
}

/** Whether columns are those of a task list: something to do, and somebody or some day to do it by. */
export function isTaskHeader(columns: readonly Column[]): boolean {
  if (has(columns, 'foreign') || dutiesOfMembers(columns)) return false;
  const task =
    has(columns, 'title', 'content', 'measures') ||
    (has(columns, 'number') && has(columns, 'target') && has(columns, 'lead', 'duty'));
  const answerable =
    has(columns, 'lead', 'duty', 'cooperate') ||
    (has(columns, 'number') &&
      has(columns, 'deadline', 'leader', 'measures', 'schedule', 'target') &&
      has(columns, 'title'));
  const titles = columns.filter(({ kind }) => kind === 'title').length;
  const listed = has(columns, 'number') && titles > 0 && (titles > 1 || has(columns, 'content'));
  const named = columns.filter((column) => column.kind !== 'other').length;
  return task && (answerable || listed) && named >= 2;
}

/** The first row among the top five that heads a task list, and what it calls its columns; null where none does. */
export function findHeader(reader: TableReader): { readonly at: number; readonly header: Header } | null {
  const last = Math.min(reader.grid.rows, 5);
  for (let at = 0; at < last; at += 1) {
    const header = reader.header(at);
    if (header !== null && isTaskHeader(header.columns)) return { at, header };
  }
  return null;
}
