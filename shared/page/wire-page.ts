import { z } from 'zod/mini';
import { leftOutReasons } from '../notice/left-out.ts';
import type { PageIndex } from './page-index.ts';
import type { SentPage } from './sent-page.ts';

const Place = z.int().check(z.nonnegative());

const Block = z.strictObject({
  start: Place,
  end: Place,
  tag: z.string(),
  heading: Place,
  soft: z.boolean(),
  hidden: z.boolean(),
  region: z.enum(['body', 'navigation', 'footer', 'related', 'tool']),
  ordinal: z.nullable(z.strictObject({ value: z.int(), text: z.string() })),
  table: z.nullable(Place),
  align: z.nullable(z.enum(['left', 'center', 'right'])),
  linked: Place,
  gaps: z.array(Place),
  copy: z.boolean(),
});

const Cell = z.strictObject({
  row: Place,
  column: Place,
  rows: Place,
  columns: Place,
  first: Place,
  last: Place,
  header: z.boolean(),
});

const Grid = z.strictObject({
  index: Place,
  rows: Place,
  columns: Place,
  cells: z.array(Cell),
  nests: z.boolean(),
  first: Place,
  last: Place,
});

/** A page's index on its way from the page to the engine: all of it but the nodes, which cannot leave the page. */
export const WirePage = z.strictObject({
  url: z.nullable(z.string()),
  documentTitle: z.string(),
  text: z.string(),
  blocks: z.array(Block),
  grids: z.array(Grid),
  links: z.array(z.strictObject({ text: z.string(), href: z.string(), block: z.int() })),
  metas: z.array(z.strictObject({ name: z.string(), content: z.string() })),
  leftOut: z.array(z.strictObject({ why: z.enum(leftOutReasons), text: z.string() })),
}) satisfies z.ZodMiniType<SentPage>;

/** The index again, without nodes. */
export function receivePage(sent: SentPage): PageIndex {
  return {
    ...sent,
    blocks: sent.blocks.map((block, index) => ({ ...block, index, text: sent.text.slice(block.start, block.end) })),
    rangesOf: () => [],
  };
}
