import { isNoteMark } from '../notice/note-mark.ts';
import { raisedText } from '../notice/raised.ts';
import { foldText } from '../notice/text.ts';
import { blockTags } from './cms.ts';
import { isElement, type PageElement, type PageNode, textNode } from './dom.ts';
import { sound } from './sound.ts';

const struckTags: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
const struckStyle = /text-decoration(?:-line)?\s{0,4}:[^;]{0,80}line-through/iu;

function inside(element: PageElement): { readonly text: string; readonly blocks: boolean } {
  const parts: string[] = [];
  let blocks = false;
  const rest: (PageNode | null)[] = [element.firstChild];
  while (rest.length > 0) {
    const found = rest.pop() ?? null;
    if (found === null) continue;
    const node = sound(found);
    if (node.nodeType === textNode) parts.push(node.nodeValue ?? '');
    else if (isElement(node) && (blockTags.has(node.localName) || node.localName === 'br')) blocks = true;
    rest.push(node.nextSibling, node.firstChild);
  }
  return { text: foldText(parts.join('')), blocks };
}

/** What a crossed-out element says; null where an element is not crossed out. */
export function struckText(element: PageElement, tag: string, style: string): string | null {
  return struckTags.has(tag) || (style !== '' && struckStyle.test(style)) ? inside(element).text : null;
}

const raisedStyle = /vertical-align\s{0,4}:\s{0,4}(?:super|text-top)/iu;

/**
 * What a raised element is behind `before`: a mark that points to a note, a power of what stands there; null for anything else and
 * for an element that is not raised.
 */
export function raisedAs(element: PageElement, tag: string, style: string, before: string): 'note' | 'power' | null {
  if (tag !== 'sup' && (style === '' || !raisedStyle.test(style))) return null;
  const { text } = inside(element);
  if (isNoteMark(text, before)) return 'note';
  return raisedText(text, before) === text ? null : 'power';
}

/** What a hidden element says that stands in the middle of a shown line; null where it holds lines of its own. */
export function hiddenInLine(element: PageElement): string | null {
  const { text, blocks } = inside(element);
  return blocks ? null : text;
}
