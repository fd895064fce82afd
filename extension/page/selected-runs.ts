import type { PageIndex } from '../../shared/page/page-index.ts';

/** A run of the index's text. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs that the reader's selection touches, as runs of the index's text; null where nothing is selected. */
export function selectedRuns(index: PageIndex, selection: Selection | null): Run[] | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  return index.blocks
    .filter((block) =>
      index
        .rangesOf(block.start, block.end)
        .some(
          ({ node, start, end }) => node instanceof Node && ranges.some((range) => overlaps(range, node, start, end)),
        ),
    )
    .map(({ start, end }) => ({ start, end }));
}

function overlaps(range: Range, node: Node, start: number, end: number): boolean {
  return range.intersectsNode(node) && range.comparePoint(node, end) > -1 && range.comparePoint(node, start) < 1;
}
