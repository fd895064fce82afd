import { isBlankAt, isHanAt, LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import type { Leader } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { notPeople, peopleMarks, postBefore, postBehind } from '../vocabulary/people-words.ts';
import { breaksWithin } from './unit-breaks.ts';
import { isAgency } from './unit-name.ts';

const marks = new LetterSet(peopleMarks);
const point = '·';

/** Runs between marks, blanks and the page's breaks. */
function runsOf(text: string, span: Span, breaks: readonly number[]): Span[] {
  const ends = new Set(breaksWithin(breaks, span.start, span.end));
  const runs: Span[] = [];
  let from = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    const parted = at === span.end || marks.has(text, at) || isBlankAt(text, at);
    if (!parted && !ends.has(at)) continue;
    if (at > from) runs.push({ start: from, end: at });
    from = parted ? at + 1 : at;
  }
  return runs;
}

function isSingle(text: string, { start, end }: Span): boolean {
  return end - start === 1 && isHanAt(text, start);
}

/** `张 三`: a blank that only sets a name of two characters apart. */
function joinSpaced(text: string, runs: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const gap = before === undefined ? 0 : run.start - before.end;
    const close = gap === 0 || (gap === 1 && isBlankAt(text, run.start - 1));
    if (before !== undefined && close && isSingle(text, before) && isSingle(text, run)) {
      joined[joined.length - 1] = { start: before.start, end: run.end };
    } else joined.push(run);
  }
  return joined;
}

/** A text without its white space. */
export function withoutBlanks(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; at += 1) if (!isBlankAt(text, at)) rest += text.charAt(at);
  return rest;
}

/** Two to four characters, the point of a name from another language among them. */
function isShort(name: string): boolean {
  if (name.length < 2 || name.length > 4) return false;
  for (let at = 0; at < name.length; at += 1) if (!isHanAt(name, at) && name.charAt(at) !== point) return false;
  return true;
}

/** `张三副县长`, `副县长李四`, `常务副市长`: a person, no unit. */
export function isPost(name: string): boolean {
  return postBehind.test(name) || (postBefore.test(name) && !isAgency(name));
}

/**
 * The people that a labelled run prints (牵头领导：张三、李四): Chinese names of two to four characters, blanks inside two-character
 * names closed, posts, bodies and telephone numbers left out. `role` is the label they were printed under.
 */
export function readPeople(text: string, span: Span, role: string, breaks: readonly number[] = []): Reading<Leader>[] {
  return joinSpaced(text, runsOf(text, span, breaks)).flatMap(({ start, end }) => {
    const name = withoutBlanks(text.slice(start, end));
    return isShort(name) && !notPeople.test(name) && !isAgency(name) ? [{ start, end, value: { name, role } }] : [];
  });
}
