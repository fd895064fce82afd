import { z } from 'zod/mini';
import { pairedByName, rowAbout } from '../../ledger/rows/row-about.ts';
import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { readRecords, writeRecords } from '../hidden-records.ts';
import type { KeyedRow } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';

/** How a row stood on a day. `doneValue` is cumulative. */
export const Stand = z.strictObject({
  asOf: z.iso.date(),
  doneValue: z.nullable(z.number()),
  progress: z.nullable(z.string()),
  status: z.nullable(z.string()),
  /** Who took stock, or whose report it was. */
  by: z.nullable(z.string()),
});
export type Stand = z.infer<typeof Stand>;

/** A ledger's year: each row with how it stood at each taking of stock, oldest first. */
export const LedgerHistory = z.strictObject({
  schema: z.literal('taizhang/ledger@1'),
  sheet: z.string().check(z.minLength(1)),
  rows: z.array(
    z.strictObject({
      key: z.string().check(z.minLength(1)),
      title: z.string(),
      history: z.array(Stand).check(z.minLength(1)),
    }),
  ),
});
export type LedgerHistory = z.infer<typeof LedgerHistory>;

const kind = 'ledger';

/** How a row stood when stock was last taken before a day. */
export function standBefore(stands: readonly Stand[], day: string): Stand | undefined {
  return stands.filter(({ asOf }) => asOf < day).at(-1);
}

/** A history under the keys that the ledger's rows have now: a row whose figure a later notice set anew goes on with what it had. */
export function rekeyed(history: LedgerHistory, rows: readonly Pick<KeyedRow, 'key' | 'title'>[]): LedgerHistory {
  const present = new Set(rows.map(({ key }) => key));
  const known = new Set(history.rows.map(({ key }) => key));
  const about = ({ key, title }: Pick<KeyedRow, 'key' | 'title'>) => rowAbout(key, title);
  const gone = history.rows.filter(({ key }) => !present.has(key));
  const fresh = rows.filter(({ key }) => !known.has(key));
  const now = new Map(pairedByName(gone, fresh, [about, about]).map(([was, { key }]) => [was.key, key]));
  return { ...history, rows: history.rows.map((row) => ({ ...row, key: now.get(row.key) ?? row.key })) };
}

/** The history of one sheet; an empty one where stock was never taken. */
export async function readHistory(host: LedgerHost, sheet: string): Promise<Result<LedgerHistory, YearError>> {
  const read = await readRecords(host, kind, LedgerHistory);
  if (!read.ok) return read;
  const own = read.value.find((history) => history.sheet === sheet);
  return ok(own ?? { schema: 'taizhang/ledger@1', sheet, rows: [] });
}

/** Writes a history in the place of the sheet's earlier one. */
export function saveHistory(host: LedgerHost, history: LedgerHistory): Promise<Result<void, YearError>> {
  const record = { kind, key: history.sheet, body: history };
  return writeRecords(host, [record], ({ kind: of, key }) => of === kind && key === history.sheet);
}
