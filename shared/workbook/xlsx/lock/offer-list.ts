import { appendInside, applyEdits, setAttribute } from '../../../opc/xml/edit.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import { areaName } from '../grid/address.ts';

/** Choices for the cells of an area. No entry holds a comma, and all together are no longer than 255 characters (Excel's limit). */
export interface OfferedList {
  readonly area: Area;
  readonly entries: readonly string[];
}

/** What stands behind the data validations in a worksheet, in the order of CT_Worksheet. */
const after = new Set([
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

function ruleXml(prefix: string, { area, entries }: OfferedList): string {
  const formula = encodeXml(`"${entries.join(',')}"`);
  return `<${prefix}dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><${prefix}formula1>${formula}</${prefix}formula1></${prefix}dataValidation>`;
}

/** The frame with list validations added to those it has. */
export function addLists(frame: string, lists: readonly OfferedList[]): string {
  if (lists.length === 0) return frame;
  const root = parseXml(frame);
  const xml = lists.map((list) => ruleXml(root.prefix, list)).join('');
  const present = childOf(root, 'dataValidations');
  if (present !== null) {
    const count = String(childrenOf(present, 'dataValidation').length + lists.length);
    return applyEdits(frame, [appendInside(frame, present, xml), ...setAttribute(present, 'count', count)]);
  }
  const next = root.children.find((child: XmlElement) => after.has(child.local));
  const at = next?.start ?? root.contentEnd;
  const tag = `${root.prefix}dataValidations`;
  return applyEdits(frame, [{ start: at, end: at, text: `<${tag} count="${lists.length}">${xml}</${tag}>` }]);
}
