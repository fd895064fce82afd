import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { saveCapture } from '../../shared/history/capture-store.ts';
import { HistoryDatabase } from '../../shared/history/database.ts';
import { historyError, Refusal, toHistoryError } from '../../shared/history/history-error.ts';
import { openHistory } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { capture, item, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

const tables = ['notices', 'revisions', 'texts', 'log', 'facts'] as const;

describe('a write that fails', () => {
  it.each(tables)('in %s leaves nothing of the capture behind', async (table) => {
    const name = `fault-${table}`;
    const db = new HistoryDatabase({ name });
    succeeded(await saveCapture(db, capture(threeItems())));
    const quota = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.table(table).hook('creating', quota);
    db.table(table).hook('updating', quota);
    const refused = await saveCapture(
      db,
      capture([...threeItems(), item(4, '充电桩')], {}, '2025-04-01T00:00:00.000Z'),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'quota' } });
    db.close();
    const history = openHistory({ name });
    const opened = succeeded(await history.open(noticeIdentity(capture([]).notice)));
    expect([opened.row.revision, opened.items.length]).toEqual([1, 3]);
    expect(succeeded(await history.totals())).toEqual({ notices: 1, items: 3 });
    expect(succeeded(await history.log(9))).toHaveLength(1);
    expect(succeeded(await history.search.find('充电桩'))).toEqual([]);
    history.close();
  });
});

describe('errors', () => {
  it.each<[unknown, string]>([
    [new Dexie.QuotaExceededError('x'), 'quota'],
    [new Dexie.AbortError('x', new DOMException('', 'QuotaExceededError')), 'quota'],
    [new Dexie.VersionError('x'), 'outdated'],
    [new Dexie.OpenFailedError('x', new DOMException('', 'VersionError')), 'outdated'],
    [new Dexie.DatabaseClosedError('x'), 'closed'],
    [new Dexie.MissingAPIError('x'), 'unavailable'],
    [new Refusal(historyError('not-found')), 'not-found'],
    ['words', 'failed'],
    [undefined, 'failed'],
  ])('%s is %s', (thrown, code) => {
    expect(toHistoryError(thrown).code).toBe(code);
  });

  it('say what is safe and what to do', () => {
    for (const code of ['quota', 'outdated', 'closed', 'unavailable', 'invalid', 'damaged', 'failed'] as const) {
      expect(historyError(code).message).toMatch(/请/u);
    }
  });
});
