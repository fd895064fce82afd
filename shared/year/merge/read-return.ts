import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';
import { sameUnit } from '../../ledger/rows/unit-names.ts';
import type { Sheet } from '../../workbook/host.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { type HandOut, keyHeader, readHandOut } from '../hand-out.ts';
import { fillableColumns } from '../reported-columns.ts';
import { reporterIn } from '../split/cover-line.ts';
import type { OddRow, ReturnedFile, ReturnRemark } from './merge-plan.ts';
import { isNew, type Offer, offersOf } from './offer.ts';
import { pairColumns } from './pair-columns.ts';
import type { Master } from './pair-rows.ts';
import { columnRemarks, extraRemarks, untakenRemarks } from './return-remarks.ts';
import { returnSheets } from './return-sheet.ts';

/** A returned file held against the ledger. */
export interface ReadReturn {
  readonly file: string;
  readonly handOut: HandOut | null;
  readonly receiver: string | null;
  /** Who the cover names, where that is not who the file was sent to: a copy that was passed on. */
  readonly signed: string | null;
  readonly reporter: string | null;
  readonly offers: readonly Offer[];
  readonly rows: readonly OddRow[];
  readonly remarks: readonly ReturnRemark[];
}

/** Why a file is no return of this ledger. */
export interface NoReturn {
  readonly file: string;
  readonly state: 'foreign' | 'unreadable';
  readonly message: string;
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

/** The ledger's columns that units fill, and all others. */
function wantedColumns(master: Master, handOut: HandOut | null): [open: ColumnMapping[], closed: ColumnMapping[]] {
  const { mapping } = master.view;
  const fallback = fillableColumns(master.view);
  const paths = new Set(handOut?.columns ?? (fallback.ok ? fallback.value.map(headerPath) : []));
  return [
    mapping.columns.filter((column) => paths.has(headerPath(column))),
    mapping.columns.filter((column) => !paths.has(headerPath(column)) && column.header !== keyHeader),
  ];
}

/** Reads a returned file against the ledger: whatever was done to it on the way, as long as rows are found again. */
export async function readReturn(file: ReturnedFile, master: Master): Promise<ReadReturn | NoReturn> {
  const opened = openXlsx(file.bytes);
  if (!opened.ok) return { file: file.name, state: 'unreadable', message: opened.error.message };
  const host = opened.value;
  const handOut = await readHandOut(host);
  const sheets = await returnSheets(host, master, handOut);
  if (!sheets.ok) return { file: file.name, state: 'unreadable', message: sheets.error.message };
  const [found, ...others] = sheets.value;
  const { view, rows: pairs } = found;
  if (pairs.size === 0) {
    const message = `“${file.name}”里的 ${view.rows.length} 行没有一行在这份台账里，未并入。请核对是不是这份台账发出的。`;
    return { file: file.name, state: 'foreign', message };
  }
  const cover = coverOf(view.sheet, view.mapping.headerRow);
  const receiver = handOut?.receiver ?? cover.receiver;
  const passedOn = cover.receiver !== null && receiver !== null && !sameUnit(cover.receiver, receiver);
  const signed = passedOn ? cover.receiver : null;
  const source = { file: file.name, receiver: signed ?? receiver };
  const [open, closed] = wantedColumns(master, handOut);
  const columns = pairColumns(open, view.mapping.columns);
  const taken = new Set(columns.pairs.map(({ theirs }) => theirs));
  const besides = pairColumns(
    closed,
    view.mapping.columns.filter((column) => !taken.has(column)),
  );
  for (const { theirs } of besides.pairs) taken.add(theirs);
  const extra = view.mapping.columns.filter((column) => {
    return !taken.has(column) && normaliseHeader(column.header).text !== keyHeader;
  });
  const elsewhere = others.flatMap((other): ReturnRemark[] => {
    const paired = pairColumns(open, other.view.mapping.columns);
    const cells = offersOf(master.view, other.view, other.rows, paired.pairs, handOut).filter(isNew).length;
    const [sheet, read] = [other.view.sheet.name, view.sheet.name];
    return cells === 0 ? [] : [{ kind: 'elsewhere', sheet, cells, read, ...source }];
  });
  const sent = new Set(handOut?.rows.map(({ key }) => key));
  const back = new Set([...pairs.values()].map(({ key }) => key));
  const gone = (handOut?.rows ?? []).filter(({ key, fills }) => fills && !back.has(key) && master.byKey.has(key));
  return {
    file: file.name,
    handOut,
    receiver,
    signed,
    reporter: cover.reporter,
    offers: offersOf(master.view, view, pairs, columns.pairs, handOut),
    rows: [
      ...gone.map(({ key }): OddRow => ({ kind: 'gone', title: master.byKey.get(key)?.title ?? '', ...source })),
      ...view.rows
        .filter((row) => !pairs.has(row) && !sent.has(row.key))
        .map(({ title }): OddRow => ({ kind: 'added', title, ...source })),
    ],
    remarks: [
      ...columnRemarks(columns, source),
      ...untakenRemarks(pairs, besides.pairs, [...columns.pairs, ...besides.pairs], source),
      ...extraRemarks(pairs.keys(), extra, source),
      ...elsewhere,
    ],
  };
}
