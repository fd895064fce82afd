import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const strings = [
  ...[
    '2026年重点工作督查台账',
    '填报单位：政府办公室',
    '序号',
    '事项',
    '任务',
    '牵头单位',
    '时限',
    '状态',
    '进度',
    '来源',
    '备注',
  ],
  ...[
    '公共停车位建设',
    '城管局',
    '推进中',
    '老旧小区改造',
    '住建局',
    '未启动',
    '合计',
    '统计负责人：',
    '区县',
    '任务数',
    '完成数',
  ],
  ...['碑林区', '莲湖区', '雁塔区', '发改局', '办公室'],
];
const rich =
  '<si><r><rPr><b/><sz val="12"/><rFont val="仿宋"/></rPr><t>加强 </t></r><r><t xml:space="preserve">督查 </t></r><rPh sb="0" eb="2"><t>ジャキョウ</t></rPh><phoneticPr fontId="0"/></si>';
const s = (text: string) => strings.indexOf(text);

const sharedStrings = `${head}<sst xmlns="${main}" count="40" uniqueCount="${strings.length + 1}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}${rich}</sst>`;

/** 0 plain, 1 title, 2 header, 3 text unlocked, 4 day unlocked, 5 percent locked, 6 list unlocked, 7 sum. */
const styles = `${head}<styleSheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/></font><font><sz val="22"/><name val="方正小标宋简体"/></font><font><sz val="12"/><name val="仿宋"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-4.9989318521683403E-2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="center" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="176" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="center" vertical="center"/><protection locked="0"/></xf><xf numFmtId="10" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="center" vertical="center"/><protection locked="0"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

function item(row: number, title: string, unit: string, day: number, status: string): string {
  return `<row r="${row}" spans="1:9" ht="36" customHeight="1" x14ac:dyDescent="0.15"><c r="A${row}" s="6"><f t="shared"${row === 5 ? ' ref="A5:A8"' : ''} si="0">${row === 5 ? 'ROW()-4' : ''}</f><v>${row - 4}</v></c><c r="B${row}" s="3" t="s"><v>${s(title)}</v></c><c r="C${row}" s="3"/><c r="D${row}" s="6" t="s"><v>${s(unit)}</v></c><c r="E${row}" s="4"><v>${day}</v></c><c r="F${row}" s="6" t="s"><v>${s(status)}</v></c><c r="G${row}" s="5"><f>IF(F${row}="已完成",1,IF(F${row}="推进中",0.5,0))</f><v>0.5</v></c><c r="H${row}" s="3"/><c r="I${row}" s="3"/></row>`;
}

function blank(row: number): string {
  return `<row r="${row}" spans="1:9" ht="36" customHeight="1" x14ac:dyDescent="0.15"><c r="A${row}" s="6"><f t="shared" si="0"/><v>${row - 4}</v></c><c r="B${row}" s="3"/><c r="C${row}" s="3"/><c r="D${row}" s="6"/><c r="E${row}" s="4"/><c r="F${row}" s="6"/><c r="G${row}" s="5"><f>IF(F${row}="已完成",1,IF(F${row}="推进中",0.5,0))</f><v>0</v></c><c r="H${row}" s="3"/><c r="I${row}" s="3"/></row>`;
}

const headers = [
  ...(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const).map(
    (column, index) =>
      [column, ['序号', '事项', '任务', '牵头单位', '时限', '状态', '进度', '来源', '备注'][index] ?? ''] as const,
  ),
];

const ledger = `${head}<worksheet xmlns="${main}" xmlns:r="${rels}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I11"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="6.625" customWidth="1"/><col min="2" max="2" width="30" customWidth="1"/><col min="3" max="3" width="24" customWidth="1"/><col min="4" max="8" width="16" customWidth="1"/><col min="9" max="9" width="20" style="3" customWidth="1"/></cols><sheetData><row r="1" spans="1:9" ht="42" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>${s('2026年重点工作督查台账')}</v></c></row><row r="2" spans="1:9" x14ac:dyDescent="0.15"><c r="A2" t="s"><v>${s('填报单位：政府办公室')}</v></c><c r="F2" t="s"><v>${strings.length}</v></c></row><row r="3" spans="1:9" x14ac:dyDescent="0.15">${headers.map(([column, text]) => `<c r="${column}3" s="2" t="s"><v>${s(text)}</v></c>`).join('')}</row><row r="4" spans="1:9" x14ac:dyDescent="0.15">${headers.map(([column]) => `<c r="${column}4" s="2"/>`).join('')}</row>${item(5, '公共停车位建设', '城管局', 46203, '推进中')}${item(6, '老旧小区改造', '住建局', 46234, '未启动')}${blank(7)}${blank(8)}<row r="9" spans="1:9" ht="30" customHeight="1" x14ac:dyDescent="0.15"><c r="A9" s="7" t="s"><v>${s('合计')}</v></c><c r="B9" s="7"><f>COUNTA(B5:B8)</f><v>2</v></c><c r="C9" s="7"/><c r="D9" s="7"/><c r="E9" s="7"/><c r="F9" s="7"/><c r="G9" s="5"><f>AVERAGE(G$5:G$8)</f><v>0.125</v></c><c r="H9" s="7"/><c r="I9" s="7"/></row><row r="11" spans="1:9" x14ac:dyDescent="0.15"><c r="A11" t="s"><v>${s('统计负责人：')}</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="w2T7nBbd" saltValue="6Cq8Kw==" spinCount="100000" sheet="1" objects="1" scenarios="1" insertRows="0" deleteRows="0"/><autoFilter ref="A4:I8"/><mergeCells count="12"><mergeCell ref="A1:I1"/><mergeCell ref="A2:D2"/><mergeCell ref="A11:D11"/>${headers.map(([column]) => `<mergeCell ref="${column}3:${column}4"/>`).join('')}</mergeCells><phoneticPr fontId="0" type="noConversion"/><conditionalFormatting sqref="A5:I8"><cfRule type="expression" dxfId="0" priority="1"><formula>$F5="已完成"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="E5:E8"><cfRule type="cellIs" dxfId="1" priority="2" operator="lessThan"><formula>截止日期</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="G5:G8"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF5B9BD5"/></dataBar></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F5:F8"><formula1>"未启动,推进中,已完成"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="H5" r:id="rId1" tooltip="打开原文"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.59" right="0.59" top="0.79" bottom="0.71" header="0.31" footer="0.31"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>字典!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>D5:D8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const table = `${head}<worksheet xmlns="${main}" xmlns:r="${rels}"><dimension ref="A1:C5"/><sheetData><row r="1"><c r="A1" t="s"><v>${s('区县')}</v></c><c r="B1" t="s"><v>${s('任务数')}</v></c><c r="C1" t="s"><v>${s('完成数')}</v></c></row>${['碑林区', '莲湖区', '雁塔区'].map((name, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="s"><v>${s(name)}</v></c><c r="B${index + 2}"><v>${30 - index * 5}</v></c><c r="C${index + 2}"><v>${10 + index}</v></c></row>`).join('')}<row r="5"><c r="A5" t="s"><v>${s('合计')}</v></c><c r="B5"><f>SUBTOTAL(109,分解[任务数])</f><v>75</v></c><c r="C5"><f>SUBTOTAL(109,分解[完成数])</f><v>33</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const tablePart = `${head}<table xmlns="${main}" id="1" name="分解" displayName="分解" ref="A1:C5" totalsRowCount="1"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="区县" totalsRowLabel="合计"/><tableColumn id="2" name="任务数" totalsRowFunction="sum"/><tableColumn id="3" name="完成数" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const lists = `${head}<worksheet xmlns="${main}"><dimension ref="A1:A4"/><sheetData>${['城管局', '住建局', '发改局', '办公室'].map((name, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${s(name)}</v></c></row>`).join('')}<row r="6"><c r="A6" s="4"><v>46203</v></c></row></sheetData></worksheet>`;

const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const place = (tag: string, column: number, row: number) =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

const pictureDrawing = `${head}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"><xdr:twoCellAnchor editAs="oneCell">${place('from', 6, 9)}${place('to', 8, 13)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="印章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${rels}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="600000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chartDrawing = `${head}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"><xdr:twoCellAnchor>${place('from', 4, 1)}${place('to', 11, 18)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${rels}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `${head}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${rels}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>任务分布图</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>分解表!$B$1</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="0F5C8C"/></a:solidFill></c:spPr><c:cat><c:strRef><c:f>分解表!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>分解表!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="111"/><c:axId val="112"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="112"/></c:catAx><c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const comments = `${head}<comments xmlns="${main}"><authors><author>督查室</author></authors><commentList><comment ref="B5" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>督查室:</t></r><r><t xml:space="preserve">
填写通知原文编号事项</t></r></text></comment><comment ref="A11" authorId="0"><text><t>签字后报送</t></text></comment></commentList></comments>`;

function note(id: number, row: number, column: number): string {
  return ` <v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;margin-left:80pt;margin-top:5pt;width:104pt;height:64pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">\r\n  <v:fill color2="#ffffe1"/>\r\n  <v:textbox style='mso-direction-alt:auto'><div style='text-align:left'><br></div></v:textbox>\r\n  <x:ClientData ObjectType="Note">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>\r\n   <x:Anchor>\r\n    ${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 1</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n   <x:Row>${row}</x:Row>\r\n   <x:Column>${column}</x:Column>\r\n  </x:ClientData>\r\n </v:shape>`;
}

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>\r\n${note(1025, 4, 1)}\r\n${note(1026, 10, 0)}\r\n</xml>`;

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12375"/></bookViews><sheets><sheet name="督查台账" sheetId="1" r:id="rId1"/><sheet name="分解表" sheetId="3" r:id="rId2"/><sheet name="字典" sheetId="4" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">督查台账!$A$4:$I$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">督查台账!$A$1:$I$11</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">督查台账!$1:$4</definedName><definedName name="截止日期">字典!$A$6</definedName><definedName name="事项清单">督查台账!$B$5:$B$8</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const calcChain = `${head}<calcChain xmlns="${main}"><c r="A5" i="1"/><c r="A6" i="1"/><c r="A7" i="1"/><c r="A8" i="1"/><c r="G5" i="1"/><c r="G6" i="1"/><c r="G7" i="1"/><c r="G8" i="1"/><c r="B9" i="1"/><c r="G9" i="1"/><c r="B5" i="3"/><c r="C5" i="3"/></calcChain>`;

/** A 1 × 1 red PNG. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

function relationships(entries: readonly (readonly [type: string, target: string, external?: true])[]): string {
  const list = entries.map(
    ([type, target, external], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes('/') ? type : `${rels}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

const overrides: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', `${spreadsheetml}.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${spreadsheetml}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${spreadsheetml}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${spreadsheetml}.worksheet+xml`],
  ['xl/styles.xml', `${spreadsheetml}.styles+xml`],
  ['xl/sharedStrings.xml', `${spreadsheetml}.sharedStrings+xml`],
  ['xl/tables/table1.xml', `${spreadsheetml}.table+xml`],
  ['xl/comments1.xml', `${spreadsheetml}.comments+xml`],
  ['xl/calcChain.xml', `${spreadsheetml}.calcChain+xml`],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/drawings/drawing2.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** A ledger template as Excel would save it: everything an office puts into one. */
export function excelTemplate(): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      ['customXml', '../customXml/item1.xml'],
    ]),
    'xl/worksheets/sheet1.xml': ledger,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['hyperlink', 'https://www.gov.cn/zhengce/', true],
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': table,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([
      ['table', '../tables/table1.xml'],
      ['drawing', '../drawings/drawing2.xml'],
    ]),
    'xl/worksheets/sheet3.xml': lists,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': sharedStrings,
    'xl/tables/table1.xml': tablePart,
    'xl/comments1.xml': comments,
    'xl/calcChain.xml': calcChain,
    'xl/drawings/drawing1.xml': pictureDrawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationships([['image', '../media/image1.png']]),
    'xl/drawings/drawing2.xml': chartDrawing,
    'xl/drawings/_rels/drawing2.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/charts/chart1.xml': chart,
    'customXml/item1.xml': `${head}<x xmlns="urn:ledger"/>`,
  };
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(entries), 'xl/media/image1.png': png });
}
