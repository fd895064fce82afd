import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { listsAt, sheetOf, value, valueAt } from '../contract/reading.ts';
import { changedParts, opened, partText } from './package-diff.ts';
import { excelTemplate } from './templates/excel-template.ts';
import { exceljsTemplate, populateTemplate } from './templates/library-templates.ts';
import { prefixedTemplate } from './templates/prefixed-template.ts';

interface Template {
  readonly bytes: () => Promise<Uint8Array>;
  /** The last item row and the 合计 row, zero-based. */
  readonly last: number;
  readonly total: number;
  /** The total's formula after two rows were inserted above it. */
  readonly totalCell: string;
  readonly totalFormula: string;
  /** The parts a write of a text, a day and a link changes, and those that inserted rows change. */
  readonly written: readonly string[];
  readonly grown: readonly string[];
}

const file = (name: string) => async () =>
  new Uint8Array(readFileSync(new URL(`./templates/${name}`, import.meta.url)));
const firstSheet = 'xl/worksheets/sheet1.xml';
const firstLinks = 'xl/worksheets/_rels/sheet1.xml.rels';

const templates: Record<string, Template> = {
  Excel: {
    bytes: async () => excelTemplate(),
    last: 7,
    total: 8,
    totalCell: 'B11',
    totalFormula: '=COUNTA(B5:B10)',
    written: [firstLinks, firstSheet, 'xl/styles.xml', 'xl/workbook.xml'],
    grown: [
      ...['-xl/calcChain.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/comments1.xml'],
      ...['xl/drawings/drawing1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/workbook.xml', firstSheet],
    ],
  },
  LibreOffice: {
    bytes: file('calc-ledger.xlsx'),
    last: 6,
    total: 7,
    totalCell: 'F10',
    totalFormula: '=SUM(F4:F9)',
    written: [firstLinks, firstSheet, 'xl/styles.xml', 'xl/workbook.xml'],
    grown: ['xl/workbook.xml', firstSheet],
  },
  'LibreOffice, from Excel': {
    bytes: file('calc-resaved.xlsx'),
    last: 7,
    total: 8,
    totalCell: 'B11',
    totalFormula: '=COUNTA(B5:B10)',
    written: [firstLinks, firstSheet, 'xl/styles.xml', 'xl/workbook.xml'],
    grown: [
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/workbook.xml',
      firstSheet,
    ],
  },
  exceljs: {
    bytes: exceljsTemplate,
    last: 5,
    total: 6,
    totalCell: 'F9',
    totalFormula: '=SUM(F3:F8)',
    written: [firstLinks, firstSheet, 'xl/styles.xml', 'xl/workbook.xml'],
    grown: ['xl/workbook.xml', firstSheet],
  },
  'xlsx-populate': {
    bytes: populateTemplate,
    last: 5,
    total: 6,
    totalCell: 'F9',
    totalFormula: '=SUM(F3:F8)',
    written: [firstLinks, firstSheet, 'xl/styles.xml', 'xl/workbook.xml'],
    grown: ['xl/workbook.xml', firstSheet],
  },
  'the Open XML SDK': {
    bytes: async () => prefixedTemplate(),
    last: 3,
    total: 4,
    totalCell: 'C7',
    totalFormula: '=SUM(C3:C6)',
    written: [
      ...['+xl/styles.xml', '+xl/worksheets/_rels/sheet.xml.rels', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'],
      ...['xl/workbook.xml', 'xl/worksheets/sheet.xml'],
    ],
    grown: ['xl/workbook.xml', 'xl/worksheets/sheet.xml'],
  },
};

const inserted = (template: Template) =>
  ({ kind: 'rows', sheet: '督查台账', at: template.total, count: 2, like: template.last }) as const;

async function writeRow(host: LedgerHost, row: number): Promise<void> {
  const link = { url: 'https://www.xa.gov.cn/x?a=1&b=2', tip: '原文' };
  const cells = [[{ value: '=新事项', link }, { value: { day: '2026-11-30' } }]];
  value(await host.write([{ sheet: '督查台账', row, column: 1, cells }]));
}

describe.each(Object.entries(templates))('a template made by %s', (_, template) => {
  it('is the same file when nothing was written', async () => {
    const bytes = await template.bytes();
    const host = opened(bytes);
    value(await host.survey());
    expect(Buffer.from(host.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('leaves the bytes it was opened from alone', async () => {
    const bytes = await template.bytes();
    const copy = bytes.slice();
    const host = opened(bytes);
    await writeRow(host, template.last);
    host.save();
    expect(Buffer.from(bytes).equals(Buffer.from(copy))).toBe(true);
  });

  it('changes only the parts a write concerns', async () => {
    const bytes = await template.bytes();
    const host = opened(bytes);
    await writeRow(host, template.last);
    expect(changedParts(bytes, host.save())).toEqual([...template.written].sort());
  });

  it('changes only the parts that inserted rows concern', async () => {
    const bytes = await template.bytes();
    const host = opened(bytes);
    value(await host.grow(inserted(template)));
    expect(changedParts(bytes, host.save())).toEqual([...template.grown].sort());
  });

  it('reads back what was written after saving and opening again', async () => {
    const host = opened(await template.bytes());
    value(await host.grow(inserted(template)));
    await writeRow(host, template.total);
    const now = await sheetOf(host, '督查台账');
    const again = await sheetOf(opened(host.save()), '督查台账');
    const name = `B${template.total + 1}`;
    expect(valueAt(again, name)).toBe('=新事项');
    expect(valueAt(again, `C${template.total + 1}`)).toEqual({ day: '2026-11-30' });
    const cells = (sheet: typeof now) =>
      sheet.cells.map((line) => line.map((one) => (one.formula === null ? one : { ...one, value: null })));
    expect(cells(again)).toEqual(cells(now));
    expect({ ...again, cells: [] }).toEqual({ ...now, cells: [] });
  });

  it('takes the inserted rows into its total', async () => {
    const host = opened(await template.bytes());
    value(await host.grow(inserted(template)));
    const { row, column } = {
      row: Number(template.totalCell.slice(1)) - 1,
      column: template.totalCell.charCodeAt(0) - 65,
    };
    expect((await sheetOf(host, '督查台账')).cells[row]?.[column]?.formula).toBe(template.totalFormula);
  });
});

describe('the Excel template after rows were inserted', () => {
  async function grown(): Promise<Uint8Array> {
    const host = opened(excelTemplate());
    value(await host.grow({ kind: 'rows', sheet: '督查台账', at: 8, count: 2, like: 7 }));
    value(await host.grow({ kind: 'rows', sheet: '分解表', at: 4, count: 1, like: 3 }));
    return host.save();
  }

  it('has its names, print area and filter cover the new rows, its print titles not', async () => {
    const text = partText(await grown(), 'xl/workbook.xml');
    expect(text).toContain('督查台账!$A$4:$I$10<');
    expect(text).toContain('督查台账!$A$1:$I$13<');
    expect(text).toContain('督查台账!$1:$4<');
    expect(text).toContain('督查台账!$B$5:$B$10<');
    expect(text).toContain('字典!$A$6<');
  });

  it('has its rules, breaks, links and filter moved in the sheet', async () => {
    const text = partText(await grown(), firstSheet);
    for (const piece of [
      'sqref="A5:I10"',
      'sqref="G5:G10"',
      'sqref="F5:F10"',
      '<xm:sqref>D5:D10</xm:sqref>',
      '<brk id="11"',
      'autoFilter ref="A4:I10"',
      'hyperlink ref="H5"',
    ]) {
      expect(text).toContain(piece);
    }
    expect(text).toContain('<formula>$F5="已完成"</formula>');
    expect(text).toContain('<f>IF(F10="已完成",1,IF(F10="推进中",0.5,0))</f>');
  });

  it('has its notes, picture, table and chart moved', async () => {
    const bytes = await grown();
    expect(partText(bytes, 'xl/comments1.xml')).toContain('ref="A13"');
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>12</x:Row>');
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>4</x:Row>');
    expect(partText(bytes, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>11</xdr:row>');
    expect(partText(bytes, 'xl/tables/table1.xml')).toContain(
      'ref="A1:C6" totalsRowCount="1"><autoFilter ref="A1:C5"/>',
    );
    expect(partText(bytes, 'xl/charts/chart1.xml')).toContain('分解表!$B$2:$B$5');
  });

  it('drops a note with its row', async () => {
    const host = opened(excelTemplate());
    value(await host.grow({ kind: 'rows', sheet: '督查台账', at: 4, count: -1, like: 4 }));
    const bytes = host.save();
    expect(partText(bytes, 'xl/comments1.xml')).not.toContain('填写通知');
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
    expect(partText(bytes, firstLinks)).not.toContain('gov.cn');
  });
});

describe('what the templates say', () => {
  it('reads rich text without its phonetic runs, and shared formulas written out', async () => {
    const sheet = await sheetOf(opened(excelTemplate()), '督查台账');
    expect(valueAt(sheet, 'F2')).toBe('加强 督查 ');
    expect(sheet.cells[7]?.[0]?.formula).toBe('=ROW()-4');
    expect(listsAt(sheet, 'D7')).toEqual([['城管局', '住建局', '发改局', '办公室']]);
  });

  it("reads LibreOffice's words for true and false", async () => {
    const sheet = await sheetOf(opened((await templates.LibreOffice?.bytes()) ?? new Uint8Array()), '督查台账');
    expect([sheet.filtered, sheet.protected, sheet.hiddenRows]).toEqual([false, false, []]);
    expect(valueAt(sheet, 'D4')).toEqual({ day: '2026-06-30' });
    expect(listsAt(sheet, 'C4')).toEqual([['城管局', '住建局', '发改局']]);
    expect(listsAt(sheet, 'E6')).toEqual([['未启动', '推进中', '已完成']]);
  });
});
