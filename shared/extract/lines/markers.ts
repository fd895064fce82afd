import { readNumeral } from '../../notice/numerals.ts';

/** Forms of 层次序数 (GB/T 9704 prints 一、 （一） 1. （1）; real pages print all of these). */
export type MarkerForm =
  | 'chapter'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'arabic'
  | 'arabicParen'
  | 'arabicClose'
  | 'circled'
  | 'is'
  | 'ordinal'
  | 'turn'
  | 'dash'
  | 'decimal'
  | 'heading'
  | 'computed';

export interface Marker {
  readonly form: MarkerForm;
  readonly value: number;
  /** As printed, with its closing mark. */
  readonly label: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** What stands for a number before a line that none marks. */
export const unnumbered: Marker = { form: 'heading', value: 0, label: '', length: 0 };

const hanDigits = '一二三四五六七八九十百零〇';
const han = `[${hanDigits}]{1,5}`;
const digits = '0123456789';
const brackets = '（(〔[【';
const year = '(?:19|20)\\d\\d(?:年|[-—~至])';

/** ① to ❿: every enclosed numeral, from the first letter of each run to its last. */
const enclosed = ['①⑳', '㉑㉟', '㊱㊿', '⒈⒛', '⑴⒇', '❶❿']
  .map(([first = '', last = '']) =>
    Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, at) =>
      String.fromCharCode(first.charCodeAt(0) + at),
    ).join(''),
  )
  .join('');

interface MarkerRule {
  readonly form: MarkerForm;
  /** The letters that its pattern can begin with. */
  readonly opens: string;
  readonly pattern: RegExp;
  readonly cases: readonly string[];
  readonly not: readonly string[];
}

/** Each rule's first group is the numeral; `cases` begin with the marker, `not` do not. */
export const markerRules: readonly MarkerRule[] = [
  {
    form: 'chapter',
    opens: '第',
    pattern: new RegExp(`第(${han}|\\d{1,2})(?:(?:章|部分|篇|节)[:：、，]?|(?:大?类|方面|板块)[:：、])`, 'uy'),
    cases: ['第一章总则', '第二部分重点任务', '第三类：交通出行', '第2板块、民生保障'],
    not: ['第一批', '第三产业', '第一类医疗器械'],
  },
  {
    form: 'article',
    opens: '第',
    pattern: new RegExp(`第(${han}|\\d{1,3})条[:：、，]?(?!款|例)`, 'uy'),
    cases: ['第一条为了规范', '第12条 本办法'],
    not: ['第一条例'],
  },
  {
    form: 'ordinal',
    opens: '第',
    pattern: new RegExp(
      `第(${han}|\\d{1,3})(?:[项件][\\u4e00-\\u9fff]{0,4}[事务作程][:：]|(?:项|件|[，,、])[:：、，]?)`,
      'uy',
    ),
    cases: ['第一，加强领导', '第十二项新建学校', '第三件：', '第一件民生实事：新建学校', '第5项任务：'],
    not: ['第一批', '第一季度'],
  },
  {
    form: 'ordinal',
    opens: '任项实措工行举事',
    pattern: new RegExp(`(?:任务|项目|实事|措施|工程|行动|举措|事项)(${han}|\\d{1,2})[：:、.．]`, 'uy'),
    cases: ['任务一：建设产业园', '实事3：新建学校', '措施十二、降低成本'],
    not: ['任务书：', '项目1个'],
  },
  {
    form: 'turn',
    opens: '首其再最',
    pattern: /(首先|其次|再次|最后)[，,]/uy,
    cases: ['首先，抓项目', '最后，抓落实'],
    not: ['首先要', '最后一公里'],
  },
  {
    form: 'hanParen',
    opens: brackets,
    pattern: new RegExp(`[（(〔\\[【]\\s?(${han})\\s?[）)〕\\]】][、.．:：]?`, 'uy'),
    cases: ['（一）总体要求', '(十二）加强', '（三）、推进'],
    not: ['（市直有关部门）', '（一期）'],
  },
  {
    form: 'is',
    opens: hanDigits,
    pattern: /([一二三四五六七八九十]{1,3})(?:是|要)(?=[^否非否])/uy,
    cases: ['一是继续实施', '十是实施', '二要加强'],
    not: ['一是否', '不是'],
  },
  {
    form: 'han',
    opens: hanDigits,
    pattern: new RegExp(`(${han})\\s?[、.．:：](?!\\d{1,3}[、，])`, 'uy'),
    cases: ['一、总体要求', '十二.加强', '二、2024年工作'],
    not: ['一期、二期', '一二三产业'],
  },
  {
    form: 'arabicParen',
    opens: '（([【',
    pattern: /[（([【]\s?(\d{1,3})\s?[）)\]】][、.．]?(?!%)/uy,
    cases: ['（1）建设', '(12)开展', '【3】新建'],
    not: ['（2024）', '（12个）'],
  },
  {
    form: 'arabicClose',
    opens: digits,
    pattern: /(\d{1,2})[）)](?=\s?\S)/uy,
    cases: ['1）建设', '2)开展'],
    not: ['12个）', '2024）'],
  },
  {
    form: 'arabic',
    opens: digits,
    pattern: new RegExp(
      `(\\d{1,3})\\s?[.．、·﹒﹑](?=\\s?${year}|\\s?\\d{1,2}\\s?月(?!龄)|\\s?\\d{4,6}[^\\d\\s.．、,，%‰万亿]|\\s?\\d{1,5}[^\\d.．%、]{0,3}级以上|\\s?[^\\d\\s.．、%·])`,
      'uy',
    ),
    cases: [
      '1.改善办学条件',
      '12、推进',
      '1.2017年10月底前',
      '3. 加强',
      '1.6月底前完成',
      '1、1500名教师',
      '1.12345热线',
    ],
    not: ['1.5万个', '2024.12', '3.14%', '1.2亿元', '1.2345亿元', '1.5月龄'],
  },
  {
    form: 'circled',
    opens: enclosed,
    pattern: /([①-⑳㉑-㉟㊱-㊿⒈-⒛⑴-⒇❶-❿])[、.．]?/uy,
    cases: ['①建设', '⑫开展', '⒈改造'],
    not: ['1.', '（1）'],
  },
  {
    form: 'dash',
    opens: '—-●◆■▲▪►➢•',
    pattern: /(—{2}|--|[●◆■▲▪►➢•]\s?)(?=[^\s●◆■▲▪►➢•])/uy,
    cases: ['——就业更充分', '●建设公园', '• 改造小区'],
    not: ['—', '●'],
  },
];

/** What each word of a run of turns counts; 最后 closes a run of four, or of three where its lines say so. */
const turns: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 };

function numeralOf(form: MarkerForm, numeral: string): number {
  if (form === 'turn') return turns[numeral] ?? 0;
  if (form === 'dash') return 0;
  return readNumeral(numeral) ?? 0;
}

const rulesBy = new Map<number, MarkerRule[]>();
for (const rule of markerRules) {
  for (const letter of rule.opens) {
    const code = letter.charCodeAt(0);
    rulesBy.set(code, [...(rulesBy.get(code) ?? []), rule]);
  }
}
/** Letters that a marker can begin with, by code. */
const opening = new Uint8Array(0x10000);
for (const code of rulesBy.keys()) opening[code] = 1;

/** The marker that stands at an offset of the text, or null. */
export function markerAt(text: string, at = 0): Marker | null {
  const code = text.charCodeAt(at);
  if (opening[code] !== 1) return null;
  for (const { form, pattern } of rulesBy.get(code) ?? []) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const value = numeralOf(form, found[1] ?? '');
    if (value === 0 && form !== 'dash') continue;
    let length = found[0].length;
    while (text.charAt(at + length) === ' ') length += 1;
    return { form, value, label: found[0].replace(/\s/gu, ''), length };
  }
  return null;
}
