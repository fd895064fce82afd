import { extract } from '../../shared/extract/extract.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import type { PageReading } from '../messages/session.ts';
import { indexPage } from './index-page.ts';

/** Reads the page as a notice, and says which of its items the reader has selected. */
export function readDocument(page: Document, capturedAt: string): PageReading {
  const { index, closedFrames } = indexPage(page);
  const { capture } = extract([index], { capturedAt });
  return {
    capture,
    selected: selectedItems(index, capture, page.getSelection()),
    closedFrames: [...closedFrames],
  };
}

/** Items with any anchored text inside the selection; null where nothing is selected. */
export function selectedItems(index: PageIndex, capture: Capture, selection: Selection | null): string[] | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  return capture.notice.items
    .filter((item) =>
      Object.values(capture.provenance[item.id] ?? {}).some((anchor) =>
        index
          .rangesOf(anchor.start, anchor.end)
          .some(({ node, start, end }) =>
            ranges.some((range) => node instanceof Node && overlaps(range, node, start, end)),
          ),
      ),
    )
    .map((item) => item.id);
}

function overlaps(range: Range, node: Node, start: number, end: number): boolean {
  return range.comparePoint(node, end) > -1 && range.comparePoint(node, start) < 1 && range.intersectsNode(node);
}
