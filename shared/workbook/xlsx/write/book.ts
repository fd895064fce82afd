import type { Area, CellValue } from '../../cell.ts';
import type { Visibility } from '../../host.ts';

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly colour?: string;
  readonly underline?: boolean;
}

export type Edge = 'thin' | 'medium';

export interface BorderStyle {
  readonly left?: Edge;
  readonly right?: Edge;
  readonly top?: Edge;
  readonly bottom?: Edge;
}

export interface BookStyle {
  readonly font?: FontStyle;
  /** `RRGGBB` of a solid fill. */
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Number format code; `General` where it is missing. */
  readonly format?: string;
  /** False leaves the cell open on a protected sheet. */
  readonly locked?: boolean;
}

/** A link out of the workbook (http and https only) or to a cell of it (`'原文对照'!A5`). */
export type BookLink =
  | { readonly url: string; readonly tip: string }
  | { readonly location: string; readonly tip: string };

/** A stretch of a cell's text, `to` one past it, drawn in its own way; the rest takes the cell's font. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double';
  /** `RRGGBB`. */
  readonly colour?: string;
}

/** A cell of a new sheet. `value` is the cached result where there is a formula. */
export interface BookCell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly style?: BookStyle;
  readonly link?: BookLink;
  readonly note?: string;
  /** In order, none over another; what is outside the text is left out. */
  readonly runs?: readonly TextRun[];
}

export interface BookRow {
  /** Points; Excel takes at most 409. */
  readonly height?: number;
  readonly cells: readonly (BookCell | null)[];
}

export interface BookColumn {
  /** Characters of the normal font. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** What a conditional rule does to the cells that meet it. */
export interface RuleStyle {
  readonly fill?: string;
  readonly colour?: string;
  readonly format?: string;
}

/** A conditional format: `formula` (without `=`) is written for the area's first cell. Earlier rules win. */
export interface BookRule {
  readonly area: Area;
  readonly formula: string;
  readonly style: RuleStyle;
}

/** A drop-down list. */
export interface BookList {
  readonly area: Area;
  readonly entries: readonly string[];
}

export interface PrintSetup {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Excel's footer codes. */
  readonly footer: string;
  /** Rows repeated on each page, from and to, both included. */
  readonly titleRows?: readonly [number, number];
  readonly area?: Area;
  /** Rows before which a page ends. */
  readonly breaks?: readonly number[];
}

/** A horizontal bar chart over two columns of cells. */
export interface BookChart {
  readonly title: string;
  /** Sheet and cells of the names and of the figures, with what they hold now. */
  readonly names: { readonly sheet: string; readonly area: Area; readonly values: readonly string[] };
  readonly figures: { readonly sheet: string; readonly area: Area; readonly values: readonly number[] };
  readonly series: string;
  /** Cells that it covers. */
  readonly place: Area;
}

/** A line of figures drawn in one cell (a sparkline, Excel 2010 on). */
export interface BookTrend {
  readonly place: { readonly row: number; readonly column: number };
  /** One row of the same sheet. */
  readonly figures: Area;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  readonly merges?: readonly Area[];
  /** Rows and columns that do not scroll. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly rules?: readonly BookRule[];
  readonly lists?: readonly BookList[];
  readonly print?: PrintSetup;
  readonly protected?: boolean;
  readonly charts?: readonly BookChart[];
  readonly trends?: readonly BookTrend[];
  /** Whether the grid shows on screen; it does where this is missing. */
  readonly grid?: boolean;
}

export interface BookName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** A whole new workbook. The first visible sheet is active. */
export interface Book {
  readonly title: string;
  /** The font that column widths are counted in. */
  readonly normal: FontStyle;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
}
