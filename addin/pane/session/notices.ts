import { asked } from '../../../shared/ledger/rows/asked.ts';
import type { RowOptions } from '../../../shared/ledger/rows/row.ts';
import { repeatedQuotes, textFragmentUrl } from '../../../shared/ledger/text-fragment.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { findingKey } from '../../../shared/notice/finding-mark.ts';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import type { Item } from '../../../shared/notice/notice.ts';
import type { Arrival } from '../../carriers/arrival.ts';
import type { SourceChoice } from './state.ts';

/** A capture as it came, and how far it stands for its notice. */
interface Came {
  readonly capture: Capture;
  /** Names the notice's pieces in one batch; null for what came by itself. */
  readonly piece: string | null;
  /** `whole`: all items of the notice. `piece`: some, and the batch brought the others. `part`: some only. */
  readonly extent: 'whole' | 'piece' | 'part';
}

/** What came, in order, each with its extent: the pieces of a notice that was cut over a batch's parts add up. */
function whatCame(arrivals: readonly Arrival[]): readonly Came[] {
  const came = new Map<string, Set<string>>();
  const entries = arrivals.flatMap(({ captures, envelope }) =>
    captures.map((capture) => {
      const entry = envelope?.entries.find((one) => one.capture === capture && !one.whole);
      if (!envelope || !entry) return { capture, piece: null, of: 0 };
      const piece = `${envelope.id} ${noticeIdentity(capture.notice)}`;
      const ids = came.get(piece) ?? new Set();
      for (const item of capture.notice.items) ids.add(item.id);
      came.set(piece, ids);
      return { capture, piece, of: entry.noticeItems };
    }),
  );
  return entries.map(({ capture, piece, of }) => {
    if (piece === null) return { capture, piece, extent: 'whole' };
    return { capture, piece, extent: (came.get(piece)?.size ?? 0) < of ? 'part' : 'piece' };
  });
}

/** A capture with the items of a later one of the same notice put in: by id, new ones behind. */
function joined(before: Capture, after: Capture): Capture {
  const items = new Map([...before.notice.items, ...after.notice.items].map((item) => [item.id, item]));
  const findings = [...before.notice.findings, ...after.notice.findings];
  const told = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const marks = new Map([...(before.marks ?? []), ...(after.marks ?? [])].map((mark) => [findingKey(mark), mark]));
  return {
    ...after,
    ...(marks.size === 0 ? {} : { marks: [...marks.values()] }),
    notice: { ...after.notice, items: [...items.values()], findings: [...told.values()] },
    provenance: { ...before.provenance, ...after.provenance },
    figures: { ...before.figures, ...after.figures },
  };
}

const known = new WeakMap<readonly Arrival[], readonly Capture[]>();

/**
 * The captures of all arrivals in order, one a notice: what came later replaces what came before, and where it is only a part
 * of its notice is added to it. A notice that came in pieces replaces as one, once they are all there.
 */
export function capturesOf(arrivals: readonly Arrival[]): readonly Capture[] {
  const before = known.get(arrivals);
  if (before) return before;
  const byNotice = new Map<string, Capture>();
  const begun = new Set<string | null>();
  for (const { capture, piece, extent } of whatCame(arrivals)) {
    const identity = noticeIdentity(capture.notice);
    const there = byNotice.get(identity);
    const adds = extent === 'part' || (extent === 'piece' && begun.has(piece));
    byNotice.set(identity, there && adds ? joined(there, capture) : capture);
    begun.add(piece);
  }
  const captures = [...byNotice.values()];
  known.set(arrivals, captures);
  return captures;
}

/** Whether some notice is there with a part of its items only: then none of its rows counts as gone. */
export function hasPartial(arrivals: readonly Arrival[]): boolean {
  return whatCame(arrivals).some(({ extent }) => extent === 'part');
}

/** A batch that was cut into parts of which some have not come yet: how many came, of how many. */
export function missingParts(arrivals: readonly Arrival[]): readonly { readonly came: number; readonly of: number }[] {
  const batches = new Map<string, { of: number; came: Set<number> }>();
  for (const { envelope } of arrivals) {
    if (envelope === null || envelope.part.of === 1) continue;
    const batch = batches.get(envelope.id) ?? { of: envelope.part.of, came: new Set() };
    batch.came.add(envelope.part.number);
    batches.set(envelope.id, batch);
  }
  return [...batches.values()].flatMap(({ of, came }) => (came.size < of ? [{ came: came.size, of }] : []));
}

export interface Option {
  readonly name: string;
  readonly count: number;
}

function options(captures: readonly Capture[], namesOf: (item: Item) => readonly string[]): Option[] {
  const counts = new Map<string, number>();
  for (const item of captures.flatMap((capture) => capture.notice.items)) {
    for (const name of new Set(namesOf(item))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** The units that the notices name, the busiest first. */
export function unitOptions(captures: readonly Capture[]): Option[] {
  return options(captures, (item) => item.units.map((unit) => unit.canonical)).sort((a, b) => b.count - a.count);
}

/** The sections of the notices in their order. */
export function sectionOptions(captures: readonly Capture[]): Option[] {
  return options(captures, (item) => [item.section ?? item.list].filter((name) => name !== null));
}

/** What she chose, as the ledger's rows understand it. */
export function rowOptions(choice: SourceChoice): RowOptions {
  return {
    ...(choice.unit === null ? {} : { unit: choice.unit }),
    ...(choice.section === null ? {} : { section: choice.section }),
  };
}

/** The items of a capture that pass what she chose. */
export function chosenItems(capture: Capture, choice: SourceChoice): Item[] {
  const options = rowOptions(choice);
  return capture.notice.items.filter((item) => asked(item, options));
}

/** An item behind a row, and the page it was read from. */
export interface RowSource {
  readonly capture: Capture;
  readonly item: Item;
  /** Its sentence on the page; null where the page has no address that may be opened. */
  readonly url: string | null;
}

/** The item that a row's id names: `<capture key>:<item id>`, for one of several rows of an item followed by `#<part>`. */
export function itemOfRow(captures: ReadonlyMap<string, Capture>, row: string): RowSource | null {
  const colon = row.indexOf(':');
  const capture = captures.get(row.slice(0, colon));
  const rest = row.slice(colon + 1);
  const item = capture?.notice.items.find(({ id }) => rest === id || rest.startsWith(`${id}#`));
  if (!capture || !item) return null;
  const url = textFragmentUrl(capture, item, repeatedQuotes(capture.notice));
  return { capture, item, url };
}
