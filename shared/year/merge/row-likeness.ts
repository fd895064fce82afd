import { readAs } from '../../ledger/plan/sheet-body.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { tellingSlots } from '../row-key.ts';

/** Shorter titles stand in too many others. */
const shortestTitle = 4;

function saidBy(view: LedgerView): (row: KeyedRow) => ReadonlyMap<string, string> {
  const slots = tellingSlots(view.mapping);
  const known = new Map<KeyedRow, ReadonlyMap<string, string>>();
  return (row) => {
    const said = known.get(row) ?? new Map(slots.map((slot) => [slot.key, readAs(row.at.value(slot))]));
    known.set(row, said);
    return said;
  };
}

const holds = (longer: string, shorter: string) => shorter.length >= shortestTitle && longer.includes(shorter);

/**
 * Whether a row of a file is one of the ledger's whose title was added to or cut (改造农村公路65公里（提质工程）): one title holds the
 * other, and whatever else tells rows apart is the same.
 */
export function rowLikeness(master: LedgerView, view: LedgerView): (theirs: KeyedRow, ours: KeyedRow) => boolean {
  const [own, now] = [saidBy(master), saidBy(view)];
  return (theirs, ours) => {
    const [here, there] = [own(ours), now(theirs)];
    const titles = [here.get('title') ?? '', there.get('title') ?? ''] as const;
    if (!holds(titles[0], titles[1]) && !holds(titles[1], titles[0])) return false;
    return [...here].every(([key, text]) => key === 'title' || !there.has(key) || there.get(key) === text);
  };
}
