import { isBlankAt, LetterSet } from '../../lex/letters.ts';
import { isClosing, isOpening } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import { type ListedName, listedName, trim } from './listed-name.ts';
import { partAtBreaks } from './unit-breaks.ts';
import { mergeCollectives } from './unit-collectives.ts';
import { conjunction, gluedNames } from './unit-joints.ts';
import { isBody, isPersonName } from './unit-name.ts';

function splitTop(text: string, start: number, end: number, isMark: (at: number) => number): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (isOpening(character)) depth += 1;
    else if (isClosing(character) && depth > 0) depth -= 1;
    if (depth > 0) continue;
    const size = isMark(at);
    if (size > 0) {
      parts.push({ start: from, end: at });
      from = at + size;
      at += size - 1;
    }
  }
  parts.push({ start: from, end });
  return parts;
}

const listMarks = new LetterSet('、，,；;/ \n|');
const colons = new LetterSet('：:');

/** Whether a range holds nothing but blanks and colons. */
function isGap(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!colons.has(text, at) && !isBlankAt(text, at)) return false;
  return true;
}

/** Whether a name that follows another after a blank or a break is the person in charge there: `区住建局 李四`. */
function isPersonBehind(text: string, before: ListedName | undefined, name: ListedName): boolean {
  return (
    before !== undefined &&
    before.person === null &&
    isGap(text, before.end, name.start) &&
    isPersonName(name.name) &&
    isBody(before.name)
  );
}

/**
 * The names of one list of units, `text` from `start` to `end`: split at 、, commas, blanks, at the page's `breaks` between two names
 * and at 和 or 及 between two whole names; collective names are kept, a role, a person or a telephone number behind a name is taken
 * off. Linear.
 */
export function splitNames(text: string, start: number, end: number, breaks: readonly number[] = []): ListedName[] {
  const marks = splitTop(text, start, end, (at) => (listMarks.has(text, at) ? 1 : 0));
  const spans = mergeCollectives(
    text,
    marks
      .flatMap((part) => partAtBreaks(text, trim(text, part), breaks))
      .flatMap((part) => splitTop(text, part.start, part.end, (at) => conjunction(text, part.start, at, part.end)))
      .flatMap((part) => gluedNames(text, trim(text, part))),
  );
  const listed: ListedName[] = [];
  for (const span of spans) {
    const name = listedName(text, span);
    if (name === null) continue;
    const before = listed.at(-1);
    if (before !== undefined && isPersonBehind(text, before, name)) {
      listed[listed.length - 1] = { ...before, person: { start: name.start, end: name.end } };
    } else listed.push(name);
  }
  return listed;
}
