import type { NodeRange, PageIndex } from './page-index.ts';

/** Reads the pages of one notice, in order, as one page: offsets, blocks and tables run on; the first page's head leads. */
export function joinPages(pages: readonly PageIndex[]): PageIndex {
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first;
  const bases: number[] = [];
  let length = 0;
  let blocks = 0;
  let tables = 0;
  const joined: {
    blocks: PageIndex['blocks'][number][];
    grids: PageIndex['grids'][number][];
    links: PageIndex['links'][number][];
  } = {
    blocks: [],
    grids: [],
    links: [],
  };
  for (const page of pages) {
    bases.push(length);
    for (const block of page.blocks) {
      const table = block.table === null ? null : block.table + tables;
      joined.blocks.push({
        ...block,
        index: block.index + blocks,
        start: block.start + length,
        end: block.end + length,
        table,
      });
    }
    for (const grid of page.grids) {
      const cells = grid.cells.map((cell) => ({ ...cell, first: cell.first + blocks, last: cell.last + blocks }));
      joined.grids.push({
        ...grid,
        index: grid.index + tables,
        cells,
        first: grid.first + blocks,
        last: grid.last + blocks,
      });
    }
    for (const link of page.links) joined.links.push({ ...link, block: link.block + blocks });
    length += page.text.length + 1;
    blocks += page.blocks.length;
    tables += page.grids.reduce((most, grid) => Math.max(most, grid.index + 1), 0);
  }
  return {
    url: first?.url ?? null,
    documentTitle: first?.documentTitle ?? '',
    text: pages.map((page) => page.text).join('\n'),
    ...joined,
    metas: first?.metas ?? [],
    leftOut: pages.flatMap((page) => page.leftOut),
    rangesOf: (start, end) => {
      const ranges: NodeRange[] = [];
      for (const [at, page] of pages.entries()) {
        const base = bases[at] ?? 0;
        if (end <= base || start >= base + page.text.length) continue;
        ranges.push(...page.rangesOf(Math.max(0, start - base), Math.min(page.text.length, end - base)));
      }
      return ranges;
    },
  };
}
