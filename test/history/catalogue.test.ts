import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { History } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, item, threeItems, unit } from './sample.ts';
import { succeeded } from './succeeded.ts';

const id = noticeIdentity(capture([]).notice);

const histories = freshHistories('catalogue');
const fresh = (today = '2025-09-15') => histories.fresh({ today: () => today });

function due(number: number, date: string | null, fields: Partial<Item> = {}): Item {
  return item(number, `事项${number}`, {
    units: [unit('区教育局', '牵头'), unit('区财政局', '配合')],
    deadline: date === null ? null : { text: date, date },
    ...fields,
  });
}

async function found(history: History, query: string, filter: object = {}): Promise<string[]> {
  return succeeded(await history.search.items(query, filter)).map((place) => place.item);
}

describe('items over all notices', () => {
  it('are those of the notices that a query names, or those that answer it themselves', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    expect(await found(history, '')).toEqual(['i1', 'i2', 'i3']);
    expect(await found(history, '海政发〔2025〕15号')).toEqual(['i1', 'i2', 'i3']);
    expect(await found(history, '海政发〔2025〕15号 学位')).toEqual(['i1']);
    expect(await found(history, '停车位', { units: ['区教育局'] })).toEqual([]);
  });

  it('fit in unit and role by one and the same entry', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    expect(await found(history, '', { units: ['区财政局'] })).toEqual(['i1']);
    expect(await found(history, '', { units: ['区财政局'], role: '牵头' })).toEqual([]);
    expect(await found(history, '', { role: '牵头' })).toEqual(['i1']);
    expect(succeeded(await history.list({ units: ['区教育局'], due: '2025-09' }))).toEqual([]);
  });

  it('are told by when they are due, and then come in the order of their days', async () => {
    const history = fresh();
    const days = ['2025-12-31', '2025-09-30', '2025-07-01', '2025-09-01', null, '2024-12-31'];
    succeeded(await history.save(capture(days.map((day, at) => due(at + 1, day)))));
    expect(await found(history, '', { due: 'month' })).toEqual(['i4', 'i2']);
    expect(await found(history, '', { due: 'quarter' })).toEqual(['i3', 'i4', 'i2']);
    expect(await found(history, '', { due: 'overdue' })).toEqual(['i6', 'i3', 'i4']);
    expect(await found(history, '', { due: 'none' })).toEqual(['i5']);
    expect(await found(history, '', { due: '2025-12' })).toEqual(['i1']);
    expect(succeeded(await history.tasks(['区教育局']))).toEqual({ month: 2, quarter: 3, overdue: 3, none: 1 });
    expect(succeeded(await history.tasks(['区民政局']))).toEqual({ month: 0, quarter: 0, overdue: 0, none: 0 });
  });

  it('are overdue no more once they are finished, and are none where nothing is asked of this place', async () => {
    const history = fresh();
    const items = [due(1, '2025-06-30'), due(2, '2025-06-30'), due(3, '2025-06-30', { applicable: false })];
    succeeded(await history.save(capture(items)));
    const log = succeeded(await history.finish([{ notice: id, item: 'i2' }], true));
    expect(await found(history, '', { due: 'overdue' })).toEqual(['i1']);
    expect(await found(history, '', { done: true })).toEqual(['i2']);
    expect(succeeded(await history.tasks(['区教育局'])).overdue).toBe(1);
    expect(succeeded(await history.card(id, 'i2'))).toMatchObject({ done: true, from: '2025年海州区为民实事清单' });
    succeeded(await history.undo(log));
    expect(await found(history, '', { due: 'overdue' })).toEqual(['i1', 'i2']);
  });

  it('are found by whether they stand in a ledger, and no more once that fill was undone', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(await history.outbox.add({ id: 'b', title: '批次', entries: [{ key: 'k', notice: id, item: 'i2' }] }));
    succeeded(await history.outbox.sent('b', 'clipboard'));
    const filled = { workbook: '台账.xlsx', sheet: '总表', at: '2025-03-02T08:00:00.000Z' };
    succeeded(await history.outbox.acknowledge('b', { ...filled, items: [{ key: 'k', rows: [5] }] }));
    expect(await found(history, '', { filled: true })).toEqual(['i2']);
    expect(await found(history, '', { filled: false })).toEqual(['i1', 'i3']);
    succeeded(await history.outbox.acknowledge('b', { ...filled, items: [{ key: 'k', rows: [] }] }));
    expect(await found(history, '', { filled: true })).toEqual([]);
  });

  it('are found by place, year and tag of their notice', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const other = { issuer: '西安市莲湖区人民政府办公室', title: '2024年实事', documentNumber: '莲政发〔2024〕1号' };
    succeeded(await history.save(capture([item(9, '口袋公园')], { ...other, url: 'https://b.gov.cn/2' })));
    expect(await found(history, '', { place: '莲湖区' })).toEqual(['i9']);
    expect(await found(history, '', { year: 2025 })).toHaveLength(3);
    succeeded(await history.label(id, { tags: ['督办', '督办', '区长'] }));
    expect(await found(history, '', { tag: '督办' })).toHaveLength(3);
    expect(succeeded(await history.choices())).toMatchObject({
      places: ['海州区', '莲湖区'],
      tags: ['督办', '区长'],
      years: [2025, 2024],
    });
  });
});

describe('tags and pins', () => {
  it('stay with the notice over a new reading and are taken back', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    succeeded(await history.label(id, { tags: ['督办'] }));
    const log = succeeded(await history.label(id, { pinned: true }));
    const later = capture([...threeItems(), item(4, '充电桩')], {}, '2025-04-01T08:00:00.000Z');
    expect(succeeded(await history.save(later)).row).toMatchObject({ revision: 2, tags: ['督办'], pinned: true });
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).row).toMatchObject({ tags: ['督办'], pinned: false });
    expect(await history.label(id, { tags: [' '] })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('puts pinned notices first', async () => {
    const history = fresh();
    succeeded(await history.save(capture(threeItems())));
    const other = { url: 'https://b.gov.cn/2', documentNumber: null, title: '另一份' };
    succeeded(await history.save(capture([item(1, '公园')], other, '2025-05-01T08:00:00.000Z')));
    expect(succeeded(await history.list())).toEqual(['https://b.gov.cn/2', id]);
    succeeded(await history.label(id, { pinned: true }));
    expect(succeeded(await history.list())).toEqual([id, 'https://b.gov.cn/2']);
  });
});

describe('days', () => {
  const items = [
    item(1, '口袋公园', {
      text: '口袋公园于2025年3月5日印发方案后开工。',
      deadline: { text: '年底前', date: '2025-12-31' },
    }),
    item(2, '充电桩', { deadline: { text: '6月底', date: '2025-06-30' } }),
    item(3, '托位', { deadline: { text: '10月15日前', date: '2025-10-15' } }),
  ];

  it.each([
    ['12月31日', ['i1']],
    ['12月31日前', ['i1']],
    ['12-31', ['i1']],
    ['12.31', ['i1']],
    ['2025-12', ['i1']],
    ['2025.12', ['i1']],
    ['12月底', ['i1']],
    ['2025年12月底前', ['i1']],
    ['2025年底', ['i1']],
    ['年底前', ['i1']],
    ['20251231', ['i1']],
    ['2025/6/30', ['i2']],
    ['2025年6月', ['i2']],
    ['6月底', ['i2']],
    ['2025年10月15日之前', ['i3']],
    ['2025年3月5日', ['i1']],
    ['2025-1', ['i1', 'i3']],
    ['2024年12月31日', []],
    ['2025年13月', []],
  ])('%s finds %j', async (query, ids) => {
    const history = fresh();
    succeeded(await history.save(capture(items, { issuedOn: null })));
    expect(await found(history, query)).toEqual(ids);
  });
});
