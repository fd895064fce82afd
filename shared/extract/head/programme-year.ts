import { isDigitAt } from '../../lex/letters.ts';
import { yearEnd } from '../../lex/years.ts';
import type { Notice } from '../../notice/notice.ts';
import { titleYears } from '../../notice/title-years.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { unknownYear } from '../unknown-year.ts';

/** The years of this century that a text prints in digits: 2031年. */
function yearsIn(text: string): string[] {
  const years: string[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const from = at - 4;
    const whole = text.startsWith('20', from) && yearEnd(text, from) === at && !isDigitAt(text, from - 1);
    if (from >= 0 && whole) years.push(text.slice(from, at));
  }
  return years;
}

/** The year that a page names most often outside its links to other pages, the first where several are named as often; null where it names none. */
function commonYear(page: PageIndex): number | null {
  const counts = new Map<string, number>();
  for (const { region, text } of page.blocks) {
    if (region === 'related' || region === 'navigation') continue;
    for (const year of yearsIn(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : Number(most[0]);
}

/** The year of the programme: of the title, else of issue, else the one its text speaks of most; `unknownYear` where there is none. */
export function programmeYear(head: Pick<Notice, 'title' | 'issuedOn' | 'publishedOn'>, page: PageIndex): number {
  const day = head.issuedOn ?? head.publishedOn;
  return titleYears(head.title).at(-1) ?? (day === null ? (commonYear(page) ?? unknownYear) : Number(day.slice(0, 4)));
}
