import { encodeContent } from '../../opc/xml/escape.ts';
import { DocumentFault } from '../document-error.ts';
import { pageOf, paragraph } from '../markup.ts';
import { linesOfRuns, type PrintedLine, type PrintedRun } from './layout.ts';
import { paragraphsOf, withoutPageNumber } from './paragraphs.ts';
import { type RuledCell, type RuledTable, ruledTables } from './ruled-tables.ts';
import type { Rules } from './rules.ts';

/** What one page of a PDF prints: its text in the order it is drawn, and its straight lines. */
export interface PrintedPage {
  readonly runs: readonly PrintedRun[];
  readonly rules: Rules;
}

/** A part of the document from top to bottom: lines by page, or a table. */
type Piece =
  | { readonly kind: 'lines'; readonly pages: PrintedLine[][] }
  | { readonly kind: 'table'; readonly edges: readonly number[]; readonly rows: (readonly RuledCell[])[] };

function textOf(row: readonly RuledCell[] | undefined): string {
  return (row ?? []).map(({ lines }) => lines.join('')).join('|');
}

function isEmpty(row: readonly RuledCell[]): boolean {
  return row.every(({ lines }) => lines.length === 0);
}

/** The rest of a row that a page's end cut in two: nothing stands in its first cell. */
function rejoined(row: readonly RuledCell[], rest: readonly RuledCell[]): RuledCell[] | null {
  if (row.length !== rest.length || rest.length < 2 || rest[0]?.lines.length !== 0) return null;
  return row.map((cell, at) => ({ ...cell, lines: [[...cell.lines, ...(rest[at]?.lines ?? [])].join('')] }));
}

class Pieces {
  readonly all: Piece[] = [];

  addLines(lines: readonly PrintedLine[]): void {
    if (lines.length === 0) return;
    const last = this.all.at(-1);
    if (last?.kind === 'lines') last.pages.push([...lines]);
    else this.all.push({ kind: 'lines', pages: [[...lines]] });
  }

  /** A table that begins a page with the columns of the one before goes on with it; a header printed again is left out. */
  addTable(table: RuledTable): void {
    const last = this.all.at(-1);
    const goesOn =
      last?.kind === 'table' &&
      last.edges.length === table.edges.length &&
      last.edges.every((edge, at) => Math.abs(edge - (table.edges[at] ?? 0)) < 5);
    if (last?.kind !== 'table' || !goesOn) {
      this.all.push({ kind: 'table', edges: table.edges, rows: [...table.rows] });
      return;
    }
    const again = textOf(table.rows[0]) === textOf(last.rows[0]) ? 1 : 0;
    const [first, ...rows] = table.rows.slice(again).filter((row) => !isEmpty(row));
    const open = last.rows.at(-1);
    const whole = open === undefined || first === undefined ? null : rejoined(open, first);
    if (whole !== null) last.rows.splice(-1, 1, whole, ...rows);
    else if (first !== undefined) last.rows.push(first, ...rows);
  }
}

function addPage(pieces: Pieces, { runs, rules }: PrintedPage): void {
  const tables = ruledTables(rules, runs);
  if (tables.length === 0) {
    pieces.addLines(withoutPageNumber(linesOfRuns(runs)));
    return;
  }
  const middle = ({ y, size }: PrintedRun) => y + size * 0.3;
  const outside = runs
    .filter((run) => !tables.some(({ top, bottom }) => middle(run) <= top && middle(run) >= bottom))
    .sort((a, b) => (Math.abs(a.y - b.y) < a.size * 0.4 ? a.x - b.x : b.y - a.y));
  const lines = withoutPageNumber(linesOfRuns(outside));
  let above = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    pieces.addLines(lines.filter(({ y }) => y <= above && y > table.bottom));
    pieces.addTable(table);
    above = table.bottom;
  }
  pieces.addLines(lines.filter(({ y }) => y <= above));
}

function isWhole(row: readonly RuledCell[] | undefined): boolean {
  return row?.length === 1;
}

function rowMarkup(row: readonly RuledCell[]): string {
  const cells = row.map(
    ({ rows, columns, lines }) =>
      `<td rowspan="${rows}" colspan="${columns}">${lines.map(encodeContent).join('<br>')}</td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

/** The size that most characters of the document have. */
function usualSize(pages: readonly PrintedPage[]): number {
  const counts = new Map<number, number>();
  for (const { runs } of pages) {
    for (const { size, text } of runs) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** Paragraphs; one in letters clearly larger than usual is a heading (GB/T 9704 sets titles in 22 pt over 16 pt text). */
function linesMarkup(pages: readonly (readonly PrintedLine[])[], usual: number): string {
  return paragraphsOf(pages)
    .map(({ text, size }) => (size > usual * 1.2 ? `<h1>${encodeContent(text)}</h1>` : paragraph(text)))
    .join('');
}

/** A table; a title in a cell of its own over all columns, and a note below, are paragraphs. */
function tableMarkup(rows: readonly (readonly RuledCell[])[]): string {
  let from = 0;
  while (from < rows.length && isWhole(rows[from])) from += 1;
  let to = rows.length;
  while (to > from && isWhole(rows[to - 1])) to -= 1;
  const outside = (part: readonly (readonly RuledCell[])[]) =>
    part.flatMap((row) => row.flatMap(({ lines }) => lines.map(paragraph))).join('');
  const table = rows.slice(from, to).map(rowMarkup).join('');
  return `${outside(rows.slice(0, from))}<table>${table}</table>${outside(rows.slice(to))}`;
}

/**
 * The text of a PDF as a page: paragraphs joined over the lines and pages they were broken at, tables where lines are drawn round
 * their cells. Throws a `DocumentFault` where it holds no text at all: a scan.
 */
export function pdfMarkup(pages: readonly PrintedPage[]): string {
  const pieces = new Pieces();
  for (const page of pages) addPage(pieces, page);
  if (pages.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))) {
    throw new DocumentFault(
      'no-text',
      'PDF 里没有文字，是扫描的图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试；或采集网页上的同一公告。',
    );
  }
  const usual = usualSize(pages);
  return pageOf(
    pieces.all
      .map((piece) => (piece.kind === 'table' ? tableMarkup(piece.rows) : linesMarkup(piece.pages, usual)))
      .join(''),
  );
}
