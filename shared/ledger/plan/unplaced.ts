import type { FieldKey } from '../field-keys.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';
import type { FillRow } from '../rows/fill-row.ts';

/** What every ledger has a place for, each with the fields that are a place, the one to name first. */
const wanted: readonly (readonly [FieldKey, ...FieldKey[]])[] = [
  ['title', 'subTitle', 'target', 'content', 'measures', 'metric', 'region', 'problem', 'quote', 'thisTask'],
  ['dutyUnit', 'leadUnit', 'implementUnit'],
  ['coopUnit'],
  ['deadline', 'plannedOn', 'milestones'],
];

/** Of a header longer than this its beginning is shown. */
const longestShown = 30;

/**
 * That the notice says something which the sheet has no known column for, while headers stand there that nobody knows: one of them may
 * be that column. None where every header is known, since a ledger need not ask for everything.
 */
export function unplaced({ columns }: HeaderMapping, rows: readonly FillRow[]): Note[] {
  const unknown = columns.filter(({ field, decider }) => field === null && decider === 'rules');
  if (unknown.length === 0) return [];
  const known = new Set(columns.map(({ field }) => field));
  const lost = wanted.flatMap(([first, ...others]) => {
    const places = [first, ...others];
    if (places.some((field) => known.has(field))) return [];
    return rows.some(({ cells }) => (cells[first]?.value ?? null) !== null) ? [first] : [];
  });
  const headers = unknown.map(({ header }) => header.replace(/\s+/g, '').slice(0, longestShown));
  return lost.length === 0 ? [] : [note('unplaced', lost, headers.slice(0, 8), headers.length > 8)];
}
