import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';
import { pairedByName, rowAbout } from '../../ledger/rows/row-about.ts';
import { type HandOut, keyHeader } from '../hand-out.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { contentKeys, withoutCount } from '../row-key.ts';
import { rowLikeness } from './row-likeness.ts';

/** The ledger as returned files are held against it. */
export interface Master {
  readonly view: LedgerView;
  readonly byKey: ReadonlyMap<string, KeyedRow>;
  readonly byContent: ReadonlyMap<string, KeyedRow>;
  readonly contentOf: ReadonlyMap<KeyedRow, string>;
}

/** Indexes a ledger's rows by their keys and by what they are about. */
export function masterOf(view: LedgerView): Master {
  const contents = contentKeys(
    view.rows.map(({ at }) => at),
    view.mapping,
  );
  return {
    view,
    byKey: new Map(view.rows.map((row) => [row.key, row])),
    byContent: new Map(view.rows.map((row, index) => [contents[index] ?? '', row])),
    contentOf: new Map(view.rows.map((row, index) => [row, contents[index] ?? ''])),
  };
}

/** The key that a row of a file was sent with; null where its column is gone, or the row is the unit's own. */
export function sentKey(view: LedgerView, row: KeyedRow): string | null {
  const column = view.mapping.columns.find(({ header }) => normaliseHeader(header).text === keyHeader)?.column;
  return (column === undefined ? '' : row.at.text(column).trim()) || null;
}

/**
 * The ledger's row of each of the file's rows: by the key beside it where the row still says what that row is about; else by what it is
 * about, since rows can be sorted without the hidden keys; else by the key alone, for a row whose words were changed; else by what
 * they count and their title without the figures, for rows that a notice set anew since; else, the keys lost too, by
 * a title that was only added to. Each counts once.
 */
export function pairRows(master: Master, view: LedgerView, handOut: HandOut | null): Map<KeyedRow, KeyedRow> {
  const contents = contentKeys(
    view.rows.map(({ at }) => at),
    view.mapping,
  );
  const pairs = new Map<KeyedRow, KeyedRow>();
  const taken = new Set<KeyedRow>();
  const pair = (theirs: KeyedRow, ours: KeyedRow | undefined): void => {
    if (ours === undefined || taken.has(ours) || pairs.has(theirs)) return;
    taken.add(ours);
    pairs.set(theirs, ours);
  };
  const keyed = (row: KeyedRow) => master.byKey.get(sentKey(view, row) ?? '');
  for (const [index, row] of view.rows.entries()) {
    const ours = keyed(row);
    const about = ours === undefined ? undefined : master.contentOf.get(ours);
    if (about !== undefined && withoutCount(about) === withoutCount(contents[index] ?? '')) pair(row, ours);
  }
  for (const [index, row] of view.rows.entries()) pair(row, master.byContent.get(contents[index] ?? ''));
  for (const row of view.rows) pair(row, keyed(row));
  const renewed = pairedByName(
    view.rows.filter((row) => !pairs.has(row) && sentKey(view, row) !== null),
    master.view.rows.filter((row) => !taken.has(row)),
    [(row) => rowAbout(sentKey(view, row) ?? '', row.title), (row) => rowAbout(row.key, row.title)],
  );
  for (const [theirs, ours] of renewed) pair(theirs, ours);
  const sent = new Set(handOut?.rows.map(({ key }) => key));
  const open = master.view.rows.filter((row) => sent.has(row.key) && !taken.has(row));
  const strange = view.rows.filter((row) => !pairs.has(row));
  const alike = rowLikeness(master.view, view);
  for (const row of strange) {
    const [ours, ...others] = open.filter((one) => alike(row, one));
    const rivals = strange.filter((one) => ours !== undefined && alike(one, ours));
    if (others.length === 0 && rivals.length === 1) pair(row, ours);
  }
  return pairs;
}
