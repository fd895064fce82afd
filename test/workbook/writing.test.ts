import { describe, expect, it } from 'vitest';
import { cell, failure, sheetOf, value, valueAt, writeCell } from '../contract/reading.ts';
import { changedParts, opened, partText } from './package-diff.ts';
import { plainWorkbook } from './plain-workbook.ts';
import { excelTemplate } from './templates/excel-template.ts';

const ledger = 'xl/worksheets/sheet1.xml';

/** A row of a saved sheet. */
function rowXml(bytes: Uint8Array, row: number, part = ledger): string {
  return new RegExp(`<row r="${row}"[^>]*>.*?</row>`, 's').exec(partText(bytes, part))?.[0] ?? '';
}

describe('writing into a file', () => {
  it('leaves a cell alone that holds the value already, rich text and all', async () => {
    const host = opened(excelTemplate());
    const block = {
      sheet: '督查台账',
      row: 4,
      column: 1,
      cells: [[{ value: '公共停车位建设' }, null, { value: '城管局' }, { value: { day: '2026-06-30' } }]],
    };
    value(await host.write([block]));
    const before = rowXml(excelTemplate(), 5).replace(/<v>[^<]*<\/v>(?=<\/c><c r="B5"|<\/c><c r="H5")/g, '');
    expect(rowXml(host.save(), 5)).toBe(before);
  });

  it('keeps every cell of the row it does not write', async () => {
    const host = opened(excelTemplate());
    value(await writeCell(host, '督查台账', 'C5', { value: '新任务' }));
    const row = rowXml(host.save(), 5);
    expect(row).toContain(
      '<c r="B5" s="3" t="s"><v>11</v></c><c r="C5" s="3" t="inlineStr"><is><t>新任务</t></is></c><c r="D5" s="6" t="s"><v>12</v></c>',
    );
    expect(row).toContain('spans="1:9" ht="36" customHeight="1" x14ac:dyDescent="0.15"');
  });

  it('marks text that would be retyped, and takes the mark away with it', async () => {
    const host = opened(excelTemplate());
    const styles = async (text: string | null) => {
      value(await writeCell(host, '督查台账', 'C6', { value: text }));
      return /<c r="C6" s="(\d+)"/.exec(rowXml(host.save(), 6))?.[1];
    };
    expect(await styles('=1+1')).toBe('8');
    expect(partText(host.save(), 'xl/styles.xml')).toContain('<cellXfs count="9">');
    expect(partText(host.save(), 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(await styles('=2+2')).toBe('8');
    expect(await styles('＝3+3')).toBe('8');
    expect(await styles('正常文字')).toBe('3');
    expect(await styles(null)).toBe('3');
  });

  it('gives a new cell the style of its row or column', async () => {
    const host = opened(excelTemplate());
    value(await writeCell(host, '督查台账', 'I14', { value: '新' }));
    expect(rowXml(host.save(), 14)).toContain('<c r="I14" s="3" t="inlineStr">');
    expect(cell(await sheetOf(host, '督查台账'), 'I14').locked).toBe(false);
  });

  it('makes a row of a set height taller for its text, never lower', async () => {
    const host = opened(excelTemplate());
    const height = async (text: string) => {
      value(await writeCell(host, '督查台账', 'C5', { value: text }));
      return Number(/ ht="([\d.]+)"/.exec(rowXml(host.save(), 5))?.[1]);
    };
    expect(await height('短')).toBe(36);
    const tall = await height('推进老旧小区改造和公共停车位建设，年底前完成全部任务并通过验收，确保群众满意');
    expect(tall).toBeGreaterThan(36);
    expect(await height('短')).toBe(tall);
    expect(await height('很长的文字'.repeat(2000))).toBe(409);
  });

  it('writes the others of a shared formula out before it overwrites the first', async () => {
    const host = opened(
      plainWorkbook(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>',
      ),
    );
    value(await writeCell(host, '表', 'A1', { value: 5 }));
    const sheet = await sheetOf(host, '表');
    expect([valueAt(sheet, 'A1'), cell(sheet, 'A2').formula]).toEqual([5, '=B2*2']);
  });

  it('refuses a part of an array formula, and rows inside one', async () => {
    const host = opened(
      plainWorkbook(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>0</v></c></row><row r="2"><c r="A2"><v>0</v></c></row>',
      ),
    );
    failure(await writeCell(host, '表', 'A2', { value: 5 }), 'unsupported');
    failure(await host.grow({ kind: 'rows', sheet: '表', at: 1, count: 1, like: 0 }), 'unsupported');
    value(await host.grow({ kind: 'rows', sheet: '表', at: 3, count: 1, like: 2 }));
  });

  it('asks for calculation and drops the chain only where formulas are', async () => {
    const plain = plainWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    const host = opened(plain);
    value(await writeCell(host, '表', 'A1', { value: 2 }));
    expect(changedParts(plain, host.save())).toEqual([ledger]);
    const full = opened(excelTemplate());
    value(await writeCell(full, '督查台账', 'B5', { value: '新' }));
    expect(partText(full.save(), 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    expect(changedParts(excelTemplate(), full.save())).not.toContain('-xl/calcChain.xml');
  });

  it('leaves results of formulas out that may be wrong now, on the sheets that lead there only', async () => {
    const host = opened(excelTemplate());
    value(await writeCell(host, '字典', 'A6', { value: { day: '2026-07-01' } }));
    const bytes = host.save();
    expect(changedParts(excelTemplate(), bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
    value(await writeCell(host, '督查台账', 'B7', { value: '新' }));
    expect(partText(host.save(), ledger)).toContain('<f>COUNTA(B5:B8)</f></c>');
    expect(partText(host.save(), 'xl/worksheets/sheet2.xml')).toContain('<v>75</v>');
  });

  it('splits a link over several cells when one of them gets its own', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:B2" location="表!A9"/></hyperlinks>';
    const host = opened(
      plainWorkbook(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>',
        links,
      ),
    );
    value(await writeCell(host, '表', 'B1', { value: 1, link: { url: 'https://www.gov.cn/', tip: '' } }));
    value(await writeCell(host, '表', 'A2', { value: 1, link: null }));
    const sheet = await sheetOf(opened(host.save()), '表');
    expect(['A1', 'B1', 'A2', 'B2'].map((name) => cell(sheet, name).link)).toEqual([
      '#表!A9',
      'https://www.gov.cn/',
      null,
      '#表!A9',
    ]);
  });

  it('saves as often as asked, the same file each time', async () => {
    const host = opened(excelTemplate());
    value(await writeCell(host, '督查台账', 'B5', { value: '新' }));
    expect(Buffer.from(host.save()).equals(Buffer.from(host.save()))).toBe(true);
  });
});

describe('a workbook whose structure is protected', () => {
  it('gets no new sheets', async () => {
    const bytes = plainWorkbook('', '', '<workbookProtection lockStructure="1"/>');
    failure(await opened(bytes).grow({ kind: 'sheet', name: '附', visibility: 'visible' }), 'protected');
    failure(await opened(bytes).grow({ kind: 'sheets', package: excelTemplate() }), 'protected');
  });
});

describe('sheets that cannot come in', () => {
  it('leave the workbook as it was', async () => {
    const bytes = plainWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    const host = opened(bytes);
    failure(await host.grow({ kind: 'sheets', package: new Uint8Array([1, 2, 3]) }), 'unsupported');
    expect(Buffer.from(host.save()).equals(Buffer.from(bytes))).toBe(true);
  });
});
