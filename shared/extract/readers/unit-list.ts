import { isClosing, isOpening } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import { EndingSet } from '../../lex/words.ts';
import type { UnitRole } from '../../notice/notice.ts';
import {
  agencyEndings,
  bodyEndings,
  collectiveGovernment,
  collectiveJoint,
  collectiveStart,
  collectiveTail,
  wholeNames,
} from '../vocabulary/unit-names.ts';

/** One name of a list of units; `role` where a remark behind the name gives one: `市教育局（牵头）`. */
export type ListedName = Span & { readonly name: string; readonly role: UnitRole | null };

const agencies = new EndingSet(agencyEndings);
const bodies = new EndingSet(bodyEndings);
const whole = new Set(wholeNames);
const longestName = 40;

/** True where a name ends as agencies' names do: 局, 委, 办公室, 人民政府. */
export function isAgency(name: string): boolean {
  const bare = name.replace(/（[^（）]{1,20}）$/, '');
  return (
    bare.length >= 2 && (agencies.before(bare, bare.length) !== null || whole.has(bare) || collectiveStart.test(bare))
  );
}

/** True where a name ends as those of agencies, enterprises, institutions and places do. */
export function isBody(name: string): boolean {
  const bare = name.replace(/（[^（）]{1,20}）$/, '');
  return isAgency(name) || (bare.length >= 3 && bodies.before(bare, bare.length) !== null);
}

/** True where a printed run may be a unit's name under a label that says so: short, no sentence, no figure. */
export function mayBeName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= longestName &&
    !/[。；：%“”《》]|\d{5,}/.test(name) &&
    !/^[\d\s.、/—-]+$/.test(name) &&
    !/^(?:无|暂无|同上|略|待定|另行通知|全部|以上)$/.test(name) &&
    /[一-龥]/.test(name)
  );
}

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

/** Length of a joining word at `at` that parts two whole names: 和 in 市教育局和市财政局, not in 文化和旅游局. */
function conjunction(text: string, start: number, at: number, end: number): number {
  const word = ['以及', '和', '及', '与', '并', '会同'].find((candidate) => text.startsWith(candidate, at));
  if (word === undefined) return 0;
  const left =
    text
      .slice(start, at)
      .split(/[、，]/)
      .at(-1) ?? '';
  const right = text.slice(at + word.length, end).split(/[、，]/)[0] ?? '';
  if (left.length < 2 || right.length < 2) return 0;
  const leftWhole = agencies.before(left, left.length) !== null && left.length >= 3;
  const leftBody = leftWhole || collectiveStart.test(left) || bodies.before(left, left.length) !== null;
  const rightWhole = isAgency(right) || (isBody(right) && leftWhole);
  const rightCollective = collectiveStart.test(right);
  return (leftWhole && rightWhole) || (leftBody && rightCollective) ? word.length : 0;
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

const surnames =
  '王李张刘陈杨黄赵吴周徐孙朱郭何罗宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏钟汪谭邹熊孟秦邱侯尹段雷龚陶贺顾毛郝邵';

/** `区住建局李四`: where a person's name begins behind an agency's in one cell, else the name's end. */
function personStart(name: string): number {
  if (isBody(name)) return name.length;
  for (const size of [2, 3]) {
    const at = name.length - size;
    if (at >= 3 && surnames.includes(name.charAt(at)) && isAgency(name.slice(0, at))) return at;
  }
  return name.length;
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
    const generic = levels || collectiveTail.test(own) || collectiveGovernment.test(own);
    const head = before.split('、').at(-1) ?? '';
    if (
      joinable &&
      generic &&
      (levels || collectiveJoint.test(before) || (/^各/.test(before) && collectiveTail.test(head)))
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

/**
 * The names of one list of units, `text` from `start` to `end`: split at 、, commas, blanks and at 和 or 及 between two whole
 * names; collective names are kept, a role or a telephone number in brackets behind a name is taken off. Linear.
 */
export function splitNames(text: string, start: number, end: number): ListedName[] {
  const marks = splitTop(text, start, end, (at) => (/[、，,；;/ \n|]/.test(text.charAt(at)) ? 1 : 0));
  const names = mergeCollectives(
    text,
    marks
      .flatMap((part) => splitTop(text, part.start, part.end, (at) => conjunction(text, part.start, at, part.end)))
      .flatMap((part) => gluedNames(text, trim(text, part))),
  );
  const listed: ListedName[] = [];
  for (const span of names) {
    let { start: from, end: to } = trim(text, span);
    let name = text.slice(from, to);
    const lead = /^(?:(?:[一-龥]{2,6})?由|以及|会同|及|和|与|并)(?=[一-龥]{3})/.exec(name);
    if (lead) from += lead[0].length;
    name = text.slice(from, to);
    const remark = roleRemark.exec(name);
    const role = remark?.[1] === undefined ? null : roleOfRemark(remark[1]);
    to = from + (remark === null ? remarkStart(name) : name.length - remark[0].length);
    name = text.slice(from, to);
    const rest =
      /等(?:(?:市级|区级|县级|省级|市直|区直|县直|省直|各|中央)?(?:有关|相关)?(?:部门|单位|机构|区县|地区|部门单位|部门和单位)?)$/.exec(
        name,
      );
    if (rest) to -= rest[0].length;
    to = from + personStart(text.slice(from, to));
    if (to > from) listed.push({ start: from, end: to, name: text.slice(from, to), role });
  }
  return listed;
}
