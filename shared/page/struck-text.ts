import { foldText } from '../notice/text.ts';
import { type PageElement, type PageNode, textNode } from './dom.ts';

const struckTags: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
const struckStyle = /text-decoration(?:-line)?\s{0,4}:[^;]{0,80}line-through/iu;

/** What a crossed-out element says; null where an element is not crossed out. */
export function struckText(element: PageElement, style: string): string | null {
  if (!struckTags.has(element.localName) && !struckStyle.test(style)) return null;
  const parts: string[] = [];
  const rest: (PageNode | null)[] = [element.firstChild];
  while (rest.length > 0) {
    const node = rest.pop() ?? null;
    if (node === null) continue;
    if (node.nodeType === textNode) parts.push(node.nodeValue ?? '');
    rest.push(node.nextSibling, node.firstChild);
  }
  return foldText(parts.join(''));
}
