import { isDigitAt, LetterSet, pastBlank } from '../../lex/letters.ts';
import { readNumeral } from '../../notice/numerals.ts';
import type { Block, PageIndex } from '../../page/page-index.ts';
import { cutsOf } from './inline-numbers.ts';
import { isBareNumber, isHanNumber, isPageNumber, namedNumber } from './lone-numbers.ts';
import { looselyMarked, numberBeforeFigure, numberWithinNumber } from './loose-numbers.ts';
import type { MarkerForm } from './marker-form.ts';
import { type Marker, markerAt } from './markers.ts';

/** One line of the document as a reader sees it: a block, or a part of one where numbered lines were run together. */
export interface Line {
  readonly index: number;
  /** Offsets into its page's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marker: Marker | null;
  readonly block: Block;
  /** Whether it was cut out of a longer paragraph. */
  readonly inline: boolean;
  /** Lines below it that go on with the units it names. */
  readonly tail: readonly Line[];
}

/** A number with its word is this long at most. */
const maxLabel = 6;

/** How many blocks below a first number the second one is looked for. */
const secondReach = 8;

type NumberForm = (text: string) => Marker | null;

/** Whether one of the next blocks is numbered 2, none before it otherwise: the 1 above is an item's number too. */
function secondFollows(blocks: readonly Block[], index: number, form: NumberForm): boolean {
  const last = Math.min(blocks.length, index + 1 + secondReach);
  for (let at = index + 1; at < last; at += 1) {
    const found = form(blocks[at]?.text ?? '');
    if (found !== null) return found.value === 2;
  }
  return false;
}

/**
 * `3.5000户…`, `3.1.5万个…` and `2024.加快…` are items where the number before them stands before, `1.85岁以上…` where a second follows;
 * plain figures elsewhere.
 */
function nextBeforeDigit(blocks: readonly Block[], index: number, last: number | undefined): Marker | null {
  const text = blocks[index]?.text ?? '';
  if (!isDigitAt(text, 0)) return null;
  const marked = numberBeforeFigure(text);
  const form = marked === null ? looselyMarked : numberBeforeFigure;
  const found = marked ?? looselyMarked(text);
  if (found === null) return null;
  const follows = last !== undefined && found.value === last + 1;
  return follows || (found.value === 1 && secondFollows(blocks, index, form)) ? found : null;
}

/** `2.1 推进一网通办` below `2.`, `2-1.` below `二、`: the second number counts where the first is the open one, else it is a plain figure. */
function decimalNumber(text: string, last: ReadonlyMap<MarkerForm, number>): Marker | null {
  const found = isDigitAt(text, 0) ? numberWithinNumber(text) : null;
  if (found === null || (found.outer !== last.get('arabic') && found.outer !== last.get('han'))) return null;
  return found.marker.value === (last.get('decimal') ?? 0) + 1 ? found.marker : null;
}

const stars = new LetterSet('★☆▲△●■◆※*');

/** `★1.完成…`: a mark that singles out some items stands before their number. */
function starred(text: string): Marker | null {
  if (!stars.has(text, 0)) return null;
  const star = pastBlank(text, stars.runEnd(text, 0, 2));
  const marker = markerAt(text, star);
  return marker === null || marker.form === 'dash' ? null : { ...marker, length: marker.length + star };
}

/** `实事一　新建学校` and `一　总体要求`: the blank behind the number vanished between Chinese characters. */
function beforeGap({ text, gaps }: Block): Marker | null {
  const [gap] = gaps;
  if (gap === undefined || gap > maxLabel) return null;
  const label = text.slice(0, gap);
  const han = isHanNumber(label);
  const value = han ? readNumeral(label) : namedNumber(label);
  return value === null ? null : { form: han ? 'han' : 'ordinal', value, label, length: gap };
}

function ownMarker(
  blocks: readonly Block[],
  index: number,
  block: Block,
  opening: Marker | null,
  last: ReadonlyMap<MarkerForm, number>,
): Marker | null {
  const nested = decimalNumber(block.text, last);
  if (nested !== null) return nested;
  const printed =
    starred(block.text) ?? opening ?? beforeGap(block) ?? nextBeforeDigit(blocks, index, last.get('arabic'));
  if (printed !== null && printed.form !== 'dash') return printed;
  if (block.ordinal !== null) {
    return { form: 'computed', value: block.ordinal.value, label: block.ordinal.text, length: 0 };
  }
  return printed;
}

const whole = new WeakMap<PageIndex, readonly Line[]>();

/** Cuts a page's blocks into lines. `copy` blocks and cells of tables that `skip` holds are left out. A whole page is cut once. */
export function linesOf(page: PageIndex, skip: ReadonlySet<number>): readonly Line[] {
  const seen = skip.size === 0 ? whole.get(page) : undefined;
  if (seen !== undefined) return seen;
  const lines = cutLines(page, skip);
  if (skip.size === 0) whole.set(page, lines);
  return lines;
}

function cutLines(page: PageIndex, skip: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  const last = new Map<MarkerForm, number>();
  const add = (block: Block, at: number, end: number, marker: Marker | null, inline: boolean): void => {
    const text = block.text.slice(at, end).trimEnd();
    if (text === '') return;
    lines.push({
      index: lines.length,
      start: block.start + at,
      end: block.start + at + text.length,
      text,
      marker,
      block,
      inline,
      tail: [],
    });
  };
  const openings = page.blocks.map(({ text }) => markerAt(text));
  for (const [index, block] of page.blocks.entries()) {
    if (block.copy || (block.table !== null && skip.has(block.table)) || isPageNumber(block.text)) continue;
    const opening = openings[index] ?? null;
    const own = ownMarker(page.blocks, index, block, opening, last);
    if (own !== null) {
      if (own.form === 'han') {
        last.delete('hanParen');
        last.delete('decimal');
      }
      if (own.form === 'arabic') last.delete('decimal');
      last.set(own.form, own.value);
    }
    let at = 0;
    let marker = own;
    const cuts =
      block.text.length < 8 || isBareNumber(block.text)
        ? []
        : cutsOf({ block, opening, own, next: openings[index + 1] ?? null }, last);
    for (const [nth, cut] of cuts.entries()) {
      add(block, at, cut.at, marker, nth > 0);
      at = cut.at;
      marker = cut.marker;
      if (marker !== null) last.set(marker.form, marker.value);
    }
    add(block, at, block.text.length, marker, cuts.length > 0);
  }
  return lines;
}
