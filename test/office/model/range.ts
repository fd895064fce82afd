import type { Area } from '../../../shared/workbook/cell.ts';
import { addressOf, boundsOf, intersect, parseArea, sheetColumns } from '../book/address.ts';
import { blankCell, emptied } from '../book/cell.ts';
import { HostFault } from '../book/fault.ts';
import { copied } from '../book/formula.ts';
import type { BookSheet } from '../book/sheet.ts';
import { refuseFiltered, refuseLocked, refuseProtected, sizeMismatch } from './guards.ts';
import { AreasModel } from './range-areas.ts';
import { RangeCells } from './range-cells.ts';
import { RangeFormatModel } from './range-format.ts';
import { RangeViewModel } from './range-view.ts';
import { ValidationModel } from './validation.ts';

/** `getMergedAreasOrNullObject` fails above this many areas (@types/office-js). */
const mostMergedAreas = 512;

/** `Excel.Range` over the emulated workbook. */
export class RangeModel extends RangeCells {
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
  at(area: Area): RangeModel {
    return new RangeModel(this.session, this.sheet, area);
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
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      if (this.sheet.row(row).hidden) hidden += 1;
    }
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
    if (merges.length > mostMergedAreas) {
      throw new HostFault('RequestAborted', 'The request was aborted during run time.');
    }
    if (!this.session.web) this.session.book.forgetUndo();
    return merges.length === 0 ? null : new AreasModel(merges.map((merge) => this.at(merge)));
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean): RangeModel | null {
    const used = this.sheet.used(valuesOnly);
    const inside = used && intersect(used, this.area);
    return inside && this.at(inside);
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
    this.changeAll((cell) => {
      if (what === 'Contents') return { ...emptied(cell), link: cell.link };
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return { ...cell, link: null };
      if (what === 'Formats') return { ...blankCell, value: cell.value, formula: cell.formula, link: cell.link };
      return blankCell;
    });
  }

  Insert(shift: string): RangeModel {
    refuseProtected(this.sheet);
    const { row, column, rows, columns } = this.area;
    if (shift !== 'Down' || columns !== sheetColumns) {
      throw new HostFault('NotImplemented', 'only whole rows are emulated');
    }
    if (column === 0) refuseFiltered(this.sheet, { ...this.area, rows: 1 });
    this.session.book.shiftRows(this.sheet, row, rows);
    return this;
  }

  Delete(shift: string): void {
    refuseProtected(this.sheet);
    const { row, rows, columns } = this.area;
    if (shift !== 'Up' || columns !== sheetColumns) {
      throw new HostFault('NotImplemented', 'only whole rows are emulated');
    }
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
