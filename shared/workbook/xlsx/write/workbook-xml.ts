import { encodeXml } from '../../../opc/xml/escape.ts';
import type { Book } from './book.ts';
import { absoluteReference } from './chart-xml.ts';

function definedName(name: string, body: string, scope: number | null): string {
  const local = scope === null ? '' : ` localSheetId="${scope}"`;
  return `<definedName name="${encodeXml(name)}"${local}>${encodeXml(body)}</definedName>`;
}

function namesXml(book: Book): string {
  const names = book.names.map(({ name, sheet, area }) => definedName(name, absoluteReference(sheet, area), null));
  for (const [index, { name, print }] of book.sheets.entries()) {
    if (print?.area) names.push(definedName('_xlnm.Print_Area', absoluteReference(name, print.area), index));
    if (print?.titleRows) {
      const [first, last] = print.titleRows;
      const rows = `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`;
      names.push(definedName('_xlnm.Print_Titles', rows, index));
    }
  }
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** The workbook part: sheets with their visibility, names, and the sheet that opens (ECMA-376 18.2.27). */
export function workbookXml(book: Book, active: number): string {
  const sheets = book.sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${encodeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${namesXml(book)}<calcPr calcId="191029"/></workbook>`
  );
}
