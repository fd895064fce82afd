import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digest } from '../../shared/handoff/checksum.ts';
import { type History, openHistory } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { alike, Machine } from './machine.ts';
import { capture, item, threeItems, unit } from './sample.ts';
import { succeeded } from './succeeded.ts';

const id = noticeIdentity(capture([]).notice);
const march = '2025-03-01T08:00:00.000Z';
const april = '2025-04-01T08:00:00.000Z';
const four = () => [...threeItems(), item(4, '充电桩')];

let count = 0;
let machines: Machine[] = [];

function machine(clock = march): Machine {
  count += 1;
  const made = new Machine(`restore-${count}`, Date.parse(clock), (at) => vi.setSystemTime(at));
  machines.push(made);
  return made;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const { history } of machines) history.close();
  machines = [];
});

const save = (on: Machine, items = threeItems(), kept: string[] | null = null, at = on.now) =>
  on.run(async (history) => succeeded(await history.save(capture(items, {}, at), kept)));
const edit = (on: Machine, value: string, field: 'title' | 'funding' = 'title') =>
  on.run(async (history) => succeeded(await history.edit({ notice: id, item: 'i1', field, value })));
const restore = (on: Machine, backup: string) => on.run(async (history) => succeeded(await history.restore(backup)));
const opened = (on: Machine) => on.run(async (history) => succeeded(await history.open(id)));
const titleOn = async (on: Machine) => (await opened(on)).items[0]?.item.title;
const log = (on: Machine) => on.run(async (history) => succeeded(await history.log(50)));

describe('corrections', () => {
  it('of a backup survive the same page captured again here', async () => {
    const [office, home] = [machine(), machine()];
    await save(office);
    await edit(office, '新建普通高中');
    await save(home);
    expect(await restore(home, await office.backup())).toMatchObject({
      ...{ added: 0, updated: 1, kept: 0 },
      corrections: { brought: 1, kept: 0 },
    });
    expect(await titleOn(home)).toBe('新建普通高中');
  });

  it('of a backup survive a newer reading here, and those made here survive a newer reading of the backup', async () => {
    const [office, home] = [machine(), machine(april)];
    await save(office);
    await edit(office, '新建普通高中');
    await save(home, four());
    await edit(home, '区级财政', 'funding');
    const [one, other] = [await office.backup(), await home.backup()];
    await restore(home, one);
    await restore(office, other);
    for (const on of [office, home]) {
      const { items, row } = await opened(on);
      expect(items.map(({ original }) => original.id)).toEqual(['i1', 'i2', 'i3', 'i4']);
      expect([items[0]?.item.title, items[0]?.item.funding, row.revision]).toEqual(['新建普通高中', '区级财政', 2]);
    }
  });

  it('give way to newer ones field by field, and the one that gave way can be brought back from the log', async () => {
    const [office, home] = [machine(), machine(april)];
    await save(office);
    await edit(office, '旧的改法');
    await save(home);
    await edit(home, '新的改法');
    await edit(home, '区级财政', 'funding');
    const earlier = await office.backup();
    expect(await restore(home, earlier)).toMatchObject({ corrections: { brought: 0, kept: 1 } });
    expect(await restore(office, await home.backup())).toMatchObject({ corrections: { brought: 2, kept: 0 } });
    expect([await titleOn(office), await titleOn(home)]).toEqual(['新的改法', '新的改法']);
    for (const on of [office, home]) {
      const line = (await log(on)).find(({ action }) => action === 'overruled');
      expect(line?.undo).toMatchObject({ kind: 'unedit', before: { value: '旧的改法' } });
    }
    const line = (await log(home)).find(({ action }) => action === 'overruled');
    await home.run(async (history) => succeeded(await history.undo(line?.id ?? 0)));
    expect(await titleOn(home)).toBe('旧的改法');
    await restore(home, earlier);
    expect((await log(home)).filter(({ action }) => action === 'overruled')).toHaveLength(1);
  });

  it('that she took back stay taken back, by their undo or by writing what the notice says', async () => {
    const office = machine();
    await save(office);
    const line = await edit(office, '新建普通高中');
    await edit(office, '区级财政', 'funding');
    const before = await office.backup();
    await office.run(async (history) => succeeded(await history.undo(line)));
    await office.run(async (history) =>
      succeeded(await history.edit({ notice: id, item: 'i1', field: 'funding', value: null })),
    );
    expect(await restore(office, before)).toMatchObject({ corrections: { brought: 0, kept: 2 } });
    const { items, row } = await opened(office);
    expect([items[0]?.edited, row.editedItems]).toEqual([[], 0]);
  });

  it('are told apart by their order, not by a clock that was set back', async () => {
    const office = machine(april);
    await save(office);
    await edit(office, '先改的');
    const before = await office.backup();
    office.pass(-60 * 24 * 60);
    await edit(office, '后改的');
    await restore(office, before);
    expect(await titleOn(office)).toBe('后改的');
  });

  it('that no longer fit the record give way to those that do, whatever they are dated', async () => {
    const office = machine();
    await save(office);
    await edit(office, '新建普通高中');
    const forged = signed(
      (line) => {
        if (line.kind === 'edit') Object.assign(line.value, { value: { 标题: '<img>' }, at: '2099-01-01T00:00:00Z' });
      },
      await office.backup(),
    );
    await restore(office, forged);
    expect(await titleOn(office)).toBe('新建普通高中');
  });

  it('of a removed notice come back with it, on both machines', async () => {
    const [office, home] = [machine(), machine()];
    await save(office);
    await restore(home, await office.backup());
    await edit(office, '新建普通高中');
    await office.run(async (history) => succeeded(await history.removeNotices([id])));
    expect(await restore(home, await office.backup())).toMatchObject({ added: 0, updated: 1 });
    expect(await titleOn(home)).toBe('新建普通高中');
    expect(await restore(office, await home.backup())).toMatchObject({ added: 1 });
    expect(await titleOn(office)).toBe('新建普通高中');
    expect(alike(await office.holds())).toEqual(alike(await home.holds()));
  });
});

describe('readings', () => {
  it('of two machines stand in the order they were made, each once', async () => {
    const [office, home] = [machine(), machine()];
    await save(office, threeItems(), null, march);
    await save(office, four(), null, '2025-03-20T08:00:00.000Z');
    await save(home, threeItems(), null, march);
    await save(home, [item(1, '新建高中'), item(2, '公共停车位')], null, april);
    await restore(home, await office.backup());
    const { row, capture: newest } = await opened(home);
    expect([row.revision, newest.notice.items.length, row.capturedAt]).toEqual([3, 2, april]);
    expect((await home.holds()).revisions.map((one) => one.capture.notice.items.length)).toEqual([3, 4, 2]);
  });

  it('keep their order where the clock went back between them', async () => {
    const [office, home] = [machine(), machine()];
    await save(office, threeItems(), null, april);
    await save(office, four(), null, march);
    await restore(home, await office.backup());
    expect((await opened(home)).capture.notice.items).toHaveLength(4);
    await restore(office, await home.backup());
    expect((await opened(office)).capture.notice.items).toHaveLength(4);
  });

  it('an item kept on either side stays kept', async () => {
    const [office, home] = [machine(), machine()];
    await save(office, threeItems(), ['i1']);
    await save(home, threeItems(), ['i2']);
    await restore(home, await office.backup());
    expect((await opened(home)).row.kept).toEqual(['i1', 'i2']);
  });
});

describe('receipts', () => {
  async function filledOn(on: Machine, rows: number[], at: string): Promise<void> {
    await on.run(async ({ outbox }) => {
      await outbox.add({ id: 'b1', title: '批次', entries: [{ key: 'k', notice: id, item: 'i1' }] });
      await outbox.sent('b1', 'clipboard');
      const filled = { workbook: '台账.xlsx', sheet: '任务', at, items: [{ key: 'k', rows }] };
      succeeded(await outbox.acknowledge('b1', filled));
    });
  }
  const rowsOn = (on: Machine) =>
    on.run(async ({ outbox }) => succeeded(await outbox.receipts(id)).flatMap(({ rows }) => rows));
  const stateOn = (on: Machine) => on.run(async ({ outbox }) => succeeded(await outbox.get('b1'))?.state);

  it('never go back in time', async () => {
    const office = machine();
    await save(office);
    await filledOn(office, [5], march);
    const before = await office.backup();
    await filledOn(office, [9], april);
    expect(await restore(office, before)).toMatchObject({ receipts: { brought: 0, kept: 1 } });
    expect(await rowsOn(office)).toEqual([9]);
  });

  it('of an undone fill do not come back, and its batch waits', async () => {
    const office = machine();
    await save(office);
    await filledOn(office, [5], march);
    const before = await office.backup();
    await filledOn(office, [], april);
    expect([await rowsOn(office), await stateOn(office)]).toEqual([[], 'sent']);
    await restore(office, before);
    expect([await rowsOn(office), await stateOn(office)]).toEqual([[], 'sent']);
  });

  it('an old report pasted again changes nothing that is newer', async () => {
    const office = machine();
    await save(office);
    await filledOn(office, [9], april);
    await office.run(async ({ outbox }) => {
      const filled = { workbook: '台账.xlsx', sheet: '任务', at: march, items: [{ key: 'k', rows: [5] }] };
      succeeded(await outbox.acknowledge('b1', filled));
    });
    expect([await rowsOn(office), await stateOn(office)]).toEqual([[9], 'acknowledged']);
  });

  it('of the backup settle the batch that waits here', async () => {
    const [office, home] = [machine(), machine()];
    for (const on of [office, home]) await save(on);
    await home.run(async ({ outbox }) => {
      await outbox.add({ id: 'b1', title: '批次', entries: [{ key: 'k', notice: id, item: 'i1' }] });
      succeeded(await outbox.sent('b1', 'file'));
    });
    await restore(office, await home.backup());
    await filledOn(office, [5], april);
    await restore(home, await office.backup());
    expect([await rowsOn(home), await stateOn(home)]).toEqual([[5], 'acknowledged']);
  });
});

interface Line {
  kind: string;
  value: Record<string, unknown> & {
    capture?: { notice: { url: string; title: string; items: { id: string }[]; attachments: unknown[] } };
  };
}

/** A backup changed by someone who knows how its checksum is made. */
function signed(
  change: (line: Line) => void,
  backup: string,
  more: (lines: string[]) => string[] = (all) => all,
): string {
  const lines = backup.trim().split('\n').slice(0, -1);
  const changed = more(
    lines.map((text) => {
      const line: Line = JSON.parse(text);
      change(line);
      return JSON.stringify(line);
    }),
  );
  const checksum = changed.reduce((sum, line) => digest(`${sum}\n${line}`), '');
  return [...changed, JSON.stringify({ kind: 'end', lines: changed.length, checksum })].join('\n');
}

const nothing = () => undefined;
const onNotice = (change: (notice: NonNullable<Line['value']['capture']>['notice']) => void) => (line: Line) => {
  if (line.value?.capture !== undefined) change(line.value.capture.notice);
};
const forgeries: readonly [string, (backup: string) => string][] = [
  [
    'an address that runs',
    (backup) =>
      signed(
        onNotice((notice) => Object.assign(notice, { url: 'javascript:alert(1)' })),
        backup,
      ),
  ],
  [
    'such an address with blanks in it',
    (backup) =>
      signed(
        onNotice((notice) => Object.assign(notice, { url: ' java\nscript:alert(1)' })),
        backup,
      ),
  ],
  [
    'an attachment that runs',
    (backup) =>
      signed(
        onNotice((notice) =>
          notice.attachments.push({ label: '附件', title: '清单', units: [], href: 'data:text/html,x' }),
        ),
        backup,
      ),
  ],
  [
    'a notice under a foreign id',
    (backup) =>
      signed((line) => {
        if (line.kind === 'notice') line.value.id = 'x';
        if (line.kind === 'revision') line.value.notice = 'x';
      }, backup),
  ],
  [
    'a reading of another notice under its id',
    (backup) =>
      signed(
        onNotice((notice) => Object.assign(notice, { title: '别的公告' })),
        backup,
      ),
  ],
  ['a notice twice', (backup) => signed(nothing, backup, (lines) => [...lines, ...lines.slice(1, 2)])],
  [
    'a reading twice',
    (backup) =>
      signed(nothing, backup, (lines) => [...lines, ...lines.filter((one) => one.includes('"revision","value"'))]),
  ],
  [
    'a newest reading that is not there',
    (backup) =>
      signed((line) => {
        if (line.kind === 'notice') line.value.revision = 9;
      }, backup),
  ],
  [
    'an instant that is none',
    (backup) =>
      signed((line) => {
        if (line.kind === 'notice') line.value.firstAt = '2025-13-45T99:00:00Z';
      }, backup),
  ],
  ['two ends', (backup) => `${backup}${backup.trim().split('\n').at(-1)}\n`],
];

describe('a forged backup', () => {
  it.each(forgeries)('with %s is refused whole, in words', async (_, forge) => {
    const office = machine();
    await save(office);
    await edit(office, '新建普通高中');
    const before = alike(await office.holds());
    const refused = await office.run(async (history) => history.restore(forge(await office.backup())));
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/[一-鿿].*请换一份备份文件。历史没有改动。$/u);
    expect(alike(await office.holds())).toEqual(before);
  });

  it.each<[string, (line: Line) => void]>([
    [
      'numbers as large as there are',
      ({ kind, value }) => {
        if (kind === 'notice' || kind === 'revision') value.revision = Number.MAX_SAFE_INTEGER;
      },
    ],
    [
      'instants at the end of time',
      ({ kind, value }) => {
        if (kind === 'notice') {
          Object.assign(value, { firstAt: '9999-12-31T23:59:59Z', checkedAt: '9999-12-31T23:59:59Z' });
        }
        if (kind === 'edit') value.at = '9999-12-31T23:59:59.999Z';
      },
    ],
    [
      'items named as objects’ own properties are',
      onNotice(({ items }) => Object.assign(items[0] ?? {}, { id: '__proto__' })),
    ],
  ])('that has %s is restored, read, captured and corrected again', async (_, change) => {
    const [office, home] = [machine(), machine()];
    await save(office);
    await edit(office, '新建普通高中');
    await restore(home, signed(change, await office.backup()));
    expect((await opened(home)).items).toHaveLength(3);
    await save(home, four(), null, april);
    await home.run(async (history) =>
      succeeded(await history.edit({ notice: id, item: 'i1', field: 'units', value: [unit('区教育局')] })),
    );
    await edit(home, '再改一次');
    expect([await titleOn(home), (await opened(home)).items.length]).toEqual(['再改一次', 4]);
    await restore(office, await home.backup());
    expect((await opened(office)).items).toHaveLength(4);
  });
});

it('two windows that save at once lose nothing', async () => {
  const windows: [History, History] = [openHistory({ name: 'race' }), openHistory({ name: 'race' })];
  const saved = await Promise.all(
    Array.from({ length: 24 }, (_, at) =>
      windows[at % 2 === 0 ? 0 : 1].save(capture([...threeItems(), item(4, `充电桩${at}`)], {}, march)),
    ),
  );
  expect(saved.every(({ ok }) => ok)).toBe(true);
  expect(succeeded(await windows[0].open(id)).row.revision).toBe(24);
  for (const window of windows) window.close();
});
