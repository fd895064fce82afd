import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { check } from '../../shared/check/check.ts';
import { noEvidence } from '../../shared/check/evidence.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, item, threeItems, unit } from './sample.ts';
import { succeeded } from './succeeded.ts';

const { fresh, again } = freshHistories('history');

const later = '2025-04-01T08:00:00.000Z';
const id = noticeIdentity(capture([]).notice);

describe('saving captures', () => {
  it('keeps a capture with its totals and row', async () => {
    const history = fresh();
    const saved = succeeded(await history.save(capture(threeItems())));
    expect(saved.kind).toBe('added');
    expect(saved.row).toMatchObject({
      id,
      items: 3,
      found: 3,
      year: 2025,
      units: ['区教育局', '区财政局', '区城管局', '区人社局'],
    });
    expect(succeeded(await history.totals())).toEqual({ notices: 1, items: 3 });
    expect(succeeded(await history.list())).toEqual([id]);
  });

  it('refuses what is no capture and changes nothing', async () => {
    const history = fresh();
    const refused = await history.save({ notice: { title: 'x' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(succeeded(await history.totals())).toEqual({ notices: 0, items: 0 });
  });

  it('holds what the latest reading found, also where no item changed', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const finding = check(capture([]).notice, noEvidence);
    expect(finding).not.toEqual([]);
    const saved = succeeded(await history.save(capture(threeItems(), { findings: finding }, later)));
    expect(saved.kind).toBe('unchanged');
    const opened = succeeded(await history.open(id));
    expect(opened.capture.notice.findings).toEqual(finding);
    expect(opened.capture.capturedAt).toBe('2025-03-01T08:00:00.000Z');
    expect(opened.row.revision).toBe(1);
  });

  it('notes an unchanged page as checked', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const again = succeeded(await history.save(capture(threeItems(), {}, later)));
    expect(again).toMatchObject({
      kind: 'unchanged',
      row: { revision: 1, checkedAt: later, firstAt: '2025-03-01T08:00:00.000Z' },
    });
    expect(succeeded(await history.totals())).toEqual({ notices: 1, items: 3 });
  });

  it('makes a changed page the next revision of the same notice', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const [first, ...rest] = threeItems();
    const changed = [{ ...first, text: '新建高中3所。' } as never, ...rest, item(4, '充电桩')];
    const compared = succeeded(await history.compare(capture(changed, {}, later)));
    expect(compared?.diff.added.map((added) => added.title)).toEqual(['充电桩']);
    expect(compared?.diff.changed.map((change) => change.fields)).toEqual([['text']]);
    const saved = succeeded(await history.save(capture(changed, {}, later)));
    expect(saved).toMatchObject({ kind: 'revised', row: { revision: 2, items: 4 } });
    expect(succeeded(await history.totals())).toEqual({ notices: 1, items: 4 });
    expect(succeeded(await history.compare(capture(changed)))?.diff.changed).toEqual([]);
  });

  it('knows a page again whose title was put right, but not another document at its address', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const renamed = succeeded(
      await history.save(capture(threeItems(), { title: '2025年海州区为民办实事清单' }, later)),
    );
    expect(renamed).toMatchObject({ kind: 'revised', row: { id, revision: 2, title: '2025年海州区为民办实事清单' } });
    const other = capture([item(1, '老旧小区'), item(2, '充电桩')], { title: '另一份', documentNumber: null });
    expect(succeeded(await history.save(other)).kind).toBe('added');
    expect(succeeded(await history.totals()).notices).toBe(2);
  });

  it('adds to what was chosen before, and all means all', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems()), ['i1']));
    expect(succeeded(await history.save(capture(threeItems(), {}, later), ['i3'])).row).toMatchObject({
      kept: ['i1', 'i3'],
      items: 2,
    });
    expect(succeeded(await history.save(capture(threeItems(), {}, later))).row).toMatchObject({ kept: null, items: 3 });
  });

  it('loses nothing when two windows save at once', async () => {
    const history = fresh();
    const second = again();
    const pages = Array.from({ length: 20 }, (_, at) =>
      capture(threeItems(), { url: `https://a.gov.cn/${at}`, documentNumber: null }),
    );
    const saved = await Promise.all(pages.map((page, at) => (at % 2 === 0 ? history : second).save(page)));
    expect(saved.every((result) => result.ok)).toBe(true);
    expect(succeeded(await history.totals())).toEqual({ notices: 20, items: 60 });
  });

  it('takes hostile names as data', async () => {
    const history = fresh();
    const hostile = threeItems().map((entry) => ({ ...entry, units: [unit('__proto__'), unit('constructor')] }));
    succeeded(await history.save(capture(hostile)));
    expect(succeeded(await history.overview()).units).toEqual([
      ['__proto__', 3],
      ['constructor', 3],
    ]);
  });
});

describe('undo', () => {
  it('takes back an added notice, once', async () => {
    const history = fresh();
    const { log } = succeeded(await history.save(capture(threeItems())));
    succeeded(await history.undo(log));
    expect(succeeded(await history.list())).toEqual([]);
    expect(succeeded(await history.totals())).toEqual({ notices: 0, items: 0 });
    expect(await history.undo(log)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('takes back a revision', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems()), ['i1', 'i2']));
    const { log } = succeeded(await history.save(capture([...threeItems(), item(4, '充电桩')], {}, later)));
    succeeded(await history.undo(log));
    const opened = succeeded(await history.open(id));
    expect(opened.row).toMatchObject({ revision: 1, kept: ['i1', 'i2'] });
    expect(opened.items.map(({ item: kept }) => kept.id)).toEqual(['i1', 'i2']);
  });

  it('brings removed notices back whole, with their edits', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(await history.edit({ notice: id, item: 'i1', field: 'title', value: '新建普通高中' }));
    const log = succeeded(await history.removeNotices([id]));
    expect(succeeded(await history.list())).toEqual([]);
    expect(succeeded(await history.search.find('停车'))).toEqual([]);
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).items[0]).toMatchObject({
      edited: ['title'],
      item: { title: '新建普通高中' },
    });
    expect(succeeded(await history.search.find('停车'))).toEqual([{ notice: id, items: ['i2'] }]);
    expect(succeeded(await history.totals())).toEqual({ notices: 1, items: 3 });
  });

  it('brings removed items back', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const log = succeeded(await history.removeItems(id, ['i2']));
    expect(succeeded(await history.totals()).items).toBe(2);
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).items).toHaveLength(3);
  });
});

describe('corrections', () => {
  it('keeps what the notice says beside what she wrote, also over the next revision', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const log = succeeded(await history.edit({ notice: id, item: 'i2', field: 'title', value: '停车位' }));
    succeeded(
      await history.save(
        capture(
          threeItems().map((entry) => (entry.number === 2 ? { ...entry, title: '公共停车泊位' } : entry)),
          {},
          later,
        ),
      ),
    );
    const second = succeeded(await history.open(id)).items[1];
    expect(second).toMatchObject({
      edited: ['title'],
      overtaken: ['title'],
      item: { title: '停车位' },
      original: { title: '公共停车泊位' },
    });
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).items[1]).toMatchObject({ edited: [], item: { title: '公共停车泊位' } });
  });

  it('follow an item that changed its id, and come back with it', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(await history.edit({ notice: id, item: 'i2', field: 'funding', value: '区级财政' }));
    const renamed = threeItems().map((entry) => (entry.number === 2 ? { ...entry, id: 'other' } : entry));
    const { log } = succeeded(await history.save(capture([...renamed, item(4, '充电桩')], {}, later)));
    expect(succeeded(await history.open(id)).items[1]).toMatchObject({ item: { id: 'other', funding: '区级财政' } });
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).items[1]).toMatchObject({ item: { id: 'i2', funding: '区级财政' } });
  });

  it('are refused where they do not fit the field, and vanish where they equal the notice', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    expect(
      await history.edit({ notice: id, item: 'i1', field: 'deadline', value: { text: '', date: 'soon' } }),
    ).toMatchObject({ ok: false, error: { code: 'invalid' } });
    succeeded(await history.edit({ notice: id, item: 'i1', field: 'title', value: '高中' }));
    succeeded(await history.edit({ notice: id, item: 'i1', field: 'title', value: '新建高中' }));
    expect(succeeded(await history.open(id)).items[0]?.edited).toEqual([]);
  });

  it('reach exports and search', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(await history.edit({ notice: id, item: 'i3', field: 'units', value: [unit('区总工会')] }));
    const [exported] = succeeded(await history.captures([{ notice: id, items: ['i3'] }]));
    expect(exported?.notice.items.map((entry) => entry.units[0]?.name)).toEqual(['区总工会']);
    expect(succeeded(await history.search.find('总工会'))).toEqual([{ notice: id, items: ['i3'] }]);
    expect(succeeded(await history.search.find('人社局'))).toEqual([]);
  });
});

describe('search and filters', () => {
  it.each([
    ['停车位', ['i2']],
    ['新增 学位', ['i1']],
    ['15000', ['i2']],
    ['1.5万', ['i2']],
    ['教育局', ['i1']],
    ['qjyj', ['i1']],
    ['xjgz', ['i1']],
    ['海政发[2025]15号', []],
    ['海政发〔2025〕15号 就业', ['i3']],
    ['１２００', ['i1']],
    ['2025年12月31日', ['i1']],
    ['2025年12月31日前', ['i1']],
    ['2025-12-31', ['i1']],
    ['2025-12', ['i1']],
    ['2025.9.30', ['i2']],
    ['2025/09', ['i2']],
    ['2025年9月', ['i2']],
    ['12月底', ['i1']],
    ['2025年底', ['i1']],
  ])('%s finds %j', async (query, items) => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    expect(succeeded(await history.search.find(query))).toEqual([{ notice: id, items }]);
  });

  it.each(['停车位 教育局', '海政发〔2025〕16号', 'zzzz'])('%s finds nothing', async (query) => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    expect(succeeded(await history.search.find(query))).toEqual([]);
  });

  it('sees at once what another window saved', async () => {
    const history = fresh();
    expect(succeeded(await history.search.find('充电桩'))).toEqual([]);
    const second = again();
    succeeded(await second.save(capture([item(1, '充电桩')])));
    expect(succeeded(await history.search.find('充电桩'))).toHaveLength(1);
  });

  it('narrows by unit, year, site and finding', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(
      await history.save(
        capture(
          [item(1, '停车场', { units: [unit('市城管局')] })],
          {
            url: 'https://b.gov.cn/2',
            title: '2024年实事',
            documentNumber: null,
            site: { name: '乙市', id: null, column: null },
            findings: [
              { code: 'count-mismatch', level: 'error', item: null, message: '识别1项，公告写明2项。', figures: [] },
            ],
          },
          later,
        ),
      ),
    );
    const ids = async (filter: object) => succeeded(await history.list(filter));
    expect(await ids({})).toEqual(['https://b.gov.cn/2', id]);
    expect(await ids({ units: ['区城管局'] })).toEqual([id]);
    expect(await ids({ year: 2024 })).toEqual(['https://b.gov.cn/2']);
    expect(await ids({ site: '海州区人民政府', year: 2024 })).toEqual([]);
    expect(await ids({ finding: 'count-mismatch' })).toEqual(['https://b.gov.cn/2']);
    expect(succeeded(await history.search.find('停车', { year: 2025 }))).toEqual([{ notice: id, items: ['i2'] }]);
    expect(succeeded(await history.choices())).toMatchObject({ years: [2025, 2024], findings: ['count-mismatch'] });
  });

  it('sums the overview', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const overview = succeeded(await history.overview());
    expect(overview).toMatchObject({
      notices: 1,
      items: 3,
      months: [
        ['2025-09', 1],
        ['2025-12', 1],
        ['none', 1],
      ],
    });
  });
});

describe('drafts and tidying', () => {
  it('keeps a draft until it is dropped, and gives nothing of another shape', async () => {
    const history = fresh();
    const shape = z.strictObject({ query: z.string() });
    succeeded(await history.writeDraft('popup', { query: '停车' }));
    expect(succeeded(await history.readDraft('popup', shape))).toEqual({ query: '停车' });
    expect(succeeded(await history.readDraft('popup', z.strictObject({ other: z.number() })))).toBeNull();
    succeeded(await history.dropDraft('popup'));
    expect(succeeded(await history.readDraft('popup', shape))).toBeNull();
  });

  it('purges only what was removed long ago', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const log = succeeded(await history.removeNotices([id]));
    expect(succeeded(await history.tidy(30))).toBe(0);
    succeeded(await history.undo(log));
    succeeded(await history.removeNotices([id]));
    expect(succeeded(await history.tidy(-1))).toBe(1);
  });
});

describe('what a correction and an undo leave', () => {
  it('checks the corrected figures again, in the opened notice, the list and what is exported', async () => {
    const history = fresh();
    const shares = [
      { name: '东区', value: 9000, unit: '个', of: '公共停车位' },
      { name: '西区', value: 6200, unit: '个', of: '公共停车位' },
    ];
    const [first, second, third] = threeItems();
    if (!first || !second || !third) throw new Error('three items');
    const levels = second.targets.map((one) => ({ ...one, comparator: '=' as const }));
    const promised = { ...second, targets: levels, breakdown: shares };
    const read = capture([first, promised, third]);
    const findings = check(read.notice, noEvidence);
    expect(findings.map(({ code }) => code)).toContain('breakdown-sum');
    succeeded(await history.save({ ...read, notice: { ...read.notice, findings } }));
    const value = promised.targets.map((one) => ({ ...one, text: '不少于15200个', value: 15200 }));
    succeeded(await history.edit({ notice: id, item: 'i2', field: 'targets', value }));
    const opened = succeeded(await history.open(id));
    expect(opened.findings.map(({ code }) => code)).not.toContain('breakdown-sum');
    expect(succeeded(await history.list({ finding: 'breakdown-sum' }))).toEqual([]);
    const [exported] = succeeded(await history.captures([{ notice: id }]));
    expect(exported?.notice.findings.map(({ code }) => code)).not.toContain('breakdown-sum');
  });

  it('is the first version again where the same was captured, undone and captured', async () => {
    const history = fresh();
    const saved = succeeded(await history.save(capture(threeItems())));
    succeeded(await history.undo(saved.log));
    expect(succeeded(await history.save(capture(threeItems(), {}, later))).row.revision).toBe(1);
  });
});
