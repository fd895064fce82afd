import { type Cell, isDay } from '../workbook/cell.ts';

function dayText(day: string, format: string): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const lower = format.toLowerCase();
  const years = /[ye]/u.test(lower);
  const days = lower.includes('d');
  return `${years ? `${year}年` : ''}${month}月${days || !years ? `${date}日` : ''}`;
}

/** Digits behind the point that a format prints. */
function decimals(format: string): number {
  const shown = /[0#]\.([0#]{1,15})/u.exec(format.split(';')[0] ?? '');
  return shown?.[1]?.length ?? 0;
}

function numberText(value: number, format: string): string {
  const plain = String(Number(value.toPrecision(15)));
  if (!format.split(';')[0]?.includes('%')) return plain;
  return `${Number((value * 100).toFixed(decimals(format)))}%`;
}

/**
 * What a cell says to a reader: days in Chinese with the parts its format shows, shares as percentages, other numbers with all
 * their digits and without separators, so that rounding for display never changes a figure.
 */
export function cellText({ value, format }: Cell): string {
  if (value === null) return '';
  if (isDay(value)) return dayText(value.day, format);
  if (typeof value === 'number') return numberText(value, format);
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
