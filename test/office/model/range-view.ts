import type { Area } from '../../../shared/workbook/cell.ts';
import { columnName } from '../book/address.ts';
import type { BookSheet } from '../book/sheet.ts';
import { Model } from '../rich-api/model.ts';

/** `Excel.RangeView`: the rows of a range that are not hidden. */
export class RangeViewModel extends Model {
  readonly #sheet: BookSheet;
  readonly #area: Area;

  constructor(sheet: BookSheet, area: Area) {
    super();
    this.#sheet = sheet;
    this.#area = area;
  }

  get #rows(): number[] {
    const all = Array.from({ length: this.#area.rows }, (_, i) => this.#area.row + i);
    return all.filter((row) => !this.#sheet.row(row).hidden);
  }

  get RowCount(): number {
    return this.#rows.length;
  }

  get CellAddresses(): string[][] {
    const columns = Array.from({ length: this.#area.columns }, (_, i) => columnName(this.#area.column + i));
    return this.#rows.map((row) => columns.map((column) => `${this.#sheet.name}!${column}${row + 1}`));
  }
}
