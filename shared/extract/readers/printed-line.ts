import type { Span } from '../../lex/span.ts';
import type { ItemDraft } from '../draft.ts';
import type { PageRange } from '../lines/excerpt.ts';
import { columnFigures, fieldKinds } from '../vocabulary/figure-kinds.ts';
import type { Kind } from './claim-kinds.ts';

const byStart = (left: Span, right: Span): number => left.start - right.start;

/** The runs of the page that an item's content was put together from, in the page's order. */
export function contentRanges({ content }: ItemDraft): PageRange[] {
  const ranges = content.ranges();
  return ranges.length < 2 ? ranges : ranges.sort(byStart);
}

/** The ends of what belongs to the line behind its start: own units, which a merged cell may print rows above, and labelled fields. */
function lastPlace(draft: ItemDraft, start: number, least: number): number {
  let last = least;
  const add = (range: PageRange): void => {
    if (range.start >= start && range.end > last) last = range.end;
  };
  for (const { origin, excerpt } of draft.units) if (origin === 'own') excerpt.ranges().forEach(add);
  for (const { first, lines } of draft.fields) {
    for (const range of first.ranges()) if (range.end <= draft.end) add(range);
    for (const range of lines) if (range.end <= draft.end) add(range);
  }
  return last;
}

/** From the ordinal to the last mark: content, own units and what else is labelled between them. */
export function printedLine(draft: ItemDraft, content: readonly PageRange[]): PageRange {
  const start = Math.min(draft.start, content[0]?.start ?? draft.start);
  let end = start;
  for (const range of content) if (range.end > end) end = range.end;
  return { start, end: lastPlace(draft, start, end) };
}

/** Where units and people are named, in order: Chinese numerals there are part of the names (王三副区长, 第一中学). */
export function unitZones(draft: ItemDraft): Span[] {
  return draft.units.flatMap(({ excerpt }) => excerpt.ranges()).sort(byStart);
}

/** Zones of the line that a label or a column's header names, in order. */
export function labelledZones(draft: ItemDraft): (Span & Kind)[] {
  const zones: (Span & Kind)[] = [];
  for (const { kind, first, lines } of draft.fields) {
    const as = fieldKinds[kind];
    if (as === undefined) continue;
    for (const { start, end } of [...first.ranges(), ...lines]) zones.push({ start, end, as, by: kind });
  }
  for (const { header, excerpt } of draft.asides) {
    const as = columnFigures(header);
    if (as === null) continue;
    for (const { start, end } of excerpt.ranges()) zones.push({ start, end, as, by: 'column' });
  }
  for (const { amount, beside } of draft.shares) {
    for (const one of [amount, ...beside]) {
      for (const { start, end } of one.ranges()) zones.push({ start, end, as: 'share', by: 'table' });
    }
  }
  return zones.sort(byStart);
}
