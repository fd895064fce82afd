import type { EtApplication, EtSheet, EtTable, EtWorkbook } from '../../addin/hosts/wps/application.ts';
import { parseArea } from '../office/book/address.ts';
import type { Book } from '../office/book/book.ts';
import type { BookSheet, BookTable } from '../office/book/sheet.ts';
import { collection, FakeRange } from './fake-range.ts';
import { silent } from './silent.ts';

const shown = { visible: -1, hidden: 0, veryHidden: 2 } as const;

class FakeTable implements EtTable {
  readonly #book: Book;
  readonly #sheet: BookSheet;
  readonly #table: BookTable;

  constructor(book: Book, sheet: BookSheet, table: BookTable) {
    this.#book = book;
    this.#sheet = sheet;
    this.#table = table;
  }

  get Name() {
    return this.#table.name;
  }
  get Range() {
    return FakeRange.over(this.#book, this.#sheet, this.#table.area);
  }
  get ShowHeaders() {
    return this.#table.headerRow;
  }
  get ShowTotals() {
    return this.#table.totalsRow;
  }
  Resize(range: EtTable['Range']): void {
    const area = { row: range.Row - 1, column: range.Column - 1, rows: range.Rows.Count, columns: range.Columns.Count };
    this.#sheet.tables = this.#sheet.tables.map((table) => (table.id === this.#table.id ? { ...table, area } : table));
  }
}

class FakeSheet implements EtSheet {
  readonly #book: Book;
  readonly #sheet: BookSheet;

  constructor(book: Book, sheet: BookSheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  get Name() {
    return this.#sheet.name;
  }
  set Name(name: string) {
    this.#sheet.name = name;
  }
  get Visible() {
    return shown[this.#sheet.visibility];
  }
  set Visible(value: number) {
    this.#sheet.visibility = value === -1 ? 'visible' : value === 0 ? 'hidden' : 'veryHidden';
  }
  /** Formats count, and an empty sheet uses A1. */
  get UsedRange() {
    return FakeRange.over(
      this.#book,
      this.#sheet,
      this.#sheet.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 },
    );
  }
  get Cells() {
    return FakeRange.over(this.#book, this.#sheet, parseArea(null));
  }
  get ProtectContents() {
    return this.#sheet.protected;
  }
  get FilterMode() {
    return this.#sheet.filter?.filtered ?? false;
  }
  get ListObjects() {
    return collection(() => this.#sheet.tables.map((table) => silent(new FakeTable(this.#book, this.#sheet, table))));
  }
  get Hyperlinks() {
    const book = this.#book;
    const sheet = this.#sheet;
    const links = () =>
      sheet.rows.flatMap((line, row) =>
        (line ?? []).flatMap((cell, column) =>
          cell?.link
            ? [{ Address: cell.link.address, Range: FakeRange.over(book, sheet, { row, column, rows: 1, columns: 1 }) }]
            : [],
        ),
      );
    return Object.assign(collection(links), {
      Add(anchor: EtTable['Range'], address: string, _subAddress: undefined, tip: string): void {
        const [row, column] = [anchor.Row - 1, anchor.Column - 1];
        const cell = sheet.cell(row, column);
        const value = cell.value === '' ? address : cell.value;
        book.put(sheet, row, column, { ...cell, value, link: { address, screenTip: tip } });
      },
    });
  }
  Range(address: string) {
    return FakeRange.over(this.#book, this.#sheet, parseArea(address));
  }
  Activate(): void {
    this.#book.activeId = this.#sheet.id;
  }
}

class FakeWorkbook implements EtWorkbook {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  get ReadOnly() {
    return this.#book.readOnly;
  }
  get ActiveSheet(): EtSheet {
    return silent(new FakeSheet(this.#book, this.#book.active));
  }
  get Worksheets() {
    const book = this.#book;
    const sheets = collection<EtSheet>(() => book.sheets.map((sheet) => silent(new FakeSheet(book, sheet))));
    return Object.assign(sheets, {
      /** A new sheet comes into view. */
      Add(): EtSheet {
        const added = book.addSheet(`Sheet${book.sheets.length + 1}`);
        book.activeId = added.id;
        return silent(new FakeSheet(book, added));
      },
    });
  }
}

/** A stand-in for WPS's spreadsheet application over an emulated workbook: synchronous, counting from one, silent about misspelt names. */
export function fakeApplication(book: Book): EtApplication {
  return silent({
    ActiveWorkbook: silent(new FakeWorkbook(book)),
    ScreenUpdating: true,
    CreateTaskPane: () => undefined,
  });
}
