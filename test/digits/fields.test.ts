import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { fieldCases } from './fields.cases.ts';
import { pageOf } from './score.ts';

const shown: Readonly<Record<string, (item: Item) => string[]>> = {
  breakdown: ({ breakdown }) => breakdown.map(({ name, value, unit }) => `${name}=${value}${unit}`),
  parent: ({ targets }) => targets.map(({ value, unit, parent }) => `${value}${unit}:${parent ?? '-'}`),
  frequency: ({ targets }) =>
    targets.flatMap(({ frequency }) => (frequency ? [`${frequency.count}:${frequency.per}`] : [])),
  commitment: ({ targets }) => targets.map(({ value, unit, commitment }) => `${value}${unit}:${commitment}`),
  qualities: ({ qualities }) => qualities,
  events: ({ events }) => events.map(({ date, event }) => `${date}:${event}`),
  funding: ({ funding }) => (funding === null ? [] : [funding]),
};

function itemOf(sentence: string): Item {
  const filler = '新建公园2处。';
  const one = { kind: '', deadline: null, funding: null, targets: [], id: '' };
  const closed = sentence.endsWith('）') || sentence.includes('来源：');
  const page = pageOf([
    { ...one, sentence, units: closed ? [] : [['县住建局', ['责任'], false]], ownUnits: closed },
    { ...one, sentence: filler, units: [['县住建局', ['责任'], false]], ownUnits: false },
    { ...one, sentence: filler, units: [['县水利局', ['责任'], false]], ownUnits: false },
  ]);
  const item = extract([readPage(parsePage(page))]).capture.notice.items.find(({ number }) => number === 1);
  if (item === undefined) throw new Error(`${sentence} is no item`);
  return item;
}

describe('fields of invented sentences', () => {
  it.each(fieldCases)('%s of %s', (field, sentence, said) => {
    const order = (words: readonly string[]): string[] => [...words].sort();
    expect(order(shown[field]?.(itemOf(sentence)) ?? [])).toEqual(order(said === '' ? [] : said.split(',')));
  });
});
