import type { Capture } from '../notice/capture.ts';
import type { Item } from '../notice/notice.ts';
import { checksumOf } from './checksum.ts';
import { type Envelope, type EnvelopeEntry, envelopeSchema } from './envelope.ts';
import { itemKey } from './item-key.ts';

export interface PackOptions {
  /** A UUID, the batch's name in the outbox and in acknowledgements. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Item ids to send, by position of their capture; a capture without an entry is sent whole. */
  readonly selected?: ReadonlyMap<number, ReadonlySet<string>>;
  /** The most UTF-16 units one part may take; a single larger item still travels, alone. */
  readonly partLimit?: number;
}

/** Some four megabytes: every clipboard and the 5 MB limit of Excel on the web take it. */
const defaultPartLimit = 4_000_000;

/** `of`: how many items the notice has. */
function entryOf(capture: Capture, items: readonly Item[], of: number): EnvelopeEntry {
  const { notice, provenance, figures, marks } = capture;
  const ids = new Set(['notice', ...items.map((item) => item.id)]);
  return {
    capture: {
      ...capture,
      notice: {
        ...notice,
        items: [...items],
        findings: notice.findings.filter((finding) => finding.item === null || ids.has(finding.item)),
      },
      ...(marks === undefined ? {} : { marks: marks.filter(({ item }) => item === null || ids.has(item)) }),
      provenance: Object.fromEntries(Object.entries(provenance).filter(([id]) => ids.has(id))),
      figures: Object.fromEntries(Object.entries(figures).filter(([id]) => ids.has(id))),
    },
    whole: items.length === of,
    noticeItems: of,
    keys: Object.fromEntries(items.map((item) => [item.id, itemKey(capture, item)])),
  };
}

/** Cuts an entry so that no piece is much larger than the limit, keeping the items' order. */
function cut(entry: EnvelopeEntry, limit: number): EnvelopeEntry[] {
  const { items } = entry.capture.notice;
  const frame = JSON.stringify(entryOf(entry.capture, [], 0)).length;
  const runs: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const cost = JSON.stringify(item).length + JSON.stringify(entry.capture.provenance[item.id] ?? {}).length;
    const run = runs.at(-1);
    if (run && size + cost <= limit) run.push(item);
    else {
      runs.push([item]);
      size = frame;
    }
    size += cost;
  }
  return runs.length <= 1 ? [entry] : runs.map((run) => entryOf(entry.capture, run, entry.noticeItems));
}

/** Fills parts in order, a new one whenever the next entry would not fit. */
function distribute(entries: readonly EnvelopeEntry[], limit: number): EnvelopeEntry[][] {
  const parts: EnvelopeEntry[][] = [];
  let size = 0;
  for (const entry of entries) {
    const cost = JSON.stringify(entry).length;
    const part = parts.at(-1);
    if (part && size + cost <= limit) part.push(entry);
    else {
      parts.push([entry]);
      size = 0;
    }
    size += cost;
  }
  return parts;
}

/**
 * Packs captures into one batch: one envelope, or several parts where it is larger than `partLimit`. Only the selected items travel,
 * with the findings and the provenance that speak of them. Captures without a selected item are left out; no items, no envelopes.
 */
export function packEnvelopes(captures: readonly Capture[], options: PackOptions): Envelope[] {
  const limit = options.partLimit ?? defaultPartLimit;
  const entries = captures.flatMap((capture, position) => {
    const chosen = options.selected?.get(position);
    const items = chosen ? capture.notice.items.filter((item) => chosen.has(item.id)) : capture.notice.items;
    return items.length === 0 ? [] : cut(entryOf(capture, items, capture.notice.items.length), limit);
  });
  const parts = distribute(entries, limit);
  return parts.map((part, position) => {
    const bare = {
      schema: envelopeSchema,
      id: options.id,
      createdAt: options.createdAt,
      part: { number: position + 1, of: parts.length },
      entries: part,
    } as const;
    return { ...bare, checksum: checksumOf(bare) };
  });
}
