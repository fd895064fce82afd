import { localDay } from '../notice/day-of.ts';
import type { Language } from './words/language.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2024-04-01` as `2024年4月1日` or `1 Apr 2024`; a text that is no ISO day is returned as it is. */
export function dayText(day: string, language: Language = 'zh-CN'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (match === null) {
    return day;
  }
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return language === 'en' ? `${date} ${months[month - 1] ?? ''} ${year}` : `${year}年${month}月${date}日`;
}

/** An instant (ISO 8601) as local day and time, `2024年4月1日 09:05`; a text that is no instant is returned as it is. */
export function momentText(instant: string, language: Language = 'zh-CN'): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) {
    return instant;
  }
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayText(localDay(moment), language)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
