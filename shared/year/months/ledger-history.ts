import { z } from 'zod';
import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { readRecords, writeRecords } from '../hidden-records.ts';
import type { YearError } from '../year-error.ts';

/** How a row stood on a day. `doneValue` is cumulative. */
export const Stand = z.strictObject({
  asOf: z.iso.date(),
  doneValue: z.number().nullable(),
  progress: z.string().nullable(),
  status: z.string().nullable(),
  /** Who took stock, or whose report it was. */
  by: z.string().nullable(),
});
export type Stand = z.infer<typeof Stand>;

/** A ledger's year: each row with how it stood at each taking of stock, oldest first. */
export const LedgerHistory = z.strictObject({
  schema: z.literal('taizhang/ledger@1'),
  sheet: z.string().min(1),
  rows: z.array(z.strictObject({ key: z.string().min(1), title: z.string(), history: z.array(Stand).min(1) })),
});
export type LedgerHistory = z.infer<typeof LedgerHistory>;

const kind = 'ledger';

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
