import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { createExcelHost } from '../../addin/hosts/excel.ts';
import type { Block, CellWrite } from '../../shared/workbook/host.ts';
import { loadBook } from './book/load.ts';
import { saveBook } from './book/save.ts';
import { EmulatedExcel } from './emulated-excel.ts';
import { loadOffice } from './node-office.ts';
import { excel2019, type Release, releases } from './release.ts';

async function ledgerBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['重点工作台账']);
  sheet.mergeCells('A1:D1');
  sheet.addRow(['序号', '事项', '时限', '完成率']);
  sheet.addRow([1, '老事项', '', { formula: 'A3/2', result: 0.5 }]);
  sheet.addRow(['合计', '', '', { formula: 'SUM(D3:D3)', result: 0.5 }]);
  sheet.getCell('C3').numFmt = 'yyyy-mm-dd';
  sheet.getCell('D3').numFmt = '0%';
  sheet.getCell('B3').dataValidation = { type: 'list', formulae: ['"甲,乙"'] };
  workbook.addWorksheet('数据').addRow(['x']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function open(release: Release, bytes?: Uint8Array) {
  const book = await loadBook(bytes ?? (await ledgerBytes()));
  const emulated = new EmulatedExcel(book, release);
  const { excel, supports } = loadOffice(emulated);
  const has = (version: string) => supports('ExcelApi', version);
  const options = release === excel2019 ? { readPackage: () => saveBook(book) } : {};
  return { book, emulated, host: createExcelHost(excel, { has, ...options }) };
}

function block(row: number, column: number, values: (CellWrite['value'] | undefined)[][]): Block {
  const cells = values.map((line) => line.map((value) => (value === undefined ? null : { value })));
  return { sheet: '台账', row, column, cells };
}

describe.each(releases)('$name', (release) => {
  test('surveys', async () => {
    const { host } = await open(release);
    const survey = await host.survey();
    if (!survey.ok) throw new Error(survey.error.message);
    const { sheet, ...rest } = survey.value;
    expect(rest).toEqual({
      sheets: [
        { name: '台账', visibility: 'visible' },
        { name: '数据', visibility: 'visible' },
      ],
      active: '台账',
      readOnly: false,
    });
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    expect(sheet?.cells[2]?.map((cell) => cell.value)).toEqual([1, '老事项', null, 0.5]);
    expect(sheet?.cells[2]?.[3]?.formula).toBe('=A3/2');
    expect(sheet?.validations[0]).toMatchObject({ list: ['甲', '乙'] });
    expect(sheet?.cells.length).toBe(4);
  });

  test('grows and writes, text stays text, formulas are carried on', async () => {
    const { host, book } = await open(release);
    expect(await host.grow({ kind: 'rows', sheet: '台账', at: 3, count: 2, like: 2 })).toEqual({ ok: true });
    const written = await host.write([
      block(3, 0, [
        [2, '=1+1', { day: '2026-03-05' }],
        [3, '2026-03-05', null],
      ]),
    ]);
    expect(written).toEqual({ ok: true });
    const sheet = book.sheet('台账');
    expect(sheet.cell(3, 1)).toMatchObject({ value: '=1+1', formula: null });
    expect(sheet.cell(4, 1)).toMatchObject({ value: '2026-03-05', formula: null });
    expect(sheet.cell(3, 2)).toMatchObject({ value: 46086, format: 'yyyy-mm-dd' });
    expect(sheet.cell(4, 3).formula).toBe('=A5/2');
    expect(sheet.cell(5, 3).formula).toBe('=SUM(D3:D5)');
    const saved = await loadBook(await saveBook(book));
    expect(saved.sheet('台账').cell(3, 1).value).toBe('=1+1');
    expect(saved.sheet('台账').cell(4, 3).formula).toBe('=A5/2');
  });
});
