import { encodeCellText, encodeXml } from '../../../opc/xml/escape.ts';
import { isDay } from '../../cell.ts';
import { cellName } from '../grid/address.ts';
import { serialOf } from '../grid/serial.ts';
import type { BookCell, FontStyle, TextRun } from './book.ts';
import type { StyleTable } from './style-table.ts';

/** What a cell holds at most (Excel's limit, in UTF-16 units). */
export const cellTextLimit = 32_767;

const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** A text cut to what a cell holds, with a mark where something is missing; never in the middle of a character. */
export function clipped(text: string): string {
  if (text.length <= cellTextLimit) return text;
  const cut = text.slice(0, cellTextLimit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${encodeCellText(text)}</t>`;
}

const underlines = { single: '<u/>', double: '<u val="double"/>' } as const;

function runProperties({ bold, italic, underline, colour }: TextRun, font: FontStyle): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline === undefined ? '' : underlines[underline]}`;
  const tint = colour === undefined ? '' : `<color rgb="FF${colour}"/>`;
  return `<rPr>${marks}<sz val="${font.size}"/>${tint}<rFont val="${encodeXml(font.name)}"/></rPr>`;
}

/** The text of a cell, in runs where stretches of it are drawn their own way; a run without properties takes the cell's own font. */
function itemXml({ runs, style }: BookCell, text: string): string {
  const font = style?.font;
  if (runs === undefined || font === undefined) return textXml(text);
  const parts: string[] = [];
  let end = 0;
  const add = (to: number, properties: string): void => {
    if (to > end) parts.push(`<r>${properties}${textXml(text.slice(end, to))}</r>`);
    end = Math.max(end, to);
  };
  for (const run of runs) {
    if (run.from < end || run.from >= run.to || run.to > text.length) continue;
    add(run.from, '');
    add(run.to, runProperties(run, font));
  }
  if (parts.length === 0) return textXml(text);
  add(text.length, '');
  return parts.join('');
}

/**
 * A cell of a sheet part. Text is an inline string and so never a formula; text that starts like one is marked as quoted, so that
 * editing the cell does not make it one (ECMA-376 18.8.45, quotePrefix).
 */
export function cellXml(cell: BookCell, row: number, column: number, styles: StyleTable): string {
  const { value, formula } = cell;
  const quoted = formula === undefined && typeof value === 'string' && formulaStart.test(value);
  const style = styles.cell(cell.style, quoted);
  const open = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const serial = isDay(value) ? serialOf(value.day, false) : null;
  const plain = isDay(value) ? (serial ?? value.day) : value;
  if (formula !== undefined) {
    const body = `<f>${encodeXml(formula.slice(1))}</f>`;
    if (plain === null) return `${open}>${body}</c>`;
    if (typeof plain === 'string') return `${open} t="str">${body}<v>${encodeCellText(clipped(plain))}</v></c>`;
    if (typeof plain === 'boolean') return `${open} t="b">${body}<v>${plain ? 1 : 0}</v></c>`;
    return `${open}>${body}<v>${plain}</v></c>`;
  }
  if (plain === null || plain === '') return style === 0 ? '' : `${open}/>`;
  if (typeof plain === 'string') return `${open} t="inlineStr"><is>${itemXml(cell, clipped(plain))}</is></c>`;
  if (typeof plain === 'boolean') return `${open} t="b"><v>${plain ? 1 : 0}</v></c>`;
  return Number.isFinite(plain) ? `${open}><v>${plain}</v></c>` : `${open}/>`;
}
