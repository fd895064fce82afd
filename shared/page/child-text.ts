import { cdataNode, type PageNode, textNode } from './dom.ts';
import { childrenOf } from './sound.ts';

/** The text that stands in an element itself. */
export function childText(node: PageNode): string {
  const parts: string[] = [];
  for (const child of childrenOf(node)) {
    if (child.nodeType === textNode || child.nodeType === cdataNode) parts.push(child.nodeValue ?? '');
  }
  return parts.join('');
}
