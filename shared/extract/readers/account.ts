import { isBlankAt, LetterSet } from '../../lex/letters.ts';
import { firstFrom, type Lexed, lex, type Token } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { FigureClaim } from '../../notice/capture.ts';
import { chineseDigits, largePlaces, smallPlaces } from '../../notice/numerals.ts';
import type { ItemDraft } from '../draft.ts';
import type { PageRange } from '../lines/excerpt.ts';
import { type Kind, kindOf } from './claim-kinds.ts';
import { type Claim, type ContentRead, contentClaims } from './content-claims.ts';
import { contentRanges, labelledZones, printedLine, unitZones } from './printed-line.ts';

/** An item's printed line, from its ordinal to its last mark, and the account of its figures; offsets are into the line. */
export type Account = { readonly line: PageRange; readonly claims: FigureClaim[] };

const unitName: Kind = { as: 'name', by: 'units' };
const ordinal: Kind = { as: 'ordinal', by: 'label' };

const numerals = new LetterSet(
  ['0123456789半', ...chineseDigits.keys(), ...smallPlaces.keys(), ...largePlaces.keys()].join(''),
);
const digits = new LetterSet('0123456789');
const ordinalMarks = new LetterSet('.．、');
/** Longer ordinals are left to the lexer, as those that begin with 0 are. */
const longestOrdinal = 6;

/** The end of the digits of a range that holds nothing but them and a mark (`12.`): one numeral, whatever a lexer may know; else -1. */
function plainOrdinal(text: string, start: number, end: number): number {
  const most = Math.min(end, start + longestOrdinal);
  let to = start;
  while (to < most && digits.has(text, to)) to += 1;
  const whole = to > start && to < end && text.charAt(start) !== '0' && ordinalMarks.has(text, to);
  if (!whole) return -1;
  for (let at = to + 1; at < end; at += 1) if (!isBlankAt(text, at)) return -1;
  return to;
}

/** The span that holds a range, of some in order; null where none does. */
function around<Zone extends Span>(zones: readonly Zone[], range: Span): Zone | null {
  const near = zones[firstFrom(zones, range.start + 1) - 1];
  return near !== undefined && range.end <= near.end ? near : null;
}

/** Claims the numbers of one item's printed line, in order. */
class Accountant {
  readonly line: PageRange;
  readonly claims: FigureClaim[] = [];
  readonly #content: readonly PageRange[];
  /** Found when a number stands outside the content. */
  #zones: { readonly labelled: readonly (Span & Kind)[]; readonly units: readonly Span[] } | null = null;

  constructor(
    readonly pageText: string,
    readonly draft: ItemDraft,
    readonly year: number,
  ) {
    this.#content = contentRanges(draft);
    this.line = printedLine(draft, this.#content);
  }

  read({ content, targets, shares }: ContentRead): void {
    const known = contentClaims({ content, targets, shares });
    let from = this.line.start;
    let run = 0;
    for (const [at, token] of content.tokens.entries()) {
      if (numerals.first(content.text, token.start, token.end) < 0) continue;
      const range = this.draft.content.pageRange(token.start, token.end);
      if (range === null) continue;
      for (let next = this.#content[run]; next !== undefined && next.start <= range.start; next = this.#content[run]) {
        this.#between(from, next.start);
        from = Math.max(from, next.end);
        run += 1;
      }
      this.#told(content, token, range, known[at] ?? null);
    }
    for (const rest of this.#content.slice(run)) {
      this.#between(from, rest.start);
      from = Math.max(from, rest.end);
    }
    this.#between(from, this.line.end);
  }

  #add({ start, end }: PageRange, { as, by }: Kind, target: number | null): void {
    const { line } = this;
    if (start < line.start || end > line.end) return;
    const text = this.pageText.slice(start, end);
    this.claims.push({ start: start - line.start, end: end - line.start, as, by, target, text });
  }

  /** A number of the content. */
  #told(content: Lexed, token: Token, range: PageRange, claim: Claim | null): void {
    this.#add(range, claim ?? kindOf(content, token, this.pageText, range), claim === null ? null : claim.target);
  }

  /** The numbers of a range of the line that is no content: the ordinal, units, labelled fields. */
  #between(start: number, to: number): void {
    const { pageText, draft, line } = this;
    const end = Math.min(to, line.end);
    if (numerals.first(pageText, start, end) < 0) return;
    const numbered = draft.number !== null && start === line.start;
    const ordinalEnd = numbered ? plainOrdinal(pageText, start, end) : -1;
    if (ordinalEnd >= 0 && ordinalEnd <= start + draft.label.length) {
      this.#add({ start, end: ordinalEnd }, ordinal, null);
      return;
    }
    const lexed = lex(pageText.slice(start, end), this.year);
    for (const token of lexed.tokens) {
      if (numerals.first(lexed.text, token.start, token.end) < 0) continue;
      const range = { start: start + token.start, end: start + token.end };
      const label = numbered && range.end <= start + draft.label.length;
      this.#add(range, label ? ordinal : (this.#zoneOf(token, range) ?? kindOf(lexed, token, pageText, range)), null);
    }
  }

  /** What the place of a number outside the content makes of it. */
  #zoneOf(token: Token, range: PageRange): Kind | null {
    this.#zones ??= { labelled: labelledZones(this.draft), units: unitZones(this.draft) };
    const named = token.token === 'figure' && token.chinese && around(this.#zones.units, range) !== null;
    return named ? unitName : around(this.#zones.labelled, range);
  }
}

function areInOrder(claims: readonly FigureClaim[]): boolean {
  for (let at = 1; at < claims.length; at += 1) {
    if ((claims[at - 1]?.start ?? 0) > (claims[at]?.start ?? 0)) return false;
  }
  return true;
}

/** The account of one item: every number of its printed line once, in order, with what it was taken for. */
export function accountOf(pageText: string, draft: ItemDraft, read: ContentRead): Account {
  const accountant = new Accountant(pageText, draft, read.content.year);
  accountant.read(read);
  const { line, claims } = accountant;
  /* Cells of a merged row may be printed in another order than they are read. */
  return { line, claims: areInOrder(claims) ? claims : claims.sort((left, right) => left.start - right.start) };
}
