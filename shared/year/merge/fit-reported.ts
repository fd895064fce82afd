import { fieldOf } from '../../ledger/fields.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { type CellValue, isDay } from '../../workbook/cell.ts';

export type Fitted = { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly reason: string };

const figures = /^[-+]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[-+]?\d+(?:\.\d+)?$/;
const day = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const longest = 32_767;

const accept = (value: CellValue): Fitted => ({ ok: true, value });
const refuse = (reason: string): Fitted => ({ ok: false, reason });

function figureOf(value: string): number | null {
  const text = value.normalize('NFKC').replace(/\s/g, '');
  const percent = text.endsWith('%');
  const plain = percent ? text.slice(0, -1) : text;
  if (!figures.test(plain)) return null;
  const number = Number(plain.replaceAll(',', ''));
  return percent ? number / 100 : number;
}

function dayOf(value: string): CellValue {
  const found = day.exec(value.normalize('NFKC').replace(/\s/g, ''));
  if (found === null) return value;
  const [, year = '', month = '', date = ''] = found;
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(text)) || !new Date(text).toISOString().startsWith(text) ? value : { day: text };
}

/**
 * A reported value as its column takes it: figures typed as text become numbers, days become days. What the column cannot hold is
 * refused with a zh-CN reason. `list` holds the column's choices, else null.
 */
export function fitReported(column: ColumnMapping, list: readonly string[] | null, value: CellValue): Fitted {
  if (value === null) return accept(null);
  const choices = list ?? (column.field === null ? null : (fieldOf(column.field).enum ?? null));
  if (choices !== null) {
    const word = isDay(value) ? value.day : String(value).trim();
    return choices.includes(word) ? accept(word) : refuse(`应是${choices.join('、')}之一`);
  }
  const type = column.field === null ? 'text' : fieldOf(column.field).type;
  if (type === 'number' || type === 'money' || type === 'percent' || type === 'integer') {
    const number = typeof value === 'string' ? figureOf(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return refuse('应是数字');
    return type === 'integer' && !Number.isInteger(number) ? refuse('应是整数') : accept(number);
  }
  if (typeof value === 'string' && value.length > longest) return refuse(`文字超过单元格上限 ${longest} 字`);
  return type === 'date' && typeof value === 'string' ? accept(dayOf(value)) : accept(value);
}
