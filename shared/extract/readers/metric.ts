import { changeVerbs, levelVerbs } from '../../lex/changes.ts';
import { comparatorPartOf } from '../../lex/comparators.ts';
import { isDigitAt, LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import { EndingSet, WordSet } from '../../lex/words.ts';
import { endWithout } from '../../notice/trim.ts';
import { leadingVerbs } from '../vocabulary/leading-verbs.ts';
import {
  agePart,
  atPlace,
  followingStops,
  innerVerbs,
  notNames,
  trailingWords,
  trailingWork,
  wholeNames,
} from '../vocabulary/metric-words.ts';
import { includedLead } from '../vocabulary/not-targets.ts';

const leading = new WordSet(leadingVerbs);
const trailing = new EndingSet([...trailingWords, ...levelVerbs, ...changeVerbs]);
const work = new EndingSet(trailingWork);
const inner = new WordSet(innerVerbs);
const stops = new WordSet(followingStops);
const openers = new WordSet(notNames);
const whole = new WordSet(wholeNames);
/** Letters behind a figure after which no name of it follows: the clause ends, a remark or another thing begins. */
const notGlued = new LetterSet('。；，！？：\n、 （和及与');
/** Letters that go with the verb before them: 培训后就业率 and 改造率 begin with it. */
const neverFirst = new LetterSet('后前率');
const clauseEnds = new LetterSet('。；，！？：\n、 ');
const clauseMarks = new LetterSet('。；，！？：\n');
const pairs: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）' };
const opens = new LetterSet('“《（');
const closes = new LetterSet('”》）');
const commas = new LetterSet(',');
const others = new LetterSet('等');
/** Letters that make 等 the beginning of a word: 等候时间, 等待时间. */
const waiting = new LetterSet('候待级');
/** Letters that no name begins with. */
const neverNamed = new LetterSet('、,的了在和及与”（');
const reachBack = 60;
const reachOn = 40;
const ageReach = 8;
const shortest = 2;

function pairedEnd(text: string, at: number): number {
  const close = opens.has(text, at) ? pairs[text.charAt(at)] : undefined;
  const end = close === undefined ? -1 : text.slice(at, at + reachOn).indexOf(close);
  return end === -1 ? at : at + end + 1;
}

function withoutWork(text: string, { start, end }: Span): Span {
  const word = work.before(text, end);
  return word !== null && end - word.length - start >= shortest ? { start, end: end - word.length } : { start, end };
}

/** Whether a bracket says what the figure before it is made of, and nothing follows: 25个小区改造（含续建7个）。 */
function closesWithParts(text: string, open: number, end: number): boolean {
  if (text.charAt(open) !== '（' || !(end >= text.length || clauseEnds.has(text, end))) return false;
  for (let at = open + 1; at < end; at += 1) if (isDigitAt(text, at)) return true;
  return includedLead.test(text.slice(open + 1, end));
}

/** The name that follows a figure: `24个…老旧小区微改造微更新`. */
function following(text: string, from: number, ceiling: number): Span | null {
  let start = from;
  if (text.charAt(start) === '的') start += 1;
  if (openers.at(text, start) !== null) return null;
  let end = start;
  const last = Math.min(text.length, ceiling, start + reachOn);
  while (end < last) {
    const paired = pairedEnd(text, end);
    if (paired > end) {
      if (closesWithParts(text, end, paired)) break;
      end = paired;
      continue;
    }
    if (clauseEnds.has(text, end) || stops.at(text, end) !== null) break;
    if (isDigitAt(text, end) && !agePart.test(text.slice(end, end + ageReach))) break;
    end += 1;
  }
  const name = withoutWork(text, { start, end });
  return name.end - name.start >= shortest ? name : null;
}

/** Start of the clause that ends at `to`, quotations and brackets passed over whole. */
function clauseStart(text: string, floor: number, to: number): number {
  let start = to;
  let closing = 0;
  while (start > floor) {
    if (closes.has(text, start - 1)) closing += 1;
    else if (opens.has(text, start - 1)) closing -= 1;
    if (closing < 0 || (closing === 0 && clauseMarks.has(text, start - 1))) break;
    if (commas.has(text, start - 1) && !isDigitAt(text, start)) break;
    start -= 1;
  }
  return start;
}

/** After the last 等 of an enumeration and after the last verb inside the clause, where a name is left. */
function lastName(text: string, span: Span): Span {
  let { start } = span;
  for (let at = span.start; at < span.end - shortest; at += 1) {
    const paired = pairedEnd(text, at);
    if (paired > at) {
      at = paired - 1;
      continue;
    }
    if (others.has(text, at) && !waiting.has(text, at + 1) && at > span.start) start = at + 1;
    const verb = at > span.start ? inner.at(text, at) : null;
    if (verb !== null && at + verb.length <= span.end - shortest) start = at + verb.length;
  }
  return { start, end: span.end };
}

/** A date and the words that lead to it are no part of a name: it is looked for behind the date, or before it where none follows. */
function around(floor: number, to: number, date: Span | null, text: string): { floor: number; end: number } {
  const end = withoutTrailing(text, floor, to);
  if (date === null || date.end <= floor) return { floor, end };
  if (end > date.end) return { floor: date.end, end };
  return { floor, end: withoutTrailing(text, floor, date.start) };
}

function withoutTrailing(text: string, floor: number, to: number): number {
  let end = endWithout(text, ' ', floor, to);
  for (let word = trailing.before(text, end); word !== null && end - word.length >= floor; ) {
    if (comparatorPartOf[word]?.includes(text.charAt(end - word.length - 1)) === true) break;
    end -= word.length;
    word = trailing.before(text, end);
  }
  return end;
}

/** Behind a verb of doing, a remark in brackets or a mark that a name cannot begin with; the start itself where it can begin there. */
function nameStart(text: string, start: number, end: number): number {
  if (whole.at(text, start) !== null) return start;
  const verb = leading.at(text, start);
  const behind = start + (verb?.length ?? 0);
  if (verb !== null && end - behind >= shortest && !neverFirst.has(text, behind)) return behind;
  if (start >= end || !neverNamed.has(text, start) || atPlace.test(text.slice(start, start + 2))) return start;
  const paired = pairedEnd(text, start);
  return paired > start && paired < end ? paired : start + 1;
}

/** The name before a figure, from the clause's start, without its verbs: `新建消防站2个` 消防站. */
function preceding(text: string, from: number, to: number, rate: boolean, date: Span | null): Span | null {
  const { floor, end: last } = around(from, to, date, text);
  let end = last;
  let start = clauseStart(text, Math.max(floor, end - reachBack), end);
  if (!rate) ({ start, end } = lastName(text, { start, end }));
  for (let next = nameStart(text, start, end); next > start; next = nameStart(text, start, end)) start = next;
  return end - start >= shortest ? { start, end } : null;
}

/** The name that the clause before a figure's own ends with, where no promise stands between them. */
function clauseBefore(text: string, floor: number, to: number, rate: boolean, date: Span | null): Span | null {
  const start = clauseStart(text, Math.max(floor, to - reachBack), to);
  if (start <= floor || text.charAt(start - 1) !== '，' || text.startsWith('基础上', start - 4)) return null;
  return preceding(text, floor, start - 1, rate, date);
}

/**
 * The printed words that name what a figure counts, contiguous and nearest: what follows the figure when a name does, else
 * what precedes it in the clause, without verbs of doing (新建, 举办) and comparators. `floor` is where the promise before
 * this one ends, `ceiling` where the next figure begins, `date` the last calendar phrase before it. Where the clause names nothing the
 * clause before it does (…补贴标准，由80元提高到90元); null where neither does.
 */
export function readMetric(
  text: string,
  figure: Span,
  { floor, ceiling, rate, date }: { floor: number; ceiling: number; rate: boolean; date: Span | null },
): Span | null {
  const after = following(text, figure.end, ceiling);
  const own = preceding(text, floor, figure.start, rate, date);
  const before = own ?? (after === null ? clauseBefore(text, floor, figure.start, rate, date) : null);
  if (rate) return before ?? after;
  const glued = after !== null && !notGlued.has(text, figure.end);
  return glued ? after : (before ?? after);
}
