import { z } from 'zod';
import { readSidecar, type SidecarRecord, StoredValue, sidecarCells, sidecarSheet } from '../../ledger/sidecar.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { CellWrite, HostError, LedgerHost } from '../../workbook/host.ts';
import type { YearError } from '../year-error.ts';

/** One merge as the ledger's hidden sheet keeps it: every value with the file, the unit and the day it came from. */
export const MergeLog = z.strictObject({
  schema: z.literal('taizhang/merge@1'),
  id: z.string().min(1),
  sheet: z.string().min(1),
  mergedAt: z.iso.datetime({ offset: true }),
  round: z.string().nullable(),
  /** Who reported in it, whether or not anything was new. */
  reported: z.array(z.string()),
  cells: z.array(
    z.strictObject({
      row: z.string().min(1),
      /** Path of the column's header. */
      column: z.string(),
      before: StoredValue,
      after: StoredValue,
      file: z.string(),
      receiver: z.string().nullable(),
    }),
  ),
});
export type MergeLog = z.infer<typeof MergeLog>;

const kind = 'merge';

/** Merges that can be undone; older ones are forgotten. */
const keptMerges = 24;

interface Hidden {
  readonly records: readonly SidecarRecord[];
  readonly rows: number;
  readonly columns: number;
}

async function openHidden(host: LedgerHost): Promise<Result<Hidden, YearError>> {
  const survey = await host.survey(sidecarSheet);
  if (!survey.ok) return fail({ code: survey.error.code, message: survey.error.message });
  const cells = survey.value.sheet?.cells ?? [];
  if (cells.length === 0) return ok({ records: [], rows: survey.value.sheet === null ? -1 : 0, columns: 0 });
  const read = readSidecar(cells);
  if (!read.ok) return fail({ code: 'unreadable', message: read.error.message });
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return ok({ records: read.value, rows: cells.length, columns });
}

/** The merges of one sheet that the ledger knows of, oldest first. */
export async function readMerges(host: LedgerHost, sheet: string): Promise<Result<readonly MergeLog[], YearError>> {
  const hidden = await openHidden(host);
  if (!hidden.ok) return hidden;
  return ok(
    hidden.value.records.flatMap((record) => {
      const read = record.kind === kind ? MergeLog.safeParse(record.body) : null;
      return read?.success && read.data.sheet === sheet ? [read.data] : [];
    }),
  );
}

/** Writes the merges back, all other records as they are. Makes the very hidden sheet where there is none. */
export async function saveMerges(
  host: LedgerHost,
  sheet: string,
  merges: readonly MergeLog[],
): Promise<Result<void, YearError>> {
  const hidden = await openHidden(host);
  if (!hidden.ok) return hidden;
  if (hidden.value.rows < 0) {
    const grown = await host.grow({ kind: 'sheet', name: sidecarSheet, visibility: 'veryHidden' });
    if (!grown.ok) return untold(grown.error);
  }
  const others = hidden.value.records.filter((record) => {
    const read = record.kind === kind ? MergeLog.safeParse(record.body) : null;
    return !read?.success || read.data.sheet !== sheet;
  });
  const own = merges.slice(-keptMerges).map((body): SidecarRecord => ({ kind, key: body.id, body }));
  const cells = sidecarCells([...others, ...own]);
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), hidden.value.columns);
  const rows = Math.max(cells.length, hidden.value.rows);
  const writes = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): CellWrite => ({ value: cells[row]?.[column] ?? null })),
  );
  const written = await host.write([{ sheet: sidecarSheet, row: 0, column: 0, cells: writes }]);
  return written.ok ? ok(undefined) : untold(written.error);
}

function untold({ code, message }: HostError): { ok: false; error: YearError } {
  return fail({ code, message });
}
