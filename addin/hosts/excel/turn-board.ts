import { fail, ok } from '../../../shared/result/result.ts';
import type { Post, TurnBoard } from '../../../shared/workbook/turn/turn-board.ts';
import { codeOf, explain } from './failure.ts';
import { type Company, type ExcelSession, rangeOf } from './session.ts';

/** The very hidden sheet on which panes take turns: a line a pane, in column A. */
const boardSheet = '_taizhang_turns';
const slots = 4096;

/** Codes of a workbook whose structure may not be changed. */
const noSheets = new Set(['AccessDenied', 'InvalidOperation', 'UnsupportedOperation', 'WorkbookReadOnly']);

/** On the desktop each machine has a copy of the workbook, and what one types shows up on the others within seconds. */
const copySettles = 3000;

/**
 * Puts a line up and reads all lines in one batch, which Excel serves as one; null where the sheet is not there. A look alone says at
 * once that she is typing in a cell; a line, once it is to be put up or taken off, waits for her.
 */
function lookOnce(session: ExcelSession, post: Post | undefined): Promise<Map<number, string> | null> {
  const look = async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(boardSheet);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return null;
    if (post !== undefined) {
      rangeOf(sheet, { row: post.slot, column: 0, rows: 1, columns: 1 }).values = [[post.text]];
    }
    const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,values');
    await context.sync();
    if (used.isNullObject) return new Map();
    const lines = used.values.map((row, index) => [used.rowIndex + index, String(row[0] ?? '')] as const);
    return new Map(lines.filter(([, text]) => text !== ''));
  };
  return post === undefined ? session.ask(look) : session.carryOn(look);
}

async function addBoard(session: ExcelSession): Promise<void> {
  await session.carryOn(async (context) => {
    const sheet = context.workbook.worksheets.add(boardSheet);
    sheet.visibility = 'VeryHidden';
    await context.sync();
  });
}

/** The board of turns in the workbook that is open in Excel; its sheet is made when it is first looked at. */
export function excelTurnBoard(session: ExcelSession, { web, client, pause, now }: Company): TurnBoard {
  return {
    client,
    pause,
    now,
    settle: web ? 0 : copySettles,
    slots,
    look: async (post) => {
      try {
        const lines = await lookOnce(session, post);
        if (lines !== null) return ok(lines);
        try {
          await addBoard(session);
        } catch (error) {
          if (noSheets.has(codeOf(error))) return ok(null);
        }
        const again = await lookOnce(session, post);
        return again === null ? fail(explain(new Error('no board'))) : ok(again);
      } catch (error) {
        return fail(explain(error));
      }
    },
  };
}

/** Whether others may change the open workbook: always on the web, on the desktop while it is co-authored (ExcelApi 1.9). */
export async function isShared(session: ExcelSession, web: boolean): Promise<boolean> {
  if (web) return true;
  if (!session.has('1.9')) return false;
  return session
    .ask(async (context) => {
      const shared = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return shared.value;
    })
    .catch(() => false);
}
