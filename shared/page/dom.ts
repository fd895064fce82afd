/** The few DOM members a page is read through; a browser's `Node` and the terminal's parse5 tree both satisfy it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  /** Of a live page, where the element has an open one. */
  readonly shadowRoot?: PageNode | null;
  /** Of a template: what it holds. */
  readonly content?: PageNode | null;
  getAttribute(name: string): string | null;
  /** Where it can be asked: most elements of a long page have none, and are read without asking for each by name. */
  hasAttributes?(): boolean;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
}

export const elementNode = 1;
export const textNode = 3;
export const cdataNode = 4;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}
