import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { type HandOut, keyHeader, readHandOut } from '../hand-out.ts';
import { type KeyedRow, type LedgerView, viewLedger } from '../ledger-view.ts';
import { reportedColumns } from '../reported-columns.ts';
import { contentKeys, withoutCount } from '../row-key.ts';
import { shownValue } from '../shown-value.ts';
import { reporterIn } from '../split/cover-line.ts';
import type { OddRow, ReturnedFile } from './merge-plan.ts';

/** What one cell said when it was sent (undefined where that is lost) and what it says now. */
export interface Offer {
  readonly row: KeyedRow;
  readonly column: ColumnMapping;
  readonly base: CellValue | undefined;
  readonly value: CellValue;
}

/** A returned file held against the ledger. */
export interface ReadReturn {
  readonly file: string;
  readonly handOut: HandOut | null;
  readonly receiver: string | null;
  readonly reporter: string | null;
  readonly offers: readonly Offer[];
  readonly rows: readonly OddRow[];
}

/** Why a file is no return of this ledger. */
export interface NoReturn {
  readonly file: string;
  readonly state: 'foreign' | 'unreadable';
  readonly message: string;
}

/** The ledger as returned files are held against it. */
export interface Master {
  readonly view: LedgerView;
  readonly byKey: ReadonlyMap<string, KeyedRow>;
  readonly byContent: ReadonlyMap<string, KeyedRow>;
  readonly contentOf: ReadonlyMap<KeyedRow, string>;
}

/** Indexes a ledger's rows by their keys and by what they are about. */
export function masterOf(view: LedgerView): Master {
  const contents = contentKeys(
    view.rows.map(({ at }) => at),
    view.mapping,
  );
  return {
    view,
    byKey: new Map(view.rows.map((row) => [row.key, row])),
    byContent: new Map(view.rows.map((row, index) => [contents[index] ?? '', row])),
    contentOf: new Map(view.rows.map((row, index) => [row, contents[index] ?? ''])),
  };
}

function coverOf(sheet: Sheet, above: number): { receiver: string | null; reporter: string | null } {
  for (const line of sheet.cells.slice(0, above)) {
    const text = line
      .map(({ value }) => value)
      .find((value) => typeof value === 'string' && value.includes('报送单位：'));
    if (typeof text !== 'string') continue;
    const name = text.slice(text.indexOf('报送单位：') + 5).split(/[\s　]/)[0] ?? '';
    return { receiver: name === '' ? null : name, reporter: reporterIn(text) };
  }
  return { receiver: null, reporter: null };
}

/** The ledger's columns that the file reports, with the file's columns; found by header wherever they were moved to. */
function columnPairs(master: Master, view: LedgerView, handOut: HandOut | null): [ColumnMapping, ColumnMapping][] {
  const fallback = reportedColumns(master.view.mapping);
  const paths = handOut?.columns ?? (fallback.ok ? fallback.value.map(headerPath) : []);
  return paths.flatMap((path): [ColumnMapping, ColumnMapping][] => {
    const ours = master.view.mapping.columns.find((column) => headerPath(column) === path);
    const theirs = view.mapping.columns.find((column) => headerPath(column) === path);
    return ours === undefined || theirs === undefined ? [] : [[ours, theirs]];
  });
}

/**
 * The ledger's row of each of the file's rows: by the key beside it where the row still says what that row is about; else by what it is
 * about, since rows can be sorted without the hidden keys; else by the key alone, for a row whose words were changed. Each counts once.
 */
function pairRows(master: Master, view: LedgerView): Map<KeyedRow, KeyedRow> {
  const keyColumn = view.mapping.columns.find(({ header }) => normaliseHeader(header).text === keyHeader)?.column;
  const contents = contentKeys(
    view.rows.map(({ at }) => at),
    view.mapping,
  );
  const pairs = new Map<KeyedRow, KeyedRow>();
  const taken = new Set<KeyedRow>();
  const pair = (theirs: KeyedRow, ours: KeyedRow | undefined): void => {
    if (ours === undefined || taken.has(ours) || pairs.has(theirs)) return;
    taken.add(ours);
    pairs.set(theirs, ours);
  };
  const keyed = (row: KeyedRow) =>
    keyColumn === undefined ? undefined : master.byKey.get(row.at.text(keyColumn).trim());
  for (const [index, row] of view.rows.entries()) {
    const ours = keyed(row);
    const about = ours === undefined ? undefined : master.contentOf.get(ours);
    if (about !== undefined && withoutCount(about) === withoutCount(contents[index] ?? '')) pair(row, ours);
  }
  for (const [index, row] of view.rows.entries()) pair(row, master.byContent.get(contents[index] ?? ''));
  for (const row of view.rows) pair(row, keyed(row));
  return pairs;
}

/** Reads a returned file against the ledger: whatever was done to it on the way, as long as rows are found again. */
export async function readReturn(file: ReturnedFile, master: Master): Promise<ReadReturn | NoReturn> {
  const opened = openXlsx(file.bytes);
  if (!opened.ok) return { file: file.name, state: 'unreadable', message: opened.error.message };
  const host = opened.value;
  const handOut = await readHandOut(host);
  const named = handOut === null ? null : await viewLedger(host, handOut.sheet);
  const view = named?.ok ? named : await viewLedger(host);
  if (!view.ok) return { file: file.name, state: 'unreadable', message: view.error.message };
  const pairs = pairRows(master, view.value);
  if (pairs.size === 0) {
    const message = `“${file.name}”里的 ${view.value.rows.length} 行没有一行在这份台账里，未并入。请核对是不是这份台账发出的。`;
    return { file: file.name, state: 'foreign', message };
  }
  const cover = coverOf(view.value.sheet, view.value.mapping.headerRow);
  const receiver = handOut?.receiver ?? cover.receiver;
  const sent = new Map(handOut?.rows.map((row) => [row.key, row]));
  const columns = columnPairs(master, view.value, handOut);
  const offers = [...pairs].flatMap(([theirs, ours]) => {
    const before = sent.get(ours.key);
    if (before?.fills === false) return [];
    return columns.map(([column, from]): Offer => {
      const index = handOut?.columns.indexOf(headerPath(column)) ?? -1;
      const base = before === undefined || index < 0 ? undefined : before.values[index];
      return { row: ours, column, base, value: shownValue(theirs.at, from.column) };
    });
  });
  const found = new Set([...pairs.values()].map(({ key }) => key));
  const source = { file: file.name, receiver };
  const gone = (handOut?.rows ?? []).filter(({ key, fills }) => fills && !found.has(key) && master.byKey.has(key));
  const rows = [
    ...gone.map(({ key }): OddRow => ({ kind: 'gone', title: master.byKey.get(key)?.title ?? '', ...source })),
    ...view.value.rows
      .filter((row) => !pairs.has(row) && !sent.has(row.key))
      .map(({ title }): OddRow => ({ kind: 'added', title, ...source })),
  ];
  return { file: file.name, handOut, receiver, reporter: cover.reporter, offers, rows };
}
