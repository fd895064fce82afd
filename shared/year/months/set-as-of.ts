import { chineseDay } from '../../ledger/create/words.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { isDay } from '../../workbook/cell.ts';
import type { Block, LedgerHost } from '../../workbook/host.ts';
import type { YearError } from '../year-error.ts';

const label = '数据截止日期';

/**
 * Writes 数据截止日期 wherever the workbook keeps it: the cell right of the label, or the day behind it in one cell. The formulas of
 * 序时, 完成率 and 亮灯 follow it. Answers how many places were set; none is no error, since a ledger of hers may keep no such day.
 */
export async function setAsOf(host: LedgerHost, asOf: string): Promise<Result<number, YearError>> {
  const survey = await host.survey();
  if (!survey.ok) return fail({ code: survey.error.code, message: survey.error.message });
  const blocks: Block[] = [];
  for (const { name, visibility } of survey.value.sheets) {
    if (visibility !== 'visible') continue;
    const read = await host.survey(name);
    const sheet = read.ok ? read.value.sheet : null;
    if (sheet === null || sheet.protected) continue;
    for (const [row, line] of sheet.cells.entries()) {
      for (const [column, { value, formula }] of line.entries()) {
        if (typeof value !== 'string' || formula !== null || !value.startsWith(label)) continue;
        const right = line[column + 1];
        if (value === label && right !== undefined && right.formula === null && isDay(right.value)) {
          blocks.push({ sheet: name, row, column: column + 1, cells: [[{ value: { day: asOf } }]] });
        } else if (value.startsWith(`${label}：`)) {
          blocks.push({ sheet: name, row, column, cells: [[{ value: `${label}：${chineseDay(asOf)}` }]] });
        }
      }
    }
  }
  if (blocks.length === 0) return ok(0);
  const written = await host.write(blocks);
  return written.ok ? ok(blocks.length) : fail({ code: written.error.code, message: written.error.message });
}
