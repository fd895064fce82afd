import { fold, isWhite } from '../notice/text.ts';
import type { PageNode } from './dom.ts';
import { NodeMap, type Pieces } from './node-map.ts';
import type { Block, ComputedOrdinal, Region } from './page-index.ts';

/** What a block takes from the elements round it. */
export interface Surroundings {
  readonly tag: string;
  readonly hidden: boolean;
  readonly region: Region;
  readonly table: number | null;
  readonly align: Block['align'];
}

/** By rank, the highest first. */
const headings: ReadonlyMap<string, number> = new Map(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, rank) => [tag, rank + 1]),
);

/** The open block's text; one buffer serves block after block. */
class Buffer implements Pieces {
  readonly nodes: PageNode[] = [];
  readonly froms: number[] = [];
  readonly ends: number[] = [];
  count = 0;
  raw = '';
  last = '';
  linked = 0;
  around: Surroundings | null = null;

  constructor(public soft: boolean) {}

  add(node: PageNode, text: string, from: number): void {
    this.raw += text;
    this.last = text;
    this.nodes[this.count] = node;
    this.froms[this.count] = from;
    this.ends[this.count] = this.raw.length;
    this.count += 1;
  }

  begin(soft: boolean): void {
    this.count = 0;
    this.raw = '';
    this.last = '';
    this.linked = 0;
    this.around = null;
    this.soft = soft;
  }
}

/** Gathers inline text into blocks and keeps the map from folded offsets to text nodes. */
export class BlockWriter {
  readonly blocks: (Block & { copy: boolean })[] = [];
  readonly map = new NodeMap();
  readonly #texts: string[] = [];
  readonly #suspended: Buffer[] = [];
  #buffer = new Buffer(false);
  #length = 0;
  #ordinal: ComputedOrdinal | null = null;

  /** Whether the open block holds any text yet. */
  get open(): boolean {
    return this.#buffer.around !== null;
  }

  /** What was written last in the open block. */
  get last(): string {
    return this.#buffer.last;
  }

  /** The text of all blocks so far, each followed by a line feed between. */
  text(): string {
    return this.#texts.join('\n');
  }

  /** A number that the next block begins with although no text node holds it. */
  setOrdinal(ordinal: ComputedOrdinal | null): void {
    this.#ordinal = ordinal;
  }

  add(node: PageNode, text: string, from: number, around: Surroundings, linked: boolean): void {
    const buffer = this.#buffer;
    if (buffer.around === null) {
      if (isWhite(text)) return;
      buffer.around = around;
    }
    buffer.add(node, text, from);
    if (linked) buffer.linked += text.length;
  }

  /** Ends the open block; `soft` tells that the next one begins after a line break only. */
  flush(soft = false): void {
    const buffer = this.#buffer;
    const { around } = buffer;
    if (around === null) {
      buffer.soft = soft;
      return;
    }
    const { text, gaps, runs } = fold(buffer.raw);
    if (text !== '') {
      const start = this.#length;
      this.blocks.push({
        index: this.blocks.length,
        start,
        end: start + text.length,
        text,
        tag: around.tag,
        heading: headings.get(around.tag) ?? 0,
        soft: buffer.soft,
        hidden: around.hidden,
        region: around.region,
        ordinal: this.#ordinal,
        table: around.table,
        align: around.align,
        linked: buffer.linked,
        gaps,
        copy: false,
      });
      this.map.add(start, text.length, runs, buffer);
      this.#texts.push(text);
      this.#length += text.length + 1;
      this.#ordinal = null;
    }
    buffer.begin(soft);
  }

  /** Sets the open block aside while a hidden element inside it is read. */
  suspend(): void {
    this.#suspended.push(this.#buffer);
    this.#buffer = new Buffer(false);
  }

  resume(): void {
    this.flush();
    this.#buffer = this.#suspended.pop() ?? new Buffer(false);
  }
}
