import type { CellValue } from '../../cell.ts';
import { columnWidth, type FrameFacts } from '../sheet/frame.ts';
import type { CellStyle } from '../style/styles.ts';

/** The tallest a row may be, in points (Excel's limit). */
const mostHeight = 409;
/** Column widths count digits of the normal font, which is 11 points in a new workbook. */
const normalSize = 11;
const lineFactor = 1.3;
const padding = 3;

/**
 * The height in points that a wrapped text needs in its column or merged columns, a Chinese character counting two digits;
 * 0 where the cell does not wrap. Programs do not fit rows of a set height, nor rows with merged cells, by themselves.
 */
export function neededHeight(value: CellValue, style: CellStyle, width: number): number {
  if (typeof value !== 'string' || !style.wrap || width <= 0) return 0;
  const room = Math.max(2, (width * normalSize) / style.fontSize - 0.5);
  let lines = 0;
  for (const paragraph of value.split('\n')) lines += Math.max(1, Math.ceil(textWidth(paragraph) / room));
  return Math.min(mostHeight, Math.ceil(lines * style.fontSize * lineFactor + padding));
}

function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1.05;
  return width;
}

/** The width of the cell at a place, in digits: its column's, or all of its merge's in that row. */
export function cellWidth(facts: FrameFacts, row: number, column: number): number {
  const across = facts.mergesByCorner.get(`${row},${column}`)?.columns ?? 1;
  let width = 0;
  for (let at = column; at < column + across; at += 1) width += columnWidth(facts, at);
  return width;
}
