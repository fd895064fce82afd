import { parse } from 'parse5';
import type { PageDocument } from '../page/dom.ts';
import { type Tree, treeAdapter } from './tree.ts';

/** Parses markup into a document, as a browser with scripts would: what stands in noscript is text. */
export function parsePage(markup: string): PageDocument {
  return parse<Tree>(markup, { treeAdapter, scriptingEnabled: true, sourceCodeLocationInfo: false });
}
