import { readFileSync } from 'node:fs';
import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import type { Item, Notice } from '../../shared/notice/notice.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { fixtureMeta, fixtureNames, pagePath } from '../extract/fixture-set.ts';
import { type Damage, damages } from './damages.ts';
import { seeded } from './seeded.ts';

/** What came of one kind of damage: how many items there were, and how many came out the same. */
export interface DamageScore {
  pages: number;
  items: number;
  equal: number;
  readonly misses: string[];
}

const capturedAt = '2024-01-01T00:00:00Z';
const paged = fixtureNames.filter((name) => {
  const { list, layout } = fixtureMeta(name);
  return list && layout === 'paragraphs';
});

function read(html: string): Notice {
  return extract([readPage(parsePage(html))], { capturedAt }).capture.notice;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

/** All of an item that the damage leaves standing, as one text; the form of its ordinal and its punctuation are not. */
export function sayingOf({ number, section, title, text, units, targets, deadline, applicable }: Item): string {
  return JSON.stringify([
    number,
    plain(section ?? ''),
    plain(title),
    plain(text),
    units.map(({ name, role }) => `${role}${plain(name)}`).sort(),
    targets.map(({ value, upper, unit }) => [value, upper, unit]),
    deadline?.date ?? null,
    applicable,
  ]);
}

interface Page {
  readonly name: string;
  readonly html: string;
  readonly expected: readonly string[];
}

function pages(): Page[] {
  return paged.flatMap((name) => {
    const html = readFileSync(pagePath(name), 'utf8');
    if (html.includes('\ufffd')) return [];
    return [{ name, html, expected: read(html).items.map(sayingOf) }];
  });
}

/** Damages pages drawn by a seed and counts the items that come out the same, kind by kind. */
export function runDamage(runs: number, seed: number): Map<string, DamageScore> {
  const random = seeded(seed);
  const all = pages();
  const scores = new Map(
    damages.map(({ name }): [string, DamageScore] => [name, { pages: 0, items: 0, equal: 0, misses: [] }]),
  );
  const suited = new Map<Damage, readonly Page[]>(
    damages.map((damage) => [damage, all.filter(({ html }) => damage.applies(html))]),
  );
  for (let run = 0; run < runs; run += 1) {
    const damage = damages[run % damages.length];
    const choices = damage === undefined ? [] : (suited.get(damage) ?? []);
    const page = choices[random(Math.max(1, choices.length))];
    const score = damage === undefined ? undefined : scores.get(damage.name);
    if (damage === undefined || page === undefined || score === undefined) continue;
    const found = read(damage.apply(page.html, random)).items.map(sayingOf);
    const equal = page.expected.filter((item) => found.includes(item)).length;
    score.pages += 1;
    score.items += Math.max(page.expected.length, found.length);
    score.equal += equal;
    if (equal < Math.max(page.expected.length, found.length)) score.misses.push(page.name);
  }
  return scores;
}
