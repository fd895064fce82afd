import { asKept, times } from '../../notice/decimals.ts';
import { type Cell, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import { countedIn } from '../mapping/counted-in.ts';
import { type Grid, shownText, textOf } from '../mapping/grid.ts';
import type { ColumnMapping, HeaderMapping } from '../mapping/mapping.ts';
import { scaleBetween } from '../plan/measures.ts';
import { typedFigure, unitOfTyped } from '../typed-figure.ts';
import { saysYes } from '../vocabulary/yes-no.ts';
import { dueDay } from './due-day.ts';
import { reckonedSum } from './reckoned-sum.ts';

/** A cell that is to hold a figure and says something that is none: `约30个`, `待定`; or a formula (`text`, with its `=`) that has no result. */
export interface UnreadCell {
  readonly row: number;
  readonly header: string;
  readonly text: string;
}

type Figured = Pick<Cell, 'value' | 'formula' | 'format'>;
const empty: Figured = { value: null, formula: null, format: 'General' };
/** Marks for nothing: a dash, 无. */
const nothing = /^(?:[-－—–/\\]+|无)$/;

/**
 * One row of a ledger, asked by field. Words and days are read as the sheet shows them, so that every row of a merge has them; a figure
 * belongs to the one row that it is written in.
 */
export class RowCells {
  readonly unread: UnreadCell[] = [];
  readonly #sheet: Sheet;
  readonly #grid: Grid;
  readonly #mapping: HeaderMapping;
  readonly #columns: ReadonlyMap<FieldKey, ColumnMapping>;
  readonly #row: number;

  constructor(
    sheet: Sheet,
    grid: Grid,
    mapping: HeaderMapping,
    columns: ReadonlyMap<FieldKey, ColumnMapping>,
    row: number,
  ) {
    this.#sheet = sheet;
    this.#grid = grid;
    this.#mapping = mapping;
    this.#columns = columns;
    this.#row = row;
  }

  text(field: FieldKey): string | null {
    const column = this.#columns.get(field);
    return column === undefined ? null : shownText(this.#grid, this.#row, column.column) || null;
  }

  /** A ticked box, 是, √ or 已完成; false for anything else. */
  yes(field: FieldKey): boolean {
    return saysYes(this.text(field) ?? '');
  }

  /** What a column's figure is counted in here: what header, sheet or row say, else the unit typed behind the figure; null where none is said. */
  unit(field: FieldKey): string | null {
    const column = this.#columns.get(field);
    if (column === undefined) return null;
    const { value } = this.#cell(column);
    return this.#counted(column) ?? (typeof value === 'string' ? unitOfTyped(value) : null);
  }

  /** A figure in `unit`, in its own where null. What cannot be told is null and kept as unread. */
  figure(field: FieldKey, unit: string | null): number | null {
    const column = this.#columns.get(field);
    if (column === undefined) return null;
    const cell = this.#cell(column);
    const read = this.#lacksResult(cell) ? undefined : figureIn(cell, this.#counted(column), unit);
    if (read !== undefined) return read;
    const text = cell.value === null ? (cell.formula ?? '') : textOf(cell.value);
    this.unread.push({ row: this.#row, header: column.header, text });
    return null;
  }

  /** The last day that a deadline can mean, `YYYY-MM-DD`. */
  day(field: FieldKey, year: number): string | null {
    const column = this.#columns.get(field);
    if (column === undefined) return null;
    const at = this.#grid.merge(this.#row, column.column) ?? { row: this.#row, column: column.column };
    const value = this.#grid.value(at.row, at.column);
    if (isDay(value)) return value.day;
    return typeof value === 'string' ? dueDay(value, year) : null;
  }

  /** The cell with what its formula adds up to, where the result of one was not kept. */
  #cell(column: ColumnMapping): Figured {
    const at = (row: number, of: number) => this.#sheet.cells[row]?.[of] ?? null;
    const cell = at(this.#row, column.column) ?? empty;
    if (cell.value !== null || cell.formula === null) return cell;
    const sum = reckonedSum(cell.formula, at);
    return sum === undefined ? cell : { ...cell, formula: sum === null ? null : cell.formula, value: sum };
  }

  #lacksResult({ value, formula }: Figured): boolean {
    return value === null && formula !== null;
  }

  #counted(column: ColumnMapping): string | null {
    return countedIn(this.#mapping, column, (at) => shownText(this.#grid, this.#row, at));
  }
}

/** A cell's figure in `unit`; null where it holds nothing, undefined where it holds something that is no such figure. */
function figureIn({ value, format }: Figured, counted: string | null, unit: string | null): number | null | undefined {
  if (typeof value === 'number') {
    const own = counted === '%' && format.includes('%') ? times(value, 100) : value;
    const scale = unit === null || counted === null ? 1 : scaleBetween(counted, unit);
    return scale === null ? undefined : asKept(own * scale);
  }
  if (typeof value !== 'string') return value === null ? null : undefined;
  const text = value.trim();
  if (text === '' || nothing.test(text)) return null;
  const typed = typedFigure(/\d$/.test(text) ? `${text}${counted ?? ''}` : text, unit ?? counted);
  return typed.ok ? typed.value : undefined;
}
