import { withoutBlanks } from '../../../lex/letters.ts';
import type { Cell } from '../../../page/page-index.ts';
import type { Excerpt } from '../../lines/excerpt.ts';
import type { ShareSource } from '../../lines/sources.ts';
import { amountIn } from '../../readers/tabled-shares.ts';
import { namesTotal, sharerHeader } from '../../vocabulary/share-names.ts';
import { columnKind } from '../../vocabulary/table-columns.ts';
import { columnUnit } from './measure-column.ts';
import { areMeasures } from './measure-words.ts';
import { isSharer } from './sharer.ts';
import { TableReader } from './table-reader.ts';

const fewest = 2;
const longestName = 24;

/** The cells of a table's first row where they head the others: no figure stands among them. */
function headerOf(table: TableReader): readonly Cell[] {
  const first = table.row(0);
  return first.some((cell) => amountIn(table.text(cell)) !== null) ? [] : first;
}

/** Reads a small table in a cell that tells who has how much of the cell's total. */
class NestedShares {
  readonly #header: readonly Cell[];
  readonly #shares: ShareSource[] = [];
  readonly #beside: Excerpt[] = [];

  constructor(readonly table: TableReader) {
    this.#header = headerOf(table);
  }

  #above(cell: Cell): Cell | null {
    return this.#header.find(({ column }) => column === cell.column) ?? null;
  }

  #label(cell: Cell): string {
    const above = this.#above(cell);
    return above === null ? '' : withoutBlanks(this.table.text(above));
  }

  #isName(cell: Cell): boolean {
    const text = this.table.text(cell);
    return text.length <= longestName && (isSharer(text) || sharerHeader.test(this.#label(cell)));
  }

  /** Takes one row; false where a figure is nobody's. */
  #take(cells: readonly Cell[]): boolean {
    const measure = cells.find((cell) => areMeasures([this.table.text(cell)]));
    let name: Cell | null = null;
    for (const cell of cells) {
      const text = this.table.text(cell);
      if (text === '' || cell === measure) continue;
      const amount = amountIn(text);
      const counts = columnKind(this.#label(cell)) === 'number';
      if (amount === null) {
        if (name === null || !this.#isName(name)) name = cell;
        continue;
      }
      const owner: Cell | null = this.#ownerAbove(cell) ?? (name !== null && this.#isName(name) ? name : null);
      const sums = [owner, name].some((one) => one !== null && namesTotal(this.table.text(one)));
      if (counts || sums) this.#beside.push(this.table.excerpt(cell));
      else if (owner === null) return false;
      else {
        const counted = columnUnit(this.#label(cell))?.unit ?? '';
        const unit = amount.unit === '' ? (measure === undefined ? counted : this.table.text(measure)) : '';
        this.#shares.push({
          name: this.table.excerpt(owner),
          amount: this.table.excerpt(cell).between('', unit),
          beside: [],
        });
      }
      name = null;
    }
    return true;
  }

  #ownerAbove(cell: Cell): Cell | null {
    const above = this.#above(cell);
    const text = above === null ? '' : this.table.text(above);
    return isSharer(text) || namesTotal(text) ? above : null;
  }

  read(): ShareSource[] | null {
    for (let row = this.#header.length > 0 ? 1 : 0; row < this.table.grid.rows; row += 1) {
      if (!this.#take(this.table.row(row))) return null;
    }
    const [first, ...more] = this.#shares;
    return first === undefined || more.length + 1 < fewest ? null : [{ ...first, beside: this.#beside }, ...more];
  }
}

/**
 * The shares that a table in a cell tells: a place or a body in each row with its figure, or in each column over it; rows and columns
 * that add up are left out. Null for any other table.
 */
function nestedShares(table: TableReader): ShareSource[] | null {
  return new NestedShares(table).read();
}

/** The shares that tables in the cells of one tell; those tables are left out of what the cells say from then on. */
export function sharesWithin(table: TableReader, from: number): ReadonlyMap<Cell, readonly ShareSource[]> {
  const found = new Map<Cell, readonly ShareSource[]>();
  if (!table.grid.nests) return found;
  for (const inner of table.page.grids) {
    const cell = table.grid.cells.find(
      ({ row, first, last }) => row >= from && inner.first >= first && inner.last <= last,
    );
    if (cell === undefined || inner.index === table.grid.index) continue;
    const shares = nestedShares(new TableReader(table.page, inner));
    if (shares === null) continue;
    table.leaveOut(inner.index);
    found.set(cell, [...(found.get(cell) ?? []), ...shares]);
  }
  return found;
}
