import type { Area } from '../../../shared/workbook/cell.ts';
import type { Visibility } from '../../../shared/workbook/host.ts';
import { changeFormula } from '../../../shared/workbook/xlsx/grow/formula-change.ts';
import { RemovedRows } from '../../../shared/workbook/xlsx/grow/removed-rows.ts';
import type { BookCell } from './cell.ts';
import { HostFault } from './fault.ts';
import { BookSheet } from './sheet.ts';

/** A change of shape, kept so that saving can repeat it on the package the workbook was opened from. */
export type Reshaping =
  | { kind: 'rows'; sheet: BookSheet; at: number; count: number; like: number }
  | { kind: 'sheet'; sheet: BookSheet }
  | { kind: 'sheets'; package: Uint8Array };

/** The emulated workbook: sheets, what is selected, and what could be undone. */
export class Book {
  sheets: BookSheet[] = [];
  activeId = '';
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  readOnly = false;
  /** Whether others have it open too. */
  shared = false;
  /** Defined names that mean cells. */
  readonly names = new Map<string, { readonly sheet: BookSheet; readonly area: Area }>();
  /** The package this workbook was opened from. */
  source: Uint8Array | null = null;
  readonly reshapings: Reshaping[] = [];
  readonly undo: (() => void)[][] = [];
  #nextId = 1;

  addSheet(name: string, visibility: Visibility = 'visible'): BookSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new HostFault('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule of Excel is about just these characters
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:\u0000]/.test(name)) {
      throw new HostFault('InvalidArgument', 'The sheet name is invalid.');
    }
    const sheet = new BookSheet(`{S${this.#nextId++}}`, name);
    sheet.visibility = visibility;
    this.sheets.push(sheet);
    if (this.activeId === '') this.activeId = sheet.id;
    return sheet;
  }

  get active(): BookSheet {
    const found = this.sheets.find((sheet) => sheet.id === this.activeId) ?? this.sheets[0];
    if (!found) throw new Error('a workbook has at least one sheet');
    return found;
  }

  sheet(name: string): BookSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Starts a new undo step; Excel makes one of each batch an add-in sends. */
  beginStep(): void {
    this.undo.push([]);
  }

  /** Forgets all undo steps, as calls do that Excel cannot undo (Office docs, "Undo capabilities with the Excel JavaScript API"). */
  forgetUndo(): void {
    this.undo.length = 0;
    this.undo.push([]);
  }

  put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
    const before = sheet.rows[row]?.[column];
    this.undo.at(-1)?.push(() => {
      const line = sheet.rows[row];
      if (line) line[column] = before;
    });
    sheet.put(row, column, cell);
  }

  /** Takes the last step back, as Ctrl+Z does. */
  undoStep(): void {
    for (const revert of (this.undo.pop() ?? []).reverse()) revert();
  }

  /** Inserts or removes whole rows of a sheet and moves every reference to them, on all sheets; no total grows by itself. */
  shiftRows(sheet: BookSheet, at: number, count: number): void {
    sheet.shiftRows(at, count);
    const removed = count < 0 ? { removed: new RemovedRows([{ at, count: -count }]) } : {};
    const change = { sheet: sheet.name, at, count, like: -1, ...removed };
    this.reshapings.push({ kind: 'rows', sheet, at, count, like: Math.max(at - 1, 0) });
    for (const other of this.sheets) {
      other.rows.forEach((line, row) => {
        line?.forEach((cell, column) => {
          if (!cell?.formula) return;
          const formula = `=${changeFormula(cell.formula.slice(1), { sheet: other.name, row }, change)}`;
          if (formula !== cell.formula) line[column] = { ...cell, formula };
        });
      });
    }
  }
}
