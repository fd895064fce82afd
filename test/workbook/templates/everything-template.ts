import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { excelTemplate } from './excel-template.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'http://schemas.microsoft.com/office';
const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const text = (words: string) => `t="inlineStr"><is><t>${words}</t></is></c>`;

/** Below the ledger: a table of its own, a cell that another workbook fills, one that a control is linked to. */
const rowsBelow = `<row r="14"><c r="A14" ${text('单位')}<c r="B14" ${text('件数')}</row><row r="15"><c r="A15" ${text('城管局')}<c r="B15"><v>3</v></c><c r="D15"><f>[1]汇总!$A$5</f><v>7</v></c><c r="E15"><f>SUM(G5:G8)</f><v>0.5</v></c></row><row r="16"><c r="A16" ${text('住建局')}<c r="B16"><v>4</v></c><c r="D16"><v>2</v></c></row>`;

const sparklines = `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${office}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${office}/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>督查台账!G5:G8</xm:f><xm:sqref>H9</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`;

const controls = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1030" r:id="rId8" name="选项 1"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">3</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">16</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">4</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">17</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`;

const control = ` <v:shape id="_x0000_s1030" type="#_x0000_t201" style='position:absolute'>\r\n  <x:ClientData ObjectType="Checkbox">\r\n   <x:Anchor>\r\n    3, 0, 16, 0, 4, 0, 17, 0</x:Anchor>\r\n   <x:FmlaLink>$D$16</x:FmlaLink>\r\n  </x:ClientData>\r\n </v:shape>`;

const chartBelow = (from: string, to: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="进度图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${rels}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const cacheFields = ['序号', '事项', '任务', '牵头单位', '时限', '状态', '进度', '来源', '备注'];

const parts: Readonly<Record<string, string>> = {
  'xl/tables/table2.xml': `${head}<table xmlns="${main}" id="2" name="件数表" displayName="件数表" ref="A14:B16"><autoFilter ref="A14:B16"/><tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="件数"/></tableColumns></table>`,
  'xl/threadedComments/threadedComment1.xml': `${head}<ThreadedComments xmlns="${office}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A11" dT="2025-03-01T00:00:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>请在月底前签字</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${head}<personList xmlns="${office}/spreadsheetml/2018/threadedcomments"><person displayName="督查室" id="{00000000-0000-0000-0000-000000000001}" userId="督查室" providerId="None"/></personList>`,
  'xl/ctrlProps/ctrlProp1.xml': `${head}<formControlPr xmlns="${office}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$D$16" lockText="1" noThreeD="1"/>`,
  'xl/externalLinks/externalLink1.xml': `${head}<externalLink xmlns="${main}"><externalBook xmlns:r="${rels}" r:id="rId1"><sheetNames><sheetName val="汇总"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="5"><cell r="A5"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/externalLinkPath" Target="汇总.xlsx" TargetMode="External"/></Relationships>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${head}<pivotCacheDefinition xmlns="${main}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A4:I8" sheet="督查台账"/></cacheSource><cacheFields count="9">${cacheFields.map((name) => `<cacheField name="${name}" numFmtId="0"><sharedItems/></cacheField>`).join('')}</cacheFields></pivotCacheDefinition>`,
  'xl/pivotTables/pivotTable1.xml': `${head}<pivotTableDefinition xmlns="${main}" name="透视" cacheId="1" dataCaption="值"><location ref="H20:I22" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="9">${'<pivotField showAll="0"/>'.repeat(9)}</pivotFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
};

const types: readonly (readonly [part: string, type: string])[] = [
  ['xl/tables/table2.xml', `${spreadsheetml}.table+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'],
  ['xl/externalLinks/externalLink1.xml', `${spreadsheetml}.externalLink+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${spreadsheetml}.pivotCacheDefinition+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${spreadsheetml}.pivotTable+xml`],
  ['xl/charts/chart2.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
];

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type.includes('/') ? type : `${rels}/${type}`}" Target="${target}"/>`;

const inserted = (xml: string, before: string, added: string): string => xml.replace(before, () => added + before);

/** The ledger template with everything below and around the ledger that Excel knows how to move: one workbook that holds it all. */
export function everythingTemplate(): Uint8Array {
  const present = unzipSync(excelTemplate());
  const texts = new Map(Object.entries(present).map(([name, part]) => [name, strFromU8(part)]));
  const change = (name: string, map: (xml: string) => string) => texts.set(name, map(texts.get(name) ?? ''));
  change('[Content_Types].xml', (xml) =>
    inserted(
      xml,
      '</Types>',
      types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join(''),
    ),
  );
  change('xl/worksheets/sheet1.xml', (xml) =>
    inserted(
      inserted(
        inserted(inserted(xml, '</sheetData>', rowsBelow), '<extLst>', controls),
        '<extLst>',
        '<tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
      ),
      '</extLst>',
      sparklines,
    ),
  );
  change('xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
    inserted(
      xml,
      '</Relationships>',
      relation(5, 'table', '../tables/table2.xml') +
        relation(6, `${office}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml') +
        relation(7, 'pivotTable', '../pivotTables/pivotTable1.xml') +
        relation(8, 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
    ),
  );
  change('xl/_rels/workbook.xml.rels', (xml) =>
    inserted(
      xml,
      '</Relationships>',
      relation(11, 'externalLink', 'externalLinks/externalLink1.xml') +
        relation(12, 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
        relation(13, `${office}/2017/10/relationships/person`, 'persons/person.xml'),
    ),
  );
  change('xl/workbook.xml', (xml) =>
    inserted(
      inserted(xml, '<definedNames>', '<externalReferences><externalReference r:id="rId11"/></externalReferences>'),
      '</workbook>',
      '<pivotCaches><pivotCache cacheId="1" r:id="rId12"/></pivotCaches>',
    ),
  );
  change('xl/drawings/drawing1.xml', (xml) => inserted(xml, '</xdr:wsDr>', chartBelow('24', '36')));
  change('xl/drawings/_rels/drawing1.xml.rels', (xml) =>
    inserted(xml, '</Relationships>', relation(2, 'chart', '../charts/chart2.xml')),
  );
  change('xl/drawings/vmlDrawing1.vml', (xml) => inserted(xml, '\r\n</xml>', control));
  texts.set(
    'xl/charts/chart2.xml',
    (texts.get('xl/charts/chart1.xml') ?? '')
      .replaceAll('分解表!$A$2:$A$4', '督查台账!$B$5:$B$8')
      .replaceAll('分解表!$B$2:$B$4', '督查台账!$G$5:$G$8')
      .replaceAll('分解表!$B$1', '督查台账!$G$3'),
  );
  for (const [name, xml] of Object.entries(parts)) texts.set(name, xml);
  const whole = [...texts].map(
    ([name, xml]) => [name, present[name] && name.endsWith('.png') ? present[name] : strToU8(xml)] as const,
  );
  return zipSync(Object.fromEntries(whole));
}
