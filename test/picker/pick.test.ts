import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extract/extract.ts';
import { joinCaptures } from '../../shared/extract/picked/join-captures.ts';
import { readPicked } from '../../shared/extract/picked/pick.ts';
import { itemRuns, type PickedEntry, pickNotice } from '../../shared/extract/picked/pick-notice.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import { Capture } from '../../shared/notice/capture.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { noticeOf, tasks } from './fifty.ts';

const at = '2025-03-01T08:00:00+08:00';

function pageOf(html: string, url = 'http://www.example.gov.cn/a.html'): PageIndex {
  return readPage(parsePage(html), { url });
}

function entriesOf(page: PageIndex): PickedEntry[] {
  const extracted = extract([page], { capturedAt: at });
  const runs = itemRuns(page, extracted);
  return extracted.capture.notice.items.flatMap(({ id, section, list }) => {
    const run = runs.get(id);
    return run === undefined ? [] : [{ ...run, found: id, units: null, section, list, kept: false }];
  });
}

describe('a run picked by hand', () => {
  const page = pageOf(noticePage());
  const around = { title: '2025年为民实事', issuedOn: null, publishedOn: null, items: [] };

  it('is read as the engine reads it', () => {
    const start = page.text.indexOf('2.增加停车位');
    const end = page.text.indexOf('\n', start);
    const [picked] = readPicked(page, around, [{ start, end, section: null, list: null }]);
    expect(picked?.item).toMatchObject({
      number: 2,
      title: '增加停车位',
      units: [{ name: '区城管局' }],
      targets: [{ value: 15000, unit: '个', comparator: '>=' }],
      deadline: { date: '2025-09-30' },
    });
    for (const anchor of Object.values(picked?.anchors ?? {})) {
      expect(page.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
  });

  it('takes the resolved name of a unit that the notice resolved', () => {
    const units = [{ name: '区城管局', canonical: '海州区城市管理局', role: '责任', basis: 'printed' }] as const;
    const [item] = extract([page], { capturedAt: at }).capture.notice.items;
    if (item === undefined) throw new Error('the page has items');
    const start = page.text.indexOf('2.增加停车位');
    const known = { ...around, items: [{ ...item, units: [...units] }] };
    const run = { start, end: page.text.indexOf('\n', start), section: null, list: null };
    expect(readPicked(page, known, [run])[0]?.item.units[0]?.canonical).toBe('海州区城市管理局');
  });

  it('gives nothing where it holds no words', () => {
    const start = page.text.indexOf('\n');
    expect(readPicked(page, around, [{ start, end: start + 1, section: null, list: null }])).toEqual([null]);
  });
});

describe('a notice as marked', () => {
  it('is the engine’s own where nothing was corrected', () => {
    const page = pageOf(noticePage());
    const entries = entriesOf(page).map((entry) => ({ ...entry, kept: true }));
    const picked = pickNotice(page, extract([page], { capturedAt: at }), entries);
    expect(picked.capture).toEqual(extract([page], { capturedAt: at }).capture);
    expect(picked.kept).toHaveLength(3);
  });

  it('keeps three of fifty and knows of the others', () => {
    const page = pageOf(noticeOf(50));
    const entries = entriesOf(page).map((entry, index) => ({ ...entry, kept: index % 20 === 0 }));
    const picked = pickNotice(page, extract([page], { capturedAt: at }), entries);
    expect(Capture.safeParse(picked.capture).success).toBe(true);
    expect(picked.capture.notice.items).toHaveLength(50);
    expect(picked.kept).toHaveLength(3);
  });

  it('has what was merged, split, added and corrected, and counts again', () => {
    const page = pageOf(noticePage());
    const [first, second, third] = entriesOf(page);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three items');
    const half = page.text.indexOf('募集就业');
    const merged = { ...first, end: second.end, found: null, kept: true };
    const parts = [
      { ...third, end: half, found: null, kept: true },
      { ...third, start: half, found: null, kept: true },
    ];
    const { capture, kept } = pickNotice(page, extract([page], { capturedAt: at }), [merged, ...parts]);
    expect(kept).toHaveLength(3);
    expect(Capture.safeParse(capture).success).toBe(true);
    expect(Object.keys(capture.figures)).toEqual(capture.notice.items.map(({ id }) => id));
    expect(capture.notice.items[0]?.text).toContain('停车位');
    expect(capture.notice.items.map(({ number }) => number)).toEqual([1, 3, null]);
    expect(capture.notice.findings.map(({ code }) => code)).toContain('number-gap');
    const units = [{ name: '市教育局', canonical: '市教育局', role: '牵头', basis: 'printed' }] as const;
    const corrected = pickNotice(page, extract([page], { capturedAt: at }), [
      { ...first, units: [...units], kept: true },
      second,
      third,
    ]);
    expect(corrected.capture.notice.items[0]?.units).toEqual(units);
    expect(corrected.capture.provenance[first.found ?? '']).not.toHaveProperty('units.0');
  });
});

describe('a notice over two pages', () => {
  const all = tasks(6);
  const first = extract([pageOf(noticePage(all.slice(0, 3), { declared: 6 }))], { capturedAt: at }).capture;
  const after = noticePage(all.slice(3), { declared: 6 }).replaceAll(
    /<p>(\d)\./gu,
    (_, number) => `<p>${Number(number) + 3}.`,
  );
  const next = extract([pageOf(after, 'http://www.example.gov.cn/a_2.html')], { capturedAt: at }).capture;
  const ids = new Set(next.notice.items.map(({ id }) => id));

  it('goes on under the first page’s head with the numbers it prints', () => {
    const joined = joinCaptures(first, next, ids);
    expect(joined.notice.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(joined.notice.url).toBe(first.notice.url);
    expect(joined.notice.findings.map(({ code }) => code)).not.toContain('count-mismatch');
    expect(first.notice.findings.map(({ code }) => code)).toContain('count-mismatch');
  });

  it('changes nothing when joined again', () => {
    const joined = joinCaptures(first, next, ids);
    expect(joinCaptures(joined, next, ids)).toEqual(joined);
  });

  it('says no more that a page follows once it is joined, and says it for the last one', () => {
    const task = (n: number, more: string): PageIndex =>
      pageOf(
        `<h1>某县2031年重点任务清单</h1><p>${n}.新建公园${n}个。责任单位：县住建局</p><p>${n + 1}.新建学校${n}所。责任单位：县教体局</p>${more}`,
      );
    const link = '<p><a href="/list_2.html">下一页</a></p>';
    const read = (page: PageIndex): Capture => extract([page], { capturedAt: at }).capture;
    const [one, two, three] = [read(task(1, link)), read(task(3, '')), read(task(3, link))];
    const codes = (capture: Capture): string[] => capture.notice.findings.map(({ code }) => code);
    const all = (capture: Capture): Set<string> => new Set(capture.notice.items.map(({ id }) => id));
    expect(codes(one)).toContain('list-continues');
    expect(codes(joinCaptures(one, two, all(two)))).not.toContain('list-continues');
    expect(codes(joinCaptures(one, three, all(three)))).toContain('list-continues');
  });

  it('takes only what was chosen', () => {
    const [one] = ids;
    expect(joinCaptures(first, next, new Set([one ?? ''])).notice.items).toHaveLength(threeTasks.length + 1);
  });
});
