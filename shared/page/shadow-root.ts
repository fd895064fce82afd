import type { PageElement, PageNode } from './dom.ts';

/** What an element shows of an open shadow root. One with children of its own shows those, in slots; they are read where they stand. */
export function openRoot(element: PageElement, tag: string): PageNode | null {
  return (element.shadowRoot ?? (isRoot(element, tag) ? element.content : null))?.firstChild ?? null;
}

/** Whether a template is a shadow root that was written out, as programs save it. */
export function isRoot(element: PageElement, tag: string): boolean {
  return tag === 'template' && (element.getAttribute('shadowrootmode') ?? element.getAttribute('shadowroot')) !== null;
}
