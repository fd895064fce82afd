import { declareContentType } from '../../../opc/package/content-types.ts';
import { dialectOf } from '../../../opc/package/dialect.ts';
import type { Package } from '../../../opc/package/package.ts';
import { addRelationships } from '../../../opc/package/relationships.ts';
import { appendInside, applyEdits } from '../../../opc/xml/edit.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf } from '../../../opc/xml/tree.ts';
import type { Visibility } from '../../host.ts';
import type { Book } from '../book.ts';
import type { Refusal } from '../patch/refuse.ts';
import { relationshipsPrefix } from '../sheet/children.ts';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const emptySheet = (namespace: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><dimension ref="A1"/><sheetData></sheetData></worksheet>`;

/** Adds an empty sheet at the end; null when it is there, else why nothing was changed. */
export function addEmptySheet(book: Book, name: string, visibility: Visibility): Refusal | null {
  const present = book.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (present !== undefined) {
    if (present.visibility === visibility && present.part !== null) return null;
    const message = `工作簿里已有名为“${present.name}”的工作表，但显示状态不同。未改动任何内容，请先改名或删除它。`;
    return { code: 'unsupported', message };
  }
  const refusal = refuseName(name) ?? refuseLocked(book);
  if (refusal !== null) return refusal;
  addSheetPart(book, { name, visibility, xml: emptySheet(dialectOf(book.pack).spreadsheet) });
  book.refresh();
  return null;
}

/** Why a sheet cannot have a name (Excel's rule: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end). */
function refuseName(name: string): Refusal | null {
  const fits = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (fits) return null;
  const message = `“${name}”不能用作工作表名：要有 1 至 31 个字，不含 : \\ / ? * [ ]。未改动任何内容。`;
  return { code: 'unsupported', message };
}

/** Why no sheet can be added where the workbook’s structure is protected; null where it is not. */
export function refuseLocked(book: Book): Refusal | null {
  if (!book.workbook.structureLocked) return null;
  return { code: 'protected', message: '工作簿的结构已受保护，不能增加工作表。未改动任何内容，请取消保护后再试。' };
}

/** Adds a worksheet part, with its content type, relationship and entry in the workbook; gives the part's name. */
export function addSheetPart(book: Book, sheet: { name: string; visibility: Visibility; xml: string }): string {
  const { pack, workbook } = book;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = freePart(pack, `${folder}worksheets/sheet`, '.xml');
  pack.set(part, sheet.xml);
  declareContentType(pack, part, worksheetType);
  const [id = ''] = addRelationships(pack, workbook.part, [{ type: 'worksheet', target: `/${part}` }]);
  const { text, root } = pack.xml(workbook.part);
  const sheets = childOf(root, 'sheets');
  if (sheets === null) return part;
  const ids = childrenOf(sheets, 'sheet').map((entry) => Number(attributeOf(entry, 'sheetId') ?? 0));
  const bound = relationshipsPrefix(root) ?? relationshipsPrefix(sheets);
  const declared = bound === null ? ` xmlns:r="${dialectOf(pack).relationships}"` : '';
  const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
  const entry = `<${root.prefix}sheet name="${encodeXml(sheet.name)}" sheetId="${Math.max(0, ...ids) + 1}"${state}${declared} ${bound ?? 'r:'}id="${id}"/>`;
  pack.set(workbook.part, applyEdits(text, [appendInside(text, sheets, entry)]));
  return part;
}

/** A part name that is not taken: the stem with the next free number. */
export function freePart(pack: Package, stem: string, extension: string): string {
  let number = 1;
  while (pack.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}
