import type { Block, HostError } from '../../../shared/workbook/host.ts';
import { editingCell, Refusal, workbookReadOnly } from '../refusal.ts';

/** The host was asked and did not answer in time; what it was asked may or may not be done. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer');
    this.name = 'NoAnswer';
  }
}

/** The code of an `OfficeExtension.Error`, or the empty string. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

const cellEdit = 'InvalidOperationInCellEditMode';
const tooLarge = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);

/** Errors after which the same reading may well succeed (Office docs, "Error handling": timeouts and general failures of the host). */
const passing = new Set([
  'InvalidOrTimedOutSession',
  'Timeout',
  'ConnectionFailure',
  'GeneralException',
  'RequestAborted',
]);

/** Whether an error may be gone when the same is tried again. */
export function isPassing(error: unknown): boolean {
  return error instanceof NoAnswer || passing.has(codeOf(error));
}

/** Whether Excel had more to answer than one response holds (5 MB on the web). */
export function isResponseTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** What an error of Excel's means to the user. `safe` says what is in the sheet. Codes: "Error handling with the application-specific JavaScript APIs". */
export function refusalFor(error: unknown, safe: string, written: readonly Block[] = []): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === cellEdit) return editingCell(written);
  if (code === 'AccessDenied') {
    return new Refusal(
      'protected',
      `Excel 不允许写入：工作表或单元格受保护。${safe}请取消保护后重试，不会重复填入。`,
      written,
    );
  }
  if (code === 'FilteredRangeConflict') {
    return new Refusal('filtered', `工作表正在筛选，Excel 拒绝改动。${safe}请清除筛选后重试，不会重复填入。`, written);
  }
  if (code === 'WorkbookReadOnly') return workbookReadOnly();
  if (tooLarge.has(code)) {
    return new Refusal('too-large', `一次传给 Excel 的内容超过上限。${safe}请分批填入。`, written);
  }
  const cause = error instanceof NoAnswer ? 'Excel 没有回应' : `Excel 报告了错误${code === '' ? '' : `（${code}）`}`;
  return new Refusal('host-failure', `${cause}。${safe}请检查工作簿后重试，不会重复填入。`, written);
}

/** What an error of Excel’s means to the user, where nothing can be said of what is in the sheet. */
export function explain(error: unknown): HostError {
  return refusalFor(error, '').toError();
}
