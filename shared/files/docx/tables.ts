import { childOf, childrenOf, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import { placeheld } from './runs.ts';
import { switched } from './styles.ts';

/** A cell of a table on its grid. */
export interface WordCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Columns that the row leaves empty before its first cell. */
  readonly before: number;
  readonly header: boolean;
  readonly hidden: boolean;
}

type Merge = 'none' | 'restart' | 'continue';

interface Placed {
  readonly element: XmlElement;
  readonly column: number;
  columns: number;
  rows: number;
  readonly merge: Merge;
}

const mostSpan = 63;

function integer(element: XmlElement | null, otherwise: number): number {
  const value = Number(element === null ? Number.NaN : prefixedAttributeOf(element, 'val'));
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpan) : otherwise;
}

function mergeOf(properties: XmlElement | null, name: string): Merge {
  const merge = childOf(properties, name);
  if (merge === null) return 'none';
  return prefixedAttributeOf(merge, 'val') === 'restart' ? 'restart' : 'continue';
}

/** Children of a kind, those wrapped in content controls included. */
function unwrapped(element: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const rest = [...element.children].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.local === local) found.push(next);
    else if (next.local === 'sdt' && !placeheld(next)) rest.push(...childrenOf(next, 'sdtContent'));
    else if (next.local === 'sdtContent' || next.local === 'customXml' || next.local === 'ins') {
      rest.push(...[...next.children].reverse());
    }
  }
  return found;
}

/** A table of Word's has no more columns. */
const mostColumns = 63;

function placedCells(row: XmlElement, before: number): Placed[] {
  const cells: Placed[] = [];
  let column = before;
  for (const element of unwrapped(row, 'tc')) {
    const properties = childOf(element, 'tcPr');
    if (childOf(properties, 'cellDel') !== null) continue;
    const columns = Math.max(1, Math.min(integer(childOf(properties, 'gridSpan'), 1), mostColumns - column));
    const last = cells.at(-1);
    if (mergeOf(properties, 'hMerge') === 'continue' && last !== undefined) last.columns += columns;
    else cells.push({ element, column, columns, rows: 1, merge: mergeOf(properties, 'vMerge') });
    column += columns;
  }
  return cells;
}

/** The rows of a table, its merged cells as spans; rows whose deletion is tracked are left out. */
export function rowsOfTable(table: XmlElement): WordRow[] {
  const open = new Map<number, Placed>();
  return unwrapped(table, 'tr')
    .filter((row) => childOf(childOf(row, 'trPr'), 'del') === null)
    .map((row) => {
      const properties = childOf(row, 'trPr');
      const before = integer(childOf(properties, 'gridBefore'), 0);
      const cells = placedCells(row, before);
      const own = cells.filter((cell) => {
        const above = open.get(cell.column);
        const goesOn = cell.merge === 'continue' && above !== undefined && above.columns === cell.columns;
        if (goesOn) above.rows += 1;
        return !goesOn;
      });
      const kept = new Set([...open.values()].filter((above) => cells.some((cell) => cell.column === above.column)));
      for (const [column, above] of open) {
        const cell = cells.find((one) => one.column === column);
        if (!kept.has(above) || cell?.merge !== 'continue') open.delete(column);
      }
      for (const cell of own) if (cell.merge === 'restart') open.set(cell.column, cell);
      return {
        cells: own,
        before,
        header: switched(properties, 'tblHeader') === true,
        hidden: switched(properties, 'hidden') === true,
      };
    });
}
