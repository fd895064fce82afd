import ExcelJS from 'exceljs';
import XlsxPopulate from 'xlsx-populate';

const headers = ['序号', '事项', '牵头单位', '时限', '状态', '完成数'];

/** A ledger that exceljs made: table, validations, conditional format, note, picture, protection, print titles. */
export async function exceljsTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('督查台账', { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = '督查台账';
  sheet.getRow(2).values = headers;
  for (let row = 3; row <= 6; row += 1) {
    sheet.getRow(row).height = 30;
    sheet.getRow(row).values = [
      row - 2,
      `事项${row - 2}`,
      '城管局',
      new Date(Date.UTC(2026, 5, row)),
      '推进中',
      row * 10,
    ];
    sheet.getCell(row, 4).numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell(row, 2).protection = { locked: false };
  }
  sheet.getCell('A7').value = '合计';
  sheet.getCell('F7').value = { formula: 'SUM(F3:F6)', result: 180 };
  sheet.getCell('B3').note = '填写通知原文编号事项';
  sheet.getCell('B4').value = { text: '事项2', hyperlink: 'https://www.gov.cn/', tooltip: '原文' };
  sheet.getCell('B5').value = { richText: [{ text: '事' }, { font: { bold: true }, text: '项3' }] };
  for (let row = 3; row <= 6; row += 1) {
    sheet.getCell(row, 5).dataValidation = { type: 'list', allowBlank: true, formulae: ['"未启动,推进中,已完成"'] };
  }
  sheet.addConditionalFormatting({
    ref: 'A3:F6',
    rules: [
      { type: 'expression', priority: 1, formulae: ['$E3="已完成"'], style: { font: { color: { argb: 'FF00B050' } } } },
    ],
  });
  sheet.pageSetup.printTitlesRow = '1:2';
  sheet.pageSetup.printArea = 'A1:F7';
  const list = book.addWorksheet('分解表');
  list.addTable({
    name: '分解',
    ref: 'A1',
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: '区县', totalsRowLabel: '合计' },
      { name: '任务数', totalsRowFunction: 'sum' },
    ],
    rows: [
      ['碑林区', 30],
      ['莲湖区', 20],
    ],
  });
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
  list.addImage(book.addImage({ base64: png, extension: 'png' }), 'D3:E6');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A ledger that xlsx-populate made: merges, formats, validation, link, name. */
export async function populateTemplate(): Promise<Uint8Array> {
  const book = await XlsxPopulate.fromBlankAsync();
  const sheet = book.sheet(0).name('督查台账');
  sheet.range('A1:F1').merged(true).value('督查台账');
  sheet.range('A2:F2').value([headers]).style('bold', true);
  for (let row = 3; row <= 6; row += 1) {
    sheet.range(`A${row}:F${row}`).value([[row - 2, `事项${row - 2}`, '城管局', 46_200 + row, '推进中', row * 10]]);
    sheet.cell(`D${row}`).style('numberFormat', 'yyyy"年"m"月"d"日"');
    sheet.cell(`E${row}`).dataValidation({ type: 'list', allowBlank: true, formula1: '"未启动,推进中,已完成"' });
  }
  sheet.cell('A7').value('合计');
  sheet.cell('F7').formula('SUM(F3:F6)');
  sheet.cell('B4').hyperlink('https://www.gov.cn/');
  book.definedName('事项清单', sheet.range('B3:B6'));
  return new Uint8Array(await book.outputAsync('arraybuffer'));
}
