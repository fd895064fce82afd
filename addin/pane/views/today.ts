import { localDay } from '../../../shared/notice/day-of.ts';

/** The clerk's own day, `YYYY-MM-DD`. */
export function today(): string {
  return localDay(new Date());
}
