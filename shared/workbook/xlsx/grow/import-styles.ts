import { XlsxFault } from '../../../opc/error.ts';
import { appendInside, applyEdits, type Edit, setAttribute } from '../../../opc/xml/edit.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import { builtInId } from '../style/number-format.ts';

/** Where the styles of another workbook stand once they are in ours. */
export interface ImportedStyles {
  /** Our styles part with theirs at the end. */
  readonly text: string;
  /** Added to an index of theirs, the index in ours. */
  readonly cellOffset: number;
  readonly differentialOffset: number;
}

interface StylesText {
  readonly text: string;
  readonly root: XmlElement;
}

/** Puts another workbook's cell formats, and the fonts, fills, borders and number formats they use, behind ours. */
export function importStyles(ours: StylesText, theirs: StylesText): ImportedStyles {
  if (ours.root.prefix !== theirs.root.prefix) throw unlike();
  const edits: Edit[] = [];
  const fonts = append(ours, theirs, 'fonts', edits);
  const fills = append(ours, theirs, 'fills', edits);
  const borders = append(ours, theirs, 'borders', edits);
  const formats = importFormats(ours, theirs, edits);
  const cellXfs = childOf(ours.root, 'cellXfs');
  if (cellXfs === null) throw unlike();
  const moved = childrenOf(childOf(theirs.root, 'cellXfs'), 'xf').map((xf) => {
    const text = theirs.text.slice(xf.start, xf.end);
    const element = parseXml(text);
    const shift = (name: string, offset: number) =>
      setAttribute(element, name, String(Number(attributeOf(element, name) ?? 0) + offset));
    const format = Number(attributeOf(element, 'numFmtId') ?? 0);
    return applyEdits(text, [
      ...shift('fontId', fonts),
      ...shift('fillId', fills),
      ...shift('borderId', borders),
      ...setAttribute(element, 'numFmtId', String(formats.get(format) ?? format)),
      ...setAttribute(element, 'xfId', '0'),
    ]);
  });
  const cellOffset = childrenOf(cellXfs, 'xf').length;
  edits.push(
    appendInside(ours.text, cellXfs, moved.join('')),
    ...setAttribute(cellXfs, 'count', String(cellOffset + moved.length)),
  );
  const differentialOffset = append(ours, theirs, 'dxfs', edits);
  return { text: applyEdits(ours.text, edits), cellOffset, differentialOffset };
}

function unlike(): XlsxFault {
  return new XlsxFault('unsupported', '两个工作簿的样式表写法不同，不能合并。请改为另存成单独的工作簿。');
}

/** Appends a group's members to ours; gives how many there were before. */
function append(ours: StylesText, theirs: StylesText, group: string, edits: Edit[]): number {
  const source = childOf(theirs.root, group);
  const target = childOf(ours.root, group);
  const xml = source === null ? '' : source.children.map((child) => theirs.text.slice(child.start, child.end)).join('');
  const before = target?.children.length ?? 0;
  const count = before + (source?.children.length ?? 0);
  if (xml === '') return before;
  if (target === null) {
    const after = childOf(ours.root, 'cellStyles') ?? childOf(ours.root, 'cellXfs');
    if (group !== 'dxfs' || after === null) throw unlike();
    const tag = `${ours.root.prefix}${group}`;
    edits.push({ start: after.end, end: after.end, text: `<${tag} count="${count}">${xml}</${tag}>` });
  } else edits.push(appendInside(ours.text, target, xml), ...setAttribute(target, 'count', String(count)));
  return before;
}

/** Their number formats by id, as ids of ours: one with the same code where there is one. */
function importFormats(ours: StylesText, theirs: StylesText, edits: Edit[]): Map<number, number> {
  const known = new Map<string, number>();
  let last = 163;
  for (const format of childrenOf(childOf(ours.root, 'numFmts'), 'numFmt')) {
    const id = Number(attributeOf(format, 'numFmtId'));
    known.set(attributeOf(format, 'formatCode') ?? '', id);
    last = Math.max(last, id);
  }
  const ids = new Map<number, number>();
  let added = '';
  for (const format of childrenOf(childOf(theirs.root, 'numFmts'), 'numFmt')) {
    const code = attributeOf(format, 'formatCode') ?? '';
    const id = known.get(code) ?? builtInId(code) ?? last + 1;
    if (id > last) {
      last = id;
      known.set(code, id);
      added += `<${ours.root.prefix}numFmt numFmtId="${id}" formatCode="${encodeXml(code)}"/>`;
    }
    ids.set(Number(attributeOf(format, 'numFmtId')), id);
  }
  addFormats(ours, added, edits);
  return ids;
}

function addFormats(ours: StylesText, xml: string, edits: Edit[]): void {
  if (xml === '') return;
  const target = childOf(ours.root, 'numFmts');
  const count = xml.split('<').length - 1 + (target?.children.length ?? 0);
  if (target !== null) {
    edits.push(appendInside(ours.text, target, xml), ...setAttribute(target, 'count', String(count)));
    return;
  }
  const tag = `${ours.root.prefix}numFmts`;
  const at = ours.root.contentStart;
  edits.push({ start: at, end: at, text: `<${tag} count="${count}">${xml}</${tag}>` });
}
