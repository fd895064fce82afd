import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Backup } from '../../shared/history/backup-lines.ts';
import { same } from '../../shared/history/diff.ts';
import { saying } from '../../shared/history/join-revisions.ts';
import type { History } from '../../shared/history/open-history.ts';
import { type EditedField, isStanding, type LogRow } from '../../shared/history/records.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { alike, Machine } from './machine.ts';
import { capture, item, unit } from './sample.ts';
import { succeeded } from './succeeded.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a page may read as: items come, go, change their words, their numbers and with them their ids. */
const readings = [
  [item(1, '新建高中'), item(2, '公共停车位'), item(3, '就业见习岗位')],
  [item(1, '新建高中', { text: '新建高中3所。' }), item(2, '公共停车位'), item(3, '就业见习岗位')],
  [item(1, '新建高中'), item(2, '公共停车位'), item(4, '充电桩')],
  [{ ...item(1, '新建高中'), id: 'j1', number: 7 }, item(3, '就业见习岗位')],
] as const;

const pages = [
  {},
  { url: 'https://b.gov.cn/2', documentNumber: null },
  { url: null, documentNumber: null, title: '2025年某镇重点工作' },
] as const;

const corrections: readonly (readonly [EditedField, unknown])[] = [
  ['title', '她改的名称'],
  ['title', '她又改的名称'],
  ['title', '新建高中'],
  ['units', [unit('区教育局')]],
  ['units', []],
  ['funding', '区级财政'],
  ['deadline', { text: '2025年6月底前', date: '2025-06-30' }],
];

const some = fc.nat(50);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('capture'), page: some, reading: some, chosen: some }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit'), notice: some, item: some, correction: some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fill'), notice: some, batch: some, rows: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-items'), notice: some, item: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-notice'), notice: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('label'), notice: some, tag: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish'), notice: some, item: some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), line: some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clock'), minutes: fc.integer({ min: -5000, max: 5000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back-up') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restore'), backup: some }) },
);
type Step = (typeof step extends fc.Arbitrary<infer Value> ? Value : never) & { readonly on?: never };

const nth = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % Math.max(1, values.length)];

async function anItem(history: History, notice: number, at: number): Promise<{ notice: string; item: string } | null> {
  const id = nth(succeeded(await history.list()), notice);
  if (id === undefined) return null;
  const found = nth(succeeded(await history.open(id)).items, at);
  return found === undefined ? null : { notice: id, item: found.item.id };
}

async function fill(machine: Machine, history: History, move: { notice: number; batch: number; rows: number }) {
  const place = await anItem(history, move.notice, 0);
  if (place === null) return;
  const other = await anItem(history, move.notice, 1);
  const known = nth(succeeded(await history.outbox.list()), move.batch);
  const entries = [place, other ?? place].map((entry) => ({ key: `key ${entry.item}`, ...entry }));
  const id = move.batch % 3 === 0 || known === undefined ? JSON.stringify(entries) : known.id;
  const batch = succeeded(await history.outbox.add({ id, title: '批次', entries }));
  await history.outbox.sent(id, move.rows % 2 === 0 ? 'clipboard' : 'file');
  if (move.rows % 5 === 4) await history.outbox.expire(new Date(Date.now() + 1).toISOString());
  const rows = move.rows % 4 === 3 ? [] : [move.rows + 3];
  const items = batch.entries.slice(move.rows % 2).map(({ key }) => ({ key, rows }));
  await history.outbox.acknowledge(id, { workbook: '台账.xlsx', sheet: '任务', at: machine.now, items });
}

/** What is hers in a history, that no restore may lose. */
function hers({ notices, revisions, edits, marks, done, receipts, batches }: Backup) {
  const newest = new Map<string, Capture>();
  for (const { id, revision } of notices) {
    const found = revisions.find((one) => one.notice === id && one.revision === revision);
    if (found !== undefined) newest.set(id, found.capture);
  }
  return { notices, newest, readings: revisions, edits, marks, done, receipts, batches };
}

/** Fails where something that either side held is neither in the joined history nor in its log. */
function expectNothingLost(sides: readonly Backup[], joined: Backup, log: readonly LogRow[]): void {
  const after = hers(joined);
  for (const side of sides.map(hers)) {
    for (const { notice, capture: read } of side.readings) {
      expect(after.readings.some((one) => one.notice === notice && saying(one.capture) === saying(read))).toBe(true);
    }
    for (const notice of side.notices) {
      const now = after.notices.find(({ id }) => id === notice.id);
      if (notice.removedAt === null) expect(now?.removedAt).toBeNull();
      for (const tag of notice.tags) expect(now?.tags).toContain(tag);
      if (notice.pinned) expect(now?.pinned).toBe(true);
      const present = new Set(after.newest.get(notice.id)?.notice.items.map(({ id }) => id));
      const kept = now?.kept ?? [...present];
      const held = notice.kept ?? side.newest.get(notice.id)?.notice.items.map(({ id }) => id) ?? [];
      for (const id of held) if (present.has(id)) expect(kept).toContain(id);
    }
    for (const edit of side.edits) {
      const { notice, field } = edit;
      const stands = after.edits.some(
        (one) => one.notice === notice && one.field === field && same(one.value, edit.value),
      );
      const logged = log.some(({ undo }) => undo?.kind === 'unedit' && same(undo.before?.value, edit.value));
      expect(stands || logged, `${edit.field} ${JSON.stringify(edit.value)}`).toBe(true);
      const now = after.edits.find((one) => one.notice === notice && one.field === field && one.item === edit.item);
      if (now !== undefined) expect(Date.parse(now.at)).toBeGreaterThanOrEqual(Date.parse(edit.at));
    }
    for (const one of side.done) expect(after.done.some(({ notice }) => notice === one.notice)).toBe(true);
    for (const receipt of side.receipts) {
      const now = after.receipts.find(({ id }) => id === receipt.id);
      expect(Date.parse(now?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(receipt.at));
    }
    for (const batch of side.batches) {
      const now = after.batches.find(({ id }) => id === batch.id);
      const places = after.receipts
        .filter((one) => one.batch === batch.id && isStanding(one))
        .map(({ item: id }) => id);
      expect(now?.state === 'acknowledged').toBe(batch.entries.every(({ item: id }) => places.includes(id)));
    }
  }
}

async function restore(machine: Machine, backup: string): Promise<void> {
  const before = await machine.holds();
  const there = new Machine(`read ${Math.random()}`, 0, (at) => vi.setSystemTime(at));
  await there.run(async (history) => succeeded(await history.restore(backup)));
  await machine.run(async (history) => succeeded(await history.restore(backup)));
  const log = await machine.run(async (history) => succeeded(await history.log(1000)));
  expectNothingLost([before, await there.holds()], await machine.holds(), log);
  there.history.close();
}

async function take(machine: Machine, move: Step, backups: string[]): Promise<void> {
  if (move.kind === 'clock' && 'minutes' in move) machine.pass(move.minutes);
  if (move.kind === 'back-up') backups.push(await machine.backup());
  if (move.kind === 'restore' && 'backup' in move) {
    const backup = nth(backups, move.backup);
    if (backup !== undefined) await restore(machine, backup);
  }
  await machine.run(async (history) => {
    if ('reading' in move) {
      const read = capture(nth(readings, move.reading) ?? [], nth(pages, move.page), machine.now);
      const ids = read.notice.items.map(({ id }) => id);
      succeeded(await history.save(read, move.chosen % 3 === 0 ? null : ids.slice(move.chosen % 2)));
    } else if ('correction' in move) {
      const place = await anItem(history, move.notice, move.item);
      const [field, value] = nth(corrections, move.correction) ?? [];
      if (place !== null && field !== undefined) succeeded(await history.edit({ ...place, field, value }));
    } else if ('rows' in move) await fill(machine, history, move);
    else if ('tag' in move) {
      const id = nth(succeeded(await history.list()), move.notice);
      if (id !== undefined) await history.label(id, { tags: [`标签${move.tag % 4}`], pinned: move.tag % 2 === 0 });
    } else if (move.kind === 'finish' && 'item' in move) {
      const place = await anItem(history, move.notice, move.item);
      if (place !== null) await history.finish([place], true);
    } else if (move.kind === 'remove-items' && 'item' in move) {
      const place = await anItem(history, move.notice, move.item);
      if (place !== null) await history.removeItems(place.notice, [place.item]);
    } else if (move.kind === 'remove-notice' && 'notice' in move) {
      const id = nth(succeeded(await history.list()), move.notice);
      if (id !== undefined) await history.removeNotices([id]);
    } else if ('line' in move) {
      const line = nth(
        succeeded(await history.log(20)).filter(({ undo }) => undo !== null),
        move.line,
      );
      if (line !== undefined) await history.undo(line.id);
    }
  });
}

/** What she sees, beside what the backup tells: lists, search and totals. */
async function views(machine: Machine): Promise<unknown> {
  return machine.run(async (history) => ({
    list: succeeded(await history.list()).sort(),
    totals: succeeded(await history.totals()),
    hits: succeeded(await history.search.find('改的'))
      .map(({ notice }) => notice)
      .sort(),
  }));
}

it('two machines that have exchanged their backups hold the same, and nothing of hers is lost on the way', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), step), { minLength: 4, maxLength: 28 }),
      fc.boolean(),
      async (moves, atOnce) => {
        runs += 1;
        const machines = ['office', 'home'].map(
          (name, at) => new Machine(`${name} ${runs}`, Date.UTC(2025, 2, 1 + at), (now) => vi.setSystemTime(now)),
        ) as [Machine, Machine];
        const [office, home] = machines;
        const backups: string[] = [];
        for (const [first, move] of moves) await take(first ? office : home, move as Step, backups);
        const fromOffice = await office.backup();
        const early = await home.backup();
        await restore(home, fromOffice);
        await restore(office, atOnce ? early : await home.backup());
        expect(alike(await office.holds())).toEqual(alike(await home.holds()));
        expect(await views(office)).toEqual(await views(home));
        const settled = alike(await office.holds());
        await restore(office, await home.backup());
        expect(alike(await office.holds())).toEqual(settled);
        for (const { history } of machines) history.close();
      },
    ),
    { numRuns: Number(process.env.TAIZHANG_EXCHANGES ?? 40) },
  );
});
