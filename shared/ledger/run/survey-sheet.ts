import { fail, ok, type Result } from '../../result/result.ts';
import type { HostError, LedgerHost, Sheet } from '../../workbook/host.ts';
import type { RunError } from './run.ts';

/** A host's error as a run's: nothing is in the sheet yet. */
export function untouched(error: HostError): RunError {
  return { code: error.code, message: error.message, reason: error.message, receipt: null };
}

/** Reads one sheet for writing; a sheet that cannot take rows just now is an error that says what to do. */
export async function surveySheet(host: LedgerHost, name: string): Promise<Result<Sheet, RunError>> {
  const survey = await host.survey(name);
  if (!survey.ok) return fail(untouched(survey.error));
  const { sheet, readOnly } = survey.value;
  if (!sheet) {
    const message = `没有找到工作表“${name}”，未作任何改动。请检查工作表名称后重新预览。`;
    return fail({ code: 'no-sheet', message, reason: message, receipt: null });
  }
  if (readOnly) {
    const message = '工作簿是只读的，未作任何改动。请另存一份或取消只读后再填入。';
    return fail({ code: 'read-only', message, reason: message, receipt: null });
  }
  if (sheet.filtered) {
    const message = `工作表“${name}”正在筛选，有 ${sheet.hiddenRows.length} 行隐藏，未作任何改动。请清除筛选后再填入。`;
    return fail({ code: 'filtered', message, reason: message, receipt: null });
  }
  return ok(sheet);
}
