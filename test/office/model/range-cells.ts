import type { Area } from '../../../shared/workbook/cell.ts';
import { intersect, sheetColumns, sheetRows } from '../book/address.ts';
import { type BookCell, isEmpty } from '../book/cell.ts';
import { entered } from '../book/entry.ts';
import { HostFault } from '../book/fault.ts';
import { fromR1C1, toR1C1 } from '../book/formula.ts';
import type { BookSheet } from '../book/sheet.ts';
import { Model } from '../rich-api/model.ts';
import { blockOf, refuseLocked } from './guards.ts';
import type { Session } from './session.ts';

/** More than this many cells in one read answer with null (Office docs, "Performance optimization": five million cells). */
const mostCells = 5_000_000;

/** What the cells of a range hold, read and written as `Excel.Range` has it. */
export abstract class RangeCells extends Model {
  readonly session: Session;
  readonly sheet: BookSheet;
  readonly area: Area;

  constructor(session: Session, sheet: BookSheet, area: Area) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.area = area;
    const fits =
      area.row >= 0 &&
      area.column >= 0 &&
      area.row + area.rows <= sheetRows &&
      area.column + area.columns <= sheetColumns;
    if (!fits || area.rows < 1 || area.columns < 1) {
      throw new HostFault('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
    }
  }

  protected grid<Value>(read: (cell: BookCell, row: number, column: number) => Value): Value[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) return null;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(this.sheet.cell(row + i, column + j), row + i, column + j)),
    );
  }

  protected change(
    value: unknown,
    write: (cell: BookCell, value: unknown, row: number, column: number) => BookCell,
  ): void {
    const { row, column, rows, columns } = this.area;
    const block = blockOf(value, rows, columns);
    refuseLocked(this.sheet, this.area);
    block.forEach((line, i) => {
      line.forEach((item, j) => {
        // A null leaves the cell as it was (Office docs, "Blank and null values in the Excel JavaScript API").
        if (item === null) return;
        const before = this.sheet.cell(row + i, column + j);
        this.session.book.put(this.sheet, row + i, column + j, write(before, item, row + i, column + j));
      });
    });
  }

  /** Puts a value in as typed. In a merged area only the top-left cell takes one; the others stay empty (support.microsoft.com, "Merge and unmerge cells"). */
  #enter(cell: BookCell, value: unknown, row: number, column: number): BookCell {
    const merge = this.sheet.mergeOver(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return cell;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw new HostFault('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
    }
    return entered(cell, value);
  }

  get Values(): unknown[][] | null {
    return this.grid((cell) => cell.value);
  }
  set Values(value: unknown) {
    this.change(value, (cell, item, row, column) => this.#enter(cell, item, row, column));
    this.#expandTables();
  }

  /** A text that begins like a formula reads here without its apostrophe (office-js#6687), which is why formulas must not be written back. */
  get Formulas(): unknown[][] | null {
    return this.grid((cell) => cell.formula ?? cell.value);
  }
  set Formulas(value: unknown) {
    this.change(value, (cell, item, row, column) => {
      const after = this.#enter(cell, item, row, column);
      // Nothing is recalculated here: a formula that replaces one keeps the result that stands there.
      return cell.formula !== null && after.formula !== null ? { ...after, value: cell.value } : after;
    });
  }

  get FormulasR1C1(): unknown[][] | null {
    return this.grid((cell, row, column) => (cell.formula === null ? cell.value : toR1C1(cell.formula, row, column)));
  }
  set FormulasR1C1(value: unknown) {
    this.change(value, (cell, item, row, column) => {
      if (typeof item !== 'string' || !item.startsWith('=')) return this.#enter(cell, item, row, column);
      return { ...cell, value: 0, formula: fromR1C1(item, row, column), prefixed: false };
    });
  }

  get NumberFormat(): unknown[][] | null {
    return this.grid((cell) => cell.format);
  }
  set NumberFormat(value: unknown) {
    this.change(value, (cell, item) => ({ ...cell, format: String(item) }));
  }

  get Hyperlink(): unknown {
    const { link, value } = this.sheet.cell(this.area.row, this.area.column);
    return link && { address: link.address, screenTip: link.screenTip, textToDisplay: String(value) };
  }
  /** A link on an empty cell shows its address as text; `textToDisplay` is entered like any text (`Excel.RangeHyperlink` in @types/office-js). */
  set Hyperlink(value: unknown) {
    const text = (name: string): string | undefined => {
      const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
      return typeof member === 'string' ? member : undefined;
    };
    const address = text('address');
    this.changeAll((cell, row, column) => {
      if (address === undefined) throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
      const shown = text('textToDisplay') ?? (isEmpty(cell) ? address : undefined);
      const after = shown === undefined ? cell : this.#enter(cell, shown, row, column);
      return { ...after, link: { address, screenTip: text('screenTip') ?? '' } };
    });
  }

  protected changeAll(write: (cell: BookCell, row: number, column: number) => BookCell): void {
    this.change('', (cell, _value, row, column) => write(cell, row, column));
  }

  /** Text put right under a table makes the table one row longer, unless the sheet is protected or a totals row closes it (support.microsoft.com, "Resize a table"; office-js#3191). */
  #expandTables(): void {
    if (this.sheet.protected) return;
    this.sheet.tables = this.sheet.tables.map((table) => {
      let { area } = table;
      const inside = () => intersect(this.area, { ...area, row: area.row + area.rows, rows: 1 });
      for (let next = inside(); !table.totalsRow && next; next = inside()) {
        const { row, column, columns } = next;
        const filled = Array.from({ length: columns }, (_, i) => this.sheet.cell(row, column + i)).some(
          (cell) => !isEmpty(cell),
        );
        if (!filled) break;
        area = { ...area, rows: area.rows + 1 };
      }
      return { ...table, area };
    });
  }

  /** Cell by cell what a range property would only tell of all of them together. */
  GetCellProperties(wanted: unknown): unknown[][] | null {
    const withLinks: unknown = typeof wanted === 'object' && wanted !== null ? Reflect.get(wanted, 'hyperlink') : false;
    return this.grid(({ link }) =>
      withLinks && link ? { hyperlink: { address: link.address, screenTip: link.screenTip } } : {},
    );
  }
}
