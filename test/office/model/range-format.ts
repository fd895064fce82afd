import type { Area } from '../../../shared/workbook/cell.ts';
import { sheetColumns } from '../book/address.ts';
import type { BookCell } from '../book/cell.ts';
import type { BookSheet } from '../book/sheet.ts';
import { Model } from '../rich-api/model.ts';
import { refuseLocked } from './guards.ts';
import type { Session } from './session.ts';

/** Settings that cells of an area share: a property reads null where they differ (`Excel.RangeFormat` in @types/office-js). */
abstract class SharedSettings extends Model {
  protected readonly session: Session;
  protected readonly sheet: BookSheet;
  protected readonly area: Area;

  constructor(session: Session, sheet: BookSheet, area: Area) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.area = area;
  }

  protected shared<Value>(read: (cell: BookCell) => Value): Value | null {
    const { row, column, rows, columns } = this.area;
    const first = read(this.sheet.cell(row, column));
    const width = Math.min(columns, sheetColumns);
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < width; j += 1) if (read(this.sheet.cell(row + i, column + j)) !== first) return null;
    }
    return first;
  }

  protected spread(write: (cell: BookCell) => BookCell): void {
    refuseLocked(this.sheet, this.area);
    const { row, column, rows, columns } = this.area;
    for (let i = row; i < row + rows; i += 1) {
      for (let j = column; j < column + columns; j += 1) {
        this.session.book.put(this.sheet, i, j, write(this.sheet.cell(i, j)));
      }
    }
  }

  protected look(name: string): unknown {
    return this.shared((cell) => cell.look[name] ?? null);
  }

  protected setLook(name: string, value: unknown): void {
    this.spread((cell) => ({ ...cell, look: { ...cell.look, [name]: value } }));
  }
}

class ProtectionSettings extends SharedSettings {
  override readonly scalars = ['Locked'];
  get Locked(): boolean | null {
    return this.shared((cell) => cell.locked);
  }
  set Locked(value: boolean) {
    this.spread((cell) => ({ ...cell, locked: value }));
  }
}

class FontSettings extends SharedSettings {
  override readonly scalars = ['Name', 'Size', 'Bold', 'Color'];
  get Name(): unknown {
    return this.look('font.name');
  }
  set Name(value: unknown) {
    this.setLook('font.name', value);
  }
  get Size(): unknown {
    return this.look('font.size');
  }
  set Size(value: unknown) {
    this.setLook('font.size', value);
  }
  get Bold(): unknown {
    return this.look('font.bold');
  }
  set Bold(value: unknown) {
    this.setLook('font.bold', value);
  }
  get Color(): unknown {
    return this.look('font.color');
  }
  set Color(value: unknown) {
    this.setLook('font.color', value);
  }
}

class FillSettings extends SharedSettings {
  override readonly scalars = ['Color'];
  get Color(): unknown {
    return this.look('fill.color');
  }
  set Color(value: unknown) {
    this.setLook('fill.color', value);
  }
}

/** `Excel.RangeFormat` over the emulated workbook. */
export class RangeFormatModel extends SharedSettings {
  override readonly scalars = ['RowHeight', 'WrapText', 'HorizontalAlignment', 'VerticalAlignment'];
  get Protection(): ProtectionSettings {
    return new ProtectionSettings(this.session, this.sheet, this.area);
  }
  get Font(): FontSettings {
    return new FontSettings(this.session, this.sheet, this.area);
  }
  get Fill(): FillSettings {
    return new FillSettings(this.session, this.sheet, this.area);
  }
  get RowHeight(): number | null {
    const height = this.sheet.row(this.area.row).height;
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      if (this.sheet.row(row).height !== height) return null;
    }
    return height ?? 15;
  }
  set RowHeight(height: number) {
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      this.sheet.settings[row] = { ...this.sheet.row(row), height };
    }
  }
  get WrapText(): unknown {
    return this.look('wrapText');
  }
  set WrapText(value: unknown) {
    this.setLook('wrapText', value);
  }
  get HorizontalAlignment(): unknown {
    return this.look('horizontalAlignment');
  }
  set HorizontalAlignment(value: unknown) {
    this.setLook('horizontalAlignment', value);
  }
  get VerticalAlignment(): unknown {
    return this.look('verticalAlignment');
  }
  set VerticalAlignment(value: unknown) {
    this.setLook('verticalAlignment', value);
  }
}
