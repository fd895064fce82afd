import { encodeContent } from '../opc/xml/escape.ts';
import { decodePage } from '../page/charset.ts';
import { refuseManyLines } from './large-page.ts';
import { type Markup, pageOf, paragraph } from './markup.ts';
import { lineTable, plainRow } from './tabbed-rows.ts';
import { withoutHardBreaks } from './text-lines.ts';

/** The cells of a line that is a table's row: between tabs, as programs copy tables out, or between bars, as Markdown writes them. */
function cellsOf(line: string): string[] {
  const bars = /^\s{0,9}\|(.{1,20000})\|\s{0,9}$/u.exec(line)?.[1];
  const cells = bars === undefined ? line.split('\t') : bars.split('|');
  return cells.map((cell) => cell.trim());
}

/** Markdown's line between a table's header and its rows. */
function isRuling(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,40}:?$/u.test(cell));
}

function lineMarkup(line: string): string {
  const level = /^#{1,6}(?=\s)/u.exec(line)?.[0].length ?? 0;
  const text = line.slice(level).replaceAll('**', '');
  return level === 0 ? paragraph(text) : `<h${level}>${encodeContent(text)}</h${level}>`;
}

/**
 * A plain text file as a page: a line is a paragraph, lines that a program broke at one width are one again, `#` at a line's start is a
 * heading as Markdown means it, and lines of as many cells between tabs or bars are a table.
 */
export function textMarkup(bytes: Uint8Array): Markup {
  const printed = decodePage(bytes).split(/\r\n|\r|\n/u);
  refuseManyLines(printed.length, '文本');
  const lines = withoutHardBreaks(printed).filter((line) => line.trim() !== '');
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = lineTable(lines, at, cellsOf);
    const rows = table?.rows.filter((cells) => !isRuling(cells)).map(plainRow);
    parts.push(rows === undefined ? lineMarkup(lines[at] ?? '') : `<table>${rows.join('')}</table>`);
    at = table?.end ?? at + 1;
  }
  return { page: pageOf(parts.join('')), leftOut: [] };
}
