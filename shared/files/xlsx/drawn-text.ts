import type { Package } from '../../opc/package/package.ts';
import { relationshipsOf } from '../../opc/package/relationships.ts';
import { descendants, type XmlElement } from '../../opc/xml/tree.ts';

/** What lies over a sheet's cells. */
export interface DrawnText {
  /** The paragraphs of its text boxes. */
  readonly lines: readonly string[];
  /** Kinds of things whose text is not read. */
  readonly lost: readonly string[];
}

const lostKinds: ReadonlyMap<string, string> = new Map([
  ['chart', '图表'],
  ['relIds', '图示（SmartArt）'],
]);
const mostLines = 2000;

function paragraphText(paragraph: XmlElement): string {
  let text = '';
  for (const one of descendants(paragraph)) if (one.local === 't') text += one.text;
  return text;
}

/** The text that is drawn on a worksheet (DrawingML, ECMA-376 20.5), by its part's name: text boxes in their order. */
export function drawnText(pack: Package, part: string): DrawnText {
  const lines: string[] = [];
  const lost: string[] = [];
  for (const { type, target, external } of relationshipsOf(pack, part)) {
    if (type !== 'drawing' || external || !pack.has(target)) continue;
    for (const element of descendants(pack.xml(target).root)) {
      const kind = lostKinds.get(element.local);
      if (kind !== undefined) lost.push(kind);
      if (element.local !== 'p' || lines.length >= mostLines) continue;
      const text = paragraphText(element);
      if (text.trim() !== '') lines.push(text);
    }
  }
  return { lines, lost };
}
