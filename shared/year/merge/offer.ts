import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { isEmpty } from '../../ledger/plan/sheet-body.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { HandOut } from '../hand-out.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { placeAt, saysSame, shownValue } from '../shown-value.ts';
import { hindranceOf } from './hindrance.ts';
import type { ColumnPair } from './pair-columns.ts';
import { sentKey } from './pair-rows.ts';
import type { Refusal } from './refusal.ts';

/** What one cell said when it was sent (undefined where that is lost) and what it says now. */
export interface Offer {
  readonly row: KeyedRow;
  readonly column: ColumnMapping;
  readonly base: CellValue | undefined;
  readonly value: CellValue;
  /** The number format it came back under. */
  readonly format: string;
  /** Why it cannot be taken whatever it says; null where nothing speaks against it. */
  readonly hindrance: Refusal | null;
}

/** Whether a returned cell says something that was not in it when it was sent. */
export function isNew({ base, value }: Pick<Offer, 'base' | 'value'>): boolean {
  return base === undefined ? !isEmpty(value) : !saysSame(base, value);
}

/** What a file says in the open columns of the rows that were found again; what a formula reckons on both sides is no answer. `rows` gives of each of the file's rows the ledger's. */
export function offersOf(
  master: LedgerView,
  view: LedgerView,
  rows: ReadonlyMap<KeyedRow, KeyedRow>,
  pairs: readonly ColumnPair[],
  handOut: HandOut | null,
): Offer[] {
  const sent = new Map(handOut?.rows.map((row) => [row.key, row]));
  const mappings = [master.mapping, view.mapping] as const;
  const columns = pairs.map((pair) => ({ pair, at: handOut?.columns.indexOf(headerPath(pair.ours)) ?? -1 }));
  return [...rows].flatMap(([theirs, ours]) => {
    const before = sent.get(ours.key) ?? sent.get(sentKey(view, theirs) ?? '');
    const readOnly = before?.fills === false ? ({ kind: 'read-only' } as const) : null;
    const formulaAt = ({ at }: KeyedRow, column: number) => at.cell(placeAt(column))?.formula ?? null;
    const free = columns.filter(({ pair }) => {
      return formulaAt(ours, pair.ours.column) === null || formulaAt(theirs, pair.theirs.column) === null;
    });
    return free.map(({ pair, at }): Offer => {
      return {
        row: ours,
        column: pair.ours,
        base: at < 0 ? undefined : before?.values[at],
        value: shownValue(theirs.at, pair.theirs.column),
        format: theirs.at.cell(placeAt(pair.theirs.column))?.format ?? 'General',
        hindrance: readOnly ?? hindranceOf({ ours, theirs, columns: pair, mappings }),
      };
    });
  });
}
