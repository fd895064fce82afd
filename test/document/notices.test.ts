import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { indexFile } from '../../cli/document/index-file.ts';
import { extract } from '../../shared/extract/extract.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { type Gold, goldOf } from '../accuracy/gold.ts';
import { addScore, emptyScore, measures, type Score } from '../accuracy/score.ts';
import { folderOf, isAnnotated, noticeNames, pageOf, printedForms } from './printed-notices.ts';

const Floors = z.record(z.enum(printedForms), z.record(z.enum(measures), z.number()));
const floors = Floors.parse(JSON.parse(readFileSync(new URL('notices.floor.json', import.meta.url), 'utf8')));

async function noticeAt(file: URL): Promise<Notice> {
  const read = await indexFile(fileURLToPath(file));
  if (!read.ok) throw new Error(read.error.message);
  return extract([read.value]).capture.notice;
}

async function rightOf(name: string): Promise<Gold> {
  return isAnnotated(name) ? goldOf(name) : noticeAt(pageOf(name));
}

const right = new Map<string, Gold>();

beforeAll(async () => {
  for (const name of noticeNames) right.set(name, await rightOf(name));
});

it('there are eleven notices with 400 items', () => {
  expect(noticeNames).toHaveLength(11);
  expect([...right.values()].reduce((sum, { items }) => sum + items.length, 0)).toBeGreaterThan(380);
});

/** A notice that comes as a file gives what its page gives. */
describe.each(printedForms)('eleven notices as %s', (form) => {
  const score: Score = emptyScore();

  beforeAll(async () => {
    for (const [name, gold] of right) addScore(score, gold, await noticeAt(new URL(form, folderOf(name))));
    const row = measures.map((measure) => `${measure} ${(score[measure].f1 ?? 1).toFixed(3)}`);
    console.log(`${form}\t${row.join('\t')}`);
  });

  it.each(measures)('%s does not fall below its floor', (measure) => {
    expect(score[measure].f1 ?? 0).toBeGreaterThanOrEqual(floors[form][measure]);
  });
});
