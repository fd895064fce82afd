import type { CellValue } from '../../workbook/cell.ts';
import type { FieldKey } from '../field-keys.ts';

/** A value on its way into a cell, before it is fitted to the column. */
export interface FillValue {
  readonly value: CellValue;
  /** The printed phrase behind a date (“12月底前”), for columns that hold text dates. */
  readonly text?: string;
  /** The unit of a figure (`元`, `个`), for columns whose header asks for 万元. */
  readonly unit?: string;
  readonly link?: string;
}

/** One row that the notice has for the sheet. A field that is missing here is left alone; null empties what we filled. */
export interface FillRow {
  /** Stable over re-captures and unique in the sheet: the idempotency key. */
  readonly id: string;
  /** The item's own number. */
  readonly number: number | null;
  readonly title: string;
  /** Section, for sheets with group rows. */
  readonly group: string | null;
  /** Key of the capture that the row came from. */
  readonly capture: string;
  readonly cells: Readonly<Partial<Record<FieldKey, FillValue>>>;
  /** Number formats of single cells that differ from their column's. */
  readonly formats?: Readonly<Partial<Record<FieldKey, string>>>;
}
