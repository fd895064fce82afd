import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Book, BookCell, BookSheet } from '../../shared/workbook/xlsx/write/book.ts';
import { cellTextLimit } from '../../shared/workbook/xlsx/write/cell-xml.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';

const normal = { name: '宋体', size: 11 };

function book(cells: readonly (readonly (BookCell | null)[])[], more: Partial<BookSheet> = {}): Book {
  const sheet: BookSheet = {
    name: '表一',
    visibility: 'visible',
    columns: [{ width: 12 }, { width: 20, hidden: true }],
    rows: cells.map((row) => ({ height: 30, cells: row })),
    ...more,
  };
  return { title: '测试', normal, sheets: [sheet], names: [] };
}

async function readBack(made: Book) {
  const opened = openXlsx(writeBook(made));
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey('表一');
  if (!survey.ok || !survey.value.sheet) throw new Error('no sheet');
  return survey.value.sheet;
}

describe('a written book', () => {
  it('reads back with its types, links and visibility', async () => {
    const sheet = await readBack(
      book([
        [{ value: '=1+1' }, { value: 15_000.5, style: { format: '#,##0.##' } }],
        [{ value: { day: '2025-12-31' }, style: { format: 'yyyy-mm-dd' } }, { value: true }],
        [
          { value: 3, formula: '=1+2' },
          { value: '看', link: { url: 'https://example.gov.cn/a?b=1&c=2', tip: '原文' } },
        ],
        [{ value: ' 前后有空格 \n第二行' }, { value: '\u0001<&>"_x0041_' }],
      ]),
    );
    const values = sheet.cells.map((row) => row.map((cell) => cell.value));
    expect(values).toEqual([
      ['=1+1', 15_000.5],
      [{ day: '2025-12-31' }, true],
      [3, '看'],
      [' 前后有空格 \n第二行', '\u0001<&>"_x0041_'],
    ]);
    expect(sheet.cells[0]?.[0]?.formula).toBeNull();
    expect(sheet.cells[2]?.[0]?.formula).toBe('=1+2');
    expect(sheet.cells[2]?.[1]?.link).toBe('https://example.gov.cn/a?b=1&c=2');
  });

  it('keeps a text in runs one text', async () => {
    const style = { font: normal };
    const sheet = await readBack(
      book([
        [
          {
            value: '新建学位2.1万个。',
            style,
            runs: [{ from: 2, to: 8, bold: true, underline: 'double', colour: 'C00000' }],
          },
        ],
      ]),
    );
    expect(sheet.cells[0]?.[0]?.value).toBe('新建学位2.1万个。');
  });

  it('cuts a text at what a cell holds, never inside a character', async () => {
    const long = '𠮷'.repeat(20_000);
    const sheet = await readBack(book([[{ value: long }]]));
    const value = String(sheet.cells[0]?.[0]?.value);
    expect(value.length).toBeLessThanOrEqual(cellTextLimit);
    expect(value.endsWith('𠮷…')).toBe(true);
  });

  it('says the same to another reader: merges, lists, freeze, print, notes, names', async () => {
    const made: Book = {
      ...book(
        [
          [{ value: '标题', note: '批注' }, null],
          [{ value: '是' }, { value: 2 }],
        ],
        {
          merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
          freeze: { rows: 1, columns: 1 },
          lists: [{ area: { row: 1, column: 0, rows: 1, columns: 1 }, entries: ['是', '否'] }],
          rules: [{ area: { row: 1, column: 1, rows: 1, columns: 1 }, formula: '$B2>1', style: { fill: 'FFC7CE' } }],
          protected: true,
          print: {
            paper: 'A3',
            orientation: 'landscape',
            margins: { top: 2, bottom: 1.8, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 },
            footer: '&C— &P —',
            titleRows: [0, 0],
            area: { row: 0, column: 0, rows: 2, columns: 2 },
          },
        },
      ),
      names: [{ name: 'asOf', sheet: '表一', area: { row: 1, column: 1, rows: 1, columns: 1 } }],
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(writeBook(made)) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('表一');
    expect(sheet?.getCell('B1').isMerged).toBe(true);
    expect(sheet?.getCell('A2').dataValidation?.formulae).toEqual(['"是,否"']);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet?.getColumn(2).hidden).toBe(true);
    expect(workbook.definedNames.getRanges('asOf').ranges).toEqual(["'表一'!$B$2"]);
  });

  it('is the same bytes for the same book', () => {
    const made = book([[{ value: '一' }]]);
    expect(writeBook(made)).toEqual(writeBook(made));
  });
});
