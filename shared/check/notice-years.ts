import type { Notice } from '../notice/notice.ts';
import { titleYears } from '../notice/title-years.ts';

/** First and last year that a notice speaks of, from its title and its dates; null where it names none. */
export function noticeYears({
  title,
  issuedOn,
  publishedOn,
}: Pick<Notice, 'title' | 'issuedOn' | 'publishedOn'>): { first: number; last: number } | null {
  const titled = titleYears(title);
  const issued = [issuedOn, publishedOn].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  const all = titled.length > 0 ? titled : issued.slice(0, 1);
  if (all.length === 0) return null;
  const span = /(?:三年|五年)/u.exec(title)?.[0];
  const planned = span === '三年' ? 3 : span === '五年' ? 5 : titled.length > 0 ? 1 : 3;
  return { first: Math.min(...all, ...issued), last: Math.max(...all) + planned };
}
