import type { Grid, PageIndex } from '../../../page/page-index.ts';
import { lineUnits } from '../../lines/line-units.ts';
import { isLinked } from '../../lines/linked-block.ts';
import { markerAt } from '../../lines/markers.ts';
import { harvest } from '../outline/harvest.ts';
import { outlineOf } from '../outline/outline.ts';
import type { UnreadChapter } from '../outline/unread-chapter.ts';
import type { Part } from '../parts.ts';
import type { Layout } from './layout.ts';
import type { Proposal, Refusal } from './proposal.ts';

const maxQuoted = 60;

/** Whether a table only lays lines out: one column, or a cell that holds a numbered list of its own beside what names it. */
function laysOut(page: PageIndex, { columns, cells }: Grid): boolean {
  const numbered = (at: number): boolean => markerAt(page.blocks[at]?.text ?? '') !== null;
  return columns === 1 || cells.some(({ first, last }) => last - first >= 2 && numbered(first) && numbered(last - 1));
}

const fewestLinks = 2;

/** A part without runs of numbered links beside its own list: what is read most, what else was published. */
function withoutLinks(part: Part): Part {
  const numbered = part.lines.filter(({ marker }) => marker !== null);
  const links = new Set(numbered.filter(({ block }) => isLinked(block)));
  const own = numbered.length - links.size;
  if (links.size < fewestLinks || own < fewestLinks) return part;
  return { ...part, lines: part.lines.filter((line) => !links.has(line) || lineUnits(line).carries) };
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
    const {
      runs,
      sections,
      rejections,
      unread: chapters,
    } = harvest(outlineOf(withoutLinks(part), layout.title, laidOut));
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
