import type { Visibility } from '../../../shared/workbook/host.ts';
import { parseArea } from '../book/address.ts';
import { HostFault } from '../book/fault.ts';
import type { BookSheet } from '../book/sheet.ts';
import { Collection, Model } from '../rich-api/model.ts';
import { AutoFilterModel } from './auto-filter.ts';
import { RangeModel } from './range.ts';
import { AreasModel } from './range-areas.ts';
import type { Session } from './session.ts';
import { TablesModel } from './table.ts';

const wireVisibility: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

class SheetProtection extends Model {
  override readonly scalars = ['Protected'];
  readonly #sheet: BookSheet;
  constructor(sheet: BookSheet) {
    super();
    this.#sheet = sheet;
  }
  get Protected(): boolean {
    return this.#sheet.protected;
  }
}

class PageLayout extends Model {
  readonly #session: Session;
  readonly #sheet: BookSheet;
  constructor(session: Session, sheet: BookSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }
  GetPrintAreaOrNullObject(): AreasModel | null {
    const area = this.#sheet.printArea;
    return area && new AreasModel([new RangeModel(this.#session, this.#sheet, area)]);
  }
  SetPrintArea(range: unknown): void {
    if (range instanceof RangeModel) this.#sheet.printArea = range.area;
  }
}

/** `Excel.Worksheet` over the emulated workbook. */
export class WorksheetModel extends Model {
  override readonly scalars = ['Id', 'Name', 'Visibility', 'Position'];
  readonly #session: Session;
  readonly #sheet: BookSheet;

  constructor(session: Session, sheet: BookSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  get Id(): string {
    return this.#sheet.id;
  }
  get Name(): string {
    return this.#sheet.name;
  }
  get Position(): number {
    return this.#session.book.sheets.indexOf(this.#sheet);
  }
  get Visibility(): string {
    return wireVisibility[this.#sheet.visibility];
  }
  /** A workbook must keep one sheet in view (support.microsoft.com, "Hide or unhide worksheets"). */
  set Visibility(value: string) {
    const found = (['visible', 'hidden', 'veryHidden'] as const).find((key) => wireVisibility[key] === value);
    if (!found) throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
    const others = this.#session.book.sheets.some((sheet) => sheet !== this.#sheet && sheet.visibility === 'visible');
    if (found !== 'visible' && !others) throw new HostFault('InvalidOperation', 'The operation is invalid.');
    this.#sheet.visibility = found;
  }
  /** Points of a row nobody has made higher; 15 is Excel's with its usual fonts. */
  get StandardHeight(): number {
    return 15;
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.#session, this.#sheet);
  }
  get Protection(): SheetProtection {
    return new SheetProtection(this.#sheet);
  }
  get Tables(): TablesModel {
    return new TablesModel(this.#session, [this.#sheet]);
  }
  get AutoFilter(): AutoFilterModel {
    return new AutoFilterModel(this.#sheet.filter);
  }

  Activate(): void {
    if (this.#sheet.visibility !== 'visible') throw new HostFault('InvalidOperation', 'The operation is invalid.');
    this.#session.book.activeId = this.#sheet.id;
  }
  Delete(): void {
    const { book } = this.#session;
    book.sheets = book.sheets.filter((sheet) => sheet !== this.#sheet);
  }
  GetRange(address: string | null): RangeModel {
    return new RangeModel(this.#session, this.#sheet, parseArea(address));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeModel {
    return new RangeModel(this.#session, this.#sheet, { row, column, rows, columns });
  }
  GetCell(row: number, column: number): RangeModel {
    return new RangeModel(this.#session, this.#sheet, { row, column, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeModel | null {
    const used = this.#sheet.used(valuesOnly === true);
    return used && new RangeModel(this.#session, this.#sheet, used);
  }
}

/** `Excel.WorksheetCollection`. */
export class WorksheetsModel extends Collection<WorksheetModel> {
  readonly #session: Session;

  constructor(session: Session) {
    super();
    this.#session = session;
  }

  get _Items(): readonly WorksheetModel[] {
    return this.#session.book.sheets.map((sheet) => new WorksheetModel(this.#session, sheet));
  }
  GetActiveWorksheet(): WorksheetModel {
    return new WorksheetModel(this.#session, this.#session.book.active);
  }
  GetItemOrNullObject(key: string): WorksheetModel | null {
    const found = this.#session.book.sheets.find(
      (sheet) => sheet.name.toLowerCase() === key.toLowerCase() || sheet.id === key,
    );
    return found ? new WorksheetModel(this.#session, found) : null;
  }
  GetItem(key: string): WorksheetModel {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new HostFault('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }
  Add(name: string): WorksheetModel {
    const sheet = this.#session.book.addSheet(name);
    this.#session.book.reshapings.push({ kind: 'sheet', sheet });
    return new WorksheetModel(this.#session, sheet);
  }
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}
