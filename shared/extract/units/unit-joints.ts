import { LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import { WordSet } from '../../lex/words.ts';
import { andOthers, eachStart, groupEnd, joiningWords, kindEnd, wholeEnd } from '../vocabulary/unit-list-words.ts';
import { collectiveStart } from '../vocabulary/unit-names.ts';
import { isAgency, isBody, isFunction, isGeneric, isPrefixed } from './unit-name.ts';

const joining = new WordSet(joiningWords);
const commas = new LetterSet('、，');
/** Names on either side of a joining word are looked at no farther than this. */
const longestSide = 60;
/** Where the name begins that ends at `end`: behind the last comma. */
function nameStart(text: string, floor: number, end: number): number {
  let start = end;
  while (start > floor && !commas.has(text, start - 1)) start -= 1;
  return start;
}

/** Length of a joining word at `at` that parts two whole names: 和 in 市教育局和市财政局, not in 文化和旅游局 or 党委和政府. */
export function conjunction(text: string, start: number, at: number, end: number): number {
  const word = joining.at(text, at);
  if (word === null) return 0;
  const left = text.slice(nameStart(text, Math.max(start, at - longestSide), at), at).replace(andOthers, '');
  const from = at + word.length;
  const limit = Math.min(end, from + longestSide);
  const mark = commas.first(text, from, limit);
  const right = text.slice(from, mark < 0 ? limit : mark);
  const kind = right.split(kindEnd, 1)[0] ?? '';
  if (left.length < 2 || right.length < 2 || (isGeneric(kind) && !collectiveStart.test(right))) return 0;
  const parted = partsNames(left, right.replace(andOthers, ''), word);
  return parted ? word.length : 0;
}

function partsNames(left: string, right: string, word: string): boolean {
  if (collectiveStart.test(right)) return isBody(left) || isFunction(left);
  if (!groupEnd.test(left) && isFunction(left)) {
    const merged = `${left}${word}${right.endsWith('部门') ? right.slice(0, -2) : right}`;
    return !isFunction(merged) && (isFunction(right) || isPrefixed(right));
  }
  const whole = left.length >= 3 && (isAgency(left) || groupEnd.test(left));
  return whole && (isBody(right) || isFunction(right));
}

/** `县交通运输局各乡镇人民政府`: a line break between two names of a cell leaves no mark; a whole agency ends where 各 or its own prefix begins again. */
export function gluedNames(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  const prefix = text.charAt(span.start);
  const again = '省市区县州'.includes(prefix) ? prefix : null;
  let from = span.start;
  for (let at = span.start + 4; at < span.end - 3; at += 1) {
    const character = text.charAt(at);
    if (character !== '各' && character !== again) continue;
    const ends = wholeEnd.test(text.slice(from, at));
    const right = text.slice(at, span.end);
    const goes = character === '各' ? eachStart.test(right) : isAgency(right);
    if (!ends || !goes) continue;
    parts.push({ start: from, end: at });
    from = at;
  }
  parts.push({ start: from, end: span.end });
  return parts;
}
