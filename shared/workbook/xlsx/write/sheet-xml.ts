import { encodeXml } from '../../../opc/xml/escape.ts';
import type { Area } from '../../cell.ts';
import { areaName, cellName } from '../grid/address.ts';
import type { BookLink, BookList, BookRule, BookSheet, PrintSetup } from './book.ts';
import { cellXml } from './cell-xml.ts';
import type { StyleTable } from './style-table.ts';
import { trendsXml } from './trends-xml.ts';

const paperSizes = { A3: 8, A4: 9 } as const;
const inchCm = 2.54;
const tallestRow = 409;

/** Where a sheet's links and drawings lead; the package writer turns them into relationships. */
export interface SheetLinks {
  readonly external: { readonly id: string; readonly url: string }[];
}

function linkXml(row: number, column: number, link: BookLink, links: SheetLinks): string {
  const tip = ` tooltip="${encodeXml(link.tip)}"`;
  const ref = `ref="${cellName(row, column)}"`;
  if ('location' in link) return `<hyperlink ${ref} location="${encodeXml(link.location)}"${tip}/>`;
  // A page's address is hostile: anything but http and https stays text.
  if (!/^https?:\/\//i.test(link.url) || link.url.length > 2079) return '';
  const id = `rIdL${links.external.length + 1}`;
  links.external.push({ id, url: link.url });
  return `<hyperlink ${ref} r:id="${id}"${tip}/>`;
}

function viewXml(sheet: BookSheet, active: boolean): string {
  const grid = sheet.grid === false ? ' showGridLines="0"' : '';
  const selected = active ? ' tabSelected="1"' : '';
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const open = `<sheetViews><sheetView${grid}${selected} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `${open}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `${open}><pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(sheet: BookSheet): string {
  if (sheet.columns.length === 0) return '';
  const columns = sheet.columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: BookSheet, styles: StyleTable): string {
  const rows = sheet.rows.map((row, index) => {
    const height = row.height === undefined ? '' : ` ht="${Math.min(row.height, tallestRow)}" customHeight="1"`;
    const cells = row.cells.map((cell, column) => (cell === null ? '' : cellXml(cell, index, column, styles)));
    return `<row r="${index + 1}"${height}>${cells.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function rulesXml(rules: readonly BookRule[], styles: StyleTable): string {
  return rules
    .map(({ area, formula, style }, index) => {
      const rule = `<cfRule type="expression" dxfId="${styles.rule(style)}" priority="${index + 1}"><formula>${encodeXml(formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areaName(area)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function listsXml(lists: readonly BookList[]): string {
  if (lists.length === 0) return '';
  const validations = lists.map(
    ({ area, entries }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${areaName(area)}"><formula1>${encodeXml(`"${entries.join(',')}"`)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${lists.length}">${validations.join('')}</dataValidations>`;
}

function printXml(print: PrintSetup): string {
  const margin = (name: keyof PrintSetup['margins']) => `${name}="${(print.margins[name] / inchCm).toFixed(4)}"`;
  const order = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
  const breaks = print.breaks ?? [];
  const breakXml = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins ${order.map(margin).join(' ')}/>` +
    `<pageSetup paperSize="${paperSizes[print.paper]}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${encodeXml(print.footer)}</oddFooter></headerFooter>` +
    (breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breakXml}</rowBreaks>`)
  );
}

function mergesXml(merges: readonly Area[]): string {
  const real = merges.filter((area) => area.rows > 1 || area.columns > 1);
  if (real.length === 0) return '';
  return `<mergeCells count="${real.length}">${real.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
}

/** The part of one sheet, its elements in the schema's order (ECMA-376 18.3.1.99). */
export function sheetXml(
  sheet: BookSheet,
  styles: StyleTable,
  active: boolean,
  drawings: { readonly drawing: boolean; readonly notes: boolean },
): { xml: string; links: SheetLinks } {
  const links: SheetLinks = { external: [] };
  const hyperlinks = sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => (cell?.link ? linkXml(index, column, cell.link, links) : [])),
  );
  const written = hyperlinks.filter((link) => link !== '');
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), Math.max(1, sheet.columns.length));
  const all: Area = { row: 0, column: 0, rows: Math.max(1, sheet.rows.length), columns: width };
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    (sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<dimension ref="${areaName(all)}"/>` +
    viewXml(sheet, active) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    rowsXml(sheet, styles) +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" formatColumns="0"/>' : '') +
    mergesXml(sheet.merges ?? []) +
    rulesXml(sheet.rules ?? [], styles) +
    listsXml(sheet.lists ?? []) +
    (written.length === 0 ? '' : `<hyperlinks>${written.join('')}</hyperlinks>`) +
    (sheet.print ? printXml(sheet.print) : '') +
    (drawings.drawing ? '<drawing r:id="rIdD"/>' : '') +
    (drawings.notes ? '<legacyDrawing r:id="rIdV"/>' : '') +
    trendsXml(sheet) +
    '</worksheet>';
  return { xml, links };
}
