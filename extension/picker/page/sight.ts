import type { PageNode } from '../../../shared/page/dom.ts';
import type { Block, PageIndex } from '../../../shared/page/page-index.ts';
import { elementsFrom, parentOf, viewOf } from '../../page/unclobbered.ts';
import type { Run } from '../model/entry.ts';

/** A rectangle in the coordinates of the top page's viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the index's text stands on the screen, over same-origin frames too. Reads layout; changes nothing. */
export class PageSight {
  #blocksOf: Map<Element, number[]> | null = null;

  constructor(
    readonly page: Document,
    readonly index: PageIndex,
  ) {}

  /** The live text of a run, as ranges, one a text node. */
  rangesOf({ start, end }: Run): Range[] {
    return this.index.rangesOf(start, end).flatMap((part) => {
      const { node } = part;
      if (!isText(node) || !node.isConnected || part.end > node.length) return [];
      const range = new Range();
      range.setStart(node, part.start);
      range.setEnd(node, part.end);
      return [range];
    });
  }

  /** The smallest box around a run; null where none of it is shown. */
  boxOf(run: Run): Box | null {
    let box: Box | null = null;
    for (const range of this.rangesOf(run)) {
      const rect = range.getBoundingClientRect();
      if (rect.width === 0 && rect.height === 0) continue;
      box = around(box, moved(rect, frameOrigin(range.startContainer.ownerDocument, this.page)));
    }
    return box;
  }

  /** The element that holds the text at an offset. */
  elementAt(offset: number, end: number): Element | null {
    const [first] = this.index.rangesOf(offset, end);
    return first !== undefined && isText(first.node) ? parentOf(first.node) : null;
  }

  /** The block of text under a point, also behind what lies over it. */
  blockAt(x: number, y: number): Block | null {
    const blocksOf = this.#blocks();
    for (const element of elementsAt(this.page, x, y)) {
      for (const at of this.#candidates(blocksOf.get(element) ?? [], y)) {
        const block = this.index.blocks[at];
        const box = block === undefined ? null : this.boxOf(block);
        if (block !== undefined && box !== null && contains(box, x, y)) return block;
      }
    }
    return null;
  }

  /** The offset of a run's letter nearest to a point, so that a caret stands before it. */
  offsetAt(run: Run, x: number, y: number): number {
    const block = this.blockAt(x, y);
    let low = Math.max(run.start, block?.start ?? run.start);
    let high = Math.min(run.end, block?.end ?? run.end);
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = this.boxOf({ start: middle, end: middle + 1 });
      const before = box === null || box.bottom <= y || (box.top <= y && (box.left + box.right) / 2 < x);
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #blocks(): Map<Element, number[]> {
    if (this.#blocksOf !== null) return this.#blocksOf;
    const blocksOf = new Map<Element, number[]>();
    for (const { index, start, end } of this.index.blocks) {
      for (const { node } of this.index.rangesOf(start, end)) {
        const parent = isText(node) ? parentOf(node) : null;
        if (parent === null) continue;
        const known = blocksOf.get(parent);
        if (known === undefined) blocksOf.set(parent, [index]);
        else if (known.at(-1) !== index) known.push(index);
      }
    }
    this.#blocksOf = blocksOf;
    return blocksOf;
  }

  /** Of many lines in one element, which stand one below the other, those about the height of the point. */
  #candidates(blocks: readonly number[], y: number): readonly number[] {
    if (blocks.length <= few) return blocks;
    const at = firstBelow(blocks.length, y, (index) => {
      const block = this.index.blocks[blocks[index] ?? -1];
      return block === undefined ? null : this.boxOf(block);
    });
    return blocks.slice(Math.max(0, at - 2), at + 2);
  }
}

const few = 64;

/** Index of the first of `count` boxes, one below the other, that ends below `y`. Boxes that are not shown are passed over. */
export function firstBelow(count: number, y: number, boxOf: (index: number) => Box | null): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    let box = boxOf(probe);
    while (box === null && probe + 1 < high) {
      probe += 1;
      box = boxOf(probe);
    }
    if (box !== null && box.bottom < y) low = probe + 1;
    else high = middle;
  }
  return low;
}

/** Whether a point lies in a box or on its edge. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** By node type, for a frame's nodes are of another realm. */
export function isText(node: PageNode): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function around(box: Box | null, rect: Box): Box {
  return box === null
    ? rect
    : {
        left: Math.min(box.left, rect.left),
        top: Math.min(box.top, rect.top),
        right: Math.max(box.right, rect.right),
        bottom: Math.max(box.bottom, rect.bottom),
      };
}

function moved(rect: Box, { x, y }: { x: number; y: number }): Box {
  return { left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y };
}

/** Where a frame's viewport begins in the top page's viewport. */
export function frameOrigin(inner: Document | null, page: Document): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let at = inner; at !== null && at !== page; ) {
    const frame = viewOf(at)?.frameElement ?? null;
    if (frame === null) break;
    const rect = frame.getBoundingClientRect();
    x += rect.left + frame.clientLeft;
    y += rect.top + frame.clientTop;
    at = frame.ownerDocument;
  }
  return { x, y };
}

function elementsAt(page: Document, x: number, y: number): Element[] {
  return elementsFrom(page, x, y).flatMap((element) => {
    const inner = 'contentDocument' in element ? (element as HTMLIFrameElement).contentDocument : null;
    if (inner === null) return [element];
    const rect = element.getBoundingClientRect();
    const at = { x: x - rect.left - element.clientLeft, y: y - rect.top - element.clientTop };
    return [...elementsAt(inner, at.x, at.y), element];
  });
}
