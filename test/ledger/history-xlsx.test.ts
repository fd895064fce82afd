import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { history, LedgerYear } from './history-model.ts';

/** A workbook of hers as another program writes it: title, merged header, formats, a formula column, 合计 and footer. */
async function hersBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['2025年民生实事台账']);
  sheet.mergeCells('A1:I1');
  sheet.addRow(['序号', '项目名称', '目标任务', '责任单位', '完成时限', '进展情况', '档案盒号', '备注', '完成率']);
  sheet.addRow([null, null, null, null, null, null, null, null, { formula: 'IF(F3="","",1)' }]);
  sheet.addRow([1, '她的老事项', '她的老目标', '区教育局', null, null, null, null, { formula: 'IF(F4="","",1)' }]);
  sheet.addRow(['合计', { formula: 'COUNTA(B3:B4)' }]);
  sheet.addRow(['填报人：', null, null, '审核人：']);
  sheet.getCell('A8').value = '备注';
  sheet.getCell('K4').value = { formula: 'COUNTA(B3:B4)' };
  for (const row of [3, 4]) sheet.getCell(row, 5).numFmt = 'yyyy"年"m"月"d"日"';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a ledger over its year in an .xlsx file', () => {
  it('keeps the same promises (200 random histories)', async () => {
    const bytes = await hersBytes();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const opened = openXlsx(bytes);
        if (!opened.ok) throw new Error(opened.error.message);
        await new LedgerYear(opened.value).play(steps);
      }),
      { numRuns: 200, seed: 467_546_219 },
    );
  }, 900_000);
});
