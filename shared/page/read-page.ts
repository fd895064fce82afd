import type { LeftOut } from '../notice/left-out.ts';
import { raisedText } from '../notice/raised.ts';
import { foldText } from '../notice/text.ts';
import { absoluteAddress } from './absolute-address.ts';
import { BlockWriter, type Surroundings } from './block-writer.ts';
import { childText } from './child-text.ts';
import { metaIds, regionNamed, silentTags } from './cms.ts';
import { markCopies } from './copies.ts';
import { CssCounters } from './css-counters.ts';
import { cdataNode, isElement, type PageDocument, type PageElement, type PageNode, textNode } from './dom.ts';
import { alignOf, hiddenBy, isBlock, spanOf } from './element-style.ts';
import { GridBuilder } from './grid-builder.ts';
import { type ListCounter, openList, takeOrdinal } from './list-ordinals.ts';
import type { Grid, Link, Meta, PageIndex } from './page-index.ts';
import { isRoot, openRoot } from './shadow-root.ts';
import { sound } from './sound.ts';
import { hiddenInLine, raisedAs, struckText } from './struck-text.ts';
import { unsavedFrame } from './unsaved-frame.ts';

export interface ReadOptions {
  readonly url?: string;
  /** The document an `<iframe src>` shows, where the caller can reach it; `missing` where it should be there and is not. */
  readonly frame?: (src: string) => PageDocument | 'missing' | null;
  /** The document that an `<iframe srcdoc>` holds, where its markup has to be parsed. */
  readonly inlined?: (markup: string) => PageDocument;
}

interface OpenLink {
  readonly href: string;
  readonly parts: string[];
}

interface Frame extends Surroundings {
  readonly node: PageElement;
  readonly block: boolean;
  readonly kept: boolean;
  readonly list: ListCounter | null;
  readonly grid: GridBuilder | null;
  readonly link: OpenLink | null;
  readonly cell: ((last: number) => void) | null;
  readonly suspended: boolean;
  /** Whether its text is the power of what stands before it. */
  readonly power: boolean;
}

const maxFrames = 20;
const maxStyle = 2000;

class PageReader {
  readonly writer = new BlockWriter();
  readonly grids: Grid[] = [];
  readonly links: Link[] = [];
  readonly metas: Meta[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #counters = new CssCounters();
  readonly #options: ReadOptions;
  readonly #stack: Frame[] = [];
  readonly #seenFrames = new Set<string>();
  #gridCount = 0;
  #base: string | null;
  documentTitle = '';
  address: string | null;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#base = options.url ?? null;
    this.address = options.url ?? null;
  }

  read(root: PageElement): void {
    let node: PageNode | null = root;
    for (;;) {
      if (node === null) {
        const frame = this.#stack.pop();
        if (frame === undefined) return;
        this.#leave(frame);
        node = this.#stack.length === 0 ? null : frame.node.nextSibling;
        if (this.#stack.length === 0) return;
        continue;
      }
      const current: PageNode = sound(node);
      if (isElement(current)) {
        const inside = this.#enter(current);
        node = inside === undefined ? current.nextSibling : inside;
        if (this.#stack.length === 0) return;
      } else {
        if (current.nodeType === textNode || current.nodeType === cdataNode) this.#text(current);
        node = current.nextSibling;
      }
    }
  }

  #text(node: PageNode): void {
    const printed = node.nodeValue ?? '';
    const frame = this.#stack.at(-1);
    if (printed === '' || frame === undefined) return;
    const value = frame.power ? raisedText(printed, this.writer.last) : printed;
    const link = this.#stack.length > 0 ? this.#openLink : null;
    link?.parts.push(value);
    if (!frame.kept || !value.includes('\n')) {
      this.writer.add(node, value, 0, frame, link !== null);
      return;
    }
    let from = 0;
    for (const line of value.split('\n')) {
      if (from > 0) this.writer.flush(true);
      this.writer.add(node, line, from, frame, link !== null);
      from += line.length + 1;
    }
  }

  #openLink: OpenLink | null = null;

  /** Opens an element; returns its first child, or undefined where nothing inside is read. */
  #enter(element: PageElement): PageNode | null | undefined {
    const tag = element.localName;
    if (tag === 'br') {
      this.writer.flush(true);
      return undefined;
    }
    if (tag === 'meta') this.#meta(element);
    else if (tag === 'base') this.#setBase(element.getAttribute('href'));
    else if (tag === 'link') this.#canonical(element);
    else if (tag === 'title' && this.documentTitle === '') this.documentTitle = foldText(childText(element));
    else if (tag === 'style') this.#counters.addStyle(childText(element));
    if (silentTags.has(tag) && !isRoot(element)) return undefined;
    const bare = element.hasAttributes?.() === false;
    if (!bare) this.#namedMeta(element);
    const parent = this.#stack.at(-1);
    const style = bare ? '' : (element.getAttribute('style') ?? '').slice(0, maxStyle);
    const struck = struckText(element, style);
    if (struck !== null) {
      if (struck !== '') this.leftOut.push({ why: 'struck', text: struck });
      return undefined;
    }
    const raised = this.writer.open ? raisedAs(element, style, this.writer.last) : null;
    if (raised === 'note') return undefined;
    const block = isBlock(tag, style);
    const hidden = bare ? (parent?.hidden ?? false) : hiddenBy(element, style, parent?.hidden ?? false);
    const suspended = !block && hidden && parent?.hidden === false && this.writer.open;
    const unseen = suspended ? hiddenInLine(element) : null;
    if (unseen !== null) {
      if (unseen !== '') this.leftOut.push({ why: 'hidden', text: unseen });
      return undefined;
    }
    if (block) this.writer.flush();
    else if (suspended) this.writer.suspend();
    const frame: Frame = {
      node: element,
      block,
      suspended,
      power: raised === 'power' || (parent?.power ?? false),
      hidden,
      kept:
        tag === 'pre' || tag === 'listing' || tag === 'xmp'
          ? true
          : (style !== '' && /white-space\s{0,4}:\s{0,4}(?:pre|break-spaces)/iu.test(style)) || (parent?.kept ?? false),
      tag: block ? tag : (parent?.tag ?? tag),
      region: this.#region(element, tag, parent, bare),
      align: bare && tag !== 'center' ? (parent?.align ?? null) : alignOf(element, style, parent?.align ?? null),
      list:
        tag === 'ol'
          ? openList(element)
          : tag === 'ul' || tag === 'menu' || tag === 'dir'
            ? null
            : (parent?.list ?? null),
      grid: tag === 'table' ? this.#table(parent) : (parent?.grid ?? null),
      table: parent?.table ?? null,
      link: tag === 'a' ? this.#link(element) : null,
      cell: null,
    };
    this.#stack.push(this.#numbered(this.#celled(frame)));
    return tag === 'iframe' || tag === 'frame' ? this.#framed(element) : (element.firstChild ?? openRoot(element));
  }

  #region(element: PageElement, tag: string, parent: Frame | undefined, bare: boolean): Frame['region'] {
    if (parent !== undefined && parent.region !== 'body') return parent.region;
    const [className, id] = bare ? [null, null] : [element.getAttribute('class'), element.getAttribute('id')];
    return regionNamed(tag, className, id) ?? 'body';
  }

  #table(parent: Frame | undefined): GridBuilder {
    if (parent?.grid !== null && parent !== undefined) parent.grid.nests = true;
    const grid = new GridBuilder(this.#gridCount, this.writer.blocks.length);
    this.#gridCount += 1;
    return grid;
  }

  #link(element: PageElement): OpenLink | null {
    const href = element.getAttribute('href');
    const link = href === null || href.trim() === '' ? null : { href: this.#resolve(href.trim()), parts: [] };
    if (link !== null) this.#openLink = link;
    return link;
  }

  #celled(frame: Frame): Frame {
    const { grid, node } = frame;
    if (grid === null || frame.tag !== node.localName) return frame;
    if (frame.tag === 'tr') grid.openRow();
    if (frame.tag !== 'td' && frame.tag !== 'th') return frame;
    const bare = node.hasAttributes?.() === false;
    const spans = { rows: bare ? 1 : spanOf(node, 'rowspan'), columns: bare ? 1 : spanOf(node, 'colspan') };
    const cell = grid.openCell(spans, frame.tag === 'th', this.writer.blocks.length);
    return { ...frame, cell, table: grid.index };
  }

  #numbered(frame: Frame): Frame {
    if (frame.tag === 'li' && frame.node.localName === 'li') {
      const list = this.#stack.at(-1)?.list ?? null;
      this.writer.setOrdinal(list === null ? null : takeOrdinal(list, frame.node));
    }
    const counted = this.#counters.enter(frame.node);
    if (counted !== null && !this.writer.open) this.writer.setOrdinal(counted);
    return frame;
  }

  #framed(element: PageElement): PageNode | null {
    const markup = element.getAttribute('srcdoc');
    const { frame, inlined } = this.#options;
    if (markup !== null && inlined !== undefined && this.#seenFrames.size < maxFrames) {
      this.#seenFrames.add(`srcdoc ${this.#seenFrames.size}`);
      return inlined(markup).documentElement;
    }
    const src = element.getAttribute('src')?.trim() ?? '';
    if (src === '' || frame === undefined || this.#seenFrames.has(src) || this.#seenFrames.size >= maxFrames) {
      return null;
    }
    this.#seenFrames.add(src);
    const shown = frame(src);
    if (shown !== 'missing') return shown?.documentElement ?? null;
    const unsaved = this.#stack.at(-1)?.hidden === true ? null : unsavedFrame(element, src);
    if (unsaved !== null) this.leftOut.push(unsaved);
    return null;
  }

  #leave(frame: Frame): void {
    if (frame.suspended) this.writer.resume();
    if (frame.link !== null) {
      const text = foldText(frame.link.parts.join(''));
      this.links.push({ text, href: frame.link.href, block: this.writer.blocks.length - (this.writer.open ? 0 : 1) });
      this.#openLink = null;
    }
    if (frame.block) this.writer.flush();
    if (frame.tag === 'li' && frame.node.localName === 'li') this.writer.setOrdinal(null);
    frame.cell?.(this.writer.blocks.length);
    if (frame.node.localName === 'table' && frame.grid !== null) {
      this.grids[frame.grid.index] = frame.grid.close(this.writer.blocks.length);
    }
  }

  #meta(element: PageElement): void {
    const name = element.getAttribute('name') ?? element.getAttribute('property');
    const content = element.getAttribute('content');
    if (name !== null && content !== null) this.metas.push({ name: name.trim(), content: foldText(content) });
  }

  #namedMeta(element: PageElement): void {
    const name = metaIds.get(element.getAttribute('id') ?? '');
    const content = name === undefined ? '' : foldText(childText(element));
    if (name !== undefined && content !== '') this.metas.push({ name, content });
  }

  #canonical(element: PageElement): void {
    if ((element.getAttribute('rel') ?? '').toLowerCase() !== 'canonical') return;
    const href = element.getAttribute('href');
    if (this.address === null && href !== null && /^https?:\/\//iu.test(href)) this.address = href;
  }

  #setBase(href: string | null): void {
    if (href !== null) this.#base = this.#resolve(href.trim());
  }

  #resolve(href: string): string {
    return absoluteAddress(href, this.#base);
  }
}

/**
 * Reads a document once, in order, into the flat index every rule works on: blocks with folded text, ordinals that only a
 * browser computes, tables as grids, links, meta tags, hidden flags (from attributes and inline style alone, so that every
 * DOM gives the same answer), doubled bodies, and the map back to DOM text nodes. Linear in the page's size; never recursive.
 */
export function readPage(document: PageDocument, options: ReadOptions = {}): PageIndex {
  const reader = new PageReader(options);
  if (document.documentElement !== null) reader.read(document.documentElement);
  reader.writer.flush();
  markCopies(reader.writer.blocks);
  const { map, blocks } = reader.writer;
  return {
    url: reader.address,
    documentTitle: reader.documentTitle,
    text: reader.writer.text(),
    blocks,
    grids: reader.grids.filter((grid) => grid !== undefined),
    links: reader.links,
    metas: reader.metas,
    leftOut: reader.leftOut,
    rangesOf: (start, end) => map.rangesOf(start, end),
  };
}
