import { blockTags } from './cms.ts';
import type { PageElement } from './dom.ts';
import type { Block } from './page-index.ts';

/** What `rowspan` or `colspan` says, 1 where it says nothing. */
export function spanOf(element: PageElement, name: string): number {
  const printed = element.getAttribute(name);
  return printed !== null && /^\s{0,9}\d{1,6}/u.test(printed) ? Number.parseInt(printed, 10) : 1;
}

/** How an element sets its text: its own style, then its attribute, then what stands around it. */
export function alignOf(element: PageElement, style: string, inherited: Block['align']): Block['align'] {
  const named = /text-align\s{0,4}:\s{0,4}(left|center|right|justify)/iu.exec(style)?.[1];
  const printed = (named ?? element.getAttribute('align') ?? '').toLowerCase();
  if (printed === 'center' || printed === 'middle') return 'center';
  if (printed === 'right') return 'right';
  if (printed === 'left' || printed === 'justify') return 'left';
  return element.localName === 'center' ? 'center' : inherited;
}

/** Whether an attribute or inline style hides an element, or what stands around it does. */
export function hiddenBy(element: PageElement, style: string, inherited: boolean): boolean {
  if (element.getAttribute('hidden') !== null || /display\s{0,4}:\s{0,4}none/iu.test(style)) return true;
  if (/visibility\s{0,4}:\s{0,4}(?:hidden|collapse)/iu.test(style)) return true;
  return inherited;
}

/** Whether an element begins a line of its own, by its tag or by what its style makes of it. */
export function isBlock(tag: string, style: string): boolean {
  if (style === '') return blockTags.has(tag);
  const inline = /display\s{0,4}:\s{0,4}inline(?!-)/iu.test(style);
  return (
    (blockTags.has(tag) && !(inline && tag !== 'td' && tag !== 'th')) ||
    /display\s{0,4}:\s{0,4}(?:block|flex|grid|list-item|table)(?!-)/iu.test(style)
  );
}
