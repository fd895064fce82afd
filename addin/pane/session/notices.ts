import type { RowOptions } from '../../../shared/ledger/rows/row.ts';
import { asked } from '../../../shared/ledger/rows/rows-of.ts';
import { repeatedQuotes, textFragmentUrl } from '../../../shared/ledger/text-fragment.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import type { Item } from '../../../shared/notice/notice.ts';
import type { Arrival } from '../../carriers/arrival.ts';
import type { SourceChoice } from './state.ts';

/** The captures of all arrivals in order, one a notice: what came later replaces what came before. */
export function capturesOf(arrivals: readonly Arrival[]): Capture[] {
  const byNotice = new Map<string, Capture>();
  for (const arrival of arrivals) {
    for (const capture of arrival.captures) byNotice.set(noticeIdentity(capture.notice), capture);
  }
  return [...byNotice.values()];
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
