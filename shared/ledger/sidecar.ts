import { z } from 'zod/mini';
import type { Capture } from '../notice/capture.ts';
import { isNewerCapture, StoredCapture } from '../notice/stored.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { Cell } from '../workbook/cell.ts';
import { fieldKeys } from './field-keys.ts';

/** The very hidden sheet of a workbook in which Taizhang keeps what it filled. */
export const sidecarSheet = '_taizhang';

const sidecarSchema = 'taizhang/sidecar@1';

/** A cell holds at most 32,767 UTF-16 units; longer text goes on in the next cell of the row. */
const chunkSize = 32_000;

/** A cell value as the sidecar keeps it. */
export const StoredValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ day: z.iso.date() }),
  z.null(),
]);

const FieldName = z.enum(fieldKeys);

/**
 * One row that was filled: its stable id, where it stood (zero-based) and what was written, by field; in a district matrix by
 * field and indicator.
 */
export const FilledRow = z.strictObject({
  id: z.string().check(z.minLength(1)),
  row: z.int().check(z.nonnegative()),
  values: z.record(z.string(), StoredValue),
  /** What stood in its other cells, or in cells she had edited, when it was last filled: the row is found again by it. */
  seen: z.optional(z.record(z.string(), StoredValue)),
  /** She deleted it: it is not put back, and only its name finds it again. */
  gone: z.optional(z.literal(true)),
});
export type FilledRow = z.infer<typeof FilledRow>;

/** What is known of one sheet of the workbook that rows were filled into. Rows and columns count from zero. */
export const FilledSheet = z.strictObject({
  sheet: z.string().check(z.minLength(1)),
  /** The built-in table it was created as; null for a sheet of her own. */
  template: z.nullable(z.strictObject({ id: z.string().check(z.minLength(1)), version: z.int().check(z.positive()) })),
  header: z.strictObject({ row: z.int().check(z.nonnegative()), rows: z.int().check(z.positive()) }),
  columns: z.array(
    z.strictObject({
      column: z.int().check(z.nonnegative()),
      field: FieldName,
      /** The header it carried, so that it is known again whatever its words alone would mean. */
      header: z.optional(z.string()),
      /** In a district matrix the indicator over it. */
      of: z.optional(z.string()),
    }),
  ),
  /** The hidden column that holds the row's id beside each row, where the sheet has one. */
  idColumn: z.nullable(z.int().check(z.nonnegative())),
  rows: z.array(FilledRow),
  /** What was added to the running numbers of a capture's rows, by the capture's key, where they follow rows of others. */
  numbering: z.optional(z.record(z.string(), z.int())),
});
export type FilledSheet = z.infer<typeof FilledSheet>;

/**
 * One record of the sidecar: a line of the sheet. Column A is `kind`, B is `key`, C and on are the JSON of `body`, cut into
 * cells. A record is found by kind and key; a reader leaves kinds that it does not know as they are.
 */
export interface SidecarRecord {
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
}

export type SidecarError =
  | { readonly code: 'unknown-version'; readonly message: string }
  | { readonly code: 'damaged'; readonly message: string };

/** Cuts a text into pieces of at most 32,000 units and never between the two halves of a character. */
export function chunks(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + chunkSize);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** The cells of the sidecar sheet: the schema in A1, then a line a record. */
export function sidecarCells(records: readonly SidecarRecord[]): string[][] {
  return [
    [sidecarSchema],
    ...records.map((record) => [record.kind, record.key, ...chunks(JSON.stringify(record.body))]),
  ];
}

const damaged = (line: number): { ok: false; error: SidecarError } =>
  fail({
    code: 'damaged',
    message: `工作簿里的填入记录第 ${line} 行已损坏，台账内容不受影响；将按内容重新对应各行。`,
  });

/** Reads the records back from the sidecar sheet's cells. */
export function readSidecar(cells: readonly (readonly Cell[])[]): Result<SidecarRecord[], SidecarError> {
  const schema = cells[0]?.[0]?.value ?? null;
  if (schema !== sidecarSchema) {
    return fail({
      code: 'unknown-version',
      message: '工作簿里的填入记录来自其他版本，无法读取；台账内容不受影响，将按内容重新对应各行。',
    });
  }
  const records: SidecarRecord[] = [];
  for (const [index, line] of cells.entries()) {
    if (index === 0) continue;
    const [kind, key, ...rest] = line.map((cell) => cell.value);
    if (kind === null || kind === undefined) continue;
    if (typeof kind !== 'string' || typeof key !== 'string') return damaged(index + 1);
    const text = rest.map((piece) => (piece === null ? '' : String(piece))).join('');
    try {
      records.push({ kind, key, body: JSON.parse(text) });
    } catch {
      return damaged(index + 1);
    }
  }
  return ok(records);
}

/** The record of a filled sheet, keyed by the sheet's name. */
export function sheetRecord(sheet: FilledSheet): SidecarRecord {
  return { kind: 'sheet', key: sheet.sheet, body: sheet };
}

/** The record of a capture that rows came from; `key` is the one its rows carry. */
export function captureRecord(key: string, capture: Capture): SidecarRecord {
  return { kind: 'capture', key, body: capture };
}

/** What a workbook knows of a sheet, or null where it never was filled or the record does not read. */
export function filledSheet(records: readonly SidecarRecord[], sheet: string): FilledSheet | null {
  const record = records.find((one) => one.kind === 'sheet' && one.key === sheet);
  const read = FilledSheet.safeParse(record?.body);
  return read.success ? read.data : null;
}

/** How many captures in a workbook were kept there by a later version, which this one cannot read. */
export function newerCaptures(records: readonly SidecarRecord[]): number {
  return records.filter(({ kind, body }) => kind === 'capture' && isNewerCapture(body)).length;
}

/** The captures kept in a workbook by their keys; those that do not read are left out. */
export function keptCaptures(records: readonly SidecarRecord[]): Map<string, Capture> {
  const captures = new Map<string, Capture>();
  for (const record of records) {
    if (record.kind !== 'capture') continue;
    const read = StoredCapture.safeParse(record.body);
    if (read.success) captures.set(record.key, read.data);
  }
  return captures;
}
