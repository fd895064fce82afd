import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { fillLedger, planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openSheet } from '../../shared/ledger/fill/open-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { saveHistory } from '../../shared/year/months/ledger-history.ts';
import { takeStock } from '../../shared/year/months/take-stock.ts';
import { capture } from '../ledger/captures.ts';
import { columnOf, open, plan, split } from './office-desk.ts';

/** Two items that follow one another, each of several figures that stand in its title. */
const [charging, nursery] = [4, 5];

/** The notice with titles that name their figures, each figure times `factor`; a changed title has a new id. */
function notice(factor: number): Capture {
  const base = capture('xian-2024');
  const items = base.notice.items.map((item) => {
    if (item.number !== charging && item.number !== nursery) return item;
    const targets = item.targets.map((target) => ({ ...target, value: Number(target.value) * factor }));
    const title = targets.map(({ metric, value, unit }) => `${metric}${value}${unit}`).join('、');
    return { ...item, id: `${item.id}x${factor}`, title, targets };
  });
  return { ...base, notice: { ...base.notice, items } };
}

async function ledger(): Promise<Uint8Array> {
  const template = templateOf('work-ledger');
  if (template === undefined) throw new Error('no template');
  return createLedger(template, [notice(1)], { asOf: '2024-06-30' });
}

const counted = (title: string) => title.startsWith('充电桩') || title.startsWith('公办托育');

/** A figure for each row of the two items: its place in the sheet. */
async function reported(bytes: Uint8Array): Promise<Uint8Array> {
  const { host, view } = await open(bytes, '工作台账');
  for (const { at, title } of view.rows) {
    if (!counted(title)) continue;
    const cells = [[{ value: at.row }]];
    await host.write([{ sheet: '工作台账', row: at.row, column: columnOf(view, '累计完成数'), cells }]);
  }
  return host.save();
}

async function renewed(bytes: Uint8Array) {
  const { host } = await open(bytes, '工作台账');
  const opened = await openSheet(host, '工作台账');
  if (!opened.ok) throw new Error(opened.error.message);
  const made = planLedger(opened.value, [notice(2)]);
  const ran = await fillLedger(host, made, [notice(2)], { at: '2024-07-01T08:00:00Z' });
  if (!ran.ok) throw new Error(JSON.stringify(ran.error));
  return { made, bytes: host.save() };
}

describe('a notice that sets figures anew in the middle of the year', () => {
  it('finds the rows of each figure again, several items after one another too', async () => {
    const { made, bytes } = await renewed(await reported(await ledger()));
    expect([made.insert.length, made.gone.length]).toEqual([0, 0]);
    const { view } = await open(bytes, '工作台账');
    const rows = view.rows.filter(({ title }) => counted(title));
    expect(rows.map(({ at }) => view.sheet.cells[at.row]?.[columnOf(view, '累计完成数')]?.value)).toEqual(
      rows.map(({ at }) => at.row),
    );
    expect(rows.map(({ at }) => view.sheet.cells[at.row]?.[columnOf(view, '目标值')]?.value)).toEqual(
      notice(2)
        .notice.items.filter(({ number }) => number === charging || number === nursery)
        .flatMap(({ targets }) => targets.map(({ value }) => value)),
    );
  });

  it('goes on with the history that the rows had', async () => {
    const before = await open(await reported(await ledger()), '工作台账');
    const first = takeStock(
      before.view,
      { schema: 'taizhang/ledger@1', sheet: '工作台账', rows: [] },
      '2024-06-30',
      null,
    );
    await saveHistory(before.host, first.history);
    const { view } = await open((await renewed(before.host.save())).bytes, '工作台账');
    const { history } = takeStock(view, first.history, '2024-07-31', null);
    expect(history.rows).toHaveLength(first.history.rows.length);
    expect(history.rows.map((row) => row.history.length)).toEqual(history.rows.map(() => 2));
  });

  it('takes what comes back in files that were sent before it', async () => {
    const old = await ledger();
    const { bytes } = await renewed(old);
    const files = await split(old, { by: 'leadUnit', sheet: '工作台账' });
    const made = await plan(
      bytes,
      await Promise.all(
        files.map(async ({ fileName, bytes: sent }) => ({ name: fileName, bytes: await reported(sent) })),
      ),
    );
    expect(made.rows).toEqual([]);
    expect(made.refused).toEqual([]);
    expect(made.conflicts).toEqual([]);
    const { view } = await open(bytes, '工作台账');
    expect(made.values.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      view.rows.filter(({ title }) => counted(title)).map(({ at }) => at.row),
    );
  });
});
