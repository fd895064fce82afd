import { applyEdits } from '../../../opc/xml/edit.ts';
import { childOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';

/** The order a worksheet's children must stand in (ECMA-376 18.3.1.99); Excel repairs a file that breaks it. */
const order = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors'],
  ...['smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** Puts a child of a worksheet in its place, replacing the one of that name; an empty text removes it. */
export function replaceChild(frame: string, local: string, xml: string): string {
  const root = parseXml(frame);
  const present = childOf(root, local);
  if (present !== null) return applyEdits(frame, [{ start: present.start, end: present.end, text: xml }]);
  if (xml === '') return frame;
  const at = placeFor(root, local);
  return applyEdits(frame, [{ start: at, end: at, text: xml }]);
}

function placeFor(root: XmlElement, local: string): number {
  const rank = order.indexOf(local);
  const next = root.children.find((child) => order.indexOf(child.local) > rank || child.local === 'AlternateContent');
  return next?.start ?? root.contentEnd;
}

/** The prefix bound to the relationships namespace on an element, with its colon; null where there is none. */
export function relationshipsPrefix(root: XmlElement): string | null {
  const found = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && /\/officeDocument\/(?:2006\/)?relationships$/.test(value),
  );
  return found === undefined ? null : `${found.name.slice(6)}:`;
}
