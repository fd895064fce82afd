import { type Extracted, extract } from '../../shared/extract/extract.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';

let last: { readonly page: PageIndex; readonly extracted: Extracted } | null = null;

/**
 * Reads a page as a notice. The popup, the picker and its save ask for the same page one after the other: the last reading is kept
 * for as long as the background lives, and given again where the page is the same.
 */
export function extractOnce(page: PageIndex, capturedAt: string): Extracted {
  const { extracted } =
    last !== null && isSame(last.page, page) ? last : { extracted: extract([page], { capturedAt }) };
  last = { page, extracted };
  return { ...extracted, capture: { ...extracted.capture, capturedAt } };
}

function isSame(before: PageIndex, now: PageIndex): boolean {
  return (
    before.url === now.url &&
    before.documentTitle === now.documentTitle &&
    before.text === now.text &&
    before.blocks.length === now.blocks.length &&
    JSON.stringify([before.metas, before.grids, before.links]) === JSON.stringify([now.metas, now.grids, now.links]) &&
    before.blocks.every((block, at) => JSON.stringify(block) === JSON.stringify(now.blocks[at]))
  );
}
