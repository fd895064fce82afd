import type { FoldRun } from '../notice/text.ts';
import type { PageNode } from './dom.ts';
import type { NodeRange } from './page-index.ts';

/** The text nodes that a block's raw text was put together from, in order; lists of which the first `count` entries hold. */
export interface Pieces {
  readonly count: number;
  readonly nodes: readonly PageNode[];
  /** Where each piece begins in its text node. */
  readonly froms: readonly number[];
  /** Where each piece ends in the block's raw text. */
  readonly ends: readonly number[];
}

/** Maps offsets of the page's folded text to DOM text nodes; grows in order and answers by binary search. */
export class NodeMap {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #nodes: PageNode[] = [];
  readonly #offsets: number[] = [];

  /** Adds a block whose folded text begins at `start`. */
  add(start: number, length: number, runs: readonly FoldRun[], pieces: Pieces): void {
    const { count, nodes, froms, ends } = pieces;
    let piece = 0;
    for (let index = 0; index < runs.length; index += 1) {
      const run = runs[index];
      if (run === undefined) continue;
      const end = runs[index + 1]?.at ?? length;
      let at = run.at;
      let raw = run.from;
      while (at < end) {
        while (piece < count && raw >= (ends[piece] ?? 0)) piece += 1;
        const node = nodes[piece];
        if (piece >= count || node === undefined) return;
        const begins = piece === 0 ? 0 : (ends[piece - 1] ?? 0);
        const take = Math.min(end - at, (ends[piece] ?? 0) - raw);
        this.#starts.push(start + at);
        this.#ends.push(start + at + take);
        this.#nodes.push(node);
        this.#offsets.push((froms[piece] ?? 0) + raw - begins);
        at += take;
        raw += take;
      }
    }
  }

  rangesOf(start: number, end: number): readonly NodeRange[] {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const ranges: { node: PageNode; start: number; end: number }[] = [];
    for (let at = low; at < this.#starts.length; at += 1) {
      const from = this.#starts[at] ?? 0;
      const node = this.#nodes[at];
      if (from >= end || node === undefined) break;
      const offset = this.#offsets[at] ?? 0;
      const first = offset + Math.max(0, start - from);
      const last = offset + Math.min(this.#ends[at] ?? 0, end) - from;
      const previous = ranges.at(-1);
      if (previous !== undefined && previous.node === node && previous.end <= first) previous.end = last;
      else ranges.push({ node, start: first, end: last });
    }
    return ranges;
  }
}
