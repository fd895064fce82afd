import { z } from 'zod/mini';
import { StoredValue } from '../../ledger/sidecar.ts';
import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { readRecords, writeRecords } from '../hidden-records.ts';
import type { YearError } from '../year-error.ts';

/** One merge as the ledger's hidden sheet keeps it: every value with the file, the unit and the day it came from. */
export const MergeLog = z.strictObject({
  schema: z.literal('taizhang/merge@1'),
  id: z.string().check(z.minLength(1)),
  sheet: z.string().check(z.minLength(1)),
  mergedAt: z.iso.datetime({ offset: true }),
  round: z.nullable(z.string()),
  /** Who reported in it, whether or not anything was new. */
  reported: z.array(z.string()),
  cells: z.array(
    z.strictObject({
      row: z.string().check(z.minLength(1)),
      /** Path of the column's header. */
      column: z.string(),
      before: StoredValue,
      after: StoredValue,
      file: z.string(),
      receiver: z.nullable(z.string()),
    }),
  ),
});
export type MergeLog = z.infer<typeof MergeLog>;

const kind = 'merge';

/** Merges that can be undone; older ones are forgotten. */
const keptMerges = 24;

/** The merges of one sheet that the ledger knows of, oldest first. */
export async function readMerges(host: LedgerHost, sheet: string): Promise<Result<readonly MergeLog[], YearError>> {
  const read = await readRecords(host, kind, MergeLog);
  return read.ok ? ok(read.value.filter((merge) => merge.sheet === sheet)) : read;
}

/** Writes the merges of one sheet back, all other records as they are. */
export function saveMerges(
  host: LedgerHost,
  sheet: string,
  merges: readonly MergeLog[],
): Promise<Result<void, YearError>> {
  const records = merges.slice(-keptMerges).map((body) => ({ kind, key: body.id, body }));
  return writeRecords(host, records, (record) => {
    const read = record.kind === kind ? MergeLog.safeParse(record.body) : null;
    return read?.success === true && read.data.sheet === sheet;
  });
}
