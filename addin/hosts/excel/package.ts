import type { Sheet, Survey } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import type { ExcelSession } from './session.ts';

/**
 * The workbook as its package tells it; null where Excel hands out no package or one that cannot be read. Rows of a protected sheet
 * count as locked whatever its protection lets users do, since this host inserts none there.
 */
export async function surveyPackage(session: ExcelSession, sheet: string | undefined): Promise<Survey | null> {
  if (!session.readPackage) return null;
  const bytes = await session.readPackage().catch(() => null);
  const opened = bytes && openXlsx(bytes);
  const survey = opened?.ok ? await opened.value.survey(sheet) : null;
  if (!survey?.ok) return null;
  const { sheet: read } = survey.value;
  return { ...survey.value, sheet: read && { ...read, rowsLocked: read.protected } };
}

/** One sheet as the package tells it. */
export async function sheetInPackage(session: ExcelSession, sheet: string): Promise<Sheet | null> {
  return (await surveyPackage(session, sheet))?.sheet ?? null;
}
