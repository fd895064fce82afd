import type { Grid, PageIndex } from '../../../page/page-index.ts';
import { markerAt } from '../../lines/markers.ts';
import { harvest } from '../outline/harvest.ts';
import { outlineOf } from '../outline/outline.ts';
import type { UnreadChapter } from '../outline/unread-chapter.ts';
import type { Layout } from './layout.ts';
import type { Proposal, Refusal } from './proposal.ts';

const maxQuoted = 60;

/** Whether a table only lays lines out: one column, or a cell that holds a numbered list of its own beside what names it. */
function laysOut(page: PageIndex, { columns, cells }: Grid): boolean {
  const numbered = (at: number): boolean => markerAt(page.blocks[at]?.text ?? '') !== null;
  return columns === 1 || cells.some(({ first, last }) => last - first >= 2 && numbered(first) && numbered(last - 1));
}

/** Lists of numbered blocks, part by part: each run of outermost numbers is one. */
export function outlineLists(layout: Layout): {
  readonly proposals: Proposal[];
  readonly refusals: Refusal[];
  readonly unread: UnreadChapter[];
} {
  const proposals: Proposal[] = [];
  const refusals: Refusal[] = [];
  const unread: UnreadChapter[] = [];
  const { page } = layout;
  const laidOut = new Set(page.grids.filter((grid) => laysOut(page, grid)).map(({ index }) => index));
  for (const [index, part] of layout.parts.entries()) {
    const { runs, sections, rejections, unread: chapters } = harvest(outlineOf(part, layout.title, laidOut));
    unread.push(...chapters);
    for (const { line, reason } of rejections) {
      refusals.push({ text: line.text.slice(0, maxQuoted), start: line.start, reason });
    }
    for (const items of runs) {
      const named = new Set(items.map((item) => item.section));
      const own = sections.filter((section) => named.has(section.title));
      const heading = part.title === '' ? null : part.title;
      proposals.push({ list: { heading, items, sections: own, source: 'outline' }, part: index });
    }
  }
  return { proposals, refusals, unread };
}
