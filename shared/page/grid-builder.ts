import type { Cell, Grid } from './page-index.ts';

const maxColumns = 60;
const maxSpan = 2000;

/** Collects one table's cells as the parser meets them and places them on a grid. */
export class GridBuilder {
  readonly #cells: Cell[] = [];
  /** By column: the first row that is free again below a row span. */
  readonly #busyUntil: number[] = [];
  #row = -1;
  #column = 0;
  #columns = 0;
  nests = false;

  constructor(
    readonly index: number,
    readonly first: number,
  ) {}

  openRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** Places a cell and returns what closes it once its last block is known. */
  openCell(
    spans: { readonly rows: number; readonly columns: number },
    header: boolean,
    first: number,
  ): (last: number) => void {
    if (this.#row < 0) this.openRow();
    while ((this.#busyUntil[this.#column] ?? 0) > this.#row && this.#column < maxColumns) this.#column += 1;
    const columns = Math.max(1, Math.min(spans.columns, maxColumns));
    const rows = Math.max(1, Math.min(spans.rows, maxSpan));
    const cell = { row: this.#row, column: this.#column, rows, columns, first, last: first, header };
    for (let column = cell.column; column < cell.column + columns; column += 1) {
      this.#busyUntil[column] = this.#row + rows;
    }
    this.#column += columns;
    this.#columns = Math.max(this.#columns, this.#column);
    this.#cells.push(cell);
    return (last) => {
      cell.last = last;
    };
  }

  close(last: number): Grid {
    return {
      index: this.index,
      rows: this.#row + 1,
      columns: this.#columns,
      cells: this.#cells,
      nests: this.nests,
      first: this.first,
      last,
    };
  }
}
