/** Pixels of one column width unit with 宋体 11 as the normal font, and of the space a cell keeps free. */
const unitPixels = 8;
const paddingPixels = 5;
const pixelsPerPoint = 4 / 3;
/** Line height of 仿宋, 黑体 and 宋体 by font size, in points a point. */
const lineFactor = 1.36;
const rowPadding = 5;
/** Excel's tallest row, in points. */
export const tallestRow = 409;

const wide = /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\uffdc]/;

/** Width of a text in halves of a character: Chinese counts 2, Latin and digits 1. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** How many halves of a character a column holds at a font size. */
function capacity(columnWidth: number, size: number): number {
  const halves = (columnWidth * unitPixels - paddingPixels) / ((size * pixelsPerPoint) / 2);
  return Math.max(2, Math.floor(halves) - 1);
}

/** Lines that a text takes in a column. A Chinese line breaks anywhere, so that one half may stay free at each end. */
export function lineCount(text: string, columnWidth: number, size: number): number {
  const room = capacity(columnWidth, size);
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
}

/** Points that so many lines need. */
export function linesHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * lineFactor + rowPadding);
}

/** Column width that a number or a date needs to be shown at all, in width units. */
export function figureWidth(text: string, size: number): number {
  return Math.ceil(((textWidth(text) * size * pixelsPerPoint) / 2 + paddingPixels + 4) / (unitPixels / 2)) / 2;
}

/**
 * Font size and height of a row: the usual size, or a smaller one where the row would be taller than a sheet allows. Auto-fit
 * is not relied on: it ignores merged cells and differs between programs.
 */
export function rowFit(
  cells: readonly { readonly text: string; readonly width: number }[],
  sizes: readonly number[],
  least: number,
): { size: number; height: number } {
  let size = sizes[0] ?? 11;
  let height = least;
  for (const candidate of sizes) {
    size = candidate;
    const lines = cells.map((cell) => lineCount(cell.text, cell.width, candidate));
    height = Math.max(least, linesHeight(Math.max(1, ...lines), candidate));
    if (height <= tallestRow) break;
  }
  return { size, height: Math.min(tallestRow, height) };
}
