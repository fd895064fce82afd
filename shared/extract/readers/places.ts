import type { Anchor } from '../../notice/capture.ts';
import { squeeze } from '../../notice/text.ts';
import { anchorAt } from '../anchor-at.ts';
import type { Excerpt } from '../lines/excerpt.ts';

/** Fields that hold several values, each with a place of its own. */
type Listed = 'units' | 'targets' | 'qualities' | 'events' | 'schedule' | 'measures' | 'breakdown';

const entries: Readonly<Record<Listed, string[]>> = {
  units: [],
  targets: [],
  qualities: [],
  events: [],
  schedule: [],
  measures: [],
  breakdown: [],
};

/** The path of one value of a field: `targets.2`. Written once, for every item has a first one. */
function entryPath(field: Listed, index: number): string {
  const paths = entries[field];
  for (let next = paths.length; next <= index; next += 1) paths.push(`${field}.${next}`);
  return paths[index] ?? `${field}.${index}`;
}

/** Where the fields of one item were read on the page, in the order in which they were read. */
export class Places {
  readonly anchors: Record<string, Anchor> = {};

  constructor(readonly pageText: string) {}

  /** The words `text` of a range of an excerpt as the page prints them: with the spaces that reading it left out. */
  printed(text: string, excerpt: Excerpt, from: number, to: number): string {
    const range = excerpt.pageRange(from, to);
    if (range === null || range.end - range.start === to - from) return text;
    const printed = this.pageText.slice(range.start, range.end);
    return squeeze(printed) === squeeze(text) ? printed : text;
  }

  /** Keeps the place of a field: a range of an excerpt, all of it by default. */
  keep(field: string, excerpt: Excerpt, from = 0, to = excerpt.text.length): void {
    const range = excerpt.pageRange(from, to);
    if (range === null || range.end <= range.start) return;
    this.anchors[field] = anchorAt(this.pageText, range.start, range.end);
  }

  /** Keeps the place of one value of a field. */
  keepEntry(field: Listed, index: number, excerpt: Excerpt, from = 0, to = excerpt.text.length): void {
    this.keep(entryPath(field, index), excerpt, from, to);
  }
}
