import type { PageIndex } from '../../page/page-index.ts';
import { releaseMarks } from '../vocabulary/release-marks.ts';

/** No mark is a longer line than this. */
const longest = 40;

/** The page's lines that say it is not for release, each once, in the page's order. */
export function releaseMarksOf({ blocks }: PageIndex): string[] {
  const lines = blocks.map(({ text }) => text.trim()).filter((text) => text.length <= longest);
  return [...new Set(lines.filter((text) => releaseMarks.some((mark) => mark.test(text))))];
}
