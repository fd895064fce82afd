import type { Block, PageIndex } from '../../page/page-index.ts';
import { labelAt } from '../vocabulary/labels.ts';
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

/** Marks after which a new numbered line may begin inside a paragraph. */
const ends = '。！？；;）)】〕》”"';
const splittable: ReadonlySet<MarkerForm> = new Set([
  'arabic',
  'han',
  'hanParen',
  'is',
  'ordinal',
  'turn',
  'article',
  'arabicParen',
  'circled',
]);
const starters = /[\d一二三四五六七八九十（([【〔第①-⑳⒈-⒛责牵主配承协参完实首其再最资经]/u;
const han = /\p{Script=Han}/u;
const starts = 1;
const isHan = 2;
const seen = 4;
/** What a letter can be where a line may begin, by its code and looked up when it is first met: what begins one, a Han character before one. */
const letters = new Uint8Array(0x10000);

function isLetter(text: string, at: number, kind: number): boolean {
  const code = text.charCodeAt(at);
  let known = letters[code] ?? 0;
  if (known === 0) {
    const letter = String.fromCharCode(code);
    known = seen | (starters.test(letter) ? starts : 0) | (han.test(letter) ? isHan : 0);
    letters[code] = known;
  }
  return (known & kind) !== 0;
}

interface Cut {
  readonly at: number;
  readonly marker: Marker | null;
  readonly strong: boolean;
  /** Whether no mark parts it from the words before: 主要任务（一）壮大…; it counts only in an unbroken count. */
  readonly glued: boolean;
}

const gluable: ReadonlySet<MarkerForm> = new Set(['hanParen', 'han', 'arabic']);
/** Words behind which a number refers to something or is part of a figure. */
const refers = /(?:[第至到和与及或、附件表图款条项章节见\d〇○零一二三四五六七八九十百年月日]|上述|前述|以上|以下)$/u;
const minGlued = 4;

/**
 * `opening`: the paragraph that begins the page's first count, none standing before it. Its numbers count after a colon or semicolon
 * too: `十件实事如下：1.…；2.…`.
 */
function candidates(block: Block, opening: boolean): Cut[] {
  const { text } = block;
  const gaps = new Set(block.gaps);
  const cuts: Cut[] = [];
  /* A label right behind the paragraph's own number is what is numbered. */
  const numbered = markerAt(text)?.length ?? 0;
  for (let at = 1; at < text.length; at += 1) {
    if (!isLetter(text, at, starts)) continue;
    const before = text.charAt(at - 1);
    const strong = before === ' ' || gaps.has(at);
    let glued = false;
    if (!strong && !ends.includes(before)) {
      const counted = opening && before === '：';
      const named = before === '，' || before === '：' || before === ',';
      if (!counted && (!named || !/^[一二三四五六七八九十]{1,2}是/u.test(text.slice(at, at + 3)))) {
        if (!isLetter(text, at - 1, isHan)) continue;
        glued = true;
      }
    }
    const marker = markerAt(text, at) ?? (glued ? null : longNumber(text, at));
    if (glued && (marker === null || !gluable.has(marker.form) || refers.test(text.slice(Math.max(0, at - 2), at))))
      continue;
    if (marker !== null && splittable.has(marker.form)) {
      cuts.push({
        at,
        marker,
        strong: strong || (!glued && /[。！？）)]/u.test(before)) || (opening && !glued),
        glued,
      });
      at += marker.length - 1;
    } else if (at > numbered && (strong || labelMarks.includes(before)) && labelAt(text, at) !== null)
      cuts.push({ at, marker: null, strong: true, glued: false });
  }
  return cuts;
}

/** Marks behind which a label of its own begins a line. */
const labelMarks = '。）)；;';
const fourDigits = /(\d{4,6})[.．、]\s?(?=[^\d\s])/uy;

/** A number of four digits or more; it counts only where it follows the number before it, else it is a year or a hot line. */
function longNumber(text: string, at: number): Marker | null {
  fourDigits.lastIndex = at;
  const found = fourDigits.exec(text);
  return found === null
    ? null
    : { form: 'arabic', value: Number(found[1]), label: found[0].trimEnd(), length: found[0].length };
}

/** Bracket depth at each cut: a marker inside brackets numbers nothing. */
function outsideBrackets(text: string, cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = [];
  let depth = 0;
  let quotes = 0;
  let from = 0;
  for (const cut of cuts) {
    for (; from < cut.at; from += 1) {
      const letter = text.charAt(from);
      if ('（(【〔['.includes(letter)) depth += 1;
      else if ('）)】〕]'.includes(letter) && depth > 0) depth -= 1;
      else if (letter === '“' || letter === '《') quotes += 1;
      else if ((letter === '”' || letter === '》') && quotes > 0) quotes -= 1;
    }
    if (depth === 0 && quotes === 0) kept.push(cut);
  }
  return kept;
}

/**
 * Chooses the cuts that continue a count: a run-together line is one where its number follows the number before it in the
 * same form (…缩小。9.推动…), or begins a count that the same paragraph, or for 一是 the next one, carries on. Inner enumerations (1．…；2．…) stay.
 */
function chosen(block: Block, own: Marker | null, last: Map<MarkerForm, number>, next: Marker | null): Cut[] {
  const all = outsideBrackets(block.text, candidates(block, own === null && last.size === 0));
  if (all.length === 0) return [];
  const later = new Map<string, number>();
  for (const [index, cut] of all.entries())
    if (cut.marker !== null) later.set(`${cut.marker.form}${cut.marker.value}`, index);
  const count = new Map(last);
  if (own !== null) count.set(own.form, own.value);
  const kept: Cut[] = [];
  for (const [index, cut] of all.entries()) {
    const { marker, glued } = cut;
    if (marker === null) {
      kept.push(cut);
      continue;
    }
    const follows = (count.get(marker.form) ?? 0) + 1 === marker.value && marker.value > 1;
    const begins =
      marker.value === 1 &&
      ((later.get(`${marker.form}2`) ?? -1) > index ||
        (marker.form === 'is' && index === all.length - 1 && next?.form === 'is' && next.value === 2));
    const heads =
      marker.value === 1 && (marker.form === 'hanParen' || marker.form === 'han') && cut.strong && own !== null;
    const itself =
      marker.form === 'is' ||
      marker.form === 'ordinal' ||
      marker.form === 'turn' ||
      marker.form === 'arabicParen' ||
      marker.form === 'circled';
    const apart = glued && cut.at - (kept.at(-1)?.at ?? -minGlued) >= minGlued && (follows || begins);
    if (glued ? apart : (follows || begins || heads) && (cut.strong || itself)) {
      kept.push(cut);
      count.set(marker.form, marker.value);
      if (marker.form === 'han') for (const form of ['hanParen'] as const) count.set(form, 0);
      if (marker.form === 'han' || marker.form === 'hanParen')
        for (const form of ['arabicParen', 'circled', 'is'] as const) count.set(form, 0);
    }
  }
  return kept;
}

const loneNumber = /^(?:No\.?\s?)?0?(\d{1,3})[.．、]?$/u;

const beforeDigit = /^(\d{1,6})[.．、]\s?(?=\S)/u;

/** How many blocks below a first number the second one is looked for. */
const secondReach = 8;

/** Whether one of the next blocks is numbered 2, none before it otherwise: the 1 above is an item's number too. */
function secondFollows(blocks: readonly Block[], index: number): boolean {
  for (const { text } of blocks.slice(index + 1, index + 1 + secondReach)) {
    const found = beforeDigit.exec(text);
    if (found !== null) return Number(found[1]) === 2;
  }
  return false;
}

/**
 * `3.5000户…`, `3.1.5万个…` and `2024.加快…` are items where the number before them stands before, `1.85岁以上…` where a second follows;
 * plain figures elsewhere.
 */
function nextBeforeDigit(blocks: readonly Block[], index: number, last: number | undefined): Marker | null {
  const found = beforeDigit.exec(blocks[index]?.text ?? '');
  if (found === null) return null;
  const value = Number(found[1]);
  const follows = last !== undefined && value === last + 1;
  if (!follows && !(value === 1 && secondFollows(blocks, index))) return null;
  return { form: 'arabic', value, label: found[0], length: found[0].length };
}

const decimal = /^(\d{1,2})\.(\d{1,2})[.．、]?\s?(?=[\u4e00-\u9fff“《])/u;

/** `2.1 推进一网通办` below `2.`: the second number counts where the first is the open one, else it is a plain figure. */
function decimalNumber(text: string, last: ReadonlyMap<MarkerForm, number>): Marker | null {
  const found = decimal.exec(text);
  if (found === null || Number(found[1]) !== last.get('arabic')) return null;
  const value = Number(found[2]);
  if (value !== (last.get('decimal') ?? 0) + 1) return null;
  return { form: 'decimal', value, label: found[0].trimEnd(), length: found[0].length };
}

/** `★1.完成…`: a mark that singles out some items stands before their number. */
function starred(text: string): Marker | null {
  const star = /^[★☆▲△●■◆※*]{1,2}\s?(?=\S)/u.exec(text)?.[0].length ?? 0;
  const marker = star === 0 ? null : markerAt(text, star);
  return marker === null || marker.form === 'dash' ? null : { ...marker, length: marker.length + star };
}

function ownMarker(
  blocks: readonly Block[],
  index: number,
  block: Block,
  last: ReadonlyMap<MarkerForm, number>,
): Marker | null {
  const nested = decimalNumber(block.text, last);
  if (nested !== null) return nested;
  const printed = starred(block.text) ?? markerAt(block.text) ?? nextBeforeDigit(blocks, index, last.get('arabic'));
  if (printed !== null && printed.form !== 'dash') return printed;
  if (block.ordinal !== null)
    return { form: 'computed', value: block.ordinal.value, label: block.ordinal.text, length: 0 };
  return printed;
}

/** Cuts a page's blocks into lines. `copy` blocks and cells of tables that `skip` holds are left out. */
export function linesOf(page: PageIndex, skip: ReadonlySet<number>): Line[] {
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
  for (const [index, block] of page.blocks.entries()) {
    if (block.copy || (block.table !== null && skip.has(block.table))) continue;
    const own = ownMarker(page.blocks, index, block, last);
    if (own !== null) {
      if (own.form === 'han') last.delete('hanParen');
      if (own.form === 'arabic') last.delete('decimal');
      last.set(own.form, own.value);
    }
    let at = 0;
    let marker = own;
    const cuts =
      block.text.length < 8 || loneNumber.test(block.text)
        ? []
        : chosen(block, own, last, markerAt(page.blocks[index + 1]?.text ?? ''));
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
  const found = loneNumber.exec(text)?.[1];
  return found === undefined ? null : Number.parseInt(found, 10);
}
