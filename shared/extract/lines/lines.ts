import { LetterSet } from '../../lex/letters.ts';
import { readNumeral } from '../../notice/numerals.ts';
import type { Block, PageIndex } from '../../page/page-index.ts';
import { cutsOf } from './inline-numbers.ts';
import { type Marker, type MarkerForm, markerAt } from './markers.ts';

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

const loneNumber = /^(?:No\.?\s?)?0?(\d{1,3})[.．、]?$/u;
const namedNumber = /^(?:任务|项目|实事|工程|事项|行动)\s?(\d{1,3}|[一二三四五六七八九十]{1,3})$/u;

const hanNumber = /^[一二三四五六七八九十]{1,3}$/u;
const pageNumber = /^(?:[—–-]{1,2}\s?\d{1,4}\s?[—–-]{1,2}|第\s?\d{1,3}\s?页(?:[，,/\s]{0,2}共\s?\d{1,3}\s?页)?)$/u;
/** A number with its word is this long at most. */
const maxLabel = 6;

const digits = new LetterSet('0123456789');
const beforeDigit = /^(\d{1,6})[.．、]\s?(?=\S)/u;
/** 1 新建…, 2，改造…, 3：建设…: marks that number nothing unless the numbers before or behind do. */
const looseDigit =
  /^(\d{1,3})(?:\s|\s?[，,：:])\s?(?=[\u4e00-\u9fff“《【])(?![个年月日时分项条件名家万亿元岁级人次户套类])/u;

/** How many blocks below a first number the second one is looked for. */
const secondReach = 8;

/** Whether one of the next blocks is numbered 2, none before it otherwise: the 1 above is an item's number too. */
function secondFollows(blocks: readonly Block[], index: number, form: RegExp): boolean {
  for (const { text } of blocks.slice(index + 1, index + 1 + secondReach)) {
    const found = form.exec(text);
    if (found !== null) return Number(found[1]) === 2;
  }
  return false;
}

/**
 * `3.5000户…`, `3.1.5万个…` and `2024.加快…` are items where the number before them stands before, `1.85岁以上…` where a second follows;
 * plain figures elsewhere.
 */
function nextBeforeDigit(blocks: readonly Block[], index: number, last: number | undefined): Marker | null {
  const text = blocks[index]?.text ?? '';
  if (!digits.has(text, 0)) return null;
  const form = beforeDigit.test(text) ? beforeDigit : looseDigit;
  const found = form.exec(text);
  if (found === null) return null;
  const value = Number(found[1]);
  const follows = last !== undefined && value === last + 1;
  if (!follows && !(value === 1 && secondFollows(blocks, index, form))) return null;
  return { form: 'arabic', value, label: found[0], length: found[0].length };
}

const decimal = /^(\d{1,2})[.-](\d{1,2})[.．、]?\s?(?=[\u4e00-\u9fff“《])/u;

/** `2.1 推进一网通办` below `2.`, `2-1.` below `二、`: the second number counts where the first is the open one, else it is a plain figure. */
function decimalNumber(text: string, last: ReadonlyMap<MarkerForm, number>): Marker | null {
  const found = digits.has(text, 0) ? decimal.exec(text) : null;
  if (found === null || (Number(found[1]) !== last.get('arabic') && Number(found[1]) !== last.get('han'))) return null;
  const value = Number(found[2]);
  if (value !== (last.get('decimal') ?? 0) + 1) return null;
  return { form: 'decimal', value, label: found[0].trimEnd(), length: found[0].length };
}

const stars = new LetterSet('★☆▲△●■◆※*');

/** `★1.完成…`: a mark that singles out some items stands before their number. */
function starred(text: string): Marker | null {
  const star = stars.has(text, 0) ? (/^[★☆▲△●■◆※*]{1,2}\s?(?=\S)/u.exec(text)?.[0].length ?? 0) : 0;
  const marker = star === 0 ? null : markerAt(text, star);
  return marker === null || marker.form === 'dash' ? null : { ...marker, length: marker.length + star };
}

/** `实事一　新建学校` and `一　总体要求`: the blank behind the number vanished between Chinese characters. */
function beforeGap({ text, gaps }: Block): Marker | null {
  const [gap] = gaps;
  if (gap === undefined || gap > maxLabel) return null;
  const label = text.slice(0, gap);
  const value = readNumeral(namedNumber.exec(label)?.[1] ?? (hanNumber.test(label) ? label : ''));
  return value === null ? null : { form: hanNumber.test(label) ? 'han' : 'ordinal', value, label, length: gap };
}

/** — 5 —, 第3页共12页: a page's number, printed between the lines of a paged document. */
function isPageNumber(text: string): boolean {
  return text.length <= 16 && pageNumber.test(text);
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
      block.text.length < 8 || loneNumber.test(block.text)
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

/** A line that is nothing but a number, as cards and flattened tables print it. */
export function loneOrdinal(text: string): number | null {
  const found = loneNumber.exec(text)?.[1] ?? namedNumber.exec(text)?.[1];
  return found === undefined ? null : readNumeral(found);
}
