import { XlsxFault } from '../../opc/error.ts';
import { contentTypesPart } from '../../opc/package/content-types.ts';
import { inPart, type Package } from '../../opc/package/package.ts';
import { type Relationship, relationshipsOf } from '../../opc/package/relationships.ts';
import { attributeOf, childOf, childrenOf, isTrue, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import type { Visibility } from '../host.ts';
import { readSharedStrings } from './sheet/text.ts';

/** A sheet as the workbook lists it. `part` is null for what has no cells (a chart sheet). */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string | null;
}

/** A defined name; `scope` is the place of the sheet it is local to, else null. */
export interface DefinedName {
  readonly name: string;
  readonly scope: number | null;
  readonly formula: string;
  readonly hidden: boolean;
}

/** What the workbook part says, read afresh from the package. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly active: string;
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  /** Whether the workbook's structure is protected: no sheet may be added. */
  readonly structureLocked: boolean;
  readonly stylesPart: string;
  readonly stringsPart: string | null;
}

/** Reads the workbook part. Throws `not-a-workbook`, `legacy-format` or `missing-part` where the package holds none we can read. */
export function readWorkbook(pack: Package): WorkbookPart {
  const part = findWorkbook(pack);
  const { root } = pack.xml(part);
  if (root.local !== 'workbook') throw notAWorkbook();
  const relationships = relationshipsOf(pack, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) => readEntry(pack, element, byId));
  const first = sheets[0];
  if (first === undefined) throw new XlsxFault('missing-part', '工作簿里没有工作表，可能没有保存完整。', part);
  const properties = childOf(root, 'workbookPr');
  const protection = childOf(root, 'workbookProtection');
  const view = childrenOf(childOf(root, 'bookViews'), 'workbookView')[0];
  const active = sheets[Number(view === undefined ? 0 : (attributeOf(view, 'activeTab') ?? 0))];
  const targetOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return {
    part,
    sheets,
    active: (active ?? first).name,
    date1904: properties !== null && isTrue(attributeOf(properties, 'date1904')),
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map(readName),
    structureLocked: protection !== null && isTrue(attributeOf(protection, 'lockStructure')),
    stylesPart: targetOf('styles') ?? `${part.slice(0, part.lastIndexOf('/') + 1)}styles.xml`,
    stringsPart: targetOf('sharedStrings'),
  };
}

function findWorkbook(pack: Package): string {
  if (!pack.has(contentTypesPart)) {
    if (pack.has('mimetype')) {
      throw new XlsxFault(
        'other-format',
        '文件是 OpenDocument（.ods 等）格式，请在 LibreOffice 或 WPS 中另存为 .xlsx 再试。',
      );
    }
    throw new XlsxFault(
      'not-a-workbook',
      '文件是普通压缩包，不是 .xlsx 工作簿。请选择用 Excel 或 WPS 保存的 .xlsx 文件。',
    );
  }
  const main = relationshipsOf(pack, '').find((relationship) => relationship.type === 'officeDocument');
  if (main === undefined) {
    throw new XlsxFault('missing-part', '文件缺少主部件的登记，可能没有保存完整。', '_rels/.rels');
  }
  if (main.target.endsWith('.bin')) {
    throw new XlsxFault(
      'legacy-format',
      '文件是二进制工作簿（.xlsb），不能直接填入。请在 Excel 或 WPS 中另存为 .xlsx 再试。',
    );
  }
  return main.target;
}

function notAWorkbook(): XlsxFault {
  return new XlsxFault('not-a-workbook', '文件是其他 Office 文档（如 .docx），不是工作簿。请选择 .xlsx 文件。');
}

function readEntry(pack: Package, element: XmlElement, byId: ReadonlyMap<string, Relationship>): SheetEntry {
  const name = attributeOf(element, 'name') ?? '';
  const state = attributeOf(element, 'state');
  const visibility: Visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  const relationship = byId.get(prefixedAttributeOf(element, 'id') ?? '');
  if (relationship?.type !== 'worksheet') return { name, visibility, part: null };
  if (!pack.has(relationship.target)) {
    throw new XlsxFault('missing-part', `文件缺少工作表“${name}”的内容，可能没有保存完整。`, relationship.target);
  }
  return { name, visibility, part: relationship.target };
}

function readName(element: XmlElement): DefinedName {
  const scope = attributeOf(element, 'localSheetId');
  return {
    name: attributeOf(element, 'name') ?? '',
    scope: scope === null ? null : Number(scope),
    formula: element.text,
    hidden: isTrue(attributeOf(element, 'hidden')),
  };
}

/** The workbook's shared strings; none where it has no such part. */
export function readStrings(pack: Package, workbook: WorkbookPart): readonly string[] {
  const { stringsPart } = workbook;
  if (stringsPart === null || !pack.has(stringsPart)) return [];
  return inPart(stringsPart, () => readSharedStrings(pack.text(stringsPart)));
}
