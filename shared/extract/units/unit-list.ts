import { isClosing, isOpening } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { collectiveGovernment, collectiveJoint, collectiveStart, collectiveTail } from '../vocabulary/unit-names.ts';
import { partAtBreaks } from './unit-breaks.ts';
import { isAgency, isBody, isFunction, isGeneric, isPersonName, isPrefixed, personStart } from './unit-name.ts';

/**
 * One name of a list of units; `role` where a remark behind the name gives one (`市教育局（牵头）`), `person` where somebody stands
 * behind it (`市教育局（张三）`, `市教育局 李四`).
 */
export type ListedName = Span & {
  readonly name: string;
  readonly role: UnitRole | null;
  readonly person: Span | null;
};

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

/** A list's end: 等, 等5部门, 等有关部门和单位. */
const andOthers =
  /等(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:(?:市级|区级|县级|省级|市直|区直|县直|省直|各|中央)?(?:有关|相关|多个)?(?:部门|单位|机构|区县|地区|部门单位|部门和单位|单位和部门)?)$/;
/** Names on either side of a joining word are looked at no farther than this. */
const longestSide = 60;
const joiningWords = ['以及', '和', '及', '与', '并', '会同'];

/** Length of a joining word at `at` that parts two whole names: 和 in 市教育局和市财政局, not in 文化和旅游局 or 党委和政府. */
function conjunction(text: string, start: number, at: number, end: number): number {
  const word = joiningWords.find((candidate) => text.startsWith(candidate, at));
  if (word === undefined) return 0;
  const before = text
    .slice(Math.max(start, at - longestSide), at)
    .split(/[、，]/)
    .at(-1);
  const left = (before ?? '').replace(andOthers, '');
  const right = text.slice(at + word.length, Math.min(end, at + word.length + longestSide)).split(/[、，]/)[0] ?? '';
  const kind = right.split(/[和及与（]/)[0] ?? '';
  if (left.length < 2 || right.length < 2 || isGeneric(kind)) return 0;
  const parted = partsNames(left, right.replace(andOthers, ''), word);
  return parted ? word.length : 0;
}

function partsNames(left: string, right: string, word: string): boolean {
  if (collectiveStart.test(right)) return isBody(left) || isFunction(left);
  if (!/(?:部门|单位)$/.test(left) && isFunction(left)) {
    const merged = `${left}${word}${right.replace(/部门$/, '')}`;
    return !isFunction(merged) && (isFunction(right) || isPrefixed(right));
  }
  const whole = left.length >= 3 && (isAgency(left) || /(?:部门|单位)$/.test(left));
  return whole && (isBody(right) || isFunction(right));
}

/** `县交通运输局各乡镇人民政府`: a line break between two names of a cell leaves no mark; a whole agency ends where 各 or its own prefix begins again. */
function gluedNames(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  const prefix = text.charAt(span.start);
  const again = '省市区县州'.includes(prefix) ? prefix : null;
  let from = span.start;
  for (let at = span.start + 4; at < span.end - 3; at += 1) {
    const character = text.charAt(at);
    if (character !== '各' && character !== again) continue;
    const ends = /(?:局|委员会|厅|公司|集团|中心|管委会|大队|支队)$/.test(text.slice(from, at));
    const right = text.slice(at, span.end);
    const goes = character === '各' ? /^各(?:县|市|区|乡|镇|街道|有关|相关|部门)/.test(right) : isAgency(right);
    if (!ends || !goes) continue;
    parts.push({ start: from, end: at });
    from = at;
  }
  parts.push({ start: from, end: span.end });
  return parts;
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s、，·•]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s、，。；]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Puts names that contain 、 together again: 各市、县人民政府; 各镇、街道. */
function mergeCollectives(text: string, parts: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const own = text.slice(part.start, part.end);
    const before = last ? text.slice(last.start, last.end) : '';
    const joinable = last !== undefined && text.slice(last.end, part.start) === '、';
    const levels =
      joinable && /^(?:各?[省市县区乡镇州])(?:、[省市县区乡镇州])*$/.test(before) && /^[省市县区乡镇州]/.test(own);
    const kind = isGeneric(own) && collectiveStart.test(before) && /(?:党委|党工委|工委|政府|办事处)$/.test(before);
    const apart =
      /^(?:[一-龥]{0,4}(?:开发|高新|新|园|示范|功能|度假|合作)区|园区)(?:党工委、)?(?:管委会|管理委员会)$/.test(own);
    const whole = apart && /(?:[镇乡]|街道|镇街|街镇|乡镇|）)$/.test(before);
    const generic = levels || kind || collectiveTail.test(own) || collectiveGovernment.test(own);
    const head = before.split('、').at(-1) ?? '';
    if (
      joinable &&
      generic &&
      !whole &&
      (levels || kind || collectiveJoint.test(before) || (/^各/.test(before) && collectiveTail.test(head)))
    ) {
      merged[merged.length - 1] = { start: last.start, end: part.end };
    } else {
      merged.push(part);
    }
  }
  return merged;
}

const roleRemark =
  /[（(【〔[](牵头|牵头单位|牵头部门|主责|主办|总牵头|第一责任|责任|负责|配合|协办|参与|配合单位|责任单位)[）)】〕\]]$/;
const contactWords = /\d{7}|联系人|联系电话|电话|下同|不再|均需|以下|排在|排名|列第一|牵头单位|为牵头/;

/** Where a remark behind a name begins that holds a telephone number or a rule, else the name's end. */
function remarkStart(name: string): number {
  if (!/[）)]$/.test(name)) return name.length;
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
  return open > 0 && contactWords.test(name.slice(open)) ? open : name.length;
}

function roleOfRemark(word: string): UnitRole {
  if (/牵头|主责|主办|第一/.test(word)) return '牵头';
  return /配合|协办|参与/.test(word) ? '配合' : '责任';
}

/** Where somebody's name stands in brackets at a name's end: `县卫健局（刘建国）`. */
function bracketedPerson(name: string): Span | null {
  const found = /[（(]([一-龥]{2,4})[）)]$/.exec(name);
  if (found?.[1] === undefined || found.index < 2 || !isPersonName(found[1])) return null;
  return { start: found.index + 1, end: found.index + 1 + found[1].length };
}

/** Where people's names stand behind a colon: `县林业局：赵青山`. */
function colonPerson(name: string): Span | null {
  const colon = name.search(/[：:]/);
  if (colon < 2 || !isBody(name.slice(0, colon))) return null;
  const start = colon + 1 + (/^\s*/.exec(name.slice(colon + 1))?.[0].length ?? 0);
  const person = name.slice(start).replace(/\s/g, '');
  return isPersonName(person) ? { start, end: name.length } : null;
}

function listedName(text: string, span: Span): ListedName | null {
  let { start: from, end: to } = trim(text, span);
  const lead = /^(?:(?:[一-龥]{2,6})?由|以及|会同|及|和|与|并)(?=[一-龥]{3})/.exec(text.slice(from, to));
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
    to = from + name.search(/[：:]/);
    name = text.slice(from, to);
  }
  to -= andOthers.exec(name)?.[0].length ?? 0;
  const rest = from + personStart(text.slice(from, to));
  if (rest < to) person = { start: rest, end: to };
  return rest > from ? { start: from, end: rest, name: text.slice(from, rest), role, person } : null;
}

/** Whether a name that follows another after a blank or a break is the person in charge there: `区住建局 李四`. */
function isPersonBehind(text: string, before: ListedName | undefined, name: ListedName): boolean {
  return (
    before !== undefined &&
    before.person === null &&
    /^[\s：:]*$/.test(text.slice(before.end, name.start)) &&
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
  const marks = splitTop(text, start, end, (at) => (/[、，,；;/ \n|]/.test(text.charAt(at)) ? 1 : 0));
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
    if (before !== undefined && isPersonBehind(text, before, name))
      listed[listed.length - 1] = { ...before, person: { start: name.start, end: name.end } };
    else listed.push(name);
  }
  return listed;
}
