import type { FieldKey } from '../fields.ts';

/** What is in the way of one cell's value. */
export type CellBar = 'merged' | 'locked' | 'fixed';

/** How a value fails its field's type. */
export type Unfit = 'too-long' | 'integer' | 'number' | 'date' | 'choices' | 'address';

/** What told an ambiguous header's field. `usual`: nothing spoke for another meaning. */
export type Why =
  | 'usual'
  | 'usual-plan'
  | 'holds-measures'
  | 'holds-organisations'
  | 'figures-left'
  | 'unit-or-duty'
  | 'duty-or-unit'
  | 'holds-figures'
  | 'measures-right'
  | 'holds-text'
  | 'holds-percentages'
  | 'holds-states'
  | 'holds-yes-no'
  | 'progress-beside'
  | 'status-or-rate'
  | 'before-measures'
  | 'deadline-beside-milestones'
  | 'no-other-deadline'
  | 'deadline-or-time'
  | 'funds-above'
  | 'done-above'
  | 'deadline-beside'
  | 'deadline-itself'
  | 'holds-ordinals'
  | 'problems-left'
  | 'total-or-share'
  | 'row-a-district'
  | 'beside-closing'
  | 'title-beside';

/** The sentences of a language, by code; each takes the figures that it names. None ends in a full stop. */
export interface NoteWords {
  readonly 'row-hidden': (row: number) => string;
  readonly 'row-struck': (row: number) => string;
  readonly 'cell-barred': (header: string, bar: CellBar) => string;
  readonly 'cell-blocked': (header: string, bar: CellBar) => string;
  readonly 'row-labelled': (header: string, label: string) => string;
  readonly 'total-typed': (cell: string, total: number, rows: number) => string;
  readonly 'total-short': (cell: string, formula: string, rows: number) => string;
  readonly 'total-text': (cell: string, first: string, figures: number) => string;
  readonly beside: (cell: string) => string;
  readonly 'one-month': (sheet: string, others: number) => string;
  readonly 'unit-differs': (header: string, column: string, value: number, unit: string, filled: boolean) => string;
  readonly scaled: (value: number, unit: string, column: string, scaled: number) => string;
  readonly 'out-of-bounds': (
    header: string,
    of: 'length' | 'figure',
    least: number | null,
    most: number | null,
    size: number,
  ) => string;
  readonly 'not-in-list': (header: string, value: string) => string;
  readonly 'name-missing': (header: string) => string;
  readonly unfit: (header: string, value: string, how: Unfit, choices: readonly string[]) => string;

  readonly 'no-row-protected': (sheet: string) => string;
  readonly 'no-row-within': (row: number, area: 'array' | 'pivot') => string;
  readonly 'lines-full': (row: number) => string;
  readonly filtered: (sheet: string, rows: readonly number[], more: boolean) => string;
  readonly 'new-merged': (header: string) => string;
  readonly 'new-locked': (header: string) => string;
  readonly 'waiting-too': (bar: Note, waiting: Note) => string;
  readonly 'no-columns': (sheet: string, headers: readonly string[], more: boolean, asks: readonly string[]) => string;

  readonly unplaced: (fields: readonly FieldKey[], headers: readonly string[], more: boolean) => string;

  readonly 'row-gone': (title: string) => string;
  readonly 'cell-edited': (header: string, filled: string | null, hers: string | null) => string;
  readonly 'column-gone': (header: string, filled: string | null) => string;
  readonly 'row-has-hers': (value: string | null) => string;

  readonly 'header-is': (header: string, field: FieldKey) => string;
  readonly 'header-like': (header: string, synonym: string, field: FieldKey) => string;
  readonly 'header-contains': (header: string, synonym: string, field: FieldKey) => string;
  readonly 'header-unknown': (header: string) => string;
  readonly 'content-against': (field: FieldKey) => string;
  readonly told: (why: Why) => string;
  readonly 'unit-in-header': (unit: string) => string;
  readonly 'no-funds-above': (header: string) => string;
  readonly 'told-field': (why: Note, field: FieldKey) => string;
  readonly chosen: (by: 'user' | 'remembered', field: FieldKey | null) => string;
  readonly 'years-differ': (field: FieldKey) => string;
  readonly 'same-field': (other: string, field: FieldKey) => string;
  readonly 'not-filled': (reason: Note, by: 'user' | 'sheet') => string;
}

/** Everything that a fill may remark of a sheet, a row, a cell or a column: its code, and the figures that its sentence names. */
export type Note = {
  readonly [Code in keyof NoteWords]: { readonly code: Code; readonly figures: Parameters<NoteWords[Code]> };
}[keyof NoteWords];

export type NoteCode = Note['code'];
