import { findDays, lastOfMonth } from '../notice/dates.ts';

const numericMonth = /(?<!\d)(20\d{2})[-./]?(0[1-9]|1[0-2]|[1-9](?!\d))(?![-./]?\d)/g;

/** Last days of what a cell of dates prints in figures alone: `2024-12-31`, `2024.12`, `202412`. */
export function cellDays(text: string): string[] {
  const months = [...text.matchAll(numericMonth)].map((match) => lastOfMonth(Number(match[1]), Number(match[2])));
  return [...findDays(text).map(({ day }) => day), ...months.filter((day) => day !== null)];
}
