import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Styles by index: 0 plain, 1 day, 2 percent, 3 text, 4 unlocked. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function text(name: string, value: string, style = 0): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function number(name: string, value: number, style = 0): string {
  return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
}

function formula(name: string, body: string, value: number, style = 0): string {
  return `<c r="${name}" s="${style}"><f>${body}</f><v>${value}</v></c>`;
}

/** A data row of 台账: 序号 a formula, 牵头单位 and 状态 with lists, 时限 a day, 目标 and 完成 numbers, 完成率 a formula. */
function item(
  row: number,
  title: string,
  unit: string,
  day: number,
  status: string,
  target: number,
  done: number,
): string {
  return `<row r="${row}" ht="36" customHeight="1">${formula(`A${row}`, 'ROW()-3', row - 3)}${text(`B${row}`, title)}${text(`C${row}`, unit)}${number(`D${row}`, day, 1)}${text(`E${row}`, status)}${number(`F${row}`, target)}${number(`G${row}`, done)}${formula(`H${row}`, `G${row}/F${row}`, done / target, 2)}${text(`I${row}`, `00${row}`, 3)}</row>`;
}

const ledger = `${head}<worksheet xmlns="${main}" xmlns:r="${rels}"><dimension ref="A1:J11"/><cols><col min="2" max="2" width="40" customWidth="1"/></cols><sheetData><row r="1">${text('A1', '2026年重点工作督查台账')}</row><row r="2">${text('A2', '填报单位：督查室')}<c r="J2" t="b"><v>1</v></c></row><row r="3">${['序号', '事项', '牵头单位', '时限', '状态', '目标', '完成', '完成率', '编号'].map((title, index) => text(`${'ABCDEFGHI'[index]}3`, title)).join('')}</row>${item(4, '公共停车位', '城管局', 46203, '推进中', 100, 40)}${item(5, '老旧小区改造', '住建局', 46234, '未启动', 50, 0)}${item(6, '充电桩', '发改局', 46265, '推进中', 80, 20)}<row r="7">${text('A7', '合计')}${formula('F7', 'SUM(F4:F6)', 230)}${formula('G7', 'SUM(G4:G6)', 60)}${formula('H7', 'G7/F7', 60 / 230, 2)}</row><row r="9">${text('A9', '统计负责人：')}</row><row r="11"><c r="A11" t="inlineStr"><is><r><t>注：</t></r><r><rPr><b/></rPr><t>以原文为准</t></r></is></c></row></sheetData><mergeCells count="3"><mergeCell ref="A1:I1"/><mergeCell ref="A9:D9"/><mergeCell ref="A11:B12"/></mergeCells><conditionalFormatting sqref="H4:H6"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0.5</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E4:E6"><formula1>"未启动,推进中,已完成"</formula1></dataValidation><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" sqref="F4:G6"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B4" r:id="rId1" tooltip="原文"/><hyperlink ref="B6" r:id="rId2"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C4:C6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const table = `${head}<worksheet xmlns="${main}" xmlns:r="${rels}"><dimension ref="A1:C5"/><sheetData><row r="1">${text('A1', '区县')}${text('B1', '任务数')}${text('C1', '完成数')}</row><row r="2">${text('A2', '碑林区')}${number('B2', 30)}${number('C2', 10)}</row><row r="3">${text('A3', '莲湖区')}${number('B3', 20)}${number('C3', 5)}</row><row r="4">${text('A4', '合计')}${formula('B4', 'SUBTOTAL(109,分解表[任务数])', 50)}${formula('C4', 'SUBTOTAL(109,分解表[完成数])', 15)}</row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>区县名</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const tablePart = `${head}<table xmlns="${main}" id="1" name="分解表" displayName="分解表" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="区县" totalsRowLabel="合计"/><tableColumn id="2" name="任务数" totalsRowFunction="sum"/><tableColumn id="3" name="完成数" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const filtered = `${head}<worksheet xmlns="${main}"><sheetPr filterMode="1"/><dimension ref="A1:B6"/><sheetData><row r="1">${text('A1', '事项')}${text('B1', '状态')}</row><row r="2">${text('A2', '甲')}${text('B2', '推进中')}</row><row r="3" hidden="1">${text('A3', '乙')}${text('B3', '已完成')}</row><row r="4">${text('A4', '丙')}${text('B4', '推进中')}</row><row r="6">${text('A6', '说明')}</row></sheetData><autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="推进中"/></filters></filterColumn></autoFilter></worksheet>`;

const locked = `${head}<worksheet xmlns="${main}"><dimension ref="A1:B3"/><sheetData><row r="1">${text('A1', '锁定')}${text('B1', '可填', 4)}</row><row r="2">${text('A2', '锁定')}<c r="B2" s="4"/></row><row r="3">${text('A3', '锁定')}</row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>`;

const lists = `${head}<worksheet xmlns="${main}"><dimension ref="A1:C3"/><sheetData><row r="1">${text('A1', '城管局')}${text('C1', '碑林区')}</row><row r="2">${text('A2', '住建局')}${text('C2', '莲湖区')}</row><row r="3">${text('A3', '发改局')}${text('C3', '雁塔区')}</row></sheetData></worksheet>`;

const summary = `${head}<worksheet xmlns="${main}"><dimension ref="A1:B3"/><sheetData><row r="1">${text('A1', '目标合计')}${formula('B1', 'SUM(台账!F4:F6)', 230)}</row><row r="2">${text('A2', '注文')}<c r="B2" t="str"><f>台账!A11</f><v>注：以原文为准</v></c></row><row r="3">${text('A3', '首项')}<c r="B3" t="str"><f>'台账'!$B$4</f><v>公共停车位</v></c></row></sheetData></worksheet>`;

const sheets = [
  { name: '台账', state: '', xml: ledger },
  { name: '表格', state: '', xml: table },
  { name: '筛选', state: '', xml: filtered },
  { name: '保护', state: '', xml: locked },
  { name: '字典', state: ' state="hidden"', xml: lists },
  { name: '汇总', state: '', xml: summary },
];

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">筛选!$A$1:$B$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$I$7</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$3:$3</definedName><definedName name="区县名">字典!$C$1:$C$3</definedName></definedNames></workbook>`;

function relationships(entries: readonly (readonly [type: string, target: string, external?: boolean])[]): string {
  const xml = entries.map(
    ([type, target, external], index) =>
      `<Relationship Id="rId${index + 1}" Type="${rels}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${head}<Relationships xmlns="${packageRels}">${xml.join('')}</Relationships>`;
}

const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetml}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheetml}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${spreadsheetml}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${spreadsheetml}.table+xml"/></Types>`;

/** The workbook every host of the contract suite starts from, as an .xlsx file. */
export function contractWorkbook(): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/tables/table1.xml': tablePart,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['hyperlink', 'https://www.xa.gov.cn/a.html', true],
      ['hyperlink', 'https://www.xa.gov.cn/c.html', true],
    ]),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([['table', '../tables/table1.xml']]),
  };
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
