import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
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

  it('end where their lines end: the gap above a signature stays, and rows are made with lines', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      rule(sheet, 2, 3);
      sheet.getCell('A6').value = '审核：';
    });
    const done = await fillInto(bytes, [days], { at });
    const sheet = await sheetIn(done.bytes);
    expect(sheet.cells.map((row) => row[1]?.value ?? row[0]?.value ?? null)).toEqual([
      '项目名称',
      '事项1',
      '事项2',
      '事项3',
      null,
      null,
      '审核：',
    ]);
    expect(sheet.ruledRows).toEqual([1, 2, 3]);
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
      '二、教育助学方面',
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

describe('her forms', () => {
  it('with 合计 right under the header are filled in the ruled rows below it', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      sheet.addRow(['合计', { formula: 'COUNTA(B3:B6)' }]);
      rule(sheet, 3, 6);
    });
    const done = await fillInto(bytes, [days], { at });
    const sheet = await sheetIn(done.bytes);
    expect(sheet.cells.map((row) => row[1]?.formula ?? row[1]?.value)).toEqual([
      '项目名称',
      '=COUNTA(B3:B6)',
      '事项1',
      '事项2',
      '事项3',
      null,
    ]);
  });

  it('go on counting their sections', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(head);
      for (const [row, text] of [
        [2, '九、交通出行方面（1项）'],
        [4, '十、教育助学方面'],
      ] as const) {
        sheet.getCell(row, 1).value = text;
        sheet.mergeCells(row, 1, row, 5);
      }
      sheet.getCell('A6').value = '合计';
    });
    const sections = ['交通出行方面', '教育助学方面', '社区服务方面', '住房保障方面'];
    const done = await fillInto(bytes, [captureOf(sections.map((section, index) => item(index + 1, { section })))], {
      at,
    });
    const texts = (await sheetIn(done.bytes)).cells.map((row) => row[0]?.value);
    expect(texts.filter((text) => typeof text === 'string')).toEqual([
      '序号',
      '九、交通出行方面（1项）',
      '十、教育助学方面',
      '十一、社区服务方面',
      '十二、住房保障方面',
      '合计',
    ]);
  });

  it('with 区县 under 资金来源 have a column of money there, not of places', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(['序号', '项目名称', '责任单位', '资金来源', null, null]);
      sheet.addRow([null, null, null, '中央', '市级', '区县']);
      for (const area of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1']) sheet.mergeCells(area);
    });
    const done = await fillInto(bytes, [days], { at, dryRun: true });
    expect(done.json.mapping.map(({ field }) => field).slice(3)).toEqual(['fundCentral', 'fundCity', 'fundCounty']);
  });

  it('with a list of districts get no rows for what they have no column for', async () => {
    const share = (name: string, value: number, of: string) => ({ name, value, unit: '个', of });
    const bytes = await bookOf((sheet) => {
      sheet.addRow(['地区', '充电桩（个）', null, '停车位（个）', null]);
      sheet.addRow([null, '目标任务', '进度', '目标任务', '进度']);
      for (const area of ['A1:A2', 'B1:C1', 'D1:E1']) sheet.mergeCells(area);
      sheet.addRow(['东区']);
    });
    const notice = captureOf([
      item(1, { breakdown: [share('东区', 3, '充电桩'), share('西区', 4, '充电桩'), share('东区', 5, '停车位')] }),
      item(2, { breakdown: [share('某小区', 9, '改造项目')] }),
    ]);
    const done = await fillInto(bytes, [notice], { at });
    expect((await sheetIn(done.bytes)).cells.slice(2).map((row) => row.map(({ value }) => value))).toEqual([
      ['东区', 3, null, 5, null],
      ['西区', 4, null, null, null],
    ]);
  });

  it('have rows that are tall enough for what was filled and for what stands beside it', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow([...head, '进展情况']);
      sheet.addRow([1, '事项1', null, null, null, '她写了很长的一段进展情况。'.repeat(12)]);
      for (const column of [3, 6]) {
        sheet.getColumn(column).width = 20;
        sheet.getCell(2, column).alignment = { wrapText: true };
      }
    });
    const done = await fillInto(bytes, [captureOf([item(1, { text: '一二三四五六七八九十'.repeat(6) })])], { at });
    const xml = strFromU8(unzipSync(done.bytes ?? bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const row = /<row [^>]*r="2"[^>]*>/.exec(xml)?.[0] ?? '';
    expect(Number(/ ht="([\d.]+)"/.exec(row)?.[1])).toBeGreaterThan(200);
    expect(row).not.toContain('customHeight');
  });
});

describe('rules of her columns', () => {
  it('that a value breaks are named with their limits', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(['序号', '项目名称', '目标任务', '责任单位', '完成时限']);
      rule(sheet, 2, 4);
      const limit = (cell: string, type: 'whole' | 'textLength', formulae: number[]) => {
        sheet.getCell(cell).dataValidation = { type, operator: 'between', formulae, allowBlank: true };
      };
      for (const row of [2, 3, 4]) {
        limit(`A${row}`, 'whole', [1, 2]);
        limit(`C${row}`, 'textLength', [0, 5]);
      }
    });
    const done = await fillInto(bytes, [days], { at, dryRun: true });
    expect(done.warnings).toContain('第 3 项“事项3”：“序号”列限定数值不少于1、不超过2，填入的是3。');
    expect(done.warnings.filter((text) => text.includes('“目标任务”列限定字数不少于0、不超过5'))).toHaveLength(3);
  });
});
