/**
 * A page may name fields and pictures so that they hide members of its document and its forms (`<img name=documentElement>`,
 * `<form><input name=closest>`). What the extension asks of a live page it asks here, of the browser's own prototypes.
 */
function member<Value>(prototype: object, name: string, receiver: object): Value {
  return Reflect.get(prototype, name, receiver);
}

/** The document’s root element. */
export function rootOf(page: Document): HTMLElement {
  return member(Document.prototype, 'documentElement', page);
}

/** The window of a document, or null where it has none. */
export function viewOf(page: Document): (Window & typeof globalThis) | null {
  return member(Document.prototype, 'defaultView', page);
}

/** The elements that a selector finds, in the page’s order. */
export function findAll<Found extends Element>(page: Document, selector: string): NodeListOf<Found> {
  return Document.prototype.querySelectorAll.call(page, selector) as NodeListOf<Found>;
}

/** A new element of the page, not in it yet. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  return Document.prototype.createElement.call(page, tag) as HTMLElementTagNameMap[Tag];
}

/** The elements under a point of the page's own viewport, the topmost first. */
export function elementsFrom(page: Document, x: number, y: number): Element[] {
  return Document.prototype.elementsFromPoint.call(page, x, y);
}

/** The element around a node, or null. */
export function parentOf(node: Node): Element | null {
  return member(Node.prototype, 'parentElement', node);
}

/** The element itself or the nearest around it that a selector fits, or null. */
export function closestTo(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Scrolls an element into view, as far as its place asks for. */
export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  Element.prototype.scrollIntoView.call(element, { block, inline: 'nearest' });
}
