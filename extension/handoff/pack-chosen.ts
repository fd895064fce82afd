import { itemKey } from '../../shared/handoff/item-key.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import type { HistoryError } from '../../shared/history/history-error.ts';
import { marked } from '../../shared/history/notice-store.ts';
import type { History } from '../../shared/history/open-history.ts';
import type { NewBatch } from '../../shared/history/outbox.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { ok, type Result } from '../../shared/result/result.ts';

/** Which notices to send, and of each which items; all that she keeps where none are named. */
export type Chosen = readonly { readonly notice: string; readonly items?: readonly string[] }[];

/** What every clipboard and the link take at once; a larger batch travels in numbered parts. */
export const partLimit = 2_000_000;

/** A notice with her corrections put in and all its items, and the ids of those to send. */
interface Picked {
  readonly notice: string;
  readonly capture: Capture;
  readonly items: ReadonlySet<string>;
}

async function pick(history: History, { notice, items }: Chosen[number]): Promise<Result<Picked, HistoryError>> {
  const opened = await history.open(notice);
  if (!opened.ok) {
    return opened;
  }
  const kept = new Map(opened.value.items.map(({ item }) => [item.id, item]));
  const wanted = items === undefined ? [...kept.keys()] : items.filter((id) => kept.has(id));
  const { capture } = opened.value;
  const corrected = capture.notice.items.map((item) => kept.get(item.id) ?? item);
  return ok({
    notice,
    capture: {
      ...marked(opened.value),
      notice: { ...capture.notice, items: corrected, findings: [...opened.value.findings] },
    },
    items: new Set(wanted),
  });
}

/**
 * The chosen items as a batch for the outbox: one envelope a part, as text. Null where nothing is chosen. The whole notice is
 * packed from, so that an envelope knows whether it holds all of it: only then may a ledger count what it misses as gone.
 */
export async function packChosen(
  history: History,
  chosen: Chosen,
  { id, createdAt, title }: { id: string; createdAt: string; title: (notices: readonly string[]) => string },
): Promise<Result<Required<NewBatch> | null, HistoryError>> {
  const picked: Picked[] = [];
  for (const one of chosen) {
    const found = await pick(history, one);
    if (!found.ok) {
      return found;
    }
    if (found.value.items.size > 0) {
      picked.push(found.value);
    }
  }
  const envelopes = packEnvelopes(
    picked.map(({ capture }) => capture),
    { id, createdAt, partLimit, selected: new Map(picked.map(({ items }, at) => [at, items])) },
  );
  if (envelopes.length === 0) {
    return ok(null);
  }
  return ok({
    id,
    title: title(picked.map(({ capture }) => capture.notice.title)),
    entries: picked.flatMap(({ notice, capture, items }) =>
      capture.notice.items
        .filter((item) => items.has(item.id))
        .map((item) => ({ key: itemKey(capture, item), notice, item: item.id })),
    ),
    parts: envelopes.map((envelope) => JSON.stringify(envelope)),
  });
}
