import { z } from 'zod/mini';
import { readSidecar, type SidecarRecord, StoredValue, sidecarSheet } from '../ledger/sidecar.ts';
import type { LedgerHost } from '../workbook/host.ts';

/** Header of the hidden column of row keys in a file that was handed out. */
export const keyHeader = '台账行号';

/** What a handed-out file says of itself in its hidden sheet: who it is for and how every open cell stood when it was sent. */
export const HandOut = z.strictObject({
  schema: z.literal('taizhang/hand-out@1'),
  sheet: z.string().check(z.minLength(1)),
  by: z.enum(['dutyUnit', 'leadUnit', 'region', 'category']),
  receiver: z.string().check(z.minLength(1)),
  sentAt: z.iso.datetime({ offset: true }),
  /** 报送截止, where one was set. */
  due: z.nullable(z.iso.date()),
  /** Paths of the headers of the open columns. */
  columns: z.array(z.string()).check(z.minLength(1)),
  rows: z.array(
    z.strictObject({
      key: z.string().check(z.minLength(1)),
      /** Whether the receiver fills the row or only reads it. */
      fills: z.boolean(),
      /** One a column of `columns`. */
      values: z.array(StoredValue),
    }),
  ),
});
export type HandOut = z.infer<typeof HandOut>;

const kind = 'hand-out';

/** The record of a handed-out file. */
export function handOutRecord(handOut: HandOut): SidecarRecord {
  return { kind, key: handOut.receiver, body: handOut };
}

/** What a workbook says of how it was handed out; null where it never was, or its hidden sheet is lost. */
export async function readHandOut(host: LedgerHost): Promise<HandOut | null> {
  const survey = await host.survey(sidecarSheet);
  if (!survey.ok || survey.value.sheet === null) return null;
  const records = readSidecar(survey.value.sheet.cells);
  if (!records.ok) return null;
  const read = HandOut.safeParse(records.value.find((record) => record.kind === kind)?.body);
  return read.success ? read.data : null;
}
