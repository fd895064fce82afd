import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { fixtureMeta, fixtureNames, recordOf } from '../extract/fixture-set.ts';
import { goldOf } from './gold.ts';
import { addScore, emptyScore, measures } from './score.ts';

const Floor = z.record(z.enum(measures), z.number());
const floor = Floor.parse(JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8')));
const realPages = fixtureNames.filter((name) => fixtureMeta(name).layout === 'page' && name.includes('--'));

describe('accuracy over the annotated real pages', () => {
  const score = emptyScore();

  beforeAll(() => {
    for (const name of realPages) addScore(score, goldOf(name), recordOf(name));
  });

  it('covers twelve pages of five notices', () => {
    expect(realPages).toHaveLength(12);
  });

  it.each(measures)('%s does not fall below its floor', (measure) => {
    expect(score[measure].f1).not.toBeNull();
    expect(score[measure].f1 ?? 0).toBeGreaterThanOrEqual(floor[measure]);
  });
});

/** How many fixtures there are of each layout, numbering and units style. */
function coverage(): string {
  const counts = new Map<string, number>();
  for (const name of fixtureNames) {
    const { layout, numbering, units } = fixtureMeta(name);
    const key = `${layout}\t${numbering}\t${units}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([key, count]) => `${key}\t${count}`)
    .join('\n');
}

describe('coverage of the fixtures', () => {
  it('has every layout, numbering and units style', () => {
    console.log(`layout\tnumbering\tunits\tfixtures\n${coverage()}`);
    const metas = fixtureNames.map(fixtureMeta);
    const seen = (key: 'layout' | 'numbering' | 'units'): string[] =>
      [...new Set(metas.map((meta) => meta[key]))].sort();
    expect(seen('layout')).toEqual([
      'cards',
      'fields',
      'flat-table',
      'list-elements',
      'one-line',
      'page',
      'paragraphs',
      'table',
    ]);
    expect(seen('numbering')).toEqual([
      'arabic',
      'arabic-paren',
      'article',
      'circled',
      'computed',
      'han',
      'han-paren',
      'is',
      'none',
    ]);
    expect(seen('units')).toEqual(['annex', 'bracket', 'column', 'group', 'line', 'none', 'sentence']);
  });
});
