import { trimEndMarks } from '../../notice/trim.ts';
import { unitHints } from '../fields.ts';

const blanks = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/g;

function fold(text: string): string {
  return text.normalize('NFKC').replace(blanks, '');
}

/** Units as a folded header states them: ㎡ is m2 after NFKC. */
const units = unitHints.map(fold);

/** What a bracket at a header's end may tell the clerk without changing what the column is: who signs, how it is to be filled in. */
const remark =
  /^(?:盖章|签字|签章|必填|选填|可选|单选|多选|全称|规范全称|简称|年月日|年[-/.]月[-/.]日|y{2,4}[-/.年]m{1,2}(?:[-/.月](?:d{1,2}日?)?)?|(?:限|不超过)?\d{2,4}字(?:以内|内)?|下拉(?:选择|选项|菜单)?|(?:请)?(?:选择|填写|如实填写|手填)|如有|可多选|(?:格式|如|例|例如|示例|精确到|保留|具体到)[^()]{1,30})$/i;
/** How a cell is to be filled in, said to the clerk in a sentence: 没有填“无”, 请逐项填写, 按文件填报. */
const instruction =
  /^(?:请|须|需|应|按|没有|无|若|如|统一|逐项|只|可)[^()]{0,24}(?:填|写|选|注明|列明|列出)[^()]{0,24}$/;
const betweenUnits = /[/、,;或和及]/;

/** What is longer is no header; the bound keeps the expressions below cheap on hostile sheets. */
const longestHeader = 200;

const marks = /[*★※▲]+/g;
const marksAtStart = /^#+/;
const marksAtEnd = '#:;。,';
/** What a header is called in Latin letters too, behind its Chinese name: 项目名称 Project. */
const translation = /^([^A-Za-z]*\p{Script=Han}{2})\/?[A-Za-z][A-Za-z.&'’-]{2,}$/u;
const yearAtStart = /^(?:19|20)\d\d年度?(?![底末初前])/;
export interface NormalisedHeader {
  readonly text: string;
  /** The unit that stood in brackets at the end, else null. */
  readonly hint: string | null;
}

/** A header cut into what stands before the bracket at its end and what stands in it; null where it ends in none or is nothing else. */
function atBracket(text: string): { before: string; inside: string } | null {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open < 1 ? null : { before: text.slice(0, open), inside: text.slice(open + 1, -1) };
}

/** The units that a bracket names (万元; 单位:万元; 个/张/公里), none where it says anything else. */
function unitsIn(inside: string): readonly string[] {
  const named = inside.startsWith('单位:') ? inside.slice('单位:'.length) : inside;
  if (units.includes(named)) return [named];
  const parts = named.split(betweenUnits);
  return parts.length > 1 && parts.every((part) => units.includes(part)) ? parts : [];
}

/** Header text as compared: width folded, without blanks, leading year, marks, unit and remarks; a unit that stands alone is remembered. */
export function normaliseHeader(printed: string): NormalisedHeader {
  let text = fold(printed.slice(0, longestHeader))
    .replace(/[【[〔〖]/g, '(')
    .replace(/[】\]〕〗]/g, ')');
  text = text.replace(marks, '') || text;
  let hint: string | null = null;
  for (let before = ''; before !== text; ) {
    before = text;
    const bare = trimEndMarks(text.replace(marksAtStart, ''), marksAtEnd);
    if (bare !== '') text = bare;
    const withoutYear = text.replace(yearAtStart, '');
    if (withoutYear !== '') text = withoutYear;
    if (text.startsWith('其中:') && text.length > 3) text = text.slice(3);
    text = translation.exec(text)?.[1] ?? text;
    const bracket = atBracket(text);
    if (bracket === null) continue;
    const named = unitsIn(bracket.inside);
    if (named.length === 1) hint ??= named[0] ?? null;
    if (named.length > 0 || remark.test(bracket.inside) || instruction.test(bracket.inside)) text = bracket.before;
  }
  return { text, hint };
}

/** Whether a cell's text is a unit of count, money or measure. */
export function isUnitWord(text: string): boolean {
  const folded = fold(text);
  return units.includes(folded) || folded === '元/月' || folded === '个次';
}
