import type { SheetName, Visibility } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import { Refusal, workbookReadOnly } from '../refusal.ts';
import { codeOf, refusalFor } from './failure.ts';
import type { ExcelSession } from './session.ts';

const wireVisibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

async function present(context: Excel.RequestContext): Promise<Map<string, string>> {
  context.workbook.worksheets.load('items/name,items/visibility');
  context.workbook.load('readOnly');
  await context.sync();
  if (context.workbook.readOnly) throw workbookReadOnly();
  return new Map(context.workbook.worksheets.items.map((sheet) => [sheet.name, sheet.visibility]));
}

function removeSheets(session: ExcelSession, names: readonly string[]): Promise<void> {
  return session.carryOn(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

function nameTaken(name: string): Refusal {
  return new Refusal('unsupported', `已有名为“${name}”的工作表，但显示状态不同。工作簿没有改动。请给它改名后重试。`);
}

/** Adds an empty sheet at the end, shown as told; one that is there already is left alone. */
export async function addSheet(session: ExcelSession, name: string, visibility: Visibility): Promise<void> {
  const wanted: string = wireVisibility[visibility];
  const before = await session.ask(present);
  const there = before.get(name);
  if (there === wanted) return;
  if (there !== undefined) throw nameTaken(name);
  try {
    await session.carryOn(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      if (visibility !== 'visible') sheet.visibility = wireVisibility[visibility];
      await context.sync();
    });
  } catch (error) {
    const now = await session.carryOn(present).catch(() => null);
    if (now?.get(name) === wanted) return;
    if (now?.has(name)) await removeSheets(session, [name]);
    throw refusalFor(error, now ? '工作簿没有改动。' : `未能确认工作表“${name}”是否已添加，请核对。`);
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

async function sheetsIn(bytes: Uint8Array): Promise<readonly SheetName[]> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Refusal('host-failure', `模板打不开：${opened.error.message}工作簿没有改动。`);
  const survey = await opened.value.survey();
  return survey.ok ? survey.value.sheets : [];
}

function cannotInsert(): Refusal {
  return new Refusal(
    'unsupported',
    '这个版本的 Excel 不能把模板插入已打开的工作簿。工作簿没有改动。请改用“另存为新台账文件”，再打开它。',
  );
}

/**
 * Puts every sheet of a package behind the present ones (ExcelApi 1.13). Excel on the web refuses packages with charts or comments, and
 * can insert and report an error all the same (office-js#3179), so after an error what came is counted, and taken out where it is not all.
 * A name that is taken gets a number from Excel.
 */
export async function insertSheets(session: ExcelSession, bytes: Uint8Array): Promise<void> {
  if (!session.has('1.13')) throw cannotInsert();
  const wanted = await sheetsIn(bytes);
  const before = await session.ask(present);
  try {
    await session.carryOn(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64Of(bytes), { positionType: 'End' });
      await context.sync();
    });
  } catch (error) {
    const now = await session.carryOn(present).catch(() => null);
    if (now === null) throw refusalFor(error, '未能确认模板是否已插入，请核对。');
    const came = [...now.keys()].filter((name) => !before.has(name));
    if (came.length === wanted.length) return;
    if (came.length > 0) await removeSheets(session, came);
    if (codeOf(error) === 'UnsupportedFeature') throw cannotInsert();
    throw refusalFor(error, '工作簿没有改动。');
  }
}
