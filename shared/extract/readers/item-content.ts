import { type Lexed, lex } from '../../lex/lex.ts';
import type { FigureClaim } from '../../notice/capture.ts';
import type { Deadline, ItemEvent, Target } from '../../notice/notice.ts';
import { anchorAt } from '../anchor-at.ts';
import type { ItemDraft } from '../draft.ts';
import { unknownYear } from '../unknown-year.ts';
import { accountOf } from './account.ts';
import { type ShareRead, toldShares } from './breakdown.ts';
import { readDeadline } from './deadline.ts';
import { readEvents } from './events.ts';
import type { Places } from './places.ts';
import { readQualities } from './qualities.ts';
import { type RefusedFigure, readTargets, type TargetsRead } from './targets.ts';

/** What an item's own text says comes as it is printed: with the spaces that reading it left out. */
type Said = { readonly text: string };

/** Reads what an item's own text says; the text is lexed once. */
export class ItemContent {
  readonly content: Lexed;
  /** Shares by place that the text tells, in order. */
  readonly shares: readonly ShareRead[];
  readonly #draft: ItemDraft;
  readonly #places: Places;
  #targets: TargetsRead = { targets: [], refused: [] };

  constructor(draft: ItemDraft, year: number, places: Places) {
    this.#draft = draft;
    this.#places = places;
    this.content = lex(draft.content.text, year, draft.content.breaks);
    this.shares = toldShares(this.content);
  }

  /** Figures that were read and are no targets. */
  get refused(): readonly RefusedFigure[] {
    return this.#targets.refused;
  }

  /** What the text promises, once its targets are read. */
  get promised(): readonly Target[] {
    return this.#targets.targets.map(({ value }) => value);
  }

  targets(): Target[] {
    this.#targets = readTargets(this.content, this.shares);
    return this.#targets.targets.map(({ start, end, value }, index) => {
      this.#places.keepEntry('targets', index, this.#draft.content, start, end);
      return this.#asPrinted(value, start, end);
    });
  }

  /** The day by which the text says it is done. */
  deadline(): Deadline | null {
    const read = readDeadline(this.content);
    if (read === null) return null;
    this.#places.keep('deadline', this.#draft.content, read.start, read.end);
    return this.#asPrinted(read.value, read.start, read.end);
  }

  #asPrinted<Value extends Said>(value: Value, start: number, end: number): Value {
    const text = this.#places.printed(value.text, this.#draft.content, start, end);
    return text === value.text ? value : { ...value, text };
  }

  qualities(): string[] {
    const found: string[] = [];
    for (const { start, end, value } of readQualities(this.content)) {
      this.#places.keepEntry('qualities', found.length, this.#draft.content, start, end);
      found.push(value);
    }
    return found;
  }

  /** What happens by when; a page that names no year has no days for it. */
  events(): ItemEvent[] {
    const found: ItemEvent[] = [];
    if (this.content.year === unknownYear) return found;
    for (const { start, end, value } of readEvents(this.content)) {
      this.#places.keepEntry('events', found.length, this.#draft.content, start, end);
      found.push(this.#asPrinted(value, start, start + value.text.length));
    }
    return found;
  }

  /** The account of the figures of the printed line, whose place is kept as `line`. */
  figures(): FigureClaim[] {
    const { pageText, anchors } = this.#places;
    const read = { content: this.content, targets: this.#targets, shares: this.shares };
    const { line, claims } = accountOf(pageText, this.#draft, read);
    if (line.end > line.start) anchors.line = anchorAt(pageText, line.start, line.end);
    return claims;
  }
}
