import { describe, expect, it } from 'vitest';
import { areaName, columnName, parseArea, parseCell } from '../../shared/workbook/xlsx/grid/address.ts';
import { dayOf, serialOf } from '../../shared/workbook/xlsx/grid/serial.ts';
import { builtInFormats, showsDay } from '../../shared/workbook/xlsx/style/number-format.ts';
import { cell, listsAt, sheetOf, survey, valueAt } from '../contract/reading.ts';
import { opened } from './package-diff.ts';
import { packed, plainParts, plainWorkbook } from './plain-workbook.ts';

const read = (rows: string, after = '', workbookExtra = '') =>
  sheetOf(opened(plainWorkbook(rows, after, workbookExtra)), '表');

describe('days and serial numbers', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2024-02-29', 45_351],
    ['2026-01-01', 46_023],
    ['9999-12-31', 2_958_465],
  ])('%s is %i in the 1900 system', (day, serial) => {
    expect(serialOf(day, false)).toBe(serial);
    expect(dayOf(serial, false)).toBe(day);
  });

  it('knows the day Excel invents, and what is no day', () => {
    expect([dayOf(60, false), dayOf(0, false), dayOf(46_023.5, false), dayOf(2_958_466, false)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([serialOf('1899-12-31', false), serialOf('2025-02-29', false), serialOf('20250101', false)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    expect([serialOf('1904-01-01', true), dayOf(44_561, true)]).toEqual([0, '2026-01-01']);
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const parts = plainParts('<row r="1"><c r="A1" s="1"><v>44561</v></c></row>', '', '<workbookPr date1904="1"/>');
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    );
    const sheet = await sheetOf(
      opened(packed({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl/styles.xml': styles })),
      '表',
    );
    expect(valueAt(sheet, 'A1')).toEqual({ day: '2026-01-01' });
  });
});

describe('number formats', () => {
  it.each([
    'yyyy"年"m"月"d"日"',
    'yyyy-mm-dd',
    'm"月"',
    'd',
    '[$-804]yyyy/m/d;@',
    '[DBNum1][$-804]yyyy"年"m"月"',
    'yyyy/m/d h:mm',
    'e"年"',
  ])('%s shows a day', (code) => {
    expect(showsDay(code)).toBe(true);
  });

  it.each([
    'General',
    '0.00',
    '@',
    'h:mm',
    'mm:ss',
    '[h]:mm',
    '[mm]',
    '0.00E+00',
    '#,##0"元/月"',
    '"d"0',
    '0\\d',
    '[Red]0',
    'h:mm AM/PM',
    '0_d',
    '0.0%',
  ])('%s shows none', (code) => {
    expect(showsDay(code)).toBe(false);
  });

  it('knows the Chinese built-in ones', () => {
    expect([14, 31, 57, 58].map((id) => showsDay(builtInFormats.get(id) ?? ''))).toEqual([true, true, true, true]);
    expect([18, 32, 45, 55].map((id) => showsDay(builtInFormats.get(id) ?? ''))).toEqual([false, false, false, false]);
  });
});

describe('addresses', () => {
  it('are named and read', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(parseCell('$AB$12')).toEqual({ row: 11, column: 27 });
    expect([parseCell('XFE1'), parseCell('A0'), parseCell('A1048577'), parseCell('1A')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(parseArea('C3:A1')).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect([parseArea('A:C'), parseArea('2:3')].map((area) => (area === null ? '' : areaName(area)))).toEqual([
      'A:C',
      'A2:XFD3',
    ]);
  });
});

describe('cells as producers write them', () => {
  it('stand where they follow when they have no name', async () => {
    const sheet = await read(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect(['A1', 'D1', 'E1', 'A2'].map((name) => valueAt(sheet, name))).toEqual([1, 2, 3, 4]);
  });

  it('are decoded: entities, CDATA, escapes, line ends, errors, truth values', async () => {
    const text = (name: string, body: string) => `<c r="${name}" t="inlineStr"><is><t>${body}</t></is></c>`;
    const sheet = await read(
      `<row r="1">${text('A1', '&lt;甲&gt; &#20057;&#x4E19;&amp;amp;')}${text('B1', '<![CDATA[<b>&amp;</b>]]>')}${text('C1', '一_x000D_二_x005F_x0041_')}${text('D1', '一\r\n二')}<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="str"><f>"a"</f><v>a</v></c><c r="H1" t="d"><v>2026-01-02T00:00:00</v></c></row>`,
    );
    expect('ABCDEFGH'.split('').map((column) => valueAt(sheet, `${column}1`))).toEqual([
      ...['<甲> 乙丙&amp;', '<b>&amp;</b>', '一\r二_x0041_', '一\n二', '#N/A', false, 'a', { day: '2026-01-02' }],
    ]);
  });

  it('give an array formula to each of its cells, and write shared ones out', async () => {
    const sheet = await read(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">B1+$B$9</f><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(['A1', 'A2', 'C1', 'C2'].map((name) => cell(sheet, name).formula)).toEqual([
      '=B1:B2*2',
      '=B1:B2*2',
      '=B1+$B$9',
      '=B2+$B$9',
    ]);
  });

  it('refuses to spread a cell far out over five million', async () => {
    const result = await opened(plainWorkbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).survey();
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('rules', () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c></row>';
  const list = (formula: string) =>
    `<dataValidations><dataValidation type="list" sqref="C1 E2:E3"><formula1>${formula}</formula1></dataValidation></dataValidations>`;

  it.each([
    ['"甲, 乙 ,,丙"', ['甲', '乙', '丙']],
    ['$A$1:$A$3', ['甲', '2', 'TRUE']],
    ['$A:$A', ['甲', '2', 'TRUE']],
    ['表!$A$1:$A$2', ['甲', '2']],
    ['INDIRECT($A$1)', null],
    ['没有的名称', null],
    ['没有的表!$A$1:$A$2', null],
    ['[1]表!$A$1:$A$2', null],
  ])('resolve %s', async (formula, entries) => {
    const sheet = await read(rows, list(formula));
    expect([listsAt(sheet, 'C1'), listsAt(sheet, 'E3'), listsAt(sheet, 'D2')]).toEqual([[entries], [entries], []]);
  });

  it('tell hidden rows, by hand or by a filter with criteria', async () => {
    const hidden = '<row r="1"/><row r="2" hidden="true"/><row r="3" ht="0" customHeight="1"/>';
    expect(await read(hidden)).toMatchObject({ filtered: false, hiddenRows: [1, 2] });
    expect(await read(hidden, '<autoFilter ref="A1:B3"/>')).toMatchObject({ filtered: false });
    const criteria =
      '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>';
    expect(await read(hidden, criteria)).toMatchObject({ filtered: true });
  });

  it('tell a sheet that was protected once from one that is', async () => {
    expect((await read('', '<sheetProtection sheet="0" password="1"/>')).protected).toBe(false);
    expect((await read('', '<sheetProtection sheet="true"/>')).protected).toBe(true);
  });
});

describe('the workbook', () => {
  it('has as active the sheet its view names', async () => {
    const parts = plainParts('', '', '<bookViews><workbookView activeTab="7"/></bookViews>');
    expect((await survey(opened(packed(parts)))).active).toBe('表');
  });
});
