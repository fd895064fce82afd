import { isBlankAt, isHan, isHanAt, LetterSet } from '../../lex/letters.ts';
import { EndingSet, WordSet } from '../../lex/words.ts';
import {
  acting,
  blankMarks,
  blankNames,
  departments,
  governmentLevels,
  governments,
  notInNames,
  pointers,
  surnames,
} from '../vocabulary/name-words.ts';
import { falsePrefixes } from '../vocabulary/unit-aliases.ts';
import { functionNames, genericNames, officeEndings } from '../vocabulary/unit-kinds.ts';
import {
  agencyEndings,
  bodyEndings,
  collectiveStart,
  institutionEndings,
  wholeNames,
} from '../vocabulary/unit-names.ts';

const agencies = new EndingSet(agencyEndings);
const bodies = new EndingSet(bodyEndings);
const institutions = new EndingSet(institutionEndings);
const offices = new EndingSet(officeEndings);
const whole = new Set(wholeNames);
const functions = new Set(functionNames);
const generic = new Set(genericNames);
const departmentEnds = new EndingSet(departments);
const levels = new WordSet(governmentLevels);
const prefixes = new LetterSet(governments);
const notPrefixes = new WordSet(falsePrefixes);
const blanks = new Set(blankNames);
const blankLetters = new LetterSet(blankMarks);
const pointing = new Set(pointers);
const familyNames = new LetterSet(surnames);
const longestName = 40;
const longestRemark = 20;

/** A name without a remark in brackets at its end: 市教育局（牵头）. */
function withoutRemark(name: string): string {
  if (!name.endsWith('）')) return name;
  const open = name.lastIndexOf('（');
  const inner = name.length - open - 2;
  const closed = name.indexOf('）', open);
  return open < 0 || inner < 1 || inner > longestRemark || closed < name.length - 1 ? name : name.slice(0, open);
}

function endsAsAgency(bare: string): boolean {
  return (
    bare.length >= 2 && (agencies.before(bare, bare.length) !== null || whole.has(bare) || collectiveStart.test(bare))
  );
}

/** True where a name ends as agencies' names do: 局, 委, 办公室, 人民政府. */
export function isAgency(name: string): boolean {
  return endsAsAgency(withoutRemark(name));
}

/** True where a name ends as those of agencies, enterprises, institutions and places do. */
export function isBody(name: string): boolean {
  const bare = withoutRemark(name);
  return endsAsAgency(bare) || (bare.length >= 3 && bodies.before(bare, bare.length) !== null);
}

/** True where a name ends as those do of bodies that do work, and are no place where it is done: 后勤处, not 城东小学. */
export function isOffice(name: string): boolean {
  const bare = withoutRemark(name);
  return endsAsAgency(bare) || (bare.length >= 3 && offices.before(bare, bare.length) !== null);
}

/** True where a name ends as no heading over items does. */
export function isInstitution(name: string): boolean {
  const bare = withoutRemark(name);
  return endsAsAgency(bare) || institutions.before(bare, bare.length) !== null;
}

/** True for a field of government that stands for the body in charge: 公安, 交通运输部门. */
export function isFunction(name: string): boolean {
  const department = departmentEnds.before(name, name.length);
  const field = department === null ? name : name.slice(0, -department.length);
  if (functions.has(field)) return true;
  const level = levels.at(field, 0);
  return level !== null && functions.has(field.slice(level.length));
}

/** True for what kind of body it is and not which: 人民政府, 办公室, 有限公司. Such a run ends the name before it. */
export function isGeneric(name: string): boolean {
  return generic.has(name);
}

/** True where a run names a body with the government that it belongs to in front: 区住建局, 县政府办公室. */
export function isPrefixed(name: string): boolean {
  return name.length >= 3 && prefixes.has(name, 0) && notPrefixes.at(name, 0) === null && isBody(name);
}

/** True for what a form prints where nobody is named: —, 无, 待定. */
export function isBlank(name: string): boolean {
  if (name === '' || blanks.has(name)) return name !== '';
  for (let at = 0; at < name.length; at += 1) if (!blankLetters.has(name, at) && !isBlankAt(name, at)) return false;
  return true;
}

function holdsHan(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (isHanAt(name, at)) return true;
  return false;
}

/** True where a printed run may be a unit's name under a label that says so: short, no sentence, no figure. */
export function mayBeName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= longestName &&
    !notInNames.test(name) &&
    (!acting.test(name) || isBody(name) || isFunction(name)) &&
    !isBlank(name) &&
    !pointing.has(name) &&
    holdsHan(name)
  );
}

/** Whether a run may be somebody's name: two to four characters that begin with a surname and name no body. */
export function isPersonName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 4 &&
    isHan(name) &&
    (familyNames.has(name, 0) || name.includes('某')) &&
    !isBody(name) &&
    !isFunction(name)
  );
}

/** `区住建局李四`: where a person's name begins behind an agency's in one cell, else the name's end. */
export function personStart(name: string): number {
  if (isBody(name)) return name.length;
  for (const size of [2, 3]) {
    const at = name.length - size;
    if (at >= 3 && familyNames.has(name, at) && isAgency(name.slice(0, at))) return at;
  }
  return name.length;
}
