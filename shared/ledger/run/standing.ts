import type { Sheet } from '../../workbook/host.ts';
import { captureOf } from '../plan/find-rows.ts';
import type { LaidRow, Layout } from '../plan/layout.ts';
import type { CellChange } from '../plan/plan.ts';
import type { ReceiptCell, ReceiptRow } from './receipt.ts';
import { holds } from './verify.ts';

function receiptCell({ column, field, slot, header, hers, ours, base, format, write }: CellChange): ReceiptCell {
  return {
    column,
    field,
    slot,
    header,
    before: hers,
    after: ours,
    ...(base === undefined ? {} : { base }),
    ...(write?.format === undefined ? {} : { format }),
  };
}

function receiptRow(laid: LaidRow, cells: readonly CellChange[]): ReceiptRow {
  const { planned, row } = laid;
  const kind = planned.kind === 'update' ? 'updated' : planned.place.kind === 'blank' ? 'blank' : 'inserted';
  const { id, number, title } = planned;
  return { id, number, title, capture: captureOf(id), kind, row, cells: cells.map(receiptCell) };
}

function groupRows(layout: Layout): ReceiptRow[] {
  return layout.groups.map(({ row, text, column }) => {
    const cells: ReceiptCell[] = [
      { column, slot: 'category', field: 'category', header: '', before: null, after: text },
    ];
    return { id: `group:${text}`, number: null, title: text, capture: null, kind: 'group', row, cells };
  });
}

function inOrder(rows: readonly ReceiptRow[]): ReceiptRow[] {
  return [...rows].sort((a, b) => a.row - b.row);
}

/** Which rows of a fill are in the sheet. */
export interface Standing {
  readonly rows: ReceiptRow[];
  /** Rows that are in by parts or not at all. */
  readonly missing: LaidRow[];
  /** The first cell that is not as written. */
  readonly astray: { readonly row: number; readonly column: number } | null;
}

/** Which rows read back as written. */
export function standingOf(sheet: Sheet, layout: Layout): Standing {
  const rows: ReceiptRow[] = [];
  const missing: LaidRow[] = [];
  let astray: Standing['astray'] = null;
  for (const laid of layout.rows) {
    const inPlace = laid.planned.cells.filter(({ column, write }) => {
      return write !== null && holds(sheet, { row: laid.row, column, write });
    });
    if (inPlace.length === laid.planned.cells.length) {
      rows.push(receiptRow(laid, inPlace));
      continue;
    }
    const first = laid.planned.cells.find((cell) => !inPlace.includes(cell));
    if (first) astray ??= { row: laid.row, column: first.column };
    missing.push(laid);
    if (laid.planned.kind === 'update' && inPlace.length > 0) rows.push(receiptRow(laid, inPlace));
  }
  return { rows: inOrder([...rows, ...groupRows(layout)]), missing, astray };
}

/** Which rows were written as far as the host said, where the sheet cannot be read back: the first `written` of the layout. */
export function unreadStanding(layout: Layout, written: number): Standing {
  const rows = layout.rows.slice(0, written).map((laid) => receiptRow(laid, laid.planned.cells));
  const groups = written > 0 ? groupRows(layout) : [];
  return { rows: inOrder([...rows, ...groups]), missing: layout.rows.slice(written), astray: null };
}
