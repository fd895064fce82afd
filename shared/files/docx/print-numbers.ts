import { applyEdits, type Edit } from '../../opc/xml/edit.ts';
import { encodeContent } from '../../opc/xml/escape.ts';
import { childOf, type XmlElement } from '../../opc/xml/tree.ts';
import type { Numbering } from './numbering.ts';

interface Visit {
  readonly element: XmlElement;
  readonly inCell: boolean;
}

/** Whether a paragraph holds anything a reader sees beside its properties. */
function isEmpty(paragraph: XmlElement): boolean {
  return paragraph.children.every(({ local }) => local === 'pPr' || local.startsWith('bookmark'));
}

/** Whether a paragraph is gone once tracked changes are taken: its mark is deleted. */
function isDeleted(properties: XmlElement | null): boolean {
  return childOf(childOf(properties, 'rPr'), 'del') !== null;
}

/** A label that does not end in a mark of its own is set off, as Word's tab does. */
function spaced(label: string): string {
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}

/**
 * Writes the numbers that Word computes into the document's text, where a reader sees them. `text` is the part that `root` was
 * read from. Empty paragraphs are counted, but their number is printed in table cells only: that is how 序号 columns are made.
 */
export function printNumbers(text: string, root: XmlElement, numbering: Numbering): string {
  const edits: Edit[] = [];
  const rest: Visit[] = [{ element: root, inCell: false }];
  for (let visit = rest.pop(); visit !== undefined; visit = rest.pop()) {
    const { element, inCell } = visit;
    if (element.local === 'Choice' || element.local === 'del' || element.local === 'moveFrom') continue;
    if (element.local === 'p' && element.prefix === 'w:') {
      const properties = childOf(element, 'pPr');
      const label = isDeleted(properties) ? null : numbering.next(properties);
      if (label !== null && (inCell || !isEmpty(element))) {
        const at = properties?.end ?? element.contentStart;
        const run = `<w:r><w:t xml:space="preserve">${encodeContent(spaced(label))}</w:t></w:r>`;
        edits.push({ start: at, end: at, text: run });
      }
    }
    const cell = inCell || element.local === 'tc';
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child !== undefined) rest.push({ element: child, inCell: cell });
    }
  }
  return applyEdits(text, edits);
}
