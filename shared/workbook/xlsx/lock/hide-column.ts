import { applyEdits, setContent } from '../../../opc/xml/edit.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import { openTag } from '../sheet/row.ts';

interface Span {
  readonly min: number;
  readonly max: number;
  readonly xml: (min: number, max: number) => string;
}

function spanOf(column: XmlElement): Span {
  const at = (name: string) => Number(column.attributes.find((one) => one.name === name)?.value ?? 1);
  return {
    min: at('min'),
    max: at('max'),
    xml: (min, max) => openTag(column.name, column.attributes, { min: String(min), max: String(max) }, true),
  };
}

/** The frame with one zero-based column hidden; a run of columns that holds it is cut in up to three (ECMA-376 18.3.1.13). */
export function hideColumn(frame: string, column: number): string {
  const root = parseXml(frame);
  const place = column + 1;
  const cols = childOf(root, 'cols');
  const hidden = `<${root.prefix}col min="${place}" max="${place}" width="9" hidden="1" customWidth="1"/>`;
  if (cols === null) {
    const data = childOf(root, 'sheetData');
    const at = data?.start ?? root.contentEnd;
    return applyEdits(frame, [{ start: at, end: at, text: `<${root.prefix}cols>${hidden}</${root.prefix}cols>` }]);
  }
  const pieces: { min: number; xml: string }[] = [{ min: place, xml: hidden }];
  for (const { min, max, xml } of childrenOf(cols, 'col').map(spanOf)) {
    if (min < place) pieces.push({ min, xml: xml(min, Math.min(max, place - 1)) });
    if (max > place) pieces.push({ min: Math.max(min, place + 1), xml: xml(Math.max(min, place + 1), max) });
  }
  const content = pieces.sort((a, b) => a.min - b.min).map(({ xml }) => xml);
  return applyEdits(frame, [setContent(frame, cols, content.join(''))]);
}
