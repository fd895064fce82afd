/** A calendar day in a cell; hosts store it as a serial number under a date format. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** What a cell holds. Text is always text: a leading `=`, `+`, `-` or `@` is a character, never a formula. */
export type CellValue = string | number | boolean | Day | null;

/** A cell as a host reads it. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its leading `=`, else null; `value` is then the cached result. */
  readonly formula: string | null;
  /** The number format code, `General` where none is set. */
  readonly format: string;
  readonly link: string | null;
  /** Whether the cell refuses edits once its sheet is protected. */
  readonly locked: boolean;
  /** Whether its font is crossed out; missing where a host does not tell. */
  readonly struck?: boolean;
}

/** A rectangle of a sheet; rows and columns count from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether a cell holds a day. */
export function isDay(value: CellValue): value is Day {
  return typeof value === 'object' && value !== null;
}
