import { LetterSet } from '../../lex/letters.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { besideMarks, releaseMarks } from '../vocabulary/release-marks.ts';

/** No mark is a longer line than this. */
const longest = 40;

/** Each mark holds one of these letters; most lines of a page hold none. */
const signs = new LetterSet('密部传开');

/** Whether a line says that its paper is not for release: a mark alone, or with what stands beside it at a paper's head. */
export function isReleaseMark(line: string): boolean {
  if (!signs.within(line)) return false;
  const alone = line.replace(besideMarks.before, '').replace(besideMarks.after, '');
  return releaseMarks.some((mark) => mark.test(alone));
}

/** The page's lines that say it is not for release, each once, in the page's order. */
export function releaseMarksOf({ blocks }: PageIndex): string[] {
  const lines = blocks.map(({ text }) => text.trim()).filter((text) => text.length <= longest);
  return [...new Set(lines.filter(isReleaseMark))];
}
