import type { Block, PageIndex } from './page-index.ts';

/** A page's index as it is sent; each block's text is cut from the whole again by who receives it. */
export type SentPage = Omit<PageIndex, 'rangesOf' | 'blocks'> & {
  readonly blocks: readonly Omit<Block, 'index' | 'text'>[];
};

/** A page’s index without what does not survive a message and what the receiver can work out. */
export function sendPage({ rangesOf: _nodes, blocks, ...page }: PageIndex): SentPage {
  return { ...page, blocks: blocks.map(({ index: _index, text: _text, ...block }) => block) };
}
