import type { LeftOut } from '../notice/left-out.ts';
import { raisedText } from '../notice/raised.ts';
import { foldText } from '../notice/text.ts';
import { BlockWriter, type Surroundings } from './block-writer.ts';
import { childText } from './child-text.ts';
import { regionNamed, silentTags } from './cms.ts';
import { markCopies } from './copies.ts';
import { CssCounters } from './css-counters.ts';
import {
  cdataNode,
  elementNode,
  isElement,
  type PageDocument,
  type PageElement,
  type PageNode,
  textNode,
} from './dom.ts';
import { alignOf, hiddenBy, isBlock, spanOf } from './element-style.ts';
import { GridBuilder } from './grid-builder.ts';
import { HeadReader } from './head-reader.ts';
import { type InnerDocuments, InnerFrames } from './inner-frames.ts';
import { type ListCounter, openList, takeOrdinal } from './list-ordinals.ts';
import type { Grid, Link, PageIndex } from './page-index.ts';
import { isRoot, openRoot } from './shadow-root.ts';
import { sound } from './sound.ts';
import { hiddenInLine, raisedAs, struckText } from './struck-text.ts';
import { unsavedFrame } from './unsaved-frame.ts';

export interface ReadOptions extends InnerDocuments {
  readonly url?: string;
}

interface OpenLink {
  readonly href: string;
  text: string;
}

/** What an open element makes of the text inside it. */
interface Frame extends Surroundings {
  readonly block: boolean;
  readonly kept: boolean;
  readonly list: ListCounter | null;
  readonly grid: GridBuilder | null;
  /** Whether the element began that grid. */
  readonly opensGrid: boolean;
  /** Whether the element is an `<li>` that is shown as one. */
  readonly numbered: boolean;
  readonly link: OpenLink | null;
  readonly cell: ((last: number) => void) | null;
  readonly suspended: boolean;
  /** Whether its text is the power of what stands before it. */
  readonly power: boolean;
}

const maxStyle = 2000;

class PageReader {
  readonly writer = new BlockWriter();
  readonly grids: Grid[] = [];
  readonly links: Link[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #counters = new CssCounters();
  readonly #inner: InnerFrames;
  readonly #head: HeadReader;
  /** The open elements, and what each makes of its text. */
  readonly #elements: PageElement[] = [];
  readonly #frames: Frame[] = [];
  #gridCount = 0;

  constructor(options: ReadOptions, head: HeadReader) {
    this.#inner = new InnerFrames(options);
    this.#head = head;
  }

  read(root: PageElement): void {
    let node: PageNode | null = root;
    do {
      if (node === null) {
        node = this.#leave();
        continue;
      }
      /* A form can answer with one of its fields for any member. */
      const type: unknown = node.nodeType;
      if (type === textNode || type === cdataNode) {
        this.#text(node);
        node = node.nextSibling;
      } else if (typeof type === 'number' && type !== elementNode) node = node.nextSibling;
      else {
        const current: PageNode = sound(node);
        const inside = isElement(current) ? this.#enter(current) : undefined;
        node = inside === undefined ? current.nextSibling : inside;
      }
    } while (this.#frames.length > 0);
  }

  #text(node: PageNode): void {
    const printed = node.nodeValue ?? '';
    const frame = this.#frames.at(-1);
    if (printed === '' || frame === undefined) return;
    const value = frame.power ? raisedText(printed, this.writer.last) : printed;
    const link = this.#openLink;
    if (link !== null) link.text += value;
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
    if (tag === 'style') this.#counters.addStyle(childText(element));
    else this.#head.read(element, tag);
    if (silentTags.has(tag) && !isRoot(element, tag)) return undefined;
    const bare = element.hasAttributes?.() === false;
    if (!bare) this.#head.readNamed(element);
    const parent = this.#frames.at(-1);
    const style = bare ? '' : (element.getAttribute('style') ?? '').slice(0, maxStyle);
    const struck = struckText(element, tag, style);
    if (struck !== null) {
      if (struck !== '') this.leftOut.push({ why: 'struck', text: struck });
      return undefined;
    }
    const raised = this.writer.open ? raisedAs(element, tag, style, this.writer.last) : null;
    if (raised === 'note') return undefined;
    const block = isBlock(tag, style);
    if (bare && !block && raised === null && parent !== undefined && tag !== 'frame') {
      this.#open(element, parent);
      return element.firstChild ?? openRoot(element, tag);
    }
    const hidden = bare ? (parent?.hidden ?? false) : hiddenBy(element, style, parent?.hidden ?? false);
    const suspended = !block && hidden && parent?.hidden === false && this.writer.open;
    const unseen = suspended ? hiddenInLine(element) : null;
    if (unseen !== null) {
      if (unseen !== '') this.leftOut.push({ why: 'hidden', text: unseen });
      return undefined;
    }
    if (block) this.writer.flush();
    else if (suspended) this.writer.suspend();
    const shown = block ? tag : (parent?.tag ?? tag);
    const grid = tag === 'table' ? this.#table(parent) : (parent?.grid ?? null);
    const cell = grid !== null && shown === tag ? this.#cell(grid, element, tag, bare) : null;
    const numbered = tag === 'li' && shown === 'li';
    if (numbered) this.#number(parent?.list ?? null, element);
    this.#open(element, {
      block,
      suspended,
      power: raised === 'power' || (parent?.power ?? false),
      hidden,
      kept:
        tag === 'pre' || tag === 'listing' || tag === 'xmp'
          ? true
          : (style !== '' && /white-space\s{0,4}:\s{0,4}(?:pre|break-spaces)/iu.test(style)) || (parent?.kept ?? false),
      tag: shown,
      region: this.#region(element, tag, parent, bare),
      align: bare && tag !== 'center' ? (parent?.align ?? null) : alignOf(element, style, parent?.align ?? null),
      list:
        tag === 'ol'
          ? openList(element)
          : tag === 'ul' || tag === 'menu' || tag === 'dir'
            ? null
            : (parent?.list ?? null),
      grid,
      opensGrid: tag === 'table',
      table: cell === null || grid === null ? (parent?.table ?? null) : grid.index,
      numbered,
      link: tag === 'a' ? this.#link(element) : null,
      cell,
    });
    return tag === 'iframe' || tag === 'frame'
      ? this.#shownBy(element)
      : (element.firstChild ?? openRoot(element, tag));
  }

  /** Opens an element; one without attributes that begins no line has its parent's frame. */
  #open(element: PageElement, frame: Frame): void {
    this.#elements.push(element);
    this.#frames.push(frame);
    const counted = this.#counters.enter(element);
    if (counted !== null && !this.writer.open) this.writer.setOrdinal(counted);
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
    const link = href === null || href.trim() === '' ? null : { href: this.#head.resolve(href.trim()), text: '' };
    if (link !== null) this.#openLink = link;
    return link;
  }

  #cell(grid: GridBuilder, element: PageElement, tag: string, bare: boolean): Frame['cell'] {
    if (tag === 'tr') grid.openRow();
    if (tag !== 'td' && tag !== 'th') return null;
    const spans = { rows: bare ? 1 : spanOf(element, 'rowspan'), columns: bare ? 1 : spanOf(element, 'colspan') };
    return grid.openCell(spans, tag === 'th', this.writer.blocks.length);
  }

  #number(list: ListCounter | null, element: PageElement): void {
    this.writer.setOrdinal(list === null ? null : takeOrdinal(list, element));
  }

  #shownBy(element: PageElement): PageNode | null {
    const shown = this.#inner.shownBy(element);
    if (shown?.missing === undefined) return shown?.root ?? null;
    const unsaved = this.#frames.at(-1)?.hidden === true ? null : unsavedFrame(element, shown.missing);
    if (unsaved !== null) this.leftOut.push(unsaved);
    return null;
  }

  /** Closes the innermost element; returns what stands behind it. */
  #leave(): PageNode | null {
    const element = this.#elements.pop();
    const frame = this.#frames.pop();
    if (element === undefined || frame === undefined) return null;
    if (frame !== this.#frames.at(-1)) this.#close(frame);
    return this.#frames.length === 0 ? null : element.nextSibling;
  }

  #close(frame: Frame): void {
    if (frame.suspended) this.writer.resume();
    if (frame.link !== null) {
      const { text, href } = frame.link;
      this.links.push({ text: foldText(text), href, block: this.writer.blocks.length - (this.writer.open ? 0 : 1) });
      this.#openLink = null;
    }
    if (frame.block) this.writer.flush();
    if (frame.numbered) this.writer.setOrdinal(null);
    frame.cell?.(this.writer.blocks.length);
    if (frame.opensGrid && frame.grid !== null) {
      this.grids[frame.grid.index] = frame.grid.close(this.writer.blocks.length);
    }
  }
}

/**
 * Reads a document once, in order, into the flat index every rule works on: blocks with folded text, ordinals that only a
 * browser computes, tables as grids, links, meta tags, hidden flags (from attributes and inline style alone, so that every
 * DOM gives the same answer), doubled bodies, and the map back to DOM text nodes. Linear in the page's size; never recursive.
 */
export function readPage(document: PageDocument, options: ReadOptions = {}): PageIndex {
  const head = new HeadReader(options.url ?? null);
  const reader = new PageReader(options, head);
  if (document.documentElement !== null) reader.read(document.documentElement);
  reader.writer.flush();
  markCopies(reader.writer.blocks);
  const { map, blocks } = reader.writer;
  return {
    url: head.address,
    documentTitle: head.title,
    text: reader.writer.text(),
    blocks,
    grids: reader.grids.filter((grid) => grid !== undefined),
    links: reader.links,
    metas: head.metas,
    leftOut: reader.leftOut,
    rangesOf: (start, end) => map.rangesOf(start, end),
  };
}
