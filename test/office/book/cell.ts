/** A hyperlink as Excel keeps it on a cell. */
export interface BookLink {
  readonly address: string;
  readonly screenTip: string;
}

/** A cell of the emulated workbook. Cells are replaced, never changed, so that an undo entry is the cell that was there. */
export interface BookCell {
  /** The empty string is an empty cell, as in `Range.values`. */
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly format: string;
  /** Whether the text was entered behind an apostrophe (`quotePrefix` in the file format). */
  readonly prefixed: boolean;
  readonly locked: boolean;
  readonly link: BookLink | null;
  /** Fonts, fills, borders and alignment by property name; the tests only compare them. */
  readonly look: Readonly<Record<string, unknown>>;
}

export const blankCell: BookCell = {
  value: '',
  formula: null,
  format: 'General',
  prefixed: false,
  locked: true,
  link: null,
  look: {},
};

/** The cell with its contents gone and its formatting kept. */
export function emptied(cell: BookCell): BookCell {
  return { ...cell, value: '', formula: null, prefixed: false, link: null };
}

export function isEmpty(cell: BookCell | undefined): boolean {
  return cell === undefined || (cell.value === '' && cell.formula === null);
}
