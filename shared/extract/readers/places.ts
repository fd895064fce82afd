import type { Anchor } from '../../notice/capture.ts';
import { squeeze } from '../../notice/text.ts';
import { anchorAt } from '../anchor-at.ts';
import type { Excerpt } from '../lines/excerpt.ts';
import type { TracedField } from '../trace.ts';

/** Where the fields of one item were read on the page. */
export class Places {
  readonly anchors: Record<string, Anchor> = {};
  readonly traced: TracedField[] = [];

  constructor(readonly pageText: string) {}

  /** A range of an excerpt as the page prints it: with the spaces that reading it left out. */
  printed(excerpt: Excerpt, from: number, to: number): string {
    const text = excerpt.text.slice(from, to);
    const range = excerpt.pageRange(from, to);
    if (range === null || range.end - range.start === text.length) return text;
    const printed = this.pageText.slice(range.start, range.end);
    return squeeze(printed) === squeeze(text) ? printed : text;
  }

  /** Keeps the place of a field: a range of an excerpt, all of it by default. */
  keep(field: string, reader: string, excerpt: Excerpt, from = 0, to = excerpt.text.length): void {
    const range = excerpt.pageRange(from, to);
    if (range === null || range.end <= range.start) return;
    this.anchors[field] = anchorAt(this.pageText, range.start, range.end);
    this.traced.push({ field, reader, start: range.start, end: range.end });
  }
}
