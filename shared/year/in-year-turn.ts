import type { Result } from '../result/result.ts';
import type { LedgerHost } from '../workbook/host.ts';
import { inTurn } from '../workbook/turn/in-turn.ts';
import type { YearError } from './year-error.ts';

/** Runs a step of the year while no other pane changes the workbook. */
export function inYearTurn<Value>(
  host: LedgerHost,
  work: (host: LedgerHost) => Promise<Result<Value, YearError>>,
): Promise<Result<Value, YearError>> {
  return inTurn(host, ({ code, message }): YearError => ({ code, message }), work);
}
