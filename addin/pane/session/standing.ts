import type { Envelope } from '../../../shared/handoff/envelope.ts';
import type { Arrival } from '../../carriers/arrival.ts';

/** An item of a batch and the sheet's rows that hold it, counted from one as Excel shows them. */
export interface Standing {
  readonly key: string;
  readonly rows: number[];
}

/** A batch, as far as it has arrived: the keys of its items, in order. */
export interface ArrivedBatch {
  readonly id: string;
  readonly keys: readonly string[];
  readonly whole: boolean;
}

/** The batches among the arrivals, each once, however often and in how many parts it came. */
export function batchesOf(arrivals: readonly Arrival[]): ArrivedBatch[] {
  const byId = new Map<string, Envelope[]>();
  for (const { envelope } of arrivals) {
    if (envelope !== null) byId.set(envelope.id, [...(byId.get(envelope.id) ?? []), envelope]);
  }
  return [...byId].map(([id, parts]) => ({
    id,
    keys: [...new Set(parts.flatMap((part) => part.entries.flatMap((entry) => Object.values(entry.keys))))],
    whole: new Set(parts.map((part) => part.part.number)).size === parts[0]?.part.of,
  }));
}

/** A row's id is its item's key, followed by `#` and a part where the item has several rows. */
function itemOf(row: string, keys: ReadonlySet<string>): string | null {
  for (let end = row.length; end > 0; end = row.lastIndexOf('#', end - 1)) {
    const key = row.slice(0, end);
    if (keys.has(key)) return key;
  }
  return null;
}

/** Which of these items stand in the rows of a comparison, and where. */
export function standingIn(
  planned: readonly { readonly id: string; readonly row: number }[],
  batches: readonly ArrivedBatch[],
): ReadonlyMap<string, number[]> {
  const keys = new Set(batches.flatMap((batch) => batch.keys));
  const rows = new Map<string, number[]>();
  for (const { id, row } of planned) {
    const key = itemOf(id, keys);
    if (key !== null) rows.set(key, [...(rows.get(key) ?? []), row + 1]);
  }
  return rows;
}
