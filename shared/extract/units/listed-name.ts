import { isBlankAt, LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { postOfBody } from '../vocabulary/people-words.ts';
import {
  andOthers,
  bracketedName,
  contactWords,
  helpRemark,
  leadRemark,
  nameLead,
  roleRemark,
} from '../vocabulary/unit-list-words.ts';
import { withoutBlanks } from './people.ts';
import { isBody, isPersonName, personStart } from './unit-name.ts';

/**
 * One name of a list of units; `role` where a remark behind the name gives one (`市教育局（牵头）`), `person` where somebody stands
 * behind it (`市教育局（张三）`, `市教育局 李四`).
 */
export type ListedName = Span & {
  readonly name: string;
  readonly role: UnitRole | null;
  readonly person: Span | null;
};

const leads = new LetterSet('、，·•');
const tails = new LetterSet('、，。；');

function isLead(text: string, at: number): boolean {
  return leads.has(text, at) || isBlankAt(text, at);
}

function isTail(text: string, at: number): boolean {
  return tails.has(text, at) || isBlankAt(text, at);
}

/** A span without the marks and blanks at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isLead(text, start)) start += 1;
  while (end > start && isTail(text, end - 1)) end -= 1;
  return { start, end };
}

/** Where a remark behind a name begins that holds a telephone number or a rule, else the name's end. */
function remarkStart(name: string): number {
  if (!(name.endsWith('）') || name.endsWith(')'))) return name.length;
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
  return open > 0 && contactWords.test(name.slice(open)) ? open : name.length;
}

function roleOfRemark(word: string): UnitRole {
  if (leadRemark.test(word)) return '牵头';
  return helpRemark.test(word) ? '配合' : '责任';
}

/** Where somebody's name stands in brackets at a name's end: `县卫健局（刘建国）`. */
function bracketedPerson(name: string): Span | null {
  const found = bracketedName.exec(name);
  if (found?.[1] === undefined || found.index < 2 || !isPersonName(found[1])) return null;
  return { start: found.index + 1, end: found.index + 1 + found[1].length };
}

const colons = new LetterSet('：:');

/** Where people's names stand behind a colon: `县林业局：赵青山`. */
function colonPerson(name: string): Span | null {
  const colon = colons.first(name);
  if (colon < 2 || !isBody(name.slice(0, colon))) return null;
  let start = colon + 1;
  while (isBlankAt(name, start)) start += 1;
  return isPersonName(withoutBlanks(name.slice(start))) ? { start, end: name.length } : null;
}

/** The name of one part of a list, without what leads to it and what is remarked of it; null where nothing is left. */
export function listedName(text: string, span: Span): ListedName | null {
  let { start: from, end: to } = trim(text, span);
  const lead = nameLead.exec(text.slice(from, to));
  if (lead) from += lead[0].length;
  let name = text.slice(from, to);
  const remark = roleRemark.exec(name);
  const role = remark?.[1] === undefined ? null : roleOfRemark(remark[1]);
  to = from + (remark === null ? remarkStart(name) : name.length - remark[0].length);
  name = text.slice(from, to);
  const bracketed = bracketedPerson(name);
  let person = bracketed === null ? null : { start: from + bracketed.start, end: from + bracketed.end };
  if (person !== null) to = person.start - 1;
  name = text.slice(from, to);
  const behind = person === null ? colonPerson(name) : null;
  if (behind !== null) {
    person = { start: from + behind.start, end: from + behind.end };
    to = from + colons.first(name);
    name = text.slice(from, to);
  }
  to -= andOthers.exec(name)?.[0].length ?? 0;
  to -= postOfBody.exec(text.slice(from, to))?.[0].length ?? 0;
  const rest = from + personStart(text.slice(from, to));
  if (rest < to) person = { start: rest, end: to };
  return rest > from ? { start: from, end: rest, name: text.slice(from, rest), role, person } : null;
}
