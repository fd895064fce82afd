import type { Note } from '../../../shared/ledger/notes/note.ts';
import type { PaneState } from './state.ts';

function belongsTo(row: string, item: string): boolean {
  return row === item || row.startsWith(`${item}#`);
}

/** The sheet's row where an item stands (`<capture key>:<item id>`), as the last comparison found it; null where it stands nowhere. */
export function rowOfItem({ preview }: PaneState, item: string): number | null {
  if (preview.kind !== 'ready') return null;
  const { same, update, conflict } = preview.plan;
  return [...same, ...update, ...conflict].find((row) => belongsTo(row.id, item))?.row ?? null;
}

/** Something to look at in a row of the fill. */
export interface SheetFinding {
  readonly id: string;
  readonly title: string;
  readonly row: number | null;
  readonly note: Note;
}

/** What the comparison with the sheet remarked: rows held back with their reasons, and notes on rows to be filled. */
export function sheetFindings({ preview }: PaneState): SheetFinding[] {
  if (preview.kind !== 'ready') return [];
  const { held, insert, update } = preview.plan;
  return [
    ...held.flatMap((row) => row.reasons.map((note) => ({ id: row.id, title: row.title, row: null, note }))),
    ...update.flatMap((row) => row.notes.map((note) => ({ id: row.id, title: row.title, row: row.row, note }))),
    ...insert.flatMap((row) => row.notes.map((note) => ({ id: row.id, title: row.title, row: null, note }))),
  ];
}
