import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { HistoryDatabase } from '../../../shared/history/database.ts';
import { type History, openHistory } from '../../../shared/history/open-history.ts';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import type { Finding } from '../../../shared/notice/notice.ts';
import type { Result } from '../../../shared/result/result.ts';
import { capture, item, threeItems, unit } from '../sample.ts';
import { succeeded } from '../succeeded.ts';

const id = noticeIdentity(capture([]).notice);
const verbs = ['add', 'put', 'delete'] as const;
const originals = verbs.map((verb) => [verb, IDBObjectStore.prototype[verb]] as const);
let histories: History[] = [];
let count = 0;

function open(name: string): History {
  const history = openHistory({ name });
  histories.push(history);
  return history;
}

afterEach(() => {
  heal();
  for (const history of histories) history.close();
  histories = [];
});

function heal(): void {
  for (const [verb, original] of originals) Object.assign(IDBObjectStore.prototype, { [verb]: original });
}

/** Has the n-th write from now on fail. Resolves the number of writes that were asked for. */
function failAt(nth: number, fault: (store: IDBObjectStore) => void): () => number {
  let writes = 0;
  for (const [verb, original] of originals) {
    Object.assign(IDBObjectStore.prototype, {
      [verb](this: IDBObjectStore, ...given: Parameters<typeof original>) {
        writes += 1;
        if (writes === nth) fault(this);
        return Reflect.apply(original, this, given);
      },
    });
  }
  return () => writes;
}

/** Everything that lies in the database, by table. */
async function stored(name: string): Promise<unknown> {
  const db = new HistoryDatabase({ name });
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return Object.fromEntries(tables);
}

const april = '2025-04-01T08:00:00.000Z';
const filled = { workbook: '台账.xlsx', sheet: '任务', at: april, items: [{ key: 'k', rows: [5] }] };

/** A history in the middle of its work, and the backup of another that has gone on. */
async function working(name: string): Promise<{ history: History; backup: string; line: number }> {
  const other = open(`${name} other`);
  succeeded(await other.save(capture([...threeItems(), item(4, '充电桩')], {}, april)));
  succeeded(await other.edit({ notice: id, item: 'i2', field: 'title', value: '停车位' }));
  succeeded(await other.save(capture(threeItems(), { url: 'https://b.gov.cn/2', documentNumber: null })));
  const backup = succeeded(await other.backup()).pieces.join('');
  const history = open(name);
  succeeded(await history.save(capture(threeItems()), ['i1', 'i2']));
  const line = succeeded(await history.edit({ notice: id, item: 'i1', field: 'title', value: '新建普通高中' }));
  succeeded(
    await history.outbox.add({
      id: 'b1',
      title: '批次',
      entries: [{ key: 'k', notice: id, item: 'i1' }],
      parts: ['一'],
    }),
  );
  succeeded(await history.outbox.sent('b1', 'clipboard'));
  return { history, backup, line };
}

type Started = Awaited<ReturnType<typeof working>>;
type Change = (started: Started) => Promise<Result<unknown, { code: string }>>;

const finding: Finding = {
  code: 'count-mismatch',
  level: 'error',
  item: null,
  message: '应有 4 项，识别 3 项',
  figures: [],
};

const changes: Readonly<Record<string, Change>> = {
  'a capture of a new page': ({ history }) =>
    history.save(capture(threeItems(), { url: 'https://c.gov.cn/3', documentNumber: null })),
  'a capture of a changed page': ({ history }) =>
    history.save(capture([...threeItems(), item(4, '充电桩')], {}, april)),
  'a capture of an unchanged page': ({ history }) => history.save(capture(threeItems(), {}, april)),
  'a correction': ({ history }) => history.edit({ notice: id, item: 'i2', field: 'units', value: [unit('区交通局')] }),
  'an undo': ({ history, line }) => history.undo(line),
  'items removed': ({ history }) => history.removeItems(id, ['i2']),
  'a notice removed': ({ history }) => history.removeNotices([id]),
  'a finding marked': ({ history }) => history.mark(id, [finding], 'checked'),
  'an item finished': ({ history }) => history.finish([{ notice: id, item: 'i1' }], true),
  'a label': ({ history }) => history.label(id, { tags: ['重点'], pinned: true }),
  'a batch put in': ({ history }) =>
    history.outbox.add({
      id: 'b2',
      title: '批次',
      entries: [{ key: 'k', notice: id, item: 'i2' }],
      parts: ['一', '二'],
    }),
  'a batch sent again': ({ history }) => history.outbox.sent('b1', 'file'),
  'a receipt': ({ history }) => history.outbox.acknowledge('b1', filled),
  'a batch dropped': ({ history }) => history.outbox.drop('b1'),
  'a backup restored': ({ history, backup }) => history.restore(backup),
  'a draft': ({ history }) => history.writeDraft('session:1', { open: true }),
};

const faults: Readonly<Record<string, { code: string; fault: (store: IDBObjectStore) => void }>> = {
  'the disk is full': {
    code: 'quota',
    fault() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  },
  'the browser aborts': { code: 'failed', fault: (store) => store.transaction.abort() },
};

describe.each(Object.entries(faults))('where %s at any write', (_, { code, fault }) => {
  it.each(Object.entries(changes))(
    '%s leaves everything as it was, says so, and can be made again',
    async (_change, change) => {
      for (let nth = 1, writes = 1; nth <= writes; nth += 1) {
        count += 1;
        const name = `every-write-${count}`;
        const started = await working(name);
        const before = await stored(name);
        const asked = failAt(nth, fault);
        const refused = await change(started);
        writes = Math.max(writes, asked());
        heal();
        expect(refused, `write ${nth}`).toMatchObject({
          ok: false,
          error: { code, message: expect.stringMatching(/请/u) },
        });
        expect(await stored(name), `write ${nth}`).toEqual(before);
        expect((await change(started)).ok).toBe(true);
        for (const history of histories.splice(0)) history.close();
      }
    },
  );
});

describe('a database that goes away', () => {
  it('is let go when it is deleted while it is open, and every call says so', async () => {
    const { history } = await working('deleted');
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('deleted');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    for (const change of Object.values(changes)) {
      expect(await change({ history, backup: '', line: 1 })).toMatchObject({ ok: false });
    }
    expect(await history.save(capture(threeItems()))).toMatchObject({ ok: false, error: { code: 'closed' } });
    const again = open('deleted');
    expect(succeeded(await again.list())).toEqual([]);
    expect(succeeded(await again.save(capture(threeItems()))).kind).toBe('added');
  });

  it('that a private window forbids is said to be unavailable by every call', async () => {
    const forbidden = {
      open(): IDBOpenDBRequest {
        throw new DOMException('private', 'SecurityError');
      },
    };
    const history = openHistory({ name: 'private', indexedDB: forbidden as unknown as IDBFactory });
    const calls: Promise<Result<unknown, { code: string; message: string }>>[] = [
      history.save(capture(threeItems())),
      history.list(),
      history.totals(),
      history.outbox.list(),
      history.writeDraft('a', 1),
      history.backup(),
    ];
    for (const answered of await Promise.all(calls)) {
      expect(answered).toMatchObject({
        ok: false,
        error: { code: 'unavailable', message: expect.stringMatching(/无痕窗口.*请/u) },
      });
    }
  });
});
