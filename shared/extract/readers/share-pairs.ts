import type { Figure } from '../../lex/figures.ts';
import { isHanAt, LetterSet } from '../../lex/letters.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import { WordSet } from '../../lex/words.ts';
import { isBody } from '../units/unit-name.ts';
import {
  bodyParts,
  gradedKind,
  joinedThing,
  placeEnd,
  placeRemark,
  shareLead,
  spreadWord,
} from '../vocabulary/breakdown-words.ts';
import { leadingVerbs } from '../vocabulary/leading-verbs.ts';

/** A figure with the names that it is the share of: one, or several before 各 or 分别. */
export type Pair = { readonly names: readonly Span[]; readonly figure: Figure; readonly end: number };

const separators = new LetterSet('、，；。：！');
/** Longer words are no name of who shares. */
export const longestName = 24;
const spreadReach = 8;
const tailMarks = '、，；。：） ';
const longestTail = 4;
const longestRemark = 80;

const doing = new WordSet(leadingVerbs);
/** One letter behind a verb makes a name with it: 开发区. */
const shortestThing = 2;

/** A name that starts with a verb of doing or joins two things is what is built, not who builds it. */
function isThing(name: string): boolean {
  const bracket = name.indexOf('（');
  const own = bracket < 0 ? name : name.slice(0, bracket);
  const verb = doing.at(name, 0);
  return (
    (verb !== null && name.length - verb.length >= shortestThing) ||
    gradedKind.test(own) ||
    (joinedThing.test(own) && !bodyParts.test(name))
  );
}

/** Whether a name ends as a place does, whatever it begins with: 建设街道, 新建镇. */
export function endsInPlace(name: string): boolean {
  return placeEnd.test(name.replace(placeRemark, ''));
}

/** Whether a name is a place: a district, a town, a park. */
export function isPlace(name: string): boolean {
  return !isThing(name) && endsInPlace(name);
}

/** Whether shares may be told of a name: a place, or a body that is no thing. */
export function sharesOut(name: string): boolean {
  return isPlace(name) || (isBody(name) && !isThing(name));
}

/** Start of the words that lead straight to a figure, brackets inside them counted as part of them. */
function wordStart({ text, regions }: Lexed, floor: number, at: number): number {
  const around = regions.bracketAt(at);
  let start = at;
  while (start > floor && (!separators.has(text, start - 1) || regions.bracketAt(start - 1) !== around)) {
    start -= 1;
  }
  return start;
}

/** `雁塔区、新城区各4个`: the names in front of 各 or 分别, back to a stop that is no 、. */
function spreadNames(lexed: Lexed, floor: number, end: number): Span[] {
  const { text } = lexed;
  const names: Span[] = [];
  let to = end;
  while (to > floor) {
    const start = wordStart(lexed, floor, to);
    const name = text.slice(start, to).trim();
    if (name === '' || name.length > longestName || !(isPlace(name) || isBody(name))) break;
    names.unshift({ start, end: to });
    if (text.charAt(start - 1) !== '、') break;
    to = start - 1;
  }
  return names;
}

/** Whether a share's figure closes it: a short noun and a remark at most before the next mark. */
function closes(text: string, at: number): boolean {
  let end = at;
  while (end - at < longestTail && isHanAt(text, end)) end += 1;
  if (text.charAt(end) === '（') {
    const close = text.slice(end, end + longestRemark).indexOf('）');
    if (close < 0) return false;
    end += close + 1;
  }
  const mark = text.charAt(end);
  return mark === '' || mark === '\n' || tailMarks.includes(mark);
}

/** Every figure that names lead straight to, from an offset on: of the text outside its brackets, or inside the one named by its start. */
export function pairsOf(lexed: Lexed, from: number, bracket = -1): Pair[] {
  const { text, figures, regions } = lexed;
  const pairs: Pair[] = [];
  let floor = from;
  for (const figure of figures) {
    if (figure.start < from || figure.chinese || figure.kind === 'time' || figure.kind === 'age') continue;
    if (regions.bracketAt(figure.start) !== bracket) continue;
    const start = wordStart(lexed, floor, figure.start);
    const mark = spreadWord.exec(text.slice(Math.max(start, figure.start - spreadReach), figure.start))?.[0] ?? null;
    const names = mark === null ? [{ start, end: figure.start }] : spreadNames(lexed, from, figure.start - mark.length);
    const [only] = names;
    const length = only === undefined ? 0 : only.end - only.start;
    const named = only !== undefined && length <= longestName && text.slice(only.start, only.end).trim() !== '';
    if (named && (mark !== null || closes(text, figure.end)) && figure.upper === null) {
      pairs.push({ names, figure, end: figure.end });
    }
    floor = figure.end;
  }
  return pairs;
}

/** A name without the words that only lead to it: 其中, 分别为. */
export function cleanName(text: string, span: Span): Span {
  const lead = shareLead.exec(text.slice(span.start, span.end));
  return { start: span.start + (lead?.[0].length ?? 0), end: span.end };
}

/** The figures that pairs are made of, from an offset on, outside brackets or inside one. */
export function countedFigures({ figures, regions }: Lexed, from: number, bracket = -1): Figure[] {
  return figures.filter(
    ({ start, chinese, kind }) => start > from && !chinese && kind !== 'age' && regions.bracketAt(start) === bracket,
  );
}
