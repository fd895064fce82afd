import { HostFault } from '../book/fault.ts';
import type { BookSheet, BookTable } from '../book/sheet.ts';
import { Collection, Model } from '../rich-api/model.ts';
import { AutoFilterModel } from './auto-filter.ts';
import { blockOf, refuseFiltered, refuseProtected } from './guards.ts';
import { RangeModel } from './range.ts';
import type { Session } from './session.ts';

class TableRows extends Model {
  override readonly scalars = ['Count'];
  readonly #table: TableModel;
  constructor(table: TableModel) {
    super();
    this.#table = table;
  }
  get Count(): number {
    return this.#table.bodyRows;
  }
  GetCount(): number {
    return this.#table.bodyRows;
  }
  Add(index: number | null, values: unknown): null {
    if (index !== null && index !== -1) throw new HostFault('NotImplemented', 'only adding at the end is emulated');
    this.#table.addRows(values);
    return null;
  }
}

/** `Excel.Table` over the emulated workbook. */
export class TableModel extends Model {
  override readonly scalars = ['Id', 'Name', 'ShowHeaders', 'ShowTotals'];
  readonly #session: Session;
  readonly #sheet: BookSheet;
  readonly #id: string;

  constructor(session: Session, sheet: BookSheet, id: string) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#id = id;
  }

  get #table(): BookTable {
    const found = this.#sheet.tables.find((table) => table.id === this.#id);
    if (!found) throw new HostFault('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }

  get Id(): string {
    return this.#id;
  }
  get Name(): string {
    return this.#table.name;
  }
  get ShowHeaders(): boolean {
    return this.#table.headerRow;
  }
  get ShowTotals(): boolean {
    return this.#table.totalsRow;
  }
  get AutoFilter(): AutoFilterModel {
    return new AutoFilterModel(this.#table);
  }
  get Rows(): TableRows {
    return new TableRows(this);
  }
  get bodyRows(): number {
    const { area, headerRow, totalsRow } = this.#table;
    return area.rows - (headerRow ? 1 : 0) - (totalsRow ? 1 : 0);
  }

  GetRange(): RangeModel {
    return new RangeModel(this.#session, this.#sheet, this.#table.area);
  }
  GetHeaderRowRange(): RangeModel {
    return new RangeModel(this.#session, this.#sheet, { ...this.#table.area, rows: 1 });
  }

  /** The new range must keep the header in its row and overlap the old one (`Table.resize` in @types/office-js); refused on a protected sheet (believed). */
  Resize(target: unknown): void {
    refuseProtected(this.#sheet);
    if (!(target instanceof RangeModel)) throw new HostFault('NotImplemented', 'resize by address is not emulated');
    refuseFiltered(this.#sheet, this.#table.area);
    if (target.area.row !== this.#table.area.row) {
      throw new HostFault('InvalidArgument', 'The header row must stay where it is.');
    }
    this.#replace({ area: target.area });
  }

  /** Adds rows at the end and moves what stands below them down (`TableRowCollection.add`: `alwaysInsert` is true by default). */
  addRows(values: unknown): void {
    refuseProtected(this.#sheet);
    const { area, totalsRow } = this.#table;
    refuseFiltered(this.#sheet, area);
    const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const block = blockOf(Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values, count, area.columns);
    const at = area.row + area.rows - (totalsRow ? 1 : 0);
    this.#sheet.pushDown(at, count, area.column, area.columns);
    this.#session.book.reshapings.push({ kind: 'rows', sheet: this.#sheet, at, count, like: at - 1 });
    this.#replace({ area: { ...area, rows: area.rows + count } });
    new RangeModel(this.#session, this.#sheet, { ...area, row: at, rows: count }).Values = block;
  }

  #replace(change: Partial<BookTable>): void {
    this.#sheet.tables = this.#sheet.tables.map((table) => (table.id === this.#id ? { ...table, ...change } : table));
  }
}

/** `Excel.TableCollection` of a sheet or of the workbook. */
export class TablesModel extends Collection<TableModel> {
  readonly #session: Session;
  readonly #sheets: readonly BookSheet[];

  constructor(session: Session, sheets: readonly BookSheet[]) {
    super();
    this.#session = session;
    this.#sheets = sheets;
  }

  get _Items(): readonly TableModel[] {
    return this.#sheets.flatMap((sheet) => sheet.tables.map((table) => new TableModel(this.#session, sheet, table.id)));
  }
  GetCount(): number {
    return this._Items.length;
  }
  GetItemOrNullObject(key: string): TableModel | null {
    return this._Items.find((table) => table.Name === key || table.Id === key) ?? null;
  }
  GetItem(key: string): TableModel {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new HostFault('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }
}
