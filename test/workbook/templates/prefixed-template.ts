import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="utf-8"?>';

const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
const row = (...cells: string[]) => `<x:row>${cells.join('')}</x:row>`;

/** A ledger as report tools on the Open XML SDK write it: every name prefixed, cells and rows without names, no styles part. */
export function prefixedTemplate(): Uint8Array {
  const sheet = `${head}<x:worksheet xmlns:x="${main}"><x:sheetData>${row(cell('督查台账'))}${row(cell('序号'), cell('事项'), cell('完成数'))}${row('<x:c><x:v>1</x:v></x:c>', cell('甲'), '<x:c><x:v>10</x:v></x:c>')}${row('<x:c><x:v>2</x:v></x:c>', cell('乙'), '<x:c><x:v>20</x:v></x:c>')}${row(cell('合计'), '<x:c/>', '<x:c><x:f>SUM(C3:C4)</x:f><x:v>30</x:v></x:c>')}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:C1"/></x:mergeCells></x:worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/worksheets/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${rels}/officeDocument" Target="/xl/workbook.xml" Id="R1"/></Relationships>`,
    'xl/workbook.xml': `${head}<x:workbook xmlns:r="${rels}" xmlns:x="${main}"><x:sheets><x:sheet name="督查台账" sheetId="1" r:id="R2"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${rels}/worksheet" Target="/xl/worksheets/sheet.xml" Id="R2"/></Relationships>`,
    'xl/worksheets/sheet.xml': sheet,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
