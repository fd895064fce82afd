import { fold } from '../notice/text.ts';
import type { PageNode } from './dom.ts';
import { NodeMap, type Piece } from './node-map.ts';
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
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

interface Buffer {
  raw: string[];
  pieces: Piece[];
  length: number;
  linked: number;
  soft: boolean;
  around: Surroundings | null;
}

function emptyBuffer(soft: boolean): Buffer {
  return { raw: [], pieces: [], length: 0, linked: 0, soft, around: null };
}

/** Gathers inline text into blocks and keeps the map from folded offsets to text nodes. */
export class BlockWriter {
  readonly blocks: (Block & { copy: boolean })[] = [];
  readonly map = new NodeMap();
  readonly #texts: string[] = [];
  readonly #suspended: Buffer[] = [];
  #buffer = emptyBuffer(false);
  #length = 0;
  #ordinal: ComputedOrdinal | null = null;

  /** Whether the open block holds any text yet. */
  get open(): boolean {
    return this.#buffer.around !== null;
  }

  /** What was written last in the open block. */
  get last(): string {
    return this.#buffer.raw.at(-1) ?? '';
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
      if (/^\s*$/u.test(text)) return;
      buffer.around = around;
    }
    buffer.pieces.push({ node, at: buffer.length, from, length: text.length });
    buffer.raw.push(text);
    buffer.length += text.length;
    if (linked) buffer.linked += text.length;
  }

  /** Ends the open block; `soft` tells that the next one begins after a line break only. */
  flush(soft = false): void {
    const { raw, pieces, linked, around, soft: began } = this.#buffer;
    if (around !== null) {
      const folded = fold(raw.length === 1 ? (raw[0] ?? '') : raw.join(''));
      if (folded.text !== '') {
        const start = this.#length;
        this.blocks.push({
          index: this.blocks.length,
          start,
          end: start + folded.text.length,
          text: folded.text,
          tag: around.tag,
          heading: headings.indexOf(around.tag) + 1,
          soft: began,
          hidden: around.hidden,
          region: around.region,
          ordinal: this.#ordinal,
          table: around.table,
          align: around.align,
          linked,
          gaps: folded.gaps,
          copy: false,
        });
        this.map.add(start, folded.text.length, folded.runs, pieces);
        this.#texts.push(folded.text);
        this.#length += folded.text.length + 1;
        this.#ordinal = null;
      }
      this.#buffer = emptyBuffer(soft);
    } else {
      this.#buffer.soft = soft || (began && soft);
    }
  }

  /** Sets the open block aside while a hidden element inside it is read. */
  suspend(): void {
    this.#suspended.push(this.#buffer);
    this.#buffer = emptyBuffer(false);
  }

  resume(): void {
    this.flush();
    this.#buffer = this.#suspended.pop() ?? emptyBuffer(false);
  }
}
