import type { Acknowledgement } from '../../shared/handoff/acknowledgement.ts';
import type { HistoryError } from '../../shared/history/history-error.ts';
import type { History } from '../../shared/history/open-history.ts';
import type { Batch } from '../../shared/history/records.ts';
import type { Result } from '../../shared/result/result.ts';

/** Takes an acknowledgement into the outbox, whichever way it came. The same one twice changes nothing. */
export function recordReceipt(
  history: History,
  { batch, workbook, sheet, filledAt, items }: Acknowledgement,
): Promise<Result<Batch, HistoryError>> {
  return history.outbox.acknowledge(batch, { workbook: workbook ?? '', sheet, at: filledAt, items });
}
