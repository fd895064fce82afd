import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { History } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, item, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

const id = noticeIdentity(capture([]).notice);
const later = '2025-04-01T08:00:00.000Z';

const { fresh } = freshHistories('backup');

async function full(): Promise<History> {
  const history = fresh();
  succeeded(await history.save(capture(threeItems()), ['i1', 'i2']));
  succeeded(await history.save(capture([...threeItems(), item(4, '充电桩')], {}, later), ['i4']));
  succeeded(await history.edit({ notice: id, item: 'i1', field: 'title', value: '新建普通高中' }));
  succeeded(await history.save(capture(threeItems(), { url: 'https://b.gov.cn/2', documentNumber: null })));
  succeeded(await history.outbox.add({ id: 'b1', title: '批次', entries: [{ key: 'k', notice: id, item: 'i1' }] }));
  return history;
}

async function text(history: History): Promise<string> {
  return succeeded(await history.backup()).pieces.join('');
}

async function seen(history: History): Promise<unknown> {
  const ids = succeeded(await history.list());
  return {
    notices: await Promise.all(ids.map(async (notice) => succeeded(await history.open(notice)))),
    totals: succeeded(await history.totals()),
    batches: succeeded(await history.outbox.list()),
    hits: succeeded(await history.search.find('普通高中')),
  };
}

describe('backup and restore', () => {
  it('brings everything back into an empty history', async () => {
    const history = await full();
    const other = fresh();
    expect(succeeded(await other.restore(await text(history)))).toMatchObject({ added: 2, updated: 0, kept: 0 });
    expect(await seen(other)).toEqual(await seen(history));
  });

  it('changes nothing when restored twice', async () => {
    const history = await full();
    const before = await seen(history);
    expect(succeeded(await history.restore(await text(history)))).toEqual({
      ...{ added: 0, updated: 0, kept: 2 },
      corrections: { brought: 0, kept: 0 },
      receipts: { brought: 0, kept: 0 },
    });
    expect(await seen(history)).toEqual(before);
  });

  it('updates what is older here and keeps what is newer', async () => {
    const history = await full();
    const other = fresh();
    succeeded(await other.save(capture(threeItems())));
    succeeded(await other.save(capture(threeItems(), { url: 'https://b.gov.cn/2', documentNumber: null })));
    succeeded(
      await other.save(
        capture([...threeItems(), item(5, '新')], { url: 'https://b.gov.cn/2', documentNumber: null }, later),
      ),
    );
    expect(succeeded(await other.restore(await text(history)))).toMatchObject({ added: 0, updated: 1, kept: 1 });
    expect(succeeded(await other.open('https://b.gov.cn/2')).items).toHaveLength(4);
    expect(succeeded(await other.open(id)).row).toMatchObject({ revision: 2, items: 4, kept: null });
  });

  it('restores a removed notice', async () => {
    const history = await full();
    const saved = await text(history);
    succeeded(await history.removeNotices([id]));
    expect(succeeded(await history.restore(saved))).toMatchObject({ added: 1, updated: 0, kept: 1 });
  });

  it('remembers when the last backup was made', async () => {
    const history = await full();
    expect(succeeded(await history.lastBackup())).toBeNull();
    await text(history);
    expect(succeeded(await history.lastBackup())).toMatch(/^\d{4}-/);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['cut short', (lines) => lines.slice(0, -1)],
    ['cut inside a line', (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 10)]],
    ['without its head', (lines) => lines.slice(1)],
    ['with a line lost', (lines) => lines.filter((_, at) => at !== 3)],
    [
      'with two lines turned',
      (lines) => [lines[0], lines[2], lines[1], ...lines.slice(3)].flatMap((line) => line ?? []),
    ],
    ['with a figure changed', (lines) => lines.map((line) => line.replace('1200', '1300'))],
    ['of another kind', () => ['{"schema":"x"}']],
    ['empty', () => []],
  ])('refuses a file %s and leaves the history alone', async (_, damage) => {
    const history = await full();
    const before = await seen(history);
    const lines = (await text(history)).split('\n').filter((line) => line !== '');
    expect(await history.restore(damage(lines).join('\n'))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await seen(history)).toEqual(before);
  });
});
