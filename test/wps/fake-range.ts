import type { EtCollection, EtRange } from '../../addin/hosts/wps/application.ts';
import type { Area } from '../../shared/workbook/cell.ts';
import { intersect } from '../office/book/address.ts';
import type { Book } from '../office/book/book.ts';
import { type BookCell, emptied } from '../office/book/cell.ts';
import { entered } from '../office/book/entry.ts';
import { copied } from '../office/book/formula.ts';
import type { BookSheet } from '../office/book/sheet.ts';
import { silent } from './silent.ts';

const listValidation = 3;
const allValidation = -4174;

/** A collection that counts from one. */
export function collection<Item>(items: () => readonly Item[]): EtCollection<Item> {
  return {
    get Count() {
      return items().length;
    },
    Item(index) {
      const found = items()[Number(index) - 1];
      if (found === undefined) throw new Error('下标越界');
      return found;
    },
  };
}

/** A range of the fake WPS. Errors are thrown at once, as COM errors are. */
export class FakeRange implements EtRange {
  readonly #book: Book;
  readonly #sheet: BookSheet;
  readonly #area: Area;

  constructor(book: Book, sheet: BookSheet, area: Area) {
    this.#book = book;
    this.#sheet = sheet;
    this.#area = area;
  }

  static over(book: Book, sheet: BookSheet, area: Area): EtRange {
    return silent(new FakeRange(book, sheet, area));
  }

  get area(): Area {
    return this.#area;
  }

  get sheet(): BookSheet {
    return this.#sheet;
  }

  #places(): { row: number; column: number }[] {
    const { row, column, rows, columns } = this.#area;
    const width = Math.min(columns, 200);
    return Array.from({ length: rows * width }, (_, i) => ({
      row: row + Math.floor(i / width),
      column: column + (i % width),
    }));
  }

  /** A grid, or the bare value of a single cell. */
  #read(pick: (cell: BookCell) => unknown): unknown {
    const { row, column, rows, columns } = this.#area;
    const grid = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => pick(this.#sheet.cell(row + i, column + j))),
    );
    return rows === 1 && columns === 1 ? grid[0]?.[0] : grid;
  }

  #shared<Value>(read: (row: number, column: number) => Value): Value | null {
    const values = new Set(this.#places().map(({ row, column }) => read(row, column)));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  }

  #write(value: unknown): void {
    for (const { row, column } of this.#places()) {
      const item: unknown = Array.isArray(value) ? value[row - this.#area.row]?.[column - this.#area.column] : value;
      if (this.#sheet.protected && this.#sheet.cell(row, column).locked) throw new Error('单元格受保护');
      const merge = this.#sheet.mergeOver(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const cell = this.#sheet.cell(row, column);
      // Null empties a cell, unlike in Excel's own JavaScript API.
      const typed = typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? item : '';
      this.#book.put(this.#sheet, row, column, entered(cell, typed));
    }
  }

  /** An empty cell reads null. */
  get Value2(): unknown {
    return this.#read((cell) => (cell.value === '' ? null : cell.value));
  }
  set Value2(value: unknown) {
    this.#write(value);
  }

  get Formula(): unknown {
    return this.#read((cell) => cell.formula ?? cell.value);
  }
  set Formula(value: unknown) {
    for (const { row, column } of this.#places()) {
      const before = this.#sheet.cell(row, column);
      this.#write(value);
      const after = this.#sheet.cell(row, column);
      if (before.formula && after.formula) this.#book.put(this.#sheet, row, column, { ...after, value: before.value });
    }
  }

  get NumberFormat(): string | null {
    return this.#shared((row, column) => this.#sheet.cell(row, column).format);
  }
  set NumberFormat(format: string | null) {
    for (const { row, column } of this.#places()) {
      const cell = this.#sheet.cell(row, column);
      this.#book.put(this.#sheet, row, column, { ...cell, format: format ?? 'General' });
    }
  }

  get Locked(): boolean | null {
    return this.#shared((row, column) => this.#sheet.cell(row, column).locked);
  }
  get MergeCells(): boolean | null {
    return this.#shared((row, column) => this.#sheet.mergeOver(row, column) !== null);
  }
  get MergeArea(): EtRange {
    const merge = this.#sheet.mergeOver(this.#area.row, this.#area.column);
    return FakeRange.over(this.#book, this.#sheet, merge ?? this.#area);
  }
  get Hidden(): boolean | null {
    const values = new Set(
      Array.from({ length: this.#area.rows }, (_, i) => this.#sheet.row(this.#area.row + i).hidden),
    );
    return values.size === 1 ? ([...values][0] ?? null) : null;
  }
  set Hidden(_: boolean | null) {
    throw new Error('not emulated');
  }
  get Row(): number {
    return this.#area.row + 1;
  }
  get Column(): number {
    return this.#area.column + 1;
  }
  get Rows(): { Count: number } {
    return { Count: this.#area.rows };
  }
  get Columns(): { Count: number } {
    return { Count: this.#area.columns };
  }
  get EntireRow(): EtRange {
    return FakeRange.over(this.#book, this.#sheet, { ...this.#area, column: 0, columns: 16_384 });
  }
  get Areas(): EtCollection<EtRange> {
    return collection(() => [FakeRange.over(this.#book, this.#sheet, this.#area)]);
  }

  /** Undefined where the range's cells have no rule or different ones. */
  get Validation(): { Type: number | undefined; Formula1: string | undefined } {
    const rule = this.#shared((row, column) => this.#sheet.validationAt(row, column));
    return silent({
      Type: rule ? (rule.source === null ? 2 : listValidation) : undefined,
      Formula1: rule?.source ?? undefined,
    });
  }

  get Hyperlinks(): { Delete(): void } {
    return {
      Delete: () => {
        for (const { row, column } of this.#places()) {
          const cell = this.#sheet.cell(row, column);
          if (cell.link) this.#book.put(this.#sheet, row, column, { ...cell, link: null });
        }
      },
    };
  }

  Insert(): void {
    if (this.#sheet.protected) throw new Error('工作表受保护');
    this.#book.shiftRows(this.#sheet, this.#area.row, this.#area.rows);
  }
  Delete(): void {
    if (this.#sheet.protected) throw new Error('工作表受保护');
    this.#book.shiftRows(this.#sheet, this.#area.row, -this.#area.rows);
  }

  /** Copies one row over others, its rules and merges with it. */
  Copy(destination: EtRange): void {
    const to: Area = {
      row: destination.Row - 1,
      column: destination.Column - 1,
      rows: destination.Rows.Count,
      columns: Math.min(destination.Columns.Count, 200),
    };
    for (let row = to.row; row < to.row + to.rows; row += 1) {
      for (let column = to.column; column < to.column + to.columns; column += 1) {
        const like = this.#sheet.cell(this.#area.row, column);
        const formula = like.formula && copied(like.formula, row - this.#area.row, 0);
        this.#book.put(this.#sheet, row, column, { ...like, formula });
      }
      for (const merge of this.#sheet.merges.filter((area) => area.rows === 1 && area.row === this.#area.row)) {
        if (intersect(merge, { ...this.#area, columns: to.columns })) this.#sheet.merges.push({ ...merge, row });
      }
    }
    this.#sheet.coverWithRules(this.#area, to);
  }

  ClearContents(): void {
    for (const { row, column } of this.#places()) {
      const cell = this.#sheet.rows[row]?.[column];
      if (cell) this.#book.put(this.#sheet, row, column, { ...emptied(cell), link: cell.link });
    }
  }

  SpecialCells(type: number): EtRange {
    if (type !== allValidation) throw new Error('not emulated');
    const areas = this.#sheet.validations.flatMap((rule) => rule.areas);
    if (areas.length === 0) throw new Error('未找到单元格');
    const found = areas.map((area) => FakeRange.over(this.#book, this.#sheet, area));
    return withAreas(this, found);
  }

  Select(): void {
    this.#book.activeId = this.#sheet.id;
    this.#book.selection = this.#area;
  }
}

function withAreas(range: FakeRange, areas: readonly EtRange[]): EtRange {
  return new Proxy<EtRange>(range, {
    get: (own, name) => (name === 'Areas' ? collection(() => areas) : Reflect.get(own, name, own)),
  });
}
