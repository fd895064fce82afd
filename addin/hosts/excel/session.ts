import type { Area } from '../../../shared/workbook/cell.ts';
import { NoAnswer } from './failure.ts';

/** How this pane keeps out of the way of other panes in the same workbook. */
export interface Company {
  /** Whether it is Excel on the web, where every request goes to one workbook and others may always come in. */
  readonly web: boolean;
  /** Tells this pane from every other; drawn at random. */
  readonly client: string;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}

export interface ExcelHostOptions {
  /** Missing where the workbook is this pane's alone. */
  readonly company?: Company;
  /** Whether this Excel has a version of the ExcelApi requirement set, such as `1.13`. */
  readonly has: (version: string) => boolean;
  /**
   * The open workbook as an .xlsx package. Where it is given, the sheet is read from it: Excel before ExcelApi 1.13 cannot tell merged
   * cells, and from 1.13 on the desktop asking for them clears the user's undo history (office-js#5918).
   */
  readonly readPackage?: () => Promise<Uint8Array>;
  /** The open workbook as an .xlsx file, for who asks for one; costs a whole transfer on the web. */
  readonly copyPackage?: () => Promise<Uint8Array>;
  /** Bytes of values a request carries at most; Excel on the web takes 5 MB, protocol included. */
  readonly chunkBytes?: number;
  /** Milliseconds after which a request without an answer is given up and checked. */
  readonly patience?: number;
}

type Work<Value> = (context: Excel.RequestContext) => Promise<Value>;

/** How this Excel is spoken to: requests with a deadline, and what is known of the workbook between them. */
export class ExcelSession {
  readonly has: (version: string) => boolean;
  readonly readPackage: (() => Promise<Uint8Array>) | null;
  readonly chunkBytes: number;
  /** Merged areas of the sheets read so far; an entry goes when the sheet's shape changes. */
  readonly merges = new Map<string, readonly Area[]>();
  readonly #excel: typeof Excel;
  readonly #patience: number;

  constructor(excel: typeof Excel, options: ExcelHostOptions) {
    this.#excel = excel;
    this.has = options.has;
    this.readPackage = options.readPackage ?? null;
    this.chunkBytes = options.chunkBytes ?? 1_000_000;
    this.#patience = options.patience ?? 60_000;
  }

  /** Runs a batch that fails at once while the user is typing in a cell, so that she can be told. */
  ask<Value>(work: Work<Value>): Promise<Value> {
    return this.#inTime(this.#excel.run(work));
  }

  /** Runs a batch that waits while the user is typing in a cell: work that has begun is not broken off by a keystroke. */
  carryOn<Value>(work: Work<Value>): Promise<Value> {
    return this.#inTime(this.#excel.run({ delayForCellEdit: true }, work));
  }

  #inTime<Value>(run: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new NoAnswer()), this.#patience);
      const settle = (done: () => void) => {
        clearTimeout(timer);
        done();
      };
      run.then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error)),
      );
    });
  }
}

/** The range of an area, for one batch only: to be kept beyond it would cost actions, and a request of its own to let go. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack();
}

export const areaProperties = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a range loaded with `areaProperties`. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
