import { unzipSync } from 'fflate';
import { HostFault } from '../book/fault.ts';
import { insertPackage } from '../book/load.ts';
import { Model } from '../rich-api/model.ts';
import { RangeModel } from './range.ts';
import type { Session } from './session.ts';
import { TablesModel } from './table.ts';
import { WorksheetsModel } from './worksheet.ts';

class NamedItem extends Model {
  override readonly scalars = ['Name'];
  readonly Name: string;
  readonly #range: RangeModel;
  constructor(name: string, range: RangeModel) {
    super();
    this.Name = name;
    this.#range = range;
  }
  GetRangeOrNullObject(): RangeModel {
    return this.#range;
  }
}

class Names extends Model {
  readonly #session: Session;
  constructor(session: Session) {
    super();
    this.#session = session;
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const target = this.#session.book.names.get(name);
    return target ? new NamedItem(name, new RangeModel(this.#session, target.sheet, target.area)) : null;
  }
}

/** `Excel.Workbook` over the emulated workbook: the root of every object path. */
export class WorkbookModel extends Model {
  override readonly scalars = ['Name', 'ReadOnly'];
  readonly #session: Session;

  constructor(session: Session) {
    super();
    this.#session = session;
  }

  get Name(): string {
    return '台账.xlsx';
  }
  get ReadOnly(): boolean {
    return this.#session.book.readOnly;
  }
  GetIsActiveCollabSession(): boolean {
    return this.#session.book.shared;
  }
  get Worksheets(): WorksheetsModel {
    return new WorksheetsModel(this.#session);
  }
  get Tables(): TablesModel {
    return new TablesModel(this.#session, this.#session.book.sheets);
  }
  get Names(): Names {
    return new Names(this.#session);
  }
  GetSelectedRange(): RangeModel {
    return new RangeModel(this.#session, this.#session.book.active, this.#session.book.selection);
  }
  /**
   * Puts the sheets of a package behind the present ones; cannot be undone. Excel on the web refuses sheets with a chart or a comment
   * (`Workbook.insertWorksheetsFromBase64` in @types/office-js, on `UnsupportedFeature`).
   */
  InsertWorksheetsFromBase64(base64: string): Promise<string[]> {
    if (base64.length === 0) throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    if (this.#session.web && Object.keys(unzipSync(bytes)).some((part) => /^xl\/(?:charts\/|comments)/.test(part))) {
      throw new HostFault('UnsupportedFeature', 'The workbook holds a feature that cannot be inserted.');
    }
    this.#session.book.forgetUndo();
    return insertPackage(this.#session.book, bytes);
  }
}
