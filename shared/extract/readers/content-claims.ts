import type { Figure } from '../../lex/figures.ts';
import { firstFrom, type Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { FigureKind } from '../../notice/capture.ts';
import { refusedKinds } from '../vocabulary/figure-kinds.ts';
import type { Kind } from './claim-kinds.ts';
import type { RefusedFigure, TargetsRead } from './targets.ts';

/** What the readers of an item made of its content; offsets are into the content. */
export type ContentRead = {
  readonly content: Lexed;
  readonly targets: TargetsRead;
  readonly shares: readonly Span[];
};

/** What a reader took a number for, with the index of the target that it became. */
export type Claim = Kind & { readonly target: number | null };

class ContentClaims {
  /** By the content's tokens. */
  readonly claims: (Claim | null)[];

  constructor(readonly content: Lexed) {
    this.claims = new Array<Claim | null>(content.tokens.length).fill(null);
  }

  /** The index of the token that is a figure. */
  #at({ start }: Figure): number {
    return firstFrom(this.content.tokens, start);
  }

  #first(figure: Figure, as: FigureKind, by: string, target: number | null): void {
    const at = this.#at(figure);
    this.claims[at] ??= { as, by, target };
  }

  targets({ targets }: TargetsRead): void {
    for (const [target, { figures, value }] of targets.entries()) {
      const as = value.parent !== null ? 'part' : value.frequency !== null ? 'frequency' : 'target';
      for (const figure of figures) this.#first(figure, as, 'targets', target);
    }
  }

  shares(shares: readonly Span[]): void {
    const { figures } = this.content;
    for (const { start, end } of shares) {
      for (let at = firstFrom(figures, start); at < figures.length; at += 1) {
        const figure = figures[at];
        if (figure === undefined || figure.end > end) break;
        this.claims[this.#at(figure)] = { as: 'share', by: 'shares', target: null };
      }
    }
  }

  refused(refused: readonly RefusedFigure[]): void {
    const { figures } = this.content;
    for (const { start, end, rule } of refused) {
      const as = refusedKinds.get(rule) ?? 'unread';
      for (let at = firstFrom(figures, start); at < figures.length; at += 1) {
        const figure = figures[at];
        if (figure === undefined || figure.end > end) break;
        this.#first(figure, as, rule, null);
      }
    }
  }
}

/** What the readers took each token of a content for, in the order of its tokens; null where none claimed it. */
export function contentClaims({ content, targets, shares }: ContentRead): readonly (Claim | null)[] {
  const found = new ContentClaims(content);
  found.targets(targets);
  found.shares(shares);
  found.refused(targets.refused);
  return found.claims;
}
