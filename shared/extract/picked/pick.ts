import type { FigureClaim, ItemAnchors } from '../../notice/capture.ts';
import type { Item, Notice } from '../../notice/notice.ts';
import { soundItem } from '../../notice/sound-item.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { programmeYear } from '../head/programme-year.ts';
import { type Line, linesOf } from '../lines/lines.ts';
import { unnumbered } from '../lines/markers.ts';
import { itemFrom } from '../lists/outline/item-from.ts';
import { quotesFor } from '../quotes.ts';
import { readItem } from '../readers/read-item.ts';
import { StepRunner } from '../trace.ts';
import { readUnitRules } from '../units/unit-rules.ts';

/** A run of the index's text that a person says is one item. */
export interface PickedRun {
  readonly start: number;
  readonly end: number;
}

/** An item read from such a run, with the place of each field. */
export interface PickedItem {
  readonly item: Item;
  readonly anchors: ItemAnchors;
  /** The account of the figures in its own words. */
  readonly figures: readonly FigureClaim[];
}

/** The first line that ends behind an offset, by binary search: lines stand in order. */
function firstBehind(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesWithin(lines: readonly Line[], run: PickedRun): Line[] {
  const inside: Line[] = [];
  for (let at = firstBehind(lines, run.start); at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.start >= run.end) break;
    const part = within(line, run);
    if (part.text.trim() !== '') inside.push(part);
  }
  return inside;
}

/** The part of a line inside the run; its number stays with its beginning. */
function within(line: Line, run: PickedRun): Line {
  const start = Math.max(line.start, run.start);
  const end = Math.min(line.end, run.end);
  const text = line.text.slice(start - line.start, end - line.start);
  return { ...line, start, end, text, marker: start === line.start ? line.marker : null };
}

/** What of the notice around them the readers of a run go by. */
export type PickedIn = Pick<Notice, 'title' | 'issuedOn' | 'publishedOn' | 'items'>;

/**
 * Reads runs of a page as items, with the same readers as those the engine found: for paragraphs added by hand and for items merged
 * or split. Runs without text give nothing. `section` is what the item before it stands in; ids are made of the run's place, since a
 * person's cut has no printed name.
 */
export function readPicked(
  page: PageIndex,
  notice: PickedIn,
  runs: readonly (PickedRun & { readonly section: string | null; readonly list: string | null })[],
): (PickedItem | null)[] {
  const lines = linesOf(page, new Set());
  const context = {
    pageText: page.text,
    year: programmeYear(notice, page),
    rules: readUnitRules(page.text),
    runner: new StepRunner(new Set()),
  };
  const quotes = quotesFor(page.text, runs);
  const canonical = new Map(notice.items.flatMap((item) => item.units.map((unit) => [unit.name, unit.canonical])));
  return runs.map((run, at) => {
    const [first, ...body] = linesWithin(lines, run);
    if (first === undefined) return null;
    const marker = first.marker ?? unnumbered;
    /* As children of the first, for the engine takes what follows an item's units for something else; here she says it is not. */
    const children = body.map((line) => ({
      marker: line.marker ?? unnumbered,
      line,
      parent: null,
      children: [],
      body: [],
    }));
    const draft = itemFrom({ marker, line: first, parent: null, children, body: [] }, run.section, '手工点选');
    const {
      anchors,
      units,
      content: _content,
      refused: _refused,
      unreadUnits: _unread,
      figures,
      ...fields
    } = readItem(draft, context);
    const item: Item = {
      id: `picked-${run.start}-${run.end}`,
      list: run.list,
      number: draft.number,
      section: draft.section,
      title: draft.title.text,
      text: draft.text.text,
      ...fields,
      units: units.map((unit) => ({ ...unit, canonical: canonical.get(unit.name) ?? unit.name })),
      quote: quotes[at] || draft.title.text,
    };
    const sound = soundItem({ item, anchors, claims: figures });
    return sound === null ? null : { item: sound.item, anchors: sound.anchors, figures: sound.claims };
  });
}
