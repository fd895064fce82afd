import type { z } from 'zod/mini';
import { readSidecar, type SidecarRecord, sidecarCells, sidecarSheet } from '../ledger/sidecar.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { CellWrite, HostError, LedgerHost } from '../workbook/host.ts';
import type { YearError } from './year-error.ts';

interface Hidden {
  readonly exists: boolean;
  readonly records: readonly SidecarRecord[];
  readonly rows: number;
  readonly columns: number;
}

function untold({ code, message }: HostError): { ok: false; error: YearError } {
  return fail({ code, message });
}

async function openHidden(host: LedgerHost): Promise<Result<Hidden, YearError>> {
  const survey = await host.survey(sidecarSheet);
  if (!survey.ok) return untold(survey.error);
  const cells = survey.value.sheet?.cells ?? [];
  const exists = survey.value.sheet !== null;
  if (cells.length === 0) return ok({ exists, records: [], rows: 0, columns: 0 });
  const read = readSidecar(cells);
  if (!read.ok) return fail({ code: 'unreadable', message: read.error.message });
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return ok({ exists, records: read.value, rows: cells.length, columns });
}

/** The records of one kind in the workbook's hidden sheet, in their order; those that do not read are left out. */
export async function readRecords<Body>(
  host: LedgerHost,
  kind: string,
  schema: z.ZodMiniType<Body>,
): Promise<Result<readonly Body[], YearError>> {
  const hidden = await openHidden(host);
  if (!hidden.ok) return hidden;
  const own = hidden.value.records.filter((record) => record.kind === kind);
  return ok(
    own.flatMap(({ body }) => {
      const read = schema.safeParse(body);
      return read.success ? [read.data] : [];
    }),
  );
}

/**
 * Puts records in the place of those that `replaces` names; all others stay as they are. Makes the very hidden sheet where there is
 * none, and cleans away what longer records have left.
 */
export async function writeRecords(
  host: LedgerHost,
  records: readonly SidecarRecord[],
  replaces: (record: SidecarRecord) => boolean,
): Promise<Result<void, YearError>> {
  const hidden = await openHidden(host);
  if (!hidden.ok) return hidden;
  if (!hidden.value.exists) {
    const grown = await host.grow({ kind: 'sheet', name: sidecarSheet, visibility: 'veryHidden' });
    if (!grown.ok) return untold(grown.error);
  }
  const kept = hidden.value.records.filter((record) => !replaces(record));
  const cells = sidecarCells([...kept, ...records]);
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), hidden.value.columns);
  const rows = Math.max(cells.length, hidden.value.rows);
  const writes = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): CellWrite => ({ value: cells[row]?.[column] ?? null })),
  );
  const written = await host.write([{ sheet: sidecarSheet, row: 0, column: 0, cells: writes }]);
  return written.ok ? ok(undefined) : untold(written.error);
}
