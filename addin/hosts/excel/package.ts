import type { Sheet, Survey } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import type { ExcelSession } from './session.ts';

/** The workbook as its package tells it; null where Excel hands out no package or one that cannot be read. */
export async function surveyPackage(session: ExcelSession, sheet: string | undefined): Promise<Survey | null> {
  if (!session.readPackage) return null;
  const bytes = await session.readPackage().catch(() => null);
  const opened = bytes && openXlsx(bytes);
  const survey = opened?.ok ? await opened.value.survey(sheet) : null;
  return survey?.ok ? survey.value : null;
}

/** One sheet as the package tells it. */
export async function sheetInPackage(session: ExcelSession, sheet: string): Promise<Sheet | null> {
  return (await surveyPackage(session, sheet))?.sheet ?? null;
}
