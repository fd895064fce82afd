import type { NodeRange } from '../../shared/page/page-index.ts';
import { findAll, makeElement, parentOf, rootOf, scrollTo, viewOf } from './unclobbered.ts';

const name = 'taizhang-source';
const boxes = 'data-taizhang-source';

/** Scrolls to a phrase and marks it until the next mark or the page goes. The page's own nodes are not changed. */
export function markRanges(page: Document, ranges: readonly NodeRange[]): boolean {
  clearMarks(page);
  const live = ranges.flatMap(({ node, start, end }) => {
    if (!(node instanceof Text)) {
      return [];
    }
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
  const [first] = live;
  if (first === undefined) {
    return false;
  }
  reveal(parentOf(first.startContainer));
  if (!highlight(page, live)) {
    outline(page, live);
  }
  return true;
}

/** Opens collapsed parts around the phrase, as far as the page itself offers it, then scrolls. */
function reveal(element: Element | null): void {
  for (let around = element; around !== null; around = parentOf(around)) {
    if (around instanceof HTMLDetailsElement) {
      around.open = true;
    }
  }
  if (element !== null) {
    scrollTo(element, 'center');
  }
}

function highlight(page: Document, ranges: readonly Range[]): boolean {
  const view = viewOf(page);
  if (view === null || !('Highlight' in view) || !('highlights' in CSS)) {
    return false;
  }
  CSS.highlights.set(name, new Highlight(...ranges));
  const style = makeElement(page, 'style');
  style.setAttribute(boxes, '');
  style.textContent = `::highlight(${name}){background-color:#ffe08a;color:#1b1b1b}@media print{::highlight(${name}){background-color:transparent;color:inherit}}`;
  rootOf(page).append(style);
  return true;
}

/** For browsers without the Custom Highlight API: boxes over the text, in a layer of their own. */
function outline(page: Document, ranges: readonly Range[]): void {
  const layer = makeElement(page, 'div');
  layer.setAttribute(boxes, '');
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none;z-index:2147483647';
  const view = viewOf(page);
  for (const rect of ranges.flatMap((range) => [...range.getClientRects()])) {
    const box = makeElement(page, 'div');
    box.style.cssText = `position:absolute;left:${rect.left + (view?.scrollX ?? 0)}px;top:${rect.top + (view?.scrollY ?? 0)}px;width:${rect.width}px;height:${rect.height}px;background:#ffe08a;opacity:.6;mix-blend-mode:multiply`;
    layer.append(box);
  }
  rootOf(page).append(layer);
}

function clearMarks(page: Document): void {
  if ('highlights' in CSS) {
    CSS.highlights.delete(name);
  }
  for (const old of findAll(page, `[${boxes}]`)) {
    old.remove();
  }
}
