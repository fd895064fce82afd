import type { Notice } from '../../notice/notice.ts';
import { titleYears } from '../../notice/title-years.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { unknownYear } from '../unknown-year.ts';

const inText = /(?<!\d)(20\d\d)年/gu;

/** The year that a page names most often outside its links to other pages, the first where several are named as often; null where it names none. */
function commonYear(page: PageIndex): number | null {
  const counts = new Map<string, number>();
  for (const { region, text } of page.blocks) {
    if (region === 'related' || region === 'navigation') continue;
    for (const [, year = ''] of text.matchAll(inText)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : Number(most[0]);
}

/** The year of the programme: of the title, else of issue, else the one its text speaks of most; `unknownYear` where there is none. */
export function programmeYear(head: Pick<Notice, 'title' | 'issuedOn' | 'publishedOn'>, page: PageIndex): number {
  const day = head.issuedOn ?? head.publishedOn;
  return titleYears(head.title).at(-1) ?? (day === null ? (commonYear(page) ?? unknownYear) : Number(day.slice(0, 4)));
}
