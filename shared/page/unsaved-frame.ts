import type { LeftOut } from '../notice/left-out.ts';
import type { PageElement } from './dom.ts';

const longestAddress = 80;

/** What is lost with a frame whose page should have been saved beside its own and was not; null for one too small to show anything. */
export function unsavedFrame(element: PageElement, src: string): LeftOut | null {
  const sides = [element.getAttribute('width'), element.getAttribute('height')];
  if (sides.some((side) => side !== null && /^[01](?:px)?$/u.test(side))) return null;
  return { why: 'unreadable', text: `没有一起保存的框架页面“${src.slice(0, longestAddress)}”` };
}
