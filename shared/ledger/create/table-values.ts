import type { CellValue } from '../../workbook/cell.ts';
import { evaluate, type Values } from './formula/evaluate.ts';
import { type Node, parseFormula } from './formula/parse.ts';
import type { TableColumn, TableRow, TableSpec } from './table.ts';

/** Reads a cell of the row that a formula stands in. */
type CellReader = (key: string) => CellValue;

/** What a table's formulas come to, so that a viewer that does not calculate shows the right figures. */
export class TableValues {
  readonly #columns: ReadonlyMap<string, TableColumn>;
  readonly #order: readonly string[];
  readonly #rows: readonly TableRow[];
  readonly #settings: TableSpec['settings'];
  readonly #parsed = new Map<string, Node>();
  readonly #results = new Map<TableRow, Map<string, CellValue>>();
  readonly #whole = new Map<string, readonly CellValue[]>();

  constructor(spec: TableSpec) {
    this.#columns = new Map(spec.columns.map((column) => [column.key, column]));
    this.#order = spec.columns.map((column) => column.key);
    this.#rows = spec.bands.flatMap((band) => (band.kind === 'row' ? [band.row] : []));
    this.#settings = spec.settings;
  }

  parse(formula: string): Node {
    const known = this.#parsed.get(formula);
    if (known) return known;
    const node = parseFormula(formula);
    this.#parsed.set(formula, node);
    return node;
  }

  /** The value of a row's cell, computed where the column has a formula; a column that the table does not have is empty text. */
  cell(row: TableRow, key: string): CellValue {
    const column = this.#columns.get(key);
    if (!column) return '';
    if (column.formula === null) return row.values[key] ?? null;
    const results = this.#results.get(row) ?? new Map<string, CellValue>();
    this.#results.set(row, results);
    const known = results.get(key);
    if (known !== undefined) return known;
    const value = this.run(column.formula, (other) => this.cell(row, other));
    results.set(key, value);
    return value;
  }

  column(key: string): readonly CellValue[] {
    const known = this.#whole.get(key);
    if (known) return known;
    const values = this.#rows.map((row) => this.cell(row, key));
    this.#whole.set(key, values);
    return values;
  }

  /** The value of a formula whose `{field}` tokens are read by `cell`; `within` narrows whole columns to some rows. */
  run(formula: string, cell: CellReader, within?: readonly TableRow[]): CellValue {
    const values: Values = {
      cell,
      column: (key) => (within ? within.map((row) => this.cell(row, key)) : this.column(key)),
      span: (from, to) => this.#order.slice(this.#order.indexOf(from), this.#order.indexOf(to) + 1).map(cell),
      name: (name) => this.#settings[name] ?? null,
    };
    return evaluate(this.parse(formula), values);
  }
}
