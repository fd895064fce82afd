import { describe, expect, test } from 'vitest';
import { codeOf } from '../../addin/hosts/excel/failure.ts';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { Book } from './book/book.ts';
import { loadBook } from './book/load.ts';
import { EmulatedExcel } from './emulated-excel.ts';
import { loadOffice } from './node-office.ts';
import { excel2019, excelWeb, ltsc2021, type Release } from './release.ts';

function open(release: Release = ltsc2021, book: Book = new Book()) {
  if (book.sheets.length === 0) book.addSheet('表');
  const emulated = new EmulatedExcel(book, release);
  const { excel } = loadOffice(emulated);
  /** Runs a batch over the active sheet and answers with the error's code, or null. */
  const batch = (
    work: (sheet: Excel.Worksheet) => void | Promise<void>,
    delayForCellEdit = false,
  ): Promise<string | null> =>
    excel
      .run({ delayForCellEdit }, async (context) => {
        await work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      })
      .then(() => null, codeOf);
  return { book, sheet: book.active, emulated, excel, batch };
}

describe('the emulated Excel, asked through the real office.js', () => {
  test.each([
    ['=1+1', { formula: '=1+1' }],
    ['+A1', { formula: '=+A1' }],
    ['-A1', { formula: '=-A1' }],
    ['＝SUM(A1)', { formula: '=SUM(A1)' }],
    ["'=1+1", { value: '=1+1', formula: null, prefixed: true }],
    ['-5', { value: -5 }],
    ['1,234.5', { value: 1234.5 }],
    ['12%', { value: 0.12, format: '0%' }],
    ['2026-03-05', { value: 46086, format: 'yyyy/m/d' }],
    ['2026年3月5日', { value: 46086 }],
    ['12:30', { value: 12.5 / 24, format: 'h:mm' }],
    ['TRUE', { value: true }],
    ['007', { value: 7 }],
    ['第7项', { value: '第7项', formula: null }],
  ])('takes %j as if it had been typed', async (text, expected) => {
    const { batch, sheet } = open();
    await batch((one) => {
      one.getRange('A1').values = [[text]];
    });
    expect(sheet.cell(0, 0)).toMatchObject(expected);
  });

  test('takes text as it is in a cell formatted as text, and a text’s apostrophe is lost from its formula', async () => {
    const { batch, sheet, excel } = open();
    await batch((one) => {
      one.getRange('A1').numberFormat = [['@']];
      one.getRange('A1:B1').values = [['=1+1', "'=2"]];
    });
    expect(sheet.cell(0, 0)).toMatchObject({ value: '=1+1', formula: null });
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B1').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([['=2']]);
    });
  });

  test('keeps a cell for null, empties it for an empty text, refuses a block of another size', async () => {
    const { batch, sheet } = open();
    await batch((one) => {
      one.getRange('A1:B1').values = [['甲', '乙']];
    });
    await batch((one) => {
      one.getRange('A1:B1').values = [[null, '']];
    });
    expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value]).toEqual(['甲', '']);
    const mismatch = await batch((one) => {
      one.getRange('A1:B1').values = [['甲', '乙', '丙']];
    });
    expect(mismatch).toBe('InvalidArgument');
  });

  test('is no transaction: what came before the failing action stays', async () => {
    const { batch, sheet } = open();
    const code = await batch((one) => {
      one.getRange('A1').values = [['先']];
      one.getRange('A2').values = [['中', '多']];
      one.getRange('A3').values = [['后']];
    });
    expect([code, sheet.cell(0, 0).value, sheet.cell(2, 0).value]).toEqual(['InvalidArgument', '先', '']);
  });

  test('refuses locked cells, even a null, and changes of shape of a protected sheet', async () => {
    const { batch } = open(ltsc2021, await loadBook(contractWorkbook()));
    const on = (work: (sheet: Excel.Worksheet) => void) =>
      batch((one) => work(one.context.workbook.worksheets.getItem('保护')));
    const write = (values: unknown[][], address: string) =>
      on((one) => {
        one.getRange(address).values = values;
      });
    expect(await write([['新']], 'B2')).toBeNull();
    expect(await write([[null, '新']], 'A2:B2')).toBe('AccessDenied');
    expect(await on((one) => one.getRange('2:2').insert('Down'))).toBe('AccessDenied');
  });

  test('refuses to insert rows in a filtered list', async () => {
    const { batch } = open(ltsc2021, await loadBook(contractWorkbook()));
    const code = await batch((one) => {
      one.context.workbook.worksheets.getItem('筛选').getRange('3:3').insert('Down');
    });
    expect(code).toBe('FilteredRangeConflict');
  });

  test('makes a table longer when text is put right under it, not past a totals row', async () => {
    const { batch, sheet } = open();
    const table = { headerRow: true, filtered: false };
    sheet.tables = [
      { ...table, id: '{T1}', name: '甲', area: { row: 0, column: 0, rows: 2, columns: 2 }, totalsRow: false },
      { ...table, id: '{T2}', name: '乙', area: { row: 0, column: 4, rows: 2, columns: 2 }, totalsRow: true },
    ];
    await batch((one) => {
      one.getRange('A3:B5').values = [
        ['1', ''],
        ['', ''],
        ['3', ''],
      ];
      one.getRange('E3').values = [['1']];
    });
    expect(sheet.tables.map(({ area }) => area.rows)).toEqual([3, 2]);
  });

  test('writes past a validation and tells of it afterwards', async () => {
    const { batch, sheet, excel } = open();
    sheet.validations = [{ areas: [{ row: 0, column: 0, rows: 2, columns: 1 }], type: 'List', source: '甲,乙' }];
    expect(
      await batch((one) => {
        one.getRange('A1:A2').values = [['甲'], ['丙']];
      }),
    ).toBeNull();
    await excel.run(async (context) => {
      const ranges = ['A1', 'A2', 'A1:A2'].map((name) =>
        context.workbook.worksheets.getActiveWorksheet().getRange(name),
      );
      const rules = ranges.map((range) => range.dataValidation.load('valid'));
      await context.sync();
      expect(rules.map(({ valid }) => valid)).toEqual([true, false, null]);
    });
  });

  test('keeps only the corner of a merged area', async () => {
    const { batch, sheet } = open();
    sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
    await batch((one) => {
      one.getRange('A1:B1').values = [['甲', '乙']];
    });
    expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value]).toEqual(['甲', '']);
  });

  test('refuses more than 5 MB on the web, and takes it on the desktop', async () => {
    const much = [['长'.repeat(30_000)], ...Array.from({ length: 70 }, () => ['长'.repeat(30_000)])];
    const write = (sheet: Excel.Worksheet) => {
      sheet.getRange(`A1:A${much.length}`).values = much;
    };
    expect(await open(excelWeb).batch(write)).toBe('RequestPayloadSizeLimitExceeded');
    expect(await open(ltsc2021).batch(write)).toBeNull();
  });

  test('fails while a cell is edited, and waits when asked to', async () => {
    const { batch, emulated, sheet } = open();
    const write = (one: Excel.Worksheet) => {
      one.getRange('A1').values = [['好']];
    };
    emulated.beginCellEdit();
    expect(await batch(write)).toBe('InvalidOperationInCellEditMode');
    const waiting = batch(write, true);
    expect(sheet.cell(0, 0).value).toBe('');
    emulated.endCellEdit();
    expect([await waiting, sheet.cell(0, 0).value]).toEqual([null, '好']);
  });

  test('undoes a batch as one step, and forgets its history when merges are asked for on the desktop', async () => {
    for (const release of [ltsc2021, excelWeb]) {
      const { batch, book, sheet } = open(release);
      await batch((one) => {
        one.getRange('A1').values = [['甲']];
      });
      await batch(async (one) => {
        one.getRange('A1').getMergedAreasOrNullObject().load('areaCount');
        await one.context.sync();
      });
      while (book.undo.length > 0) book.undoStep();
      expect(sheet.cell(0, 0).value, release.name).toBe(release.web ? '' : '甲');
    }
  });

  test('has the office.js refuse what the release lacks', async () => {
    const copy = (sheet: Excel.Worksheet) => sheet.getRange('A2').copyFrom('A1');
    expect(await open(excel2019).batch(copy)).toBe('ApiNotFound');
    expect(await open(ltsc2021).batch(copy)).toBeNull();
  });
});
