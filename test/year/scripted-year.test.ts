import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { capture } from '../ledger/captures.ts';
import { convertAll } from '../libreoffice/convert.ts';
import { columnOf, merge, open, split } from './office-desk.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const two = (value: number) => String(value).padStart(2, '0');

/** The next figure of a sequence that is the same in every run. */
function* figures(): Generator<number> {
  let state = 20_250_101;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

async function ledger(): Promise<Uint8Array> {
  const template = templateOf('work-ledger');
  if (template === undefined) throw new Error('no template');
  return createLedger(template, [capture('lianhu-2025')], { asOf: '2025-01-31' });
}

/** A returned file with some of its open cells typed over; what was typed, by row key. */
async function filled(bytes: Uint8Array, month: number, next: () => number) {
  const { host, view } = await open(bytes);
  const truth = new Map<string, CellValue>();
  const [done, progress] = [columnOf(view, '累计完成数'), columnOf(view, '进展情况')];
  const keys = columnOf(view, '台账行号');
  for (const { at } of view.rows) {
    if (next() % 3 === 0) continue;
    const key = at.text(keys);
    for (const [column, value] of [
      [done, next() % 5000],
      [progress, `截至${month}月底，推进到第${next() % 90}步。`],
    ] as const) {
      if (view.sheet.cells[at.row]?.[column]?.locked !== false) continue;
      await host.write([{ sheet: view.sheet.name, row: at.row, column, cells: [[{ value }]] }]);
      truth.set(`${key} ${column === done ? '累计完成数' : '进展情况'}`, value);
    }
  }
  return { bytes: host.save(), truth };
}

describe('a year with twelve months and every unit', () => {
  it('lands each unit’s values once, month by month, through another program’s re-saving', async () => {
    const random = figures();
    const next = () => random.next().value ?? 0;
    let master = await ledger();
    const truth = new Map<string, CellValue>();
    for (const month of months) {
      const files = await split(master, {
        by: 'leadUnit',
        due: `2025-${two(month)}-25`,
        sentAt: `2025-${two(month)}-10T08:00:00+08:00`,
      });
      expect(files.length).toBeGreaterThanOrEqual(12);
      let back: { name: string; bytes: Uint8Array }[] = [];
      for (const { fileName, bytes, fills } of files) {
        if (fills === 0) continue;
        const typedIn = await filled(bytes, month, next);
        for (const [cell, value] of typedIn.truth) truth.set(cell, value);
        back.push({ name: fileName, bytes: typedIn.bytes });
      }
      if (month === 6) {
        const saved = await convertAll(new Map(back.map(({ name, bytes }) => [name, bytes])), 'xlsx');
        expect(saved.size).toBe(back.length);
        back = [...saved].map(([name, bytes]) => ({ name, bytes }));
      }
      const done = await merge(master, back);
      expect([done.plan.conflicts, done.plan.refused, done.plan.rows, done.plan.waiting]).toEqual([[], [], [], []]);
      master = done.bytes;
    }
    const { view } = await open(master);
    const now = new Map(
      view.rows.flatMap(({ key, at }) =>
        ['累计完成数', '进展情况'].flatMap((header): [string, CellValue][] => {
          const value = view.sheet.cells[at.row]?.[columnOf(view, header)]?.value ?? null;
          return value === null ? [] : [[`${key} ${header}`, value]];
        }),
      ),
    );
    expect([...now].sort()).toEqual([...truth].sort());
  });
});
