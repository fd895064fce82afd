import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../shared/history/open-history.ts';
import { versions } from '../../shared/history/versions.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { capture, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

const id = noticeIdentity(capture([]).notice);

/** The database as the product of that version leaves it, with one notice in it. */
async function asOf(version: number, name: string): Promise<Dexie> {
  const writer = openHistory({ name: `${name}-writer` });
  succeeded(await writer.save(capture(threeItems())));
  writer.close();
  const source = await new Dexie(`${name}-writer`).open();
  const old = new Dexie(name);
  for (const [at, { stores }] of versions.slice(0, version).entries()) {
    old.version(at + 1).stores(stores);
  }
  await old.open();
  for (const table of old.tables) {
    await table.bulkPut(await source.table(table.name).toArray());
  }
  source.close();
  return old;
}

describe('schema versions', () => {
  it.each(versions.map((_, at) => at + 1))('version %i opens and keeps what it held', async (version) => {
    const name = `upgrade-${version}`;
    (await asOf(version, name)).close();
    const history = openHistory({ name });
    expect(succeeded(await history.open(id)).items).toHaveLength(3);
    expect(succeeded(await history.search.find('停车'))).toHaveLength(1);
    expect(succeeded(await history.outbox.list())).toEqual([]);
    history.close();
  });

  it('tells an older window to let go, and goes on once it has', async () => {
    const old = await asOf(1, 'two-windows');
    let told = 0;
    old.on('versionchange', () => {
      told += 1;
      old.close();
    });
    const history = openHistory({ name: 'two-windows' });
    expect(succeeded(await history.list())).toEqual([id]);
    expect(told).toBe(1);
    history.close();
  });

  it('says that it waits while an older window does not let go', async () => {
    const old = await asOf(1, 'blocked');
    old.on('versionchange', () => false);
    const blocked = new Promise<void>((resolve) => {
      const history = openHistory({ name: 'blocked', onBlocked: resolve });
      history.list().then(() => history.close());
    });
    await blocked;
    old.close();
    const history = openHistory({ name: 'blocked' });
    expect(succeeded(await history.list())).toEqual([id]);
    history.close();
  });

  it('closes itself for a newer product and says so', async () => {
    const name = 'newer';
    let outdated = 0;
    const history = openHistory({
      name,
      onOutdated: () => {
        outdated += 1;
      },
    });
    succeeded(await history.save(capture(threeItems())));
    const newer = new Dexie(name);
    newer
      .version(versions.length + 1)
      .stores({ ...Object.assign({}, ...versions.map((version) => version.stores)), extra: 'id' });
    await newer.open();
    expect(outdated).toBe(1);
    expect(await history.list()).toMatchObject({ ok: false, error: { code: 'closed' } });
    newer.close();
    expect(await openHistory({ name }).list()).toMatchObject({ ok: false, error: { code: 'outdated' } });
  });
});
