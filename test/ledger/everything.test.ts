import { describe, expect, it } from 'vitest';
import { fillInto } from '../../cli/fill-into.ts';
import { changedParts, partText } from '../workbook/package-diff.ts';
import { everythingTemplate } from '../workbook/templates/everything-template.ts';
import { captureOf, item } from './sample-notice.ts';

const notice = captureOf([1, 2, 3, 4, 5, 6].map((number) => item(number)));

/** Everything of the workbook that names rows, by its part: as it was, and as it is once four rows came above 合计. */
const moves: readonly (readonly [part: string, before: string, after: string])[] = [
  ['xl/worksheets/sheet1.xml', '<mergeCell ref="A11:D11"/>', '<mergeCell ref="A15:D15"/>'],
  ['xl/worksheets/sheet1.xml', 'sqref="A5:I8"', 'sqref="A5:I12"'],
  ['xl/worksheets/sheet1.xml', 'sqref="E5:E8"', 'sqref="E5:E12"'],
  ['xl/worksheets/sheet1.xml', 'sqref="F5:F8"', 'sqref="F5:F12"'],
  ['xl/worksheets/sheet1.xml', '<xm:sqref>D5:D8</xm:sqref>', '<xm:sqref>D5:D12</xm:sqref>'],
  ['xl/worksheets/sheet1.xml', '<autoFilter ref="A4:I8"/>', '<autoFilter ref="A4:I12"/>'],
  ['xl/worksheets/sheet1.xml', '<f>COUNTA(B5:B8)</f>', '<f>COUNTA(B5:B12)</f>'],
  ['xl/worksheets/sheet1.xml', '<f>AVERAGE(G$5:G$8)</f>', '<f>AVERAGE(G$5:G$12)</f>'],
  ['xl/worksheets/sheet1.xml', '<f>SUM(G5:G8)</f>', '<f>SUM(G5:G12)</f>'],
  ['xl/worksheets/sheet1.xml', '<f>[1]汇总!$A$5</f>', '<f>[1]汇总!$A$5</f>'],
  ['xl/worksheets/sheet1.xml', '<brk id="9"', '<brk id="13"'],
  ['xl/worksheets/sheet1.xml', '<hyperlink ref="H5"', '<hyperlink ref="H5"'],
  [
    'xl/worksheets/sheet1.xml',
    '<xm:f>督查台账!G5:G8</xm:f><xm:sqref>H9</xm:sqref>',
    '<xm:f>督查台账!G5:G12</xm:f><xm:sqref>H13</xm:sqref>',
  ],
  ['xl/worksheets/sheet1.xml', '>16</xdr:row>', '>20</xdr:row>'],
  ['xl/worksheets/sheet1.xml', '<f>IF(F8="已完成"', '<f>IF(F12="已完成"'],
  ['xl/workbook.xml', '督查台账!$A$4:$I$8<', '督查台账!$A$4:$I$12<'],
  ['xl/workbook.xml', '督查台账!$A$1:$I$11<', '督查台账!$A$1:$I$15<'],
  ['xl/workbook.xml', '督查台账!$1:$4<', '督查台账!$1:$4<'],
  ['xl/workbook.xml', '督查台账!$B$5:$B$8<', '督查台账!$B$5:$B$12<'],
  ['xl/workbook.xml', '字典!$A$6<', '字典!$A$6<'],
  ['xl/comments1.xml', 'ref="A11"', 'ref="A15"'],
  ['xl/comments1.xml', 'ref="B5"', 'ref="B5"'],
  ['xl/threadedComments/threadedComment1.xml', 'ref="A11"', 'ref="A15"'],
  ['xl/drawings/drawing1.xml', '<xdr:row>9</xdr:row>', '<xdr:row>13</xdr:row>'],
  ['xl/drawings/drawing1.xml', '<xdr:row>24</xdr:row>', '<xdr:row>28</xdr:row>'],
  ['xl/drawings/drawing1.xml', '<xdr:row>36</xdr:row>', '<xdr:row>40</xdr:row>'],
  ['xl/drawings/vmlDrawing1.vml', '<x:Row>10</x:Row>', '<x:Row>14</x:Row>'],
  ['xl/drawings/vmlDrawing1.vml', '<x:FmlaLink>$D$16</x:FmlaLink>', '<x:FmlaLink>$D$20</x:FmlaLink>'],
  ['xl/ctrlProps/ctrlProp1.xml', 'fmlaLink="$D$16"', 'fmlaLink="$D$20"'],
  ['xl/charts/chart2.xml', '督查台账!$G$5:$G$8<', '督查台账!$G$5:$G$12<'],
  ['xl/tables/table2.xml', 'ref="A14:B16"', 'ref="A18:B20"'],
  ['xl/pivotCache/pivotCacheDefinition1.xml', 'ref="A4:I8"', 'ref="A4:I12"'],
  ['xl/pivotTables/pivotTable1.xml', 'ref="H20:I22"', 'ref="H24:I26"'],
];

describe('one workbook that holds everything at once', () => {
  it('has what stands below the inserted rows moved, and what spans them grown', async () => {
    const bytes = everythingTemplate();
    const done = await fillInto(bytes, [notice], { at: '2025-03-03T08:00:00Z', acceptGuesses: true });
    const after = done.bytes ?? bytes;
    for (const [part, was, is] of moves) {
      expect([part, was, partText(bytes, part).includes(was)]).toEqual([part, was, true]);
      expect([part, is, partText(after, part).includes(is)]).toEqual([part, is, true]);
    }
    expect(done.lines[0]).toContain('新增 6 行');
  });

  it('is changed in the parts that name those rows, and in no other', async () => {
    const bytes = everythingTemplate();
    const done = await fillInto(bytes, [notice], { at: '2025-03-03T08:00:00Z', acceptGuesses: true });
    const named = new Set(moves.filter(([, was, is]) => was !== is).map(([part]) => part));
    const record = [
      '+xl/worksheets/sheet4.xml',
      '-xl/calcChain.xml',
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
    ];
    const allowed = new Set([...named, ...record, 'xl/styles.xml', 'xl/worksheets/_rels/sheet1.xml.rels']);
    expect(changedParts(bytes, done.bytes ?? bytes).filter((part) => !allowed.has(part))).toEqual([]);
  });
});
