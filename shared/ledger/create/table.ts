import type { CellValue } from '../../workbook/cell.ts';
import type { BookChart, BookList, BookRow, BookRule, BookSheet, PrintSetup } from '../../workbook/xlsx/write/book.ts';
import type { FieldKey } from '../field-keys.ts';
import type { Stretch } from '../rows/row.ts';
import type { FilledSheet } from '../sidecar.ts';

/** A column of a table about to be written. `key` names it in formulas; a repeated field has one key each time. */
export interface TableColumn {
  readonly key: string;
  /** Null for the hidden column of row ids. */
  readonly field: FieldKey | null;
  readonly header: string;
  /** Merged header above it. */
  readonly group: string | null;
  /** The indicator over it, where each of several has the same columns. */
  readonly of: string | null;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format: string;
  readonly hidden: boolean;
  readonly formula: string | null;
  readonly list: readonly string[] | null;
}

export interface TableRow {
  readonly id: string;
  /** By column key. */
  readonly values: Readonly<Record<string, CellValue>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
  /** Stretches of text set in bold. */
  readonly marks: Readonly<Record<string, Stretch>>;
  readonly link: string | null;
}

export type Band =
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'row'; readonly row: TableRow }
  /** A line under a group: its formula reads the cells of the group's last row. */
  | { readonly kind: 'subtotal'; readonly formula: string };

/** A line of figures under the table: texts, figures or formulas by column key. */
export interface SummaryLine {
  readonly cells: Readonly<Record<string, string | number>>;
}

/** A conditional format in a template's terms: `columns` null is the whole row. */
export interface TableRule {
  readonly columns: readonly string[] | null;
  readonly formula: string;
  readonly style: BookRule['style'];
  /** Over the summary lines too. */
  readonly summaries?: boolean;
}

/** A table in full, before it has places. */
export interface TableSpec {
  readonly sheet: string;
  readonly template: FilledSheet['template'];
  readonly title: string;
  /** Left, centre and right of the line under the title; texts or formulas. */
  readonly meta: readonly string[];
  /** Sentences between that line and the header; formulas. */
  readonly above: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly headerRows: 1 | 2;
  readonly freezeColumns: number;
  readonly bands: readonly Band[];
  readonly summary: readonly SummaryLine[];
  readonly footer: string;
  readonly rules: readonly TableRule[];
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
  /** Names of the workbook and what they hold. */
  readonly settings: Readonly<Record<string, CellValue>>;
  readonly chart?: (places: TablePlaces) => TableChart;
}

/** Where the parts of a table ended up; rows and columns count from zero. */
export interface TablePlaces {
  readonly headerRow: number;
  readonly bodyRow: number;
  /** One past the last body row. */
  readonly bodyEnd: number;
  readonly summaryEnd: number;
  /** One past the last row written. */
  readonly end: number;
  /** Columns of the printed table; hidden helper columns come after. */
  readonly columns: number;
  column(key: string): number;
}

/** Charts under a table and the hidden cells that they read. */
export interface TableChart {
  readonly charts: readonly BookChart[];
  /** Rows of cells to the right of everything, from `bodyRow` on. */
  readonly helpers: readonly (readonly { readonly value: CellValue; readonly formula: string }[])[];
  readonly rows: number;
  /** Rows before which a page ends, so that no chart is cut. */
  readonly breaks: readonly number[];
}

export type TableSheet = Omit<BookSheet, 'print'> & {
  readonly print: PrintSetup;
  readonly rows: readonly BookRow[];
  readonly lists: readonly BookList[];
};
