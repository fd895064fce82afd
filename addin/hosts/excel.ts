import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Area } from '../../shared/workbook/cell.ts';
import type { Growth, HostError, LedgerHost } from '../../shared/workbook/host.ts';
import { TurnTaker } from '../../shared/workbook/turn/take-turn.ts';
import { explain } from './excel/failure.ts';
import { growRows } from './excel/rows.ts';
import { type ExcelHostOptions, ExcelSession, rangeOf } from './excel/session.ts';
import { addSheet, insertSheets } from './excel/sheets.ts';
import { surveyExcel } from './excel/survey.ts';
import { excelTurnBoard, isShared } from './excel/turn-board.ts';
import { writeBlocks } from './excel/write.ts';
import { noSheet, Refusal } from './refusal.ts';
import { serialHost } from './serial-host.ts';

function grow(session: ExcelSession, growth: Growth): Promise<void> {
  switch (growth.kind) {
    case 'rows':
      return growRows(session, growth);
    case 'sheet':
      return addSheet(session, growth.name, growth.visibility);
    case 'sheets':
      return insertSheets(session, growth.package);
  }
}

function reveal(session: ExcelSession, name: string, area: Area): Promise<void> {
  return session.ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw noSheet(name);
    if (sheet.visibility !== 'Visible') {
      throw new Refusal('host-failure', `工作表“${name}”是隐藏的，不能跳转。请先取消隐藏。`);
    }
    sheet.activate();
    rangeOf(sheet, area).select();
    await context.sync();
  });
}

async function copyOf(copyPackage: () => Promise<Uint8Array>): Promise<Result<Uint8Array, HostError>> {
  try {
    return ok(await copyPackage());
  } catch (error) {
    return fail(explain(error));
  }
}

/**
 * The workbook open in Excel, through Office.js. Needs ExcelApi 1.8; 1.9 and 1.13 are used where `has` grants them. Verbs answer with
 * refusals in Chinese and leave the sheet as before, as asked for, or as `written` says.
 */
export function createExcelHost(excel: typeof Excel, options: ExcelHostOptions): LedgerHost {
  const session = new ExcelSession(excel, options);
  const { company } = options;
  const host = serialHost(
    {
      kind: 'excel',
      survey: (sheet) => surveyExcel(session, sheet),
      write: (blocks, writing) => writeBlocks(session, blocks, writing),
      grow: (growth) => grow(session, growth),
      reveal: (sheet, area) => reveal(session, sheet, area),
    },
    explain,
  );
  const { copyPackage } = options;
  const able: LedgerHost = copyPackage === undefined ? host : { ...host, copy: () => copyOf(copyPackage) };
  if (company === undefined) return able;
  const turns = new TurnTaker(excelTurnBoard(session, company));
  return {
    ...able,
    takeTurn: async () => ((await isShared(session, company.web)) ? turns.take() : ok(null)),
  };
}
