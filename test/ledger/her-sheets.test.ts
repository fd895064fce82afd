import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillInto } from '../../cli/fill-into.ts';
import { isDay } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { captureOf, item } from './sample-notice.ts';

const at = '2025-03-03T08:00:00Z';
const head = ['序号', '项目名称', '目标任务', '责任单位', '完成时限'];
const line = { style: 'thin' as const };
const ruled = { border: { top: line, bottom: line, left: line, right: line } };
const days = captureOf(
  [1, 2, 3].map((number) => item(number, { deadline: { text: '12月底前', date: `2025-12-0${number}` } })),
);

async function bookOf(make: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  make(book.addWorksheet('台账'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function rule(sheet: ExcelJS.Worksheet, from: number, to: number): void {
  for (let row = from; row <= to; row += 1) {
    for (let column = 1; column <= head.length; column += 1) {
      sheet.getCell(row, column).style = { ...ruled };
      sheet.getCell(row, column).value = null;
    }
  }
}

async function sheetIn(bytes: Uint8Array | null): Promise<Sheet> {
  const opened = openXlsx(bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey('台账');
  if (!survey.ok || !survey.value.sheet) throw new Error('no sheet');
  return survey.value.sheet;
}

const titles = (sheet: Sheet) => sheet.cells.map((row) => row[1]?.value ?? null);

describe('ruled rows that wait for records', () => {
  it('are filled before rows are made, and the rest stay below', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      rule(sheet, 2, 6);
    });
    const done = await fillInto(bytes, [days], { at });
    expect(titles(await sheetIn(done.bytes))).toEqual(['项目名称', '事项1', '事项2', '事项3', null, null]);
  });

  it('are filled below what stands there, and rows are made when they are used up', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      sheet.addRow([1, '她的老事项', '她的老目标', '区教育局']);
      rule(sheet, 3, 4);
    });
    const done = await fillInto(bytes, [days], { at });
    const sheet = await sheetIn(done.bytes);
    expect(titles(sheet)).toEqual(['项目名称', '她的老事项', '事项1', '事项2', '事项3']);
  });

  it('of the last section are not jumped over by a new section', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      sheet.addRow(['一、交通出行方面']);
      sheet.mergeCells('A2:E2');
      sheet.addRow([1, '她的老事项', '她的老目标', '区教育局']);
      rule(sheet, 4, 6);
    });
    const sectioned = captureOf([
      item(1, { section: '交通出行方面' }),
      item(2, { section: '教育助学方面' }),
      item(3, { section: '教育助学方面' }),
    ]);
    const done = await fillInto(bytes, [sectioned], { at });
    const sheet = await sheetIn(done.bytes);
    expect(sheet.cells.map((row) => row[1]?.value ?? row[0]?.value ?? null)).toEqual([
      '项目名称',
      '一、交通出行方面',
      '她的老事项',
      '事项1',
      '教育助学方面',
      '事项2',
      '事项3',
      null,
      null,
    ]);
  });
});

describe('days in her column', () => {
  const formats = async (make: (sheet: ExcelJS.Worksheet) => void) => {
    const done = await fillInto(await bookOf(make), [days], { at });
    const sheet = await sheetIn(done.bytes);
    return sheet.cells.flatMap((row) => (isDay(row[4]?.value ?? null) ? [row[4]?.format] : []));
  };

  it('take the format that its other days have', async () => {
    const made = await formats((sheet) => {
      sheet.addRow(head);
      sheet.addRow([1, '她的老事项', '她的老目标', '区教育局', new Date('2025-06-30')]);
      sheet.getCell('E2').numFmt = 'm"月"d"日"';
    });
    expect(new Set(made)).toEqual(new Set(['m"月"d"日"']));
  });

  it('take the format of its empty cells', async () => {
    const made = await formats((sheet) => {
      sheet.addRow(head);
      rule(sheet, 2, 3);
      sheet.getCell('E2').numFmt = 'yyyy/m/d';
    });
    expect(made).toEqual(['yyyy/m/d', 'yyyy/m/d', 'yyyy/m/d']);
  });

  it('do not make a day of a number that comes into their format', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      rule(sheet, 2, 3);
      for (const cell of ['A2', 'A3']) sheet.getCell(cell).numFmt = 'yyyy/m/d';
    });
    const done = await fillInto(bytes, [days], { at });
    const sheet = await sheetIn(done.bytes);
    expect(sheet.cells.map((row) => row[0]?.value)).toEqual(['序号', 1, 2, 3]);
  });

  it.each([
    [20, 'yyyy"年"m"月"d"日"'],
    [11, 'yyyy-mm-dd'],
    [9.14, 'yy-mm-dd'],
    [6, 'm-d'],
  ])('of width %d are shown as %s, never as ###', async (width, format) => {
    const made = await formats((sheet) => {
      sheet.addRow(head);
      sheet.getColumn(5).width = width;
    });
    expect(made).toEqual([format, format, format]);
  });
});
