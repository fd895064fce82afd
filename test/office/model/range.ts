import type { Area } from '../../../shared/workbook/cell.ts';
import { addressOf, boundsOf, intersect, parseArea, sheetColumns, sheetRows } from '../book/address.ts';
import { type BookCell, blankCell, emptied, isEmpty } from '../book/cell.ts';
import { entered } from '../book/entry.ts';
import { HostFault } from '../book/fault.ts';
import { copied, fromR1C1, toR1C1 } from '../book/formula.ts';
import type { BookSheet } from '../book/sheet.ts';
import { Model } from '../rich-api/model.ts';
import { blockOf, refuseFiltered, refuseLocked, refuseProtected, sizeMismatch } from './guards.ts';
import { AreasModel } from './range-areas.ts';
import { RangeFormatModel } from './range-format.ts';
import { RangeViewModel } from './range-view.ts';
import type { Session } from './session.ts';
import { ValidationModel } from './validation.ts';

/** More than this many cells in one read answer with null (Office docs, "Performance optimization": five million cells). */
const mostCells = 5_000_000;
/** `getMergedAreasOrNullObject` fails above this many areas (@types/office-js). */
const mostMergedAreas = 512;

/** `Excel.Range` over the emulated workbook. */
export class RangeModel extends Model {
  override readonly scalars = [
    'Address',
    'Values',
    'Formulas',
    'NumberFormat',
    'RowIndex',
    'ColumnIndex',
    'RowCount',
    'ColumnCount',
  ];
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

  at(area: Area): RangeModel {
    return new RangeModel(this.session, this.sheet, area);
  }

  #grid<Value>(read: (cell: BookCell, row: number, column: number) => Value): Value[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) return null;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(this.sheet.cell(row + i, column + j), row + i, column + j)),
    );
  }

  #change(value: unknown, write: (cell: BookCell, value: unknown, row: number, column: number) => BookCell): void {
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
    return this.#grid((cell) => cell.value);
  }
  set Values(value: unknown) {
    this.#change(value, (cell, item, row, column) => this.#enter(cell, item, row, column));
    this.#expandTables();
  }

  /** A text that begins like a formula reads here without its apostrophe (office-js#6687), which is why formulas must not be written back. */
  get Formulas(): unknown[][] | null {
    return this.#grid((cell) => cell.formula ?? cell.value);
  }
  set Formulas(value: unknown) {
    this.#change(value, (cell, item, row, column) => {
      const after = this.#enter(cell, item, row, column);
      // Nothing is recalculated here: a formula that replaces one keeps the result that stands there.
      return cell.formula !== null && after.formula !== null ? { ...after, value: cell.value } : after;
    });
  }

  get FormulasR1C1(): unknown[][] | null {
    return this.#grid((cell, row, column) => (cell.formula === null ? cell.value : toR1C1(cell.formula, row, column)));
  }
  set FormulasR1C1(value: unknown) {
    this.#change(value, (cell, item, row, column) => {
      if (typeof item !== 'string' || !item.startsWith('=')) return this.#enter(cell, item, row, column);
      return { ...cell, value: 0, formula: fromR1C1(item, row, column), prefixed: false };
    });
  }

  get NumberFormat(): unknown[][] | null {
    return this.#grid((cell) => cell.format);
  }
  set NumberFormat(value: unknown) {
    this.#change(value, (cell, item) => ({ ...cell, format: String(item) }));
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
    this.#changeAll((cell, row, column) => {
      if (address === undefined) throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
      const shown = text('textToDisplay') ?? (isEmpty(cell) ? address : undefined);
      const after = shown === undefined ? cell : this.#enter(cell, shown, row, column);
      return { ...after, link: { address, screenTip: text('screenTip') ?? '' } };
    });
  }

  #changeAll(write: (cell: BookCell, row: number, column: number) => BookCell): void {
    this.#change('', (cell, _value, row, column) => write(cell, row, column));
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

  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get Address(): string {
    return `${this.sheet.name}!${addressOf(this.area)}`;
  }
  get Format(): RangeFormatModel {
    return new RangeFormatModel(this.session, this.sheet, this.area);
  }
  get DataValidation(): ValidationModel {
    return new ValidationModel(this.session, this.sheet, this.area);
  }

  /** Null where some rows are hidden and some are not. */
  get RowHidden(): boolean | null {
    let hidden = 0;
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1)
      if (this.sheet.row(row).hidden) hidden += 1;
    return hidden === 0 ? false : hidden === this.area.rows ? true : null;
  }

  GetCell(row: number, column: number): RangeModel {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  /** office.js cuts blocks of more than 1,500 cells into pieces and has their whole size checked first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch();
  }
  GetRow(row: number): RangeModel {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }
  GetBoundingRect(other: unknown): RangeModel {
    if (!(other instanceof RangeModel)) throw new HostFault('NotImplemented', 'bounding rect of an address');
    return this.at(boundsOf([this.area, other.area]));
  }
  GetColumn(column: number): RangeModel {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }
  GetEntireRow(): RangeModel {
    return this.at({ ...this.area, column: 0, columns: sheetColumns });
  }
  GetVisibleView(): RangeViewModel {
    return new RangeViewModel(this.sheet, this.area);
  }
  /** The merged areas that meet the range; on the desktop asking costs the user her undo history (office-js#5918). */
  GetMergedAreasOrNullObject(): AreasModel | null {
    const merges = this.sheet.merges.filter((merge) => intersect(merge, this.area));
    if (merges.length > mostMergedAreas)
      throw new HostFault('RequestAborted', 'The request was aborted during run time.');
    if (!this.session.web) this.session.book.forgetUndo();
    return merges.length === 0 ? null : new AreasModel(merges.map((merge) => this.at(merge)));
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean): RangeModel | null {
    const used = this.sheet.used(valuesOnly);
    const inside = used && intersect(used, this.area);
    return inside && this.at(inside);
  }

  /** Cell by cell what a range property would only tell of all of them together. */
  GetCellProperties(wanted: unknown): unknown[][] | null {
    const withLinks: unknown = typeof wanted === 'object' && wanted !== null ? Reflect.get(wanted, 'hyperlink') : false;
    return this.#grid(({ link }) =>
      withLinks && link ? { hyperlink: { address: link.address, screenTip: link.screenTip } } : {},
    );
  }

  /** The cells that calculate, in areas one column wide (`Range.getSpecialCells` in @types/office-js). */
  GetSpecialCellsOrNullObject(type: string): AreasModel | null {
    if (type !== 'Formulas') throw new HostFault('NotImplemented', `special cells ${type}`);
    const columns = new Map<number, Area[]>();
    this.sheet.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (!cell?.formula) return;
        const areas = columns.get(column) ?? [];
        const last = areas.at(-1);
        if (last && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
        else areas.push({ row, column, rows: 1, columns: 1 });
        columns.set(column, areas);
      });
    });
    const found = [...columns.values()].flat();
    return found.length === 0 ? null : new AreasModel(found.map((area) => this.at(area)));
  }

  Select(): void {
    this.session.book.activeId = this.sheet.id;
    this.session.book.selection = this.area;
  }

  Clear(applyTo: string | null): void {
    const what = applyTo ?? 'All';
    refuseLocked(this.sheet, this.area);
    this.#changeAll((cell) => {
      if (what === 'Contents') return { ...emptied(cell), link: cell.link };
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return { ...cell, link: null };
      if (what === 'Formats') return { ...blankCell, value: cell.value, formula: cell.formula, link: cell.link };
      return blankCell;
    });
  }

  Insert(shift: string): RangeModel {
    refuseProtected(this.sheet);
    const { row, column, rows, columns } = this.area;
    if (shift !== 'Down' || columns !== sheetColumns)
      throw new HostFault('NotImplemented', 'only whole rows are emulated');
    if (column === 0) refuseFiltered(this.sheet, { ...this.area, rows: 1 });
    this.session.book.shiftRows(this.sheet, row, rows);
    return this;
  }

  Delete(shift: string): void {
    refuseProtected(this.sheet);
    const { row, rows, columns } = this.area;
    if (shift !== 'Up' || columns !== sheetColumns)
      throw new HostFault('NotImplemented', 'only whole rows are emulated');
    refuseFiltered(this.sheet, this.area);
    this.session.book.shiftRows(this.sheet, row, -rows);
  }

  /** Copies a row over rows of the same width, repeated as often as it fits (Office docs, "Cut, copy, and paste ranges"). */
  CopyFrom(source: unknown, copyType: string | null): void {
    const from = source instanceof RangeModel ? source.area : parseArea(String(source));
    const origin = source instanceof RangeModel ? source.sheet : this.sheet;
    refuseLocked(this.sheet, this.area);
    const formatsOnly = copyType === 'Formats';
    const width = Math.min(this.area.columns, Math.max(0, ...origin.rows.map((line) => line?.length ?? 0)));
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      const fromRow = from.row + ((row - this.area.row) % from.rows);
      for (let column = this.area.column; column < this.area.column + width; column += 1) {
        const like = origin.cell(fromRow, column);
        const here = this.sheet.cell(row, column);
        const formula = like.formula === null ? null : copied(like.formula, row - fromRow, 0);
        const kept = { value: here.value, formula: here.formula, prefixed: here.prefixed, link: here.link };
        this.session.book.put(this.sheet, row, column, formatsOnly ? { ...like, ...kept } : { ...like, formula });
      }
    }
    if (!formatsOnly) this.#copyRules(origin, from);
    const shaped = this.session.book.reshapings.at(-1);
    const inserted =
      shaped?.kind === 'rows' &&
      shaped.sheet === this.sheet &&
      shaped.at === this.area.row &&
      shaped.count === this.area.rows;
    if (inserted && from.rows === 1) shaped.like = from.row < shaped.at ? from.row : from.row - shaped.count;
  }

  #copyRules(origin: BookSheet, from: Area): void {
    if (origin !== this.sheet || from.rows !== 1) return;
    this.sheet.coverWithRules(from, this.area);
    const across = this.sheet.merges.filter((merge) => merge.rows === 1 && intersect(merge, from));
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      this.sheet.merges.push(
        ...across
          .filter(() => !this.sheet.merges.some((m) => m.row === row && m.rows === 1))
          .map((merge) => ({ ...merge, row })),
      );
    }
  }
}
