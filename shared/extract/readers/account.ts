import { LetterSet } from '../../lex/letters.ts';
import { firstFrom, type Lexed, lex, type Token } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { FigureClaim } from '../../notice/capture.ts';
import { chineseDigits, largePlaces, smallPlaces } from '../../notice/numerals.ts';
import type { ItemDraft } from '../draft.ts';
import type { PageRange } from '../lines/excerpt.ts';
import { columnFigures, fieldKinds, refusedKinds } from '../vocabulary/figure-kinds.ts';
import { type Kind, kindOf } from './claim-kinds.ts';
import type { TargetsRead } from './targets.ts';

/** What the readers of an item made of its content; offsets are into the content. */
export type ContentRead = {
  readonly content: Lexed;
  readonly targets: TargetsRead;
  readonly shares: readonly Span[];
};

/** An item's printed line, from its ordinal to its last mark, and the account of its figures; offsets are into the line. */
export type Account = { readonly line: PageRange; readonly claims: FigureClaim[] };

const unitName: Kind = { as: 'name', by: 'units' };

/** Places behind the start of the line that belong to it: own units, which a merged cell may print rows above, and labelled fields. */
function placesOf(draft: ItemDraft): PageRange[] {
  const own = draft.units.filter(({ origin }) => origin === 'own').flatMap(({ excerpt }) => excerpt.ranges());
  const fields = draft.fields.flatMap(({ first, lines }) => [...first.ranges(), ...lines]);
  return [...own, ...fields.filter(({ end }) => end <= draft.end)];
}

/** From the ordinal to the last mark: content, own units and what else is labelled between them. */
function lineOf(draft: ItemDraft): PageRange {
  const content = draft.content.ranges();
  const start = Math.min(draft.start, ...content.map((range) => range.start));
  const ends = [...content, ...placesOf(draft).filter((range) => range.start >= start)].map(({ end }) => end);
  return { start, end: Math.max(start, ...ends) };
}

const numerals = new LetterSet(
  ['0123456789半', ...chineseDigits.keys(), ...smallPlaces.keys(), ...largePlaces.keys()].join(''),
);

function hasNumeral(text: string, { start, end }: Span): boolean {
  return numerals.first(text, start, end) >= 0;
}

/** The content's claims by the start of the token that they are about. */
function contentClaims({
  content,
  targets,
  shares,
}: ContentRead): Map<number, Kind & { readonly target: number | null }> {
  const claims = new Map<number, Kind & { readonly target: number | null }>();
  for (const [target, { figures, value }] of targets.targets.entries()) {
    const as = value.parent !== null ? 'part' : value.frequency !== null ? 'frequency' : 'target';
    for (const { start } of figures) if (!claims.has(start)) claims.set(start, { as, by: 'targets', target });
  }
  let share = 0;
  for (const { start, end } of content.figures) {
    while ((shares[share]?.end ?? Number.POSITIVE_INFINITY) < end) share += 1;
    const around = shares[share];
    if (around !== undefined && start >= around.start && end <= around.end) {
      claims.set(start, { as: 'share', by: 'shares', target: null });
    }
  }
  const { figures } = content;
  let next = 0;
  for (const { start, end, rule } of [...targets.refused].sort((left, right) => left.start - right.start)) {
    const as = refusedKinds.get(rule) ?? 'unread';
    while ((figures[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    for (let at = next; (figures[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at += 1) {
      const figure = figures[at];
      if (figure !== undefined && !claims.has(figure.start)) claims.set(figure.start, { as, by: rule, target: null });
    }
  }
  return claims;
}

/** Chinese numerals among the names of units and people are part of them: 王三副区长, 第一中学. */
function unitZones(draft: ItemDraft): Span[] {
  return draft.units.flatMap(({ excerpt }) => excerpt.ranges()).sort((left, right) => left.start - right.start);
}

/** The span that holds a range, of some in order; null where none does. */
function around<Zone extends Span>(zones: readonly Zone[], range: Span): Zone | null {
  const near = zones[firstFrom(zones, range.start + 1) - 1];
  return near !== undefined && range.end <= near.end ? near : null;
}

/** Zones of the line that a label names, in order. */
function zonesOf(draft: ItemDraft): (Span & Kind)[] {
  return draft.fields
    .flatMap(({ kind, first, lines }) => {
      const as = fieldKinds[kind];
      if (as === undefined) return [];
      return [...first.ranges(), ...lines].map(({ start, end }) => ({ start, end, as, by: kind as string }));
    })
    .concat(
      draft.asides.flatMap(({ header, excerpt }) => {
        const as = columnFigures(header);
        return as === null ? [] : excerpt.ranges().map(({ start, end }) => ({ start, end, as, by: 'column' }));
      }),
    )
    .sort((left, right) => left.start - right.start);
}

/** The account of one item: every number of its printed line once, in order, with what it was taken for. */
export function accountOf(pageText: string, draft: ItemDraft, read: ContentRead): Account {
  const line = lineOf(draft);
  const claims: FigureClaim[] = [];
  const add = (lexed: Lexed, token: Token, range: PageRange, kind: Kind, target: number | null): void => {
    if (!hasNumeral(lexed.text, token) || range.start < line.start || range.end > line.end) return;
    const { start, end } = range;
    const text = pageText.slice(start, end);
    claims.push({ start: start - line.start, end: end - line.start, as: kind.as, by: kind.by, target, text });
  };
  const known = contentClaims(read);
  for (const token of read.content.tokens) {
    const range = draft.content.pageRange(token.start, token.end);
    if (range === null) continue;
    const claim = known.get(token.start);
    add(read.content, token, range, claim ?? kindOf(read.content, token, pageText, range), claim?.target ?? null);
  }
  const zones = zonesOf(draft);
  const units = unitZones(draft);
  const gap = (start: number, end: number): void => {
    if (!hasNumeral(pageText, { start, end })) return;
    const lexed = lex(pageText.slice(start, end), read.content.year);
    for (const token of lexed.tokens) {
      const range = { start: start + token.start, end: start + token.end };
      const named = token.token === 'figure' && token.chinese && around(units, range) !== null;
      const zone = named ? unitName : around(zones, range);
      const label = draft.number !== null && range.end <= start + draft.label.length && start === line.start;
      add(
        lexed,
        token,
        range,
        label ? { as: 'ordinal', by: 'label' } : (zone ?? kindOf(lexed, token, pageText, range)),
        null,
      );
    }
  };
  let from = line.start;
  for (const { start, end } of draft.content.ranges().sort((left, right) => left.start - right.start)) {
    gap(from, Math.min(start, line.end));
    from = Math.max(from, end);
  }
  gap(from, line.end);
  return { line, claims: claims.sort((left, right) => left.start - right.start) };
}
