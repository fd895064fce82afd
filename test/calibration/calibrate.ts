import { readFileSync } from 'node:fs';
import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { damages } from '../damage/damages.ts';
import { seeded } from '../damage/seeded.ts';
import { fixtureMeta, fixtureNames, pagePath } from '../extract/fixture-set.ts';
import { strippings } from './strippings.ts';

/** How an item is called by the findings of its notice. */
export type Call = 'certain' | 'weak';

/** Items of one kind of page that were called alike: how many, and on which pages they are none. */
export interface Tally {
  items: number;
  wrong: number;
  readonly pages: Set<string>;
}

interface Page {
  readonly name: string;
  readonly html: string;
  /** The titles of its items; empty where the page is no list. */
  readonly titles: ReadonlySet<string>;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

function noticeOf(html: string): Notice {
  return extract([readPage(parsePage(html))], { capturedAt: '2024-01-01T00:00:00Z' }).capture.notice;
}

/** The items that a notice calls weak; a finding without an item is about the list that it names. */
function weakIn({ items, findings }: Notice): ReadonlySet<string> {
  const weak = new Set<string>();
  for (const { code, item, figures } of findings) {
    if (code !== 'weak-evidence') continue;
    if (item !== null) weak.add(item);
    const list = figures.find(({ name }) => name === 'title')?.value ?? '';
    if (item === null) for (const one of items) if ((one.list ?? '') === list) weak.add(one.id);
  }
  return weak;
}

function pages(): Page[] {
  return fixtureNames.flatMap((name) => {
    const html = readFileSync(pagePath(name), 'utf8');
    const { layout, list } = fixtureMeta(name);
    if (html.includes('\ufffd') || layout === 'page') return [];
    return [{ name, html, titles: new Set(list ? noticeOf(html).items.map(({ title }) => plain(title)) : []) }];
  });
}

/** A page as it stands, damaged in every way that suits it, and stripped of its signs one by one. */
function variants({ html }: Page, seed: number): (readonly [name: string, html: string])[] {
  const random = seeded(seed);
  return [
    ['as it stands', html],
    ...damages
      .filter(({ applies }) => applies(html))
      .map(({ name, apply }): [string, string] => [name, apply(html, random)]),
    ...strippings.map(({ name, apply }): [string, string] => [name, apply(html)]),
  ];
}

/** Reads every fixture in all its variants and counts, variant by variant, the items called certain and weak, and how many of them are none. */
export function calibrate(seed: number): Map<string, Record<Call, Tally>> {
  const table = new Map<string, Record<Call, Tally>>();
  for (const page of pages()) {
    for (const [name, html] of variants(page, seed)) {
      const notice = noticeOf(html);
      const weak = weakIn(notice);
      const row = table.get(name) ?? {
        certain: { items: 0, wrong: 0, pages: new Set() },
        weak: { items: 0, wrong: 0, pages: new Set() },
      };
      table.set(name, row);
      for (const { id, title } of notice.items) {
        const tally = row[weak.has(id) ? 'weak' : 'certain'];
        tally.items += 1;
        if (page.titles.has(plain(title))) continue;
        tally.wrong += 1;
        tally.pages.add(page.name);
      }
    }
  }
  return table;
}

/** All rows of one call together. */
export function summed(table: ReadonlyMap<string, Record<Call, Tally>>, call: Call): Tally {
  const all: Tally = { items: 0, wrong: 0, pages: new Set() };
  for (const row of table.values()) {
    all.items += row[call].items;
    all.wrong += row[call].wrong;
    for (const page of row[call].pages) all.pages.add(page);
  }
  return all;
}
