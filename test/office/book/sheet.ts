import type { Area } from '../../../shared/workbook/cell.ts';
import type { Visibility } from '../../../shared/workbook/host.ts';
import { intersect, shiftArea } from './address.ts';
import { type BookCell, blankCell, emptied, isEmpty } from './cell.ts';

export interface BookTable {
  readonly id: string;
  name: string;
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  filtered: boolean;
}

/** A validation rule over areas; `source` is the list as Excel keeps it: entries joined by commas, or a formula. */
export interface BookValidation {
  areas: Area[];
  readonly type: string;
  readonly source: string | null;
}

export interface RowSettings {
  readonly height: number | null;
  readonly hidden: boolean;
}

const plainRow: RowSettings = { height: null, hidden: false };

/** One sheet of the emulated workbook; it knows cells and rectangles, not the API over it. */
export class BookSheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'visible';
  rows: (BookCell | undefined)[][] = [];
  settings: (RowSettings | undefined)[] = [];
  merges: Area[] = [];
  tables: BookTable[] = [];
  validations: BookValidation[] = [];
  protected = false;
  printArea: Area | null = null;
  /** The area of the sheet's own filter; `filtered` tells whether a criterion is set. */
  filter: { area: Area; filtered: boolean } | null = null;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): BookCell {
    return this.rows[row]?.[column] ?? blankCell;
  }

  put(row: number, column: number, cell: BookCell): void {
    let line = this.rows[row];
    if (!line) {
      line = [];
      this.rows[row] = line;
    }
    line[column] = cell;
  }

  row(index: number): RowSettings {
    return this.settings[index] ?? plainRow;
  }

  /** The smallest area over all cells that hold something, or that exist at all where formats count too; null on an empty sheet. */
  used(valuesOnly: boolean): Area | null {
    let top = -1;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    this.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (cell === undefined || (valuesOnly && isEmpty(cell))) return;
        if (top < 0) top = row;
        bottom = row;
        left = Math.min(left, column);
        right = Math.max(right, column);
      });
    });
    return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  mergeOver(row: number, column: number): Area | null {
    const spot: Area = { row, column, rows: 1, columns: 1 };
    return this.merges.find((merge) => intersect(merge, spot)) ?? null;
  }

  validationAt(row: number, column: number): BookValidation | null {
    const spot: Area = { row, column, rows: 1, columns: 1 };
    return this.validations.find((rule) => rule.areas.some((area) => intersect(area, spot))) ?? null;
  }

  /** Lets the rules of a row reach over other rows too, as copying the row there does. */
  coverWithRules(like: Area, over: Area): void {
    for (const rule of this.validations) {
      const met = rule.areas.flatMap((area) => intersect(area, like) ?? []);
      rule.areas.push(...met.map((area) => ({ ...area, row: over.row, rows: over.rows })));
    }
  }

  hiddenRows(): number[] {
    return this.settings.flatMap((row, index) => (row?.hidden ? [index] : []));
  }

  /**
   * Inserts (or removes, when negative) whole rows. New rows take the formats and the height of the row above
   * (support.microsoft.com, "Insert or delete rows and columns": format same as above); rules spread only where the rows fall inside them.
   */
  shiftRows(at: number, count: number): void {
    if (count > 0) {
      this.rows.length = Math.max(this.rows.length, at);
      this.settings.length = Math.max(this.settings.length, at);
      const above = at > 0 ? (this.rows[at - 1] ?? []) : [];
      const height = at > 0 ? this.row(at - 1).height : null;
      const fresh = Array.from({ length: count }, () => above.map((cell) => cell && emptied(cell)));
      this.rows = [...this.rows.slice(0, at), ...fresh, ...this.rows.slice(at)];
      const settings = Array.from({ length: count }, () => ({ height, hidden: false }));
      this.settings = [...this.settings.slice(0, at), ...settings, ...this.settings.slice(at)];
    } else {
      this.rows.splice(at, -count);
      this.settings.splice(at, -count);
    }
    const shift = (area: Area) => shiftArea(area, at, count);
    const kept = (areas: readonly Area[]) => areas.flatMap((area) => shift(area) ?? []);
    this.merges = kept(this.merges).filter((area) => area.rows * area.columns > 1);
    this.tables = this.tables.flatMap((table) => {
      const area = shift(table.area);
      return area ? [{ ...table, area }] : [];
    });
    this.validations = this.validations.map((rule) => ({ ...rule, areas: kept(rule.areas) }));
    this.printArea = this.printArea && shift(this.printArea);
    if (this.filter) {
      const area = shift(this.filter.area);
      this.filter = area && { ...this.filter, area };
    }
  }

  /** Moves the cells of some columns down from row `at` on, as a table does when it grows over what stands below it. */
  pushDown(at: number, count: number, column: number, columns: number): void {
    for (let row = this.rows.length - 1; row >= at; row -= 1) {
      for (let offset = 0; offset < columns; offset += 1) {
        const cell = this.rows[row]?.[column + offset];
        if (cell) this.put(row + count, column + offset, cell);
        if (row < at + count) {
          const above = this.rows[at - 1]?.[column + offset];
          if (above) this.put(row, column + offset, emptied(above));
        }
      }
    }
  }
}
