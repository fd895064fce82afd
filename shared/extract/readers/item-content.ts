import { type Lexed, lex } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
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
import { readTargets, type TargetsRead } from './targets.ts';

/** Reads what an item's own text says; the text is lexed once. */
export class ItemContent {
  readonly content: Lexed;
  /** Shares by place that the text tells, in order. */
  readonly shares: readonly ShareRead[];
  readonly refused: { text: string; rule: string }[] = [];
  readonly #draft: ItemDraft;
  readonly #places: Places;
  #targets: TargetsRead = { targets: [], refused: [] };

  constructor(draft: ItemDraft, year: number, places: Places) {
    this.#draft = draft;
    this.#places = places;
    this.content = lex(draft.content.text, year, draft.content.breaks);
    this.shares = toldShares(this.content);
  }

  targets(): Target[] {
    const { content } = this.#draft;
    this.#targets = readTargets(this.content, this.shares);
    const { targets, refused } = this.#targets;
    for (const [index, target] of targets.entries()) {
      this.#places.keep(`targets.${index}`, 'targets', content, target.start, target.end);
    }
    for (const one of refused) this.refused.push({ text: content.text.slice(one.start, one.end), rule: one.rule });
    return targets.map((read) => ({ ...read.value, text: this.#printed(read) }));
  }

  /** The day by which the text says it is done. */
  deadline(): Deadline | null {
    const read = readDeadline(this.content);
    if (read !== null) this.#places.keep('deadline', 'deadline', this.#draft.content, read.start, read.end);
    return read === null ? null : { ...read.value, text: this.#printed(read) };
  }

  /** What the page prints where something was read, its spaces included. */
  #printed({ start, end }: Span): string {
    return this.#places.printed(this.#draft.content, start, end);
  }

  qualities(): string[] {
    const { content } = this.#draft;
    const read = readQualities(this.content);
    for (const [index, { start, end }] of read.entries()) {
      this.#places.keep(`qualities.${index}`, 'qualities', content, start, end);
    }
    return read.map(({ value }) => value);
  }

  /** What happens by when; a page that names no year has no days for it. */
  events(): ItemEvent[] {
    if (this.content.year === unknownYear) return [];
    const read = readEvents(this.content);
    for (const [index, { start, end }] of read.entries()) {
      this.#places.keep(`events.${index}`, 'events', this.#draft.content, start, end);
    }
    return read.map(({ start, value }) => ({
      ...value,
      text: this.#printed({ start, end: start + value.text.length }),
    }));
  }

  /** The account of the figures of the printed line, whose place is kept as `line`. */
  figures(): readonly FigureClaim[] {
    const { pageText } = this.#places;
    const read = { content: this.content, targets: this.#targets, shares: this.shares };
    const { line, claims } = accountOf(pageText, this.#draft, read);
    if (line.end > line.start) this.#places.anchors.line = anchorAt(pageText, line.start, line.end);
    return claims;
  }
}
