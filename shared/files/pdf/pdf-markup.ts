import type { LeftOut } from '../../notice/left-out.ts';
import { foldText, squeeze } from '../../notice/text.ts';
import { encodeContent } from '../../opc/xml/escape.ts';
import { DocumentFault } from '../document-error.ts';
import { type Markup, pageOf, paragraph } from '../markup.ts';
import { areasOf } from './columns.ts';
import { partFootNotes } from './foot-notes.ts';
import { type Glyph, isBlank, unread, usualSize } from './glyph.ts';
import { labelTables } from './label-table.ts';
import { linesOf } from './lines.ts';
import { acrossTables, borderlessTables } from './open-tables.ts';
import { type Area, paragraphsOf, usualPitch } from './paragraphs.ts';
import { Pieces } from './pieces.ts';
import { printedOnce } from './printed-once.ts';
import { withoutRaisedMarks } from './raised-marks.ts';
import { type Row, rowsOf } from './rows.ts';
import { ruledTables } from './ruled-tables.ts';
import type { Rules } from './rules.ts';
import { withoutRunningLines } from './running-lines.ts';
import { covers, middleOf, type PrintedTable, type TableCell } from './table.ts';
import { textRulesOf } from './text-rules.ts';
import { withTypedSpaces } from './typed-spaces.ts';

/** What one page of a PDF prints, upright, with its lower left corner at the origin. */
export interface PrintedPage {
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly width: number;
  readonly height: number;
  /** Texts of layers that are switched off. */
  readonly hidden: readonly string[];
}

/** What a PDF prints, and the title it gives itself. */
export interface PrintedPdf {
  readonly pages: readonly PrintedPage[];
  readonly title: string;
}

interface LaidOut {
  readonly tables: readonly PrintedTable[];
  readonly rows: readonly Row[];
  readonly marks: readonly string[];
  /** What is crossed out, a stretch each. */
  readonly struck: readonly string[];
  readonly width: number;
  readonly height: number;
}

function outside<Thing>(all: readonly Thing[], tables: readonly PrintedTable[], y: (one: Thing) => number): Thing[] {
  return all.filter((one) => !tables.some(({ top, bottom }) => y(one) <= top && y(one) >= bottom));
}

function layOut({ glyphs, rules: drawn, width, height }: PrintedPage, before: readonly number[] | null): LaidOut {
  const printed = withTypedSpaces(printedOnce(glyphs));
  const { rules, struck } = textRulesOf(drawn, printed);
  const once = struck.size === 0 ? printed : printed.filter((glyph) => !struck.has(glyph));
  const ruled = ruledTables(rules, once, before);
  const { rows, marks } = withoutRaisedMarks(
    rowsOf(once.filter((glyph) => !ruled.some((table) => covers(table, middleOf(glyph))))),
  );
  const middle = ({ y, size }: Row) => y + size * 0.3;
  const open = acrossTables(
    rules.across.filter(({ at }) => !ruled.some(({ top, bottom }) => at <= top + 3 && at >= bottom - 3)),
    rows,
  );
  const tables = [...ruled, ...open].sort((a, b) => b.top - a.top);
  const crossed = linesOf(rowsOf([...struck])).map(({ text }) => text);
  return { tables, rows: outside(rows, open, middle), marks, struck: crossed, width, height };
}

function areasIn(rows: readonly Row[], { width, height }: LaidOut): Area[] {
  const areas = areasOf(rows);
  return areas.map((area, at) => ({
    lines: linesOf(area),
    layout: `${Math.round(width)}×${Math.round(height)}${areas.length > 1 ? `/${at}` : ''}`,
    page: areas.length > 1 ? null : width,
  }));
}

/** Whether a table's rows are numbered: then its second column holds no labels. */
function isNumbered({ rows }: PrintedTable): boolean {
  const numbers = rows.filter(([first]) => /^\d{1,3}$/u.test(first?.lines.join('') ?? '')).length;
  return numbers >= 2 && numbers >= rows.length - 2;
}

/** Text and tables of one page from top to bottom; tables that no line shows are found among the rows. */
function addPage(pieces: Pieces, page: LaidOut, rows: readonly Row[], first: boolean): void {
  const middle = ({ y, size }: Row) => y + size * 0.3;
  const lists = first ? borderlessTables(rows).filter(isNumbered) : [];
  const apart = first ? labelTables(outside(rows, lists, middle)) : [];
  const known = [...lists, ...apart];
  const hidden = [...known, ...borderlessTables(outside(rows, known, middle))];
  const tables = [...page.tables, ...hidden].sort((a, b) => b.top - a.top);
  const text = outside(rows, hidden, middle);
  let above = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    pieces.addText(
      areasIn(
        text.filter(({ y }) => y <= above && y > table.bottom),
        page,
      ),
    );
    pieces.addTable(table);
    above = Math.min(above, table.bottom);
  }
  pieces.addText(
    areasIn(
      text.filter(({ y }) => y <= above),
      page,
    ),
  );
}

function rowMarkup(row: readonly TableCell[]): string {
  const cells = row.map(
    ({ rows, columns, lines }) =>
      `<td rowspan="${rows}" colspan="${columns}">${lines.map(encodeContent).join('<br>')}</td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

/** A table; a title in a cell of its own over all columns, and a note below, are paragraphs. */
function tableMarkup(rows: readonly (readonly TableCell[])[], columns: number): string {
  const isWhole = (row: readonly TableCell[] | undefined) => row?.length === 1 && row[0]?.columns === columns;
  let from = 0;
  while (from < rows.length && isWhole(rows[from])) from += 1;
  let to = rows.length;
  while (to > from && isWhole(rows[to - 1])) to -= 1;
  const paragraphs = (part: readonly (readonly TableCell[])[]) =>
    part.flatMap((row) => row.flatMap(({ lines }) => lines.map(paragraph))).join('');
  const table = rows.slice(from, to).map(rowMarkup).join('');
  return `${paragraphs(rows.slice(0, from))}<table>${table}</table>${paragraphs(rows.slice(to))}`;
}

/** A paragraph with fewer characters is no title, whatever title holds its words. */
const shortestTitle = 8;

/**
 * Paragraphs; one in letters clearly larger than usual is a heading (GB/T 9704 sets titles in 22 pt over 16 pt text), and so is one
 * that the file's own title repeats.
 */
function textMarkup(areas: readonly Area[], usual: number, pitch: number, title: string): string {
  return paragraphsOf(areas, usual, pitch)
    .map(({ text, size }) => {
      const said = squeeze(text);
      const titled = said.length >= shortestTitle && title.includes(said);
      return size > usual * 1.2 || titled ? `<h1>${encodeContent(text)}</h1>` : paragraph(text);
    })
    .join('');
}

/** Refuses what holds no text: a scan, or letters that the file gives no meaning for. Returns how many of them are lost. */
function unreadCount(pages: readonly PrintedPage[]): number {
  let all = 0;
  let lost = 0;
  for (const { glyphs } of pages) {
    for (const glyph of glyphs) {
      if (isBlank(glyph)) continue;
      all += 1;
      if (glyph.text === unread) lost += 1;
    }
  }
  if (all === 0) {
    throw new DocumentFault(
      'no-text',
      'PDF 里没有文字，是扫描的图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试；或采集网页上的同一公告。',
    );
  }
  if (lost * 2 > all) {
    throw new DocumentFault(
      'no-text',
      `PDF 的文字无法识别，同扫描件：${all} 个字里有 ${lost} 个没有对应的编码。请用文字识别（OCR）转成文字，另存为 .docx 再试；或采集网页上的同一公告。`,
    );
  }
  return lost;
}

/**
 * The text of a PDF as a page: what runs over and under its pages left out, columns one after the other, paragraphs joined over the
 * lines and pages they were broken at, tables by their lines or their columns. Throws a `DocumentFault` where it holds no text.
 */
export function pdfMarkup({ pages, title }: PrintedPdf): Markup {
  const lost = unreadCount(pages);
  const laidOut: LaidOut[] = [];
  for (const page of pages) laidOut.push(layOut(page, laidOut.at(-1)?.tables.at(-1)?.edges ?? null));
  const text = laidOut.flatMap(({ rows }) => rows.flatMap(({ glyphs }) => glyphs));
  const usual = usualSize(text.length > 0 ? text : pages.flatMap(({ glyphs }) => glyphs));
  const pitch = usualPitch(laidOut.flatMap(({ rows }) => areasOf(rows)));
  const running = withoutRunningLines(laidOut, usual, Number.isFinite(pitch) ? pitch : usual * 1.5);
  const pieces = new Pieces();
  const leftOut: LeftOut[] = lost === 0 ? [] : [{ why: 'unreadable', text: `${lost}个没有编码的字` }];
  for (const { hidden } of pages) {
    for (const text of hidden) if (text.trim() !== '') leftOut.push({ why: 'hidden', text });
  }
  for (const [at, page] of laidOut.entries()) {
    const { text: rows, notes } = partFootNotes(running[at] ?? [], page.marks, usual);
    for (const note of linesOf(notes)) leftOut.push({ why: 'note', text: note.text });
    for (const crossed of page.struck) leftOut.push({ why: 'struck', text: crossed });
    addPage(pieces, page, rows, at === 0);
  }
  const page = pageOf(
    pieces.all
      .map((piece) =>
        piece.kind === 'table'
          ? tableMarkup(piece.rows, piece.edges.length - 1)
          : textMarkup(piece.areas, usual, pitch, squeeze(foldText(title))),
      )
      .join(''),
  );
  return { page, leftOut };
}
