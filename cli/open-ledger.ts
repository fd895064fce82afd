import type { Result } from '../shared/result/result.ts';
import { openXlsx } from '../shared/workbook/xlsx/xlsx-host.ts';
import { viewLedger } from '../shared/year/ledger-view.ts';
import type { YearError } from '../shared/year/year-error.ts';
import { CliError } from './cli-error.ts';
import { fileBytes } from './file-bytes.ts';
import { heldWarning } from './held-file.ts';
import { warn } from './terminal.ts';

/** The bytes of a workbook of hers, or a `CliError` that names it; warns where a program has it open, for what is not saved is not read. */
export function workbookBytes(path: string): Uint8Array {
  const held = heldWarning(path);
  if (held !== null) warn(held);
  return fileBytes(path);
}

/** A result's value; its error becomes a `CliError`. */
export function orThrow<Value>(result: Result<Value, YearError>): Value {
  if (!result.ok) throw new CliError(result.error.message);
  return result.value;
}

/** A ledger file as a host and its sheet of tasks. */
export async function openLedger(path: string, sheet: string | undefined) {
  const opened = openXlsx(workbookBytes(path));
  if (!opened.ok) throw new CliError(opened.error.message);
  return { host: opened.value, view: orThrow(await viewLedger(opened.value, sheet)) };
}

/** A day as options take it, `2025-06-30`. */
export function dayOf(option: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new CliError(`${option} 要写成 2025-06-30 这样的日期，收到的是“${day}”。`);
}
