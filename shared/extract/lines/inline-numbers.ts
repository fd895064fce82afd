import { isHanAt, LetterSet } from '../../lex/letters.ts';
import { smallNumeralEnd } from '../../lex/ordinals.ts';
import { EndingSet } from '../../lex/words.ts';
import type { Block } from '../../page/page-index.ts';
import { isAgency } from '../units/unit-name.ts';
import { labelAt } from '../vocabulary/labels.ts';
import { handsOut } from '../vocabulary/list-signs.ts';
import { looseNumberAt } from './loose-numbers.ts';
import type { MarkerForm } from './marker-form.ts';
import { type Marker, markerAt } from './markers.ts';

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
/** Letters that a number or a label of its own may begin with. */
const starters =
  '0123456789一二三四五六七八九十（([【〔第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛责牵主配承协参完实首其再最资经投进推时落工';
const starts = 1;
const opens = 8;
const closes = 16;
const quotes = 32;
const unquotes = 64;
/** What a letter can be, by its code: what begins a line, what opens and closes brackets and quotes. */
const letters = new Uint8Array(0x10000);
for (const [marks, kind] of [
  [starters, starts],
  ['（(【〔[', opens],
  ['）)】〕]', closes],
  ['“《', quotes],
  ['”》', unquotes],
] as const) {
  for (const mark of marks) letters[mark.charCodeAt(0)] = (letters[mark.charCodeAt(0)] ?? 0) | kind;
}

/** Where a paragraph is cut, and the number that begins there; null for a label. */
export interface Cut {
  readonly at: number;
  readonly marker: Marker | null;
  readonly strong: boolean;
  /** Whether no mark parts it from the words before: 主要任务（一）壮大…; it counts only in an unbroken count. */
  readonly glued: boolean;
}

/** A block with the numbers that bear on how it is cut. */
export interface Paragraph {
  readonly block: Block;
  /** The marker that its text begins with. */
  readonly opening: Marker | null;
  /** The number that counts as its own. */
  readonly own: Marker | null;
  /** The marker that the next block begins with. */
  readonly next: Marker | null;
}

const gluable: ReadonlySet<MarkerForm> = new Set(['hanParen', 'han', 'arabic']);
/** Words behind which a number refers to something or is part of a figure. */
const referring = new LetterSet('第至到和与及或、附件表图款条项章节见0123456789〇○零一二三四五六七八九十百年月日');
const referringWords = new EndingSet(['上述', '前述', '以上', '以下']);

function refersAt(text: string, at: number): boolean {
  return referring.has(text, at - 1) || referringWords.before(text, at) !== null;
}

/** 一是…, 十二是…: a sentence's own count. */
function countsSentence(text: string, at: number): boolean {
  const end = smallNumeralEnd(text, at, 2);
  return end > 0 && text.charAt(end) === '是';
}

const colons = new LetterSet('：:');
const roundOpenings = new LetterSet('（(');
/** Marks behind which a number begins a line whatever its form. */
const strongEnds = new LetterSet('。！？）)');
const minGlued = 4;
/** How much of a lead-in is looked at: 现将任务分解如下：1.…. */
const maxLeadIn = 60;
const longestName = 20;

/** Whether what stands before the colon at a number hands out what is counted, or is the body alone that answers for it: 区教育局：1.…；2.…. */
function headsCount(text: string, at: number): boolean {
  if (handsOut(text.slice(Math.max(0, at - maxLeadIn), at))) return true;
  return at <= longestName && isAgency(text.slice(0, at - 1));
}

/**
 * `opening`: the paragraph that begins the page's first count, none standing before it. Its numbers count after a colon or semicolon
 * too: `十件实事如下：1.…；2.…`.
 */
function candidates({ block, opening: first, own }: Paragraph, opening: boolean): Cut[] {
  const { text } = block;
  const gaps = new Set(block.gaps);
  const cuts: Cut[] = [];
  /* A label right behind the paragraph's own number is what is numbered. */
  const numbered = first?.length ?? 0;
  const chapter = own?.form === 'han';
  for (let at = 1; at < text.length; at += 1) {
    if (((letters[text.charCodeAt(at)] ?? 0) & starts) === 0) continue;
    const before = text.charAt(at - 1);
    const strong = before === ' ' || gaps.has(at);
    let glued = false;
    let handed = false;
    if (!strong && !ends.includes(before)) {
      const colon = before === '：' || before === ':';
      handed = own === null && colon && headsCount(text, at);
      const counted = handed || (colon && (opening || (chapter && roundOpenings.has(text, at))));
      const named = colon || before === '，' || before === ',';
      if (!counted && (!named || !countsSentence(text, at))) {
        if (!isHanAt(text, at - 1)) continue;
        glued = true;
      }
    }
    const marker = markerAt(text, at) ?? (glued ? null : looseNumberAt(text, at));
    if (glued && (marker === null || !gluable.has(marker.form) || refersAt(text, at))) {
      continue;
    }
    if (marker !== null && splittable.has(marker.form)) {
      cuts.push({
        at,
        marker,
        strong: strong || (!glued && strongEnds.has(text, at - 1)) || (opening && !glued) || handed,
        glued,
      });
      at += marker.length - 1;
    } else if (at > numbered && (strong || labelMarks.includes(before)) && labelAt(text, at) !== null) {
      cuts.push({ at, marker: null, strong: true, glued: false });
    }
  }
  return cuts;
}

/** Marks behind which a label of its own begins a line. */
const labelMarks = '。）)；;';

/** Bracket depth at each cut: a marker inside brackets numbers nothing. */
function outsideBrackets(text: string, cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = [];
  let depth = 0;
  let quoted = 0;
  let from = 0;
  for (const cut of cuts) {
    for (; from < cut.at; from += 1) {
      const kind = letters[text.charCodeAt(from)] ?? 0;
      if ((kind & opens) !== 0) depth += 1;
      else if ((kind & closes) !== 0 && depth > 0) depth -= 1;
      else if ((kind & quotes) !== 0) quoted += 1;
      else if ((kind & unquotes) !== 0 && quoted > 0) quoted -= 1;
    }
    if (depth === 0 && quoted === 0) kept.push(cut);
  }
  return kept;
}

/** How often a paragraph begins to count in each form: with its own number, right behind words that hand tasks out, or inside a sentence. */
function beginnings(text: string, own: Marker | null, cuts: readonly Cut[]): ReadonlyMap<MarkerForm, number> {
  const begun = new Map<MarkerForm, number>(own === null ? [] : [[own.form, 1]]);
  for (const { at, marker, glued } of cuts) {
    if (marker?.value !== 1 || glued) continue;
    const handed = own === null && colons.has(text, at - 1) && headsCount(text, at);
    begun.set(marker.form, (begun.get(marker.form) ?? (handed ? 0 : 1)) + 1);
  }
  return begun;
}

/**
 * Chooses the cuts that continue a count: a run-together line is one where its number follows the number before it in the
 * same form (…缩小。9.推动…), or begins a count that the same paragraph, or for 一是 the next one, carries on. Inner enumerations (1．…；2．…) stay.
 */
export function cutsOf(paragraph: Paragraph, last: ReadonlyMap<MarkerForm, number>): Cut[] {
  const { block, own, next } = paragraph;
  const all = outsideBrackets(block.text, candidates(paragraph, own === null && last.size === 0));
  if (all.length === 0) return [];
  const later = new Map<string, number>();
  for (const [index, cut] of all.entries()) {
    if (cut.marker !== null) later.set(`${cut.marker.form}${cut.marker.value}`, index);
  }
  const count = new Map(last);
  if (own !== null) count.set(own.form, own.value);
  const begun = beginnings(block.text, own, all);
  /* Where a chapter inside the paragraph does not begin to count again, its numbers go on: （三）…。二、社会事业（四）…. */
  const before = new Map<MarkerForm, number>();
  const kept: Cut[] = [];
  for (const [index, cut] of all.entries()) {
    const { marker, glued } = cut;
    if (marker === null) {
      kept.push(cut);
      continue;
    }
    const expected = [count.get(marker.form) ?? 0, before.get(marker.form) ?? 0].map((value) => value + 1);
    const follows = marker.value > 1 && expected.includes(marker.value);
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
    /* Behind a semicolon a number goes on with the paragraph's own count where no other count begins in it and the next paragraph does not go on with it. */
    const runsOn =
      follows && begun.get(marker.form) === 1 && !(next?.form === marker.form && next.value === marker.value);
    const below = marker.form === 'hanParen' && (own?.form === 'han' || kept.some((one) => one.marker?.form === 'han'));
    const apart = glued && cut.at - (kept.at(-1)?.at ?? -minGlued) >= minGlued && (follows || begins);
    if (glued ? apart : (follows || begins || heads) && (cut.strong || itself || runsOn || below)) {
      kept.push(cut);
      count.set(marker.form, marker.value);
      if (marker.form === 'han') {
        before.set('hanParen', count.get('hanParen') ?? 0);
        count.set('hanParen', 0);
      } else before.delete(marker.form);
      if (marker.form === 'han' || marker.form === 'hanParen') {
        for (const form of ['arabicParen', 'circled', 'is'] as const) count.set(form, 0);
      }
    }
  }
  return kept;
}
