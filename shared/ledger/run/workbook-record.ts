import type { Capture } from '../../notice/capture.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { Block, CellWrite, HostError, LedgerHost } from '../../workbook/host.ts';
import type { RememberedMapping } from '../mapping/mapping.ts';
import {
  captureRecord,
  type FilledSheet,
  filledSheet,
  keptCaptures,
  newerCaptures,
  readSidecar,
  type SidecarRecord,
  sheetRecord,
  sidecarCells,
  sidecarSheet,
} from '../sidecar.ts';
import { Receipt } from './receipt.ts';
import { Remembered } from './remembered.ts';

/** What the hidden sheet of a workbook says. */
export interface WorkbookRecord {
  /** The last fill of one sheet; null where it was never filled or the record is lost. */
  readonly last: FilledSheet | null;
  /** Receipts of the sheet's fills, oldest first. */
  readonly receipts: readonly Receipt[];
  readonly captures: ReadonlyMap<string, Capture>;
  readonly remembered: readonly RememberedMapping[];
  /** zh-CN, where the record is there and does not read. */
  readonly problem: string | null;
  /** The name that the sheet had when it was filled, where she has renamed it since. */
  readonly renamedFrom: string | null;
  /** Everything as it stands in the sheet, for the next writer. */
  readonly records: readonly SidecarRecord[];
  readonly size: { readonly rows: number; readonly columns: number };
}

const nothing = { records: [], size: { rows: 0, columns: 0 } };

/** Receipts kept a sheet; older ones cannot be undone any more. */
const keptReceipts = 12;

function writtenByLater(captures: number): string {
  return `工作簿里有 ${captures} 份公告由更新版本的台账填入，本机读不了它们的原文；台账内容不受影响。请更新台账后再填。`;
}

function receiptsOf(records: readonly SidecarRecord[], sheet: string): Receipt[] {
  return records.flatMap((record) => {
    if (record.kind !== 'receipt') return [];
    const read = Receipt.safeParse(record.body);
    return read.success && read.data.sheet === sheet ? [read.data] : [];
  });
}

/**
 * The former name of a sheet without a record: the one record whose sheet the workbook has no more, where at least one of its
 * rows stands in the sheet. A sheet that was deleted is not taken for a renamed one.
 */
async function formerName(
  host: LedgerHost,
  records: readonly SidecarRecord[],
  sheet: string,
  names: ReadonlySet<string>,
): Promise<string | null> {
  const keys = records.filter(({ kind }) => kind === 'sheet').map(({ key }) => key);
  const orphans = keys.filter((key) => !names.has(key));
  const [former] = orphans;
  if (keys.includes(sheet) || orphans.length !== 1 || former === undefined) return null;
  const survey = await host.survey(sheet);
  if (!survey.ok || !survey.value.sheet) return null;
  const shown = new Set(survey.value.sheet.cells.flatMap((row) => row.map(({ value }) => value)));
  const stands = filledSheet(records, former)?.rows.some(({ values: { title, target, content } }) =>
    [title, target, content].some((text) => typeof text === 'string' && shown.has(text)),
  );
  return stands ? former : null;
}

function rememberedOf(records: readonly SidecarRecord[]): RememberedMapping[] {
  return records.flatMap((record) => {
    const read = record.kind === 'mapping' ? Remembered.safeParse(record.body) : null;
    return read?.success ? [read.data] : [];
  });
}

/** Reads the workbook's hidden record for one of its sheets. A record that is lost or damaged is no error: rows are then found by content. */
export async function openRecord(host: LedgerHost, sheet: string): Promise<Result<WorkbookRecord, HostError>> {
  const survey = await host.survey(sidecarSheet);
  if (!survey.ok) return fail(survey.error);
  const hidden = survey.value.sheet;
  const empty = {
    last: null,
    receipts: [],
    captures: new Map(),
    remembered: [],
    problem: null,
    renamedFrom: null,
    ...nothing,
  };
  if (!hidden || hidden.cells.length === 0) return ok(empty);
  const size = {
    rows: hidden.cells.length,
    columns: hidden.cells.reduce((widest, row) => Math.max(widest, row.length), 0),
  };
  const read = readSidecar(hidden.cells);
  if (!read.ok) return ok({ ...empty, size, problem: read.error.message });
  const names = new Set(survey.value.sheets.map(({ name }) => name));
  const renamedFrom = await formerName(host, read.value, sheet, names);
  const last = filledSheet(read.value, renamedFrom ?? sheet);
  const newer = newerCaptures(read.value);
  return ok({
    last: last && { ...last, sheet },
    receipts: receiptsOf(read.value, renamedFrom ?? sheet).map((receipt) => ({ ...receipt, sheet })),
    captures: keptCaptures(read.value),
    remembered: rememberedOf(read.value),
    problem: newer > 0 ? writtenByLater(newer) : null,
    renamedFrom,
    records: read.value,
    size,
  });
}

/** What changes in the record. */
export interface RecordChange {
  readonly sheet: FilledSheet;
  readonly receipts: readonly Receipt[];
  readonly captures: ReadonlyMap<string, Capture>;
  readonly remember?: RememberedMapping;
}

function changed(before: WorkbookRecord, change: RecordChange): SidecarRecord[] {
  const { sheet, receipts, captures, remember } = change;
  const rest = before.records.filter(({ kind, key, body }) => {
    if (kind === 'sheet') return key !== sheet.sheet && key !== before.renamedFrom;
    if (kind === 'capture') return !captures.has(key);
    if (kind === 'mapping') return key !== remember?.fingerprint;
    if (kind !== 'receipt') return true;
    const read = Receipt.safeParse(body);
    return !read.success || (read.data.sheet !== sheet.sheet && read.data.sheet !== before.renamedFrom);
  });
  return [
    sheetRecord(sheet),
    ...[...captures].map(([key, capture]) => captureRecord(key, capture)),
    ...rest,
    ...receipts.slice(-keptReceipts).map((receipt) => ({ kind: 'receipt', key: receipt.id, body: receipt })),
    ...(remember ? [{ kind: 'mapping', key: remember.fingerprint, body: remember }] : []),
  ];
}

/** How often a record is tried to be kept: writing it twice is writing it once, and a lost one costs the rows their names. */
const tries = 3;

/** Writes the record back, making the very hidden sheet where there is none. */
export async function saveRecord(
  host: LedgerHost,
  before: WorkbookRecord,
  change: RecordChange,
): Promise<Result<void, HostError>> {
  let saved = await saveOnce(host, before, change);
  for (let time = 1; time < tries && !saved.ok; time += 1) saved = await saveOnce(host, before, change);
  return saved;
}

async function saveOnce(
  host: LedgerHost,
  before: WorkbookRecord,
  change: RecordChange,
): Promise<Result<void, HostError>> {
  if (before.size.rows === 0) {
    const grown = await host.grow({ kind: 'sheet', name: sidecarSheet, visibility: 'veryHidden' });
    if (!grown.ok) return grown;
  }
  const cells = sidecarCells(changed(before, change));
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), before.size.columns);
  const rows = Math.max(cells.length, before.size.rows);
  const writes = Array.from({ length: rows }, (_, row) => {
    return Array.from({ length: columns }, (_, column): CellWrite => ({ value: cells[row]?.[column] ?? null }));
  });
  const block: Block = { sheet: sidecarSheet, row: 0, column: 0, cells: writes };
  return host.write([block]);
}
