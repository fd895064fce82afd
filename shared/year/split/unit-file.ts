import { fieldOf } from '../../ledger/fields.ts';
import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { blocksOf, type PlacedWrite } from '../../ledger/run/blocks.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { Area, CellValue } from '../../workbook/cell.ts';
import type { OfferedList } from '../../workbook/xlsx/lock/offer-list.ts';
import { openXlsx, type XlsxHost } from '../../workbook/xlsx/xlsx-host.ts';
import { type HandOut, handOutRecord, keyHeader } from '../hand-out.ts';
import { writeRecords } from '../hidden-records.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { clearKeptSheets } from '../months/kept-sheet.ts';
import { placeAt, shownValue } from '../shown-value.ts';
import type { YearError } from '../year-error.ts';
import { coverLine } from './cover-line.ts';
import { keptRows, removals } from './kept-rows.ts';
import type { Share, SplitBy } from './share-out.ts';

/** What all files of one split have in common. */
export interface SplitJob {
  readonly bytes: Uint8Array;
  readonly view: LedgerView;
  readonly reported: readonly ColumnMapping[];
  readonly by: SplitBy;
  readonly sentAt: string;
  readonly due: string | null;
}

/** Her workbook with one receiver's rows: only what it is to fill is open, each row carries its key in a hidden column. */
export async function unitFile(job: SplitJob, share: Share): Promise<Result<Uint8Array, YearError>> {
  const opened = openXlsx(job.bytes);
  if (!opened.ok) return fail({ code: 'unreadable', message: opened.error.message });
  const host = opened.value;
  const made = await shape(host, job, share);
  return made === null ? ok(host.save()) : fail({ code: made.code, message: made.message });
}

/** Cuts, heads, keys and locks the sheet; null when done. */
async function shape(host: XlsxHost, job: SplitJob, share: Share): Promise<YearError | null> {
  const { view } = job;
  const { sheet, mapping } = view;
  const kept = keptRows(view, share);
  const removed = await host.removeRows(sheet.name, removals(mapping, kept));
  if (!removed.ok) return removed.error;
  const placeOf = new Map([...kept].sort((a, b) => a - b).map((row, index) => [row, mapping.bodyRow + index]));
  const lines = [
    ...share.fill.map((row) => ({ row, fills: true })),
    ...share.read.map((row) => ({ row, fills: false })),
  ].map(({ row, fills }) => ({ row, fills, place: placeOf.get(row.at.row) ?? row.at.row }));
  const restored = lines.flatMap(({ row, place }) => mergedValues(view, row, place));
  const empty = sheet.cells.length + 50;
  const grown = await host.grow({ kind: 'rows', sheet: sheet.name, at: mapping.headerRow, count: 1, like: empty });
  if (!grown.ok) return grown.error;
  const keyColumn = view.record.last?.idColumn ?? sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cover = { row: mapping.headerRow, column: 0, write: { value: coverLine(share.name, job.due) } };
  const marker = { row: mapping.headerRow + mapping.headerRows, column: keyColumn, write: { value: keyHeader } };
  const keys = lines.map(({ row, place }): PlacedWrite => {
    return { row: place + 1, column: keyColumn, write: { value: row.key } };
  });
  const down = restored.map((one) => ({ ...one, row: one.row + 1 }));
  const written = await host.write(blocksOf(sheet.name, [cover, marker, ...keys, ...down]));
  if (!written.ok) return written.error;
  const cleared = await clearKeptSheets(host);
  if (!cleared.ok) return cleared.error;
  const handed = await writeRecords(host, [handOutRecord(handOutOf(job, share))], () => true);
  if (!handed.ok) return handed.error;
  const open = lines.flatMap(({ row, place, fills }) => {
    const free = fills
      ? job.reported.filter(({ column }) => (row.at.cell(placeAt(column))?.formula ?? null) === null)
      : [];
    return free.map(({ column }): Area => ({ row: place + 1, column, rows: 1, columns: 1 }));
  });
  const coverCell: Area = { row: mapping.headerRow, column: 0, rows: 1, columns: 1 };
  const lists = offered(
    job,
    lines.filter(({ fills }) => fills).map(({ place }) => place + 1),
  );
  const locked = await host.lock({ sheet: sheet.name, open: [coverCell, ...open], hidden: keyColumn, lists });
  return locked.ok ? null : locked.error;
}

/** What a row showed through a merge whose top row is another receiver's: written into the row itself. */
function mergedValues(view: LedgerView, row: KeyedRow, place: number): PlacedWrite[] {
  return view.sheet.merges.flatMap((merge): PlacedWrite[] => {
    const inside = merge.rows > 1 && merge.row < row.at.row && row.at.row < merge.row + merge.rows;
    if (!inside) return [];
    const value = shownValue(row.at, merge.column);
    return value === null ? [] : [{ row: place, column: merge.column, write: { value } }];
  });
}

function handOutOf(job: SplitJob, share: Share): HandOut {
  const stored = (row: KeyedRow, fills: boolean) => ({
    key: row.key,
    fills,
    values: job.reported.map(({ column }): CellValue => shownValue(row.at, column)),
  });
  return {
    schema: 'taizhang/hand-out@1',
    sheet: job.view.sheet.name,
    by: job.by,
    receiver: share.name,
    sentAt: job.sentAt,
    due: job.due,
    columns: job.reported.map(headerPath),
    rows: [...share.fill.map((row) => stored(row, true)), ...share.read.map((row) => stored(row, false))],
  };
}

/** 办理状态 as a choice, where her column has no list of its own. */
function offered(job: SplitJob, rows: readonly number[]): OfferedList[] {
  const { validations } = job.view.sheet;
  return job.reported.flatMap(({ column, field }): OfferedList[] => {
    const entries = field === null ? null : (fieldOf(field).enum ?? null);
    const has = validations.some(({ areas }) =>
      areas.some((area) => column >= area.column && column < area.column + area.columns),
    );
    if (entries === null || has) return [];
    return rows.map((row) => ({ area: { row, column, rows: 1, columns: 1 }, entries }));
  });
}
