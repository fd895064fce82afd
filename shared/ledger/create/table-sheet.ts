import type { Area, CellValue } from '../../workbook/cell.ts';
import { columnName } from '../../workbook/xlsx/grid/address.ts';
import type { BookCell, BookRow } from '../../workbook/xlsx/write/book.ts';
import { lineCount, linesHeight } from '../measure.ts';
import { slotKey } from '../plan/slots.ts';
import type { FilledRow, FilledSheet } from '../sidecar.ts';
import { ledgerDesign } from '../templates.ts';
import { type Design, heights } from './design.ts';
import { printFormula } from './formula/print.ts';
import type { TablePlaces, TableRow, TableSheet, TableSpec } from './table.ts';
import { bodyRow, spanRow } from './table-body.ts';
import type { TableBuild } from './table-build.ts';
import { headerRows, metaRow, wideRow } from './table-header.ts';
import { cellAddress, columnAddress, placedLists, placedRules } from './table-rules.ts';
import { TableValues } from './table-values.ts';

function placesOf(spec: TableSpec): TablePlaces {
  const index = new Map(spec.columns.map((column, place) => [column.key, place]));
  const headerRow = 1 + (spec.meta.length > 0 ? 1 : 0) + spec.above.length;
  const bodyStart = headerRow + spec.headerRows;
  const bodyEnd = bodyStart + spec.bands.length;
  const summaryEnd = bodyEnd + spec.summary.length;
  return {
    headerRow,
    bodyRow: bodyStart,
    bodyEnd,
    summaryEnd,
    end: summaryEnd + 1,
    columns: spec.columns.findLastIndex((column) => column.field !== null && !column.key.startsWith('_')) + 1,
    column: (key) => index.get(key) ?? -1,
  };
}

/** A cell that holds a text or, with a leading `=`, a formula over the whole table. */
function sentence(build: TableBuild, text: string, style: BookCell['style']): BookCell {
  if (!text.startsWith('=')) return { value: text, ...(style ? { style } : {}) };
  const { values, places } = build;
  const formula = printFormula(values.parse(text), {
    cell: () => '""',
    column: (key) => columnAddress(places, key),
  });
  return { value: values.run(text, () => ''), formula, ...(style ? { style } : {}) };
}

function headOf(build: TableBuild): { rows: BookRow[]; merges: Area[] } {
  const { spec, places, design } = build;
  const printed = places.columns;
  const width = spec.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const title = design.style({ kind: 'title', align: 'center', edges: null });
  const parts = [wideRow(0, printed, { value: spec.title, style: title }, heights.title, null)];
  if (spec.meta.length > 0) {
    const aligns = ['left', 'center', 'right'] as const;
    const cells = spec.meta.map((text, index) =>
      sentence(build, text, design.style({ kind: 'meta', align: aligns[index] ?? 'left', edges: null })),
    );
    parts.push(metaRow(spec, 1, cells, printed));
  }
  for (const [index, text] of spec.above.entries()) {
    const cell = sentence(build, text, design.style({ kind: 'above', align: 'left', edges: null }));
    const height = linesHeight(lineCount(String(cell.value), width, 12), 12);
    parts.push(wideRow(2 + index, printed, cell, Math.max(heights.line, height), null));
  }
  parts.push(headerRows(spec, design, places.headerRow, printed));
  return { rows: parts.flatMap((part) => part.rows), merges: parts.flatMap((part) => part.merges) };
}

function bodyOf(build: TableBuild): { rows: BookRow[]; merges: Area[] } {
  const { spec, places, values } = build;
  const rows: BookRow[] = [];
  const merges: Area[] = [];
  let last: { row: TableRow; place: number } | null = null;
  let group: TableRow[] = [];
  for (const [index, band] of spec.bands.entries()) {
    const place = places.bodyRow + index;
    if (band.kind === 'row') {
      last = { row: band.row, place };
      group.push(band.row);
      rows.push(bodyRow(build, band.row, place));
      continue;
    }
    merges.push({ row: place, column: 0, rows: 1, columns: places.columns });
    if (band.kind === 'group') {
      group = [];
      rows.push(spanRow(build, { value: band.text }, 'group', place));
      continue;
    }
    const above = last;
    const formula = printFormula(values.parse(band.formula), {
      cell: (key) => (above ? cellAddress(places, key, above.place) : '""'),
      column: (key) => columnAddress(places, key),
    });
    // The line counts the rows of its own group only, so that the cost stays in step with the rows.
    const value = values.run(band.formula, (key) => (above ? values.cell(above.row, key) : ''), group);
    rows.push(spanRow(build, { value, formula }, 'subtotal', place));
  }
  return { rows, merges };
}

function summaryOf(build: TableBuild): BookRow[] {
  const { spec, places, values, design } = build;
  return spec.summary.map((line, index) => {
    const place = places.bodyEnd + index;
    const read = (key: string): CellValue => {
      const text = line.cells[key];
      return typeof text === 'string' && text.startsWith('=') ? values.run(text, read) : (text ?? null);
    };
    const cells = spec.columns.slice(0, places.columns).map((column, at): BookCell => {
      const text = line.cells[column.key];
      const style = design.style({
        kind: 'summary',
        align: typeof text === 'string' && !text.startsWith('=') ? 'center' : column.align,
        format: column.format,
        edges: {
          left: at === 0,
          right: at === places.columns - 1,
          bottom: place === places.summaryEnd - 1,
        },
      });
      if (typeof text !== 'string' || !text.startsWith('=')) return { value: text ?? null, style };
      const formula = printFormula(values.parse(text), {
        cell: (key) => cellAddress(places, key, place),
        column: (key) => columnAddress(places, key),
      });
      return { value: read(column.key), formula, style };
    });
    const lines = cells.map((cell, at) =>
      typeof cell.value === 'string' ? lineCount(cell.value, spec.columns[at]?.width ?? 8, 11) : 1,
    );
    return { height: Math.max(heights.body, linesHeight(Math.max(1, ...lines), 11)), cells };
  });
}

function recordOf({ spec, places }: TableBuild): FilledSheet {
  const rows: FilledRow[] = [];
  const columns = spec.columns.flatMap(({ field, key, header, of, formula }, index) =>
    field === null ? [] : [{ column: index, field, key, header, of, written: formula === null }],
  );
  for (const [index, band] of spec.bands.entries()) {
    if (band.kind !== 'row' || band.row.id === '') continue;
    const values: Record<string, CellValue> = {};
    for (const { key, field, of, written } of columns) {
      const value = band.row.values[key] ?? null;
      if (written && value !== null) values[slotKey({ field, of })] ??= value;
    }
    rows.push({ id: band.row.id, row: places.bodyRow + index, values });
  }
  return {
    sheet: spec.sheet,
    template: spec.template,
    header: { row: places.headerRow, rows: spec.headerRows },
    columns: columns.map(({ column, field, header, of }) => ({
      column,
      field,
      header,
      ...(of === null ? {} : { of }),
    })),
    idColumn: places.column('_id') < 0 ? null : places.column('_id'),
    rows,
  };
}

/** Puts a table into a sheet: every cell with its style, formulas with their results, and the record of what was filled. */
export function tableSheet(spec: TableSpec, design: Design): { sheet: TableSheet; record: FilledSheet } {
  const places = placesOf(spec);
  const build: TableBuild = { spec, places, values: new TableValues(spec), design };
  const head = headOf(build);
  const body = bodyOf(build);
  const footer: BookCell = { value: spec.footer, style: design.style({ kind: 'footer', align: 'left', edges: null }) };
  const foot = wideRow(places.summaryEnd, places.columns, footer, 30, null);
  const rows: BookRow[] = [...head.rows, ...body.rows, ...summaryOf(build), ...foot.rows];
  const chart = spec.chart?.(places);
  const columns = spec.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) }));
  for (const [index, cells] of (chart?.helpers ?? []).entries()) {
    const at = places.bodyRow + index;
    const row = rows[at];
    if (row) rows[at] = { ...row, cells: [...row.cells, ...cells] };
  }
  for (const _ of chart?.helpers[0] ?? []) columns.push({ width: 10, hidden: true });
  const sheet: TableSheet = {
    name: spec.sheet,
    visibility: 'visible',
    columns,
    rows,
    merges: [...head.merges, ...body.merges, ...foot.merges],
    freeze: { rows: places.bodyRow, columns: spec.freezeColumns },
    rules: placedRules(spec, places),
    lists: placedLists(spec, places),
    charts: chart?.charts ?? [],
    print: {
      paper: spec.paper,
      orientation: spec.orientation,
      margins: ledgerDesign.page.marginsCm,
      footer: ledgerDesign.page.footer,
      breaks: chart?.breaks ?? [],
      titleRows: [places.headerRow, places.bodyRow - 1],
      area: { row: 0, column: 0, rows: places.end + (chart?.rows ?? 0), columns: places.columns },
    },
  };
  return { sheet, record: recordOf(build) };
}

/** Letters of the first column that scrolls as a number of frozen columns: `D` freezes three. */
export function frozenColumns(letter: string | undefined): number {
  let count = 0;
  while (letter !== undefined && columnName(count) !== letter && count < 26) count += 1;
  return letter === undefined ? 0 : count;
}
