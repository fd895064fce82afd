import { LetterSet } from '../../lex/letters.ts';
import type { PageRange } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import { isBody } from '../units/unit-name.ts';

const maxLine = 80;
const begins =
  /^(?:各|有关|相关|区|市|县|省|国务院|州|本|机关|局|委|驻|.{1,12}(?:政府|镇|乡|街道|局|委|办|公司|单位|部门|管委会|集团))/u;
const ends =
  /(?:单位|部门|政府|街道|镇|局|委|办|会|机构|公司|企业|院|校|厅|处|室|中心|乡|县|区|市|科|所|村|居|社区|站|队|组|部|场|户|行|学校|负责人|同志|商会)(?:[（(][^（）()]{1,20}[）)])?[：:]$/u;

/** Lines that announce what follows or are labels of units: 责任单位：, but not 各责任单位：. */
const notRecipients = /(?:如下|包括|事项|通知|(?<![各关])(?:责任单位|责任部门|牵头单位|牵头部门|配合单位))[：:]$/u;
const nameMarks = new LetterSet('、，, ');

/** Whether the last name before a line's colon is one of a body: 各中小学、幼儿园：. */
function endsAsBody(text: string): boolean {
  const end = text.length - 1;
  const name = text.slice(nameMarks.last(text, end) + 1, end);
  return ends.test(text) || (!name.startsWith('各位') && isBody(name));
}

/** 主送机关: the line before the text that ends in a colon and names bodies; split at commas outside brackets only. */
export function findRecipients(lines: readonly Line[]): {
  readonly values: string[];
  readonly place: PageRange | null;
} {
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (at > maxLine || line.marker?.form === 'han') break;
    const may = line.marker === null && /[：:]$/u.test(text) && text.length >= 4 && text.length <= 400;
    if (!may || /[。？；]/u.test(text.slice(0, -1)) || !begins.test(text)) continue;
    if (!endsAsBody(text) || notRecipients.test(text)) {
      continue;
    }
    return { values: names(text.slice(0, -1)), place: { start: line.start, end: line.end } };
  }
  return { values: [], place: null };
}

function names(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '（' || letter === '(') depth += 1;
    else if (letter === '）' || letter === ')') depth -= 1;
    if (at < text.length && (depth > 0 || (letter !== '，' && letter !== ','))) continue;
    const name = text.slice(from, at).trim();
    if (name !== '') found.push(name);
    from = at + 1;
  }
  return found;
}
