import { LetterSet } from '../../lex/letters.ts';
import { regionsOf } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import { startWithout, trimEndMarks } from '../../notice/trim.ts';
import { collectiveStart } from '../vocabulary/unit-names.ts';
import { splitNames } from './unit-list.ts';
import { isAgency, isBody, isOffice, isPrefixed } from './unit-name.ts';

const longestList = 80;
const shortestList = 4;
const closings = new LetterSet('）)】〕]');
const dayLetters = new LetterSet('月年日底前');
const longestDay = 16;
const parting = new LetterSet('。；—-\n');
const marks = '。；，、 \n';

/** Whether a text is nothing but government bodies, each with the government it belongs to: 县住建局、各乡镇. */
export function namesBodies(text: string): boolean {
  if (text.length < shortestList || text.length > longestList) return false;
  const names = splitNames(text, 0, text.length);
  return (
    names.some(({ name }) => isPrefixed(name)) &&
    names.every(({ name }) => isAgency(name) && (isPrefixed(name) || collectiveStart.test(name)))
  );
}

/** Where the last clause of a text begins, looked for no farther back than a list is long. */
function lastClause(text: string): number {
  const floor = Math.max(0, text.length - longestList);
  for (let at = text.length; at > floor; at -= 1) if (parting.has(text, at - 1)) return at;
  return text.length;
}

/** Lists of bodies that an item prints in a bracket or at its end and that were read as no units of it: 改造公厕12座——县住建局、县城管局. */
export function namesLeft(text: string): string[] {
  const body = trimEndMarks(text, marks);
  const from = lastClause(body);
  const tail = body.slice(startWithout(body, ' ', from, body.length));
  const bracketed = regionsOf(text)
    .brackets.map(({ start, end }) => text.slice(start + 1, end - 1))
    .filter(namesBodies);
  return namesBodies(tail) ? [...bracketed, tail] : bracketed;
}

/** A bracket that closes a text, marks behind it aside, and the names it holds. */
export interface ClosingNames extends Span {
  readonly names: string;
  /** Whether one of them is a body that does work, and no place where it is done. */
  readonly office: boolean;
}

/** Where a bracket ends behind which nothing stands but a clause that says by when: …（住建局），10月底前通气; -1 where none does. */
function dayBehind(body: string): number {
  const comma = body.lastIndexOf('，');
  const short = comma > 0 && body.length - comma <= longestDay;
  return short && closings.has(body, comma - 1) && dayLetters.within(body, comma) ? comma : -1;
}

/** The bracket that closes a text, a day behind it aside, where it holds nothing but names of bodies of any kind; null elsewhere: …8月底前完工（教管会）. */
export function namesInClosingBracket(text: string): ClosingNames | null {
  const body = trimEndMarks(text, marks);
  const end = closings.ends(body) ? body.length : dayBehind(body);
  const last = end < 0 ? undefined : regionsOf(body).brackets.at(-1);
  if (last === undefined || last.end < end) return null;
  const { start } = last;
  const inner = body.slice(start + 1, last.end - 1);
  const names = inner.length > longestList ? [] : splitNames(inner, 0, inner.length);
  if (names.length === 0 || !names.every(({ name }) => isBody(name))) return null;
  return { start, end: last.end, names: inner, office: names.some(({ name }) => isOffice(name)) };
}
