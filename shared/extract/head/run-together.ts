import { Excerpt } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import type { Placed } from './placed.ts';

/** The head of a notice printed as one run of text without breaks. */
export interface RunTogetherHead {
  readonly title: Placed;
  /** What follows the title on the line. */
  readonly rest: Excerpt;
}

const minLine = 40;
const maxOpening = 12;
const head =
  /^([^。；：《》]{0,40}(?:关于|印发|转发|下达)[^。；：]{3,80}?》?(?:的)?(?:决定|意见|通知|通报|公告|通告|方案|批复|函))(?=\s?[一-龥]{1,10}[〔［[【(（]\s?(?:19|20)\d\d|\s?(?:各|有关|相关|市直|区直|县直|市属)[一-龥]|\s)/u;

/**
 * Title and rest of a notice whose head runs into its text on one line: 某市人民政府关于…的意见某府发〔2019〕17号各区县人民政府，…：
 * The title ends where 文号, the recipients or a blank begin.
 */
export function runTogether(lines: readonly Line[]): RunTogetherHead | null {
  for (const line of lines.slice(0, maxOpening)) {
    if (line.text.length < minLine) continue;
    const title = head.exec(line.text)?.[1];
    if (title === undefined) continue;
    return {
      title: { value: title, place: { start: line.start, end: line.start + title.length } },
      rest: Excerpt.of(line.text.slice(title.length), line.start + title.length).trim(),
    };
  }
  return null;
}
