import type { CellValue } from '../../workbook/cell.ts';
import type { BookCell, BookLink, BookRow, BookSheet, TextRun } from '../../workbook/xlsx/write/book.ts';
import { rowFit } from '../measure.ts';
import { ledgerDesign } from '../templates.ts';
import { bodySizes, type Design, heights } from './design.ts';

/** A column of one of the sheets beside the table. */
export interface PlainColumn {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'center';
}

export interface PlainCell {
  readonly value: CellValue;
  readonly link?: BookLink;
  readonly format?: string;
  readonly runs?: readonly TextRun[];
}

/** A line whose stretches are drawn in their own ways. */
export interface DrawnLine {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** Lines over a header: each runs over all columns. */
export interface PlainSheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly (string | DrawnLine)[];
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly PlainCell[])[];
  readonly protected?: boolean;
}

const linkColour = '0563C1';

/** A plain list with title, header and grid, one A4 page wide. */
export function plainSheet(plain: PlainSheet, design: Design): BookSheet {
  const last = plain.columns.length - 1;
  const span = (row: number) => ({ row, column: 0, rows: 1, columns: plain.columns.length });
  const width = plain.columns.reduce((sum, column) => sum + column.width, 0);
  const title: BookCell = { value: plain.title, style: design.style({ kind: 'title', align: 'center', edges: null }) };
  const lineStyle = design.style({ kind: 'above', align: 'left', edges: null });
  const lines = plain.lines.map((line): BookRow => {
    const { text, runs } = typeof line === 'string' ? { text: line, runs: [] } : line;
    const { height } = rowFit([{ text, width }], [12], heights.line);
    return { height, cells: [{ value: text, style: lineStyle, runs }] };
  });
  const header = plain.columns.map(
    (column, index): BookCell => ({
      value: column.header,
      style: design.style({
        kind: 'header',
        align: 'center',
        edges: { left: index === 0, right: index === last, top: true },
      }),
    }),
  );
  const body = plain.rows.map((cells, row): BookRow => {
    const texts = cells.flatMap(({ value }, index) =>
      typeof value === 'string' ? [{ text: value, width: plain.columns[index]?.width ?? 10 }] : [],
    );
    const { size, height } = rowFit(texts, bodySizes, heights.body);
    return {
      height,
      cells: cells.map((cell, index): BookCell => {
        const edges = { left: index === 0, right: index === last, bottom: row === plain.rows.length - 1 };
        const base = design.style({
          kind: 'body',
          align: plain.columns[index]?.align ?? 'left',
          size,
          edges,
          ...(cell.format === undefined ? {} : { format: cell.format }),
        });
        const style =
          cell.link && base.font ? { ...base, font: { ...base.font, colour: linkColour, underline: true } } : base;
        return {
          value: cell.value,
          style,
          ...(cell.link ? { link: cell.link } : {}),
          ...(cell.runs ? { runs: cell.runs } : {}),
        };
      }),
    };
  });
  const headerRow = 1 + lines.length;
  return {
    name: plain.name,
    visibility: 'visible',
    columns: plain.columns.map((column) => ({ width: column.width })),
    rows: [{ height: heights.title, cells: [title] }, ...lines, { height: heights.header, cells: header }, ...body],
    merges: [span(0), ...lines.map((_, index) => span(1 + index))],
    freeze: { rows: headerRow + 1, columns: 0 },
    protected: plain.protected ?? false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      margins: ledgerDesign.page.marginsCm,
      footer: ledgerDesign.page.footer,
      titleRows: [headerRow, headerRow],
      area: { row: 0, column: 0, rows: headerRow + 1 + plain.rows.length, columns: plain.columns.length },
    },
  };
}
