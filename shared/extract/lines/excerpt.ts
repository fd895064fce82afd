import { typedGaps } from '../../lex/typed-gaps.ts';
import { KeptReadings } from './kept-readings.ts';

/** A run of the page's text that stands in an excerpt from offset `at` on. */
interface ExcerptPiece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
  /** Whether one space of the page, which the text leaves out, stands between it and the run before. */
  readonly spaced?: true;
}

/** A half-open range of a page's text. */
export interface PageRange {
  readonly start: number;
  readonly end: number;
}

/** Text put together from runs of the page, each of whose letters knows its place on the page. */
export class Excerpt {
  readonly text: string;
  /** Offsets where the page parts two letters and the text does not: a line break, a paragraph's end, white space that vanished. */
  readonly breaks: readonly number[];
  /** Where it begins on the page, where it is one run of the page, as most excerpts are. */
  readonly #start: number;
  /** Null where it is one run. */
  readonly #pieces: readonly ExcerptPiece[] | null;
  #kept: KeptReadings | null = null;

  private constructor(text: string, pieces: readonly ExcerptPiece[] | number, breaks: readonly number[]) {
    this.text = text;
    this.#start = typeof pieces === 'number' ? pieces : 0;
    this.#pieces = typeof pieces === 'number' ? null : pieces;
    this.breaks = breaks;
  }

  #runs(): readonly ExcerptPiece[] {
    return this.#pieces ?? [{ at: 0, start: this.#start, length: this.text.length }];
  }

  /** What readers found of it. */
  get kept(): KeptReadings {
    this.#kept ??= new KeptReadings();
    return this.#kept;
  }

  static readonly empty = new Excerpt('', [], []);

  static of(text: string, start: number, breaks: readonly number[] = []): Excerpt {
    return text === '' ? Excerpt.empty : new Excerpt(text, start, breaks);
  }

  static join(parts: readonly Excerpt[], separator = ''): Excerpt {
    const filled = parts.filter((part) => part.text !== '');
    const [only, other] = filled;
    if (other === undefined) return only ?? Excerpt.empty;
    const pieces: ExcerptPiece[] = [];
    const texts: string[] = [];
    const breaks: number[] = [];
    let length = 0;
    for (const part of filled) {
      if (texts.length > 0) {
        texts.push(separator);
        length += separator.length;
        if (separator === '') breaks.push(length);
      }
      for (const piece of part.#runs()) pieces.push({ ...piece, at: piece.at + length });
      for (const at of part.breaks) breaks.push(at + length);
      texts.push(part.text);
      length += part.text.length;
    }
    return new Excerpt(texts.join(''), pieces, breaks);
  }

  slice(from: number, to: number = this.text.length): Excerpt {
    const first = Math.max(0, from);
    const last = to < 0 ? this.text.length + to : Math.min(this.text.length, to);
    if (first >= last) return Excerpt.empty;
    if (first === 0 && last === this.text.length) return this;
    const breaks =
      this.breaks.length === 0
        ? this.breaks
        : this.breaks.filter((at) => at > first && at < last).map((at) => at - first);
    return new Excerpt(this.text.slice(first, last), this.#within(first, last), breaks);
  }

  /** The runs of the page behind a range of the text, or where its only run begins. */
  #within(first: number, last: number): readonly ExcerptPiece[] | number {
    if (this.#pieces === null) return this.#start + first;
    const pieces: ExcerptPiece[] = [];
    for (const piece of this.#pieces) {
      const start = Math.max(first, piece.at);
      const end = Math.min(last, piece.at + piece.length);
      if (start < end) pieces.push({ at: start - first, start: piece.start + start - piece.at, length: end - start });
    }
    return pieces;
  }

  /** The excerpt without the ranges, which come in order, the rest joined. One pass. */
  without(ranges: readonly { readonly start: number; readonly end: number }[]): Excerpt {
    if (ranges.length === 0) return this;
    const kept: Excerpt[] = [];
    let from = 0;
    for (const range of ranges) {
      if (range.start > from) kept.push(this.slice(from, range.start));
      from = Math.max(from, range.end);
    }
    kept.push(this.slice(from));
    return Excerpt.join(kept);
  }

  /**
   * The excerpt without the spaces that were typed between Chinese and figures: 由 7%降至 6%, 到 2025 年. They part nothing, so no
   * break is left, and a range over them is one range of the page.
   */
  closed(): Excerpt {
    if (!this.text.includes(' ')) return this;
    const gaps = typedGaps(this.text);
    if (gaps.length === 0) return this;
    const pieces: ExcerptPiece[] = [];
    const texts: string[] = [];
    let from = 0;
    let length = 0;
    for (const to of [...gaps, this.text.length]) {
      const part = this.slice(from, to);
      for (const [at, piece] of part.#runs().entries()) {
        const after = pieces.at(-1);
        const beside =
          at === 0 && after !== undefined && piece.at === 0 && after.start + after.length + 1 === piece.start;
        pieces.push({ ...piece, at: piece.at + length, ...(beside ? { spaced: true as const } : {}) });
      }
      texts.push(part.text);
      length += part.text.length;
      from = to + 1;
    }
    let before = 0;
    const breaks = [...this.breaks]
      .sort((a, b) => a - b)
      .map((at) => {
        while ((gaps[before] ?? at) < at) before += 1;
        return at - before;
      });
    return new Excerpt(texts.join(''), pieces, breaks);
  }

  /** The excerpt between words that stand elsewhere on the page and have no place of their own here. */
  between(before: string, after: string): Excerpt {
    const pieces = this.#runs().map((piece) => ({ ...piece, at: piece.at + before.length }));
    const breaks = this.breaks.map((at) => at + before.length);
    return new Excerpt(`${before}${this.text}${after}`, pieces, breaks);
  }

  trim(): Excerpt {
    const lead = this.text.length - this.text.trimStart().length;
    return this.slice(lead, this.text.trimEnd().length);
  }

  /** The runs of the page that the excerpt was put together from. */
  ranges(): PageRange[] {
    return this.#runs().map(({ start, length }) => ({ start, end: start + length }));
  }

  /** The page's range that a range of the excerpt stands in; the first run of it where it was put together from several. */
  pageRange(from: number, to: number): PageRange | null {
    if (this.#pieces === null) {
      const { length } = this.text;
      if (from >= length || to <= 0) return null;
      return { start: this.#start + Math.max(0, from), end: this.#start + Math.min(length, to) };
    }
    let first: number | null = null;
    let last = 0;
    for (const piece of this.#pieces) {
      if (piece.at + piece.length <= from) continue;
      if (piece.at >= to || (first !== null && piece.spaced !== true)) break;
      const start = piece.start + Math.max(0, from - piece.at);
      last = Math.min(piece.start + piece.length, start + (to - Math.max(from, piece.at)));
      first ??= start;
    }
    return first === null ? null : { start: first, end: last };
  }
}
