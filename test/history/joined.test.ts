import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isUnchanged } from '../../shared/history/diff.ts';
import type { History } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, item, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

const { fresh } = freshHistories('joined');
const id = noticeIdentity(capture([]).notice);
const later = '2025-04-01T08:00:00.000Z';
const annex = item(4, '附件中的停车场', { list: '附件1' });
const page = capture(threeItems());
const changedPage = capture([...threeItems().slice(0, 2), item(9, '口袋公园')], {}, later);

async function joined(): Promise<History> {
  const history = fresh();
  succeeded(await history.save(page));
  succeeded(await history.save(capture([...threeItems(), annex]), null, page));
  return history;
}

async function titles(history: History): Promise<string[]> {
  return succeeded(await history.open(id)).items.map((kept) => kept.item.title);
}

describe('a page that files were joined to', () => {
  it('is unchanged when it reads as it did by itself, and keeps the files’ items when it is captured again', async () => {
    const history = await joined();
    const compared = succeeded(await history.compare(page));
    expect(compared).toMatchObject({ joined: true, row: { items: 4 } });
    expect(compared !== null && isUnchanged(compared.diff)).toBe(true);
    const again = succeeded(await history.save({ ...page, capturedAt: later }));
    expect(again).toMatchObject({ kind: 'unchanged', row: { items: 4, revision: 2, checkedAt: later } });
    expect(await titles(history)).toContain(annex.title);
  });

  it('says what changed on the page, and is not renewed without its files', async () => {
    const history = await joined();
    const compared = succeeded(await history.compare(changedPage));
    expect(compared?.diff).toMatchObject({ added: [{ title: '口袋公园' }], gone: [{ title: '就业见习岗位' }] });
    expect(await history.save(changedPage)).toMatchObject({ ok: false, error: { code: 'joined' } });
    expect(await titles(history)).toHaveLength(4);
  });

  it('is renewed with its files, and by what lacks nothing of it', async () => {
    const history = await joined();
    const whole = capture([...changedPage.notice.items, annex], {}, later);
    expect(succeeded(await history.save(whole, null, changedPage))).toMatchObject({ kind: 'revised' });
    expect(succeeded(await history.compare(changedPage))).toMatchObject({
      joined: true,
      diff: { added: [], gone: [] },
    });
    const more = capture([...whole.notice.items, item(10, '新的一项')], {}, later);
    expect(succeeded(await history.save(more)).row.items).toBe(5);
    expect(await history.save(page)).toMatchObject({ ok: false, error: { code: 'joined' } });
  });

  it('is a page again once the joining is undone', async () => {
    const history = fresh();
    succeeded(await history.save(page));
    const { log } = succeeded(await history.save(capture([...threeItems(), annex]), null, page));
    succeeded(await history.undo(log));
    expect(succeeded(await history.compare(changedPage))).toMatchObject({ joined: false });
    expect(succeeded(await history.save(changedPage))).toMatchObject({ kind: 'revised', row: { items: 3 } });
    expect(succeeded(await history.save({ ...page, capturedAt: later }))).toMatchObject({ kind: 'revised' });
  });

  it('comes back from a backup as it is', async () => {
    const { pieces } = succeeded(await (await joined()).backup());
    const other = fresh();
    succeeded(await other.restore(pieces.join('')));
    expect(succeeded(await other.compare(page))).toMatchObject({ joined: true, diff: { gone: [] } });
    expect(await other.save(changedPage)).toMatchObject({ ok: false, error: { code: 'joined' } });
  });
});
