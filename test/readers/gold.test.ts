import { describe, expect, it } from 'vitest';
import { readBreakdown } from '../../shared/extract/readers/breakdown.ts';
import { readDeadline } from '../../shared/extract/readers/deadline.ts';
import { readSchedule } from '../../shared/extract/readers/schedule.ts';
import { readTargets } from '../../shared/extract/readers/targets.ts';
import { canonicalNames, placeStems } from '../../shared/extract/units/unit-canonical.ts';
import { readUnits } from '../../shared/extract/units/units.ts';
import { lex } from '../../shared/lex/lex.ts';
import { type GoldItem, goldNotices } from './gold-notices.ts';

/** F1 of two multisets of keys. */
function f1(pairs: readonly (readonly [said: readonly string[], right: readonly string[]])[]): number {
  let hit = 0;
  let all = 0;
  for (const [said, right] of pairs) {
    const left = [...right];
    all += said.length + right.length;
    for (const key of said) {
      const at = left.indexOf(key);
      if (at === -1) continue;
      hit += 1;
      left.splice(at, 1);
    }
  }
  return all === 0 ? 1 : (2 * hit) / all;
}

type TargetKey = { value: number; unit: string; upper: number | null; from: number | null; comparator: string };
const targetKey = ({ value, unit, upper, from, comparator }: TargetKey): string =>
  [value, unit, upper, from, comparator].join('|');
const years = new Map(goldNotices.flatMap(({ year, items }) => items.map((item) => [item, year] as const)));
const items: GoldItem[] = goldNotices.flatMap(({ items: all }) => all);

describe('readers on the annotated notices', () => {
  it('targets', () => {
    const reads = items.map(
      ({ content, targets }) => [readTargets(lex(content, 2024)).targets.map(({ value }) => value), targets] as const,
    );
    expect(f1(reads.map(([said, right]) => [said.map(targetKey), right.map(targetKey)]))).toBeGreaterThanOrEqual(0.995);
    expect(
      f1(reads.map(([said, right]) => [said.map(({ text }) => text), right.map(({ text }) => text)])),
    ).toBeGreaterThanOrEqual(0.99);
    expect(
      f1(
        reads.map(([said, right]) => [said.map(({ metric }) => metric ?? ''), right.map(({ metric }) => metric ?? '')]),
      ),
    ).toBeGreaterThanOrEqual(0.85);
  });

  it('deadlines', () => {
    const right = items.filter(
      (item) =>
        (readDeadline(lex(item.content, years.get(item) ?? 0))?.value.date ?? null) === (item.deadline?.date ?? null),
    );
    expect(right.length).toBe(items.length);
  });

  it('units, roles and 无任务', () => {
    const printed = items.filter(({ line }) => line !== undefined);
    expect(printed.length).toBe(126);
    const reads = printed.map(({ line = '', units, applicable }) => ({ read: readUnits(line), units, applicable }));
    expect(
      f1(
        reads.map(({ read, units }) => [
          read.units.map(({ value }) => `${value.name}/${value.role}`),
          units.map(([name, , role]) => `${name}/${role}`),
        ]),
      ),
    ).toBe(1);
    expect(reads.every(({ read, applicable }) => read.applicable === applicable)).toBe(true);
  });

  it('canonical names', () => {
    for (const { items: own } of goldNotices) {
      const lists = own.map(({ units }) => units.map(([name]) => name));
      const right = own.map(({ units }) => units.map(([, canonical]) => canonical));
      const elsewhere = right.flat().includes('区城市管理局') ? ['区城市管理局'] : [];
      expect(canonicalNames(lists, placeStems('海州区', '花山区', '莲湖区'), elsewhere)).toEqual(right);
    }
  });

  it('schedules and breakdowns', () => {
    const year = 2024;
    const schedules = items.filter(({ scheduleLines }) => scheduleLines !== undefined);
    expect(schedules.length).toBe(30);
    const entries = schedules.map(
      ({ scheduleLines = [], schedule = [] }) =>
        [
          readSchedule(scheduleLines.map((line) => lex(line, year))).map(
            ({ value }) => `${value.start} ${value.end} ${value.text}`,
          ),
          schedule.map((entry) => entry.join(' ')),
        ] as const,
    );
    expect(f1(entries)).toBe(1);
    const shares = items
      .filter(({ breakdownLines }) => breakdownLines !== undefined)
      .map(
        ({ breakdownLines = [], breakdown = [] }) =>
          [
            readBreakdown(breakdownLines.map((line) => lex(line, 2024))).map(
              ({ value }) => `${value.name} ${value.value}`,
            ),
            breakdown.map((share) => share.join(' ')),
          ] as const,
      );
    expect(f1(shares)).toBeGreaterThanOrEqual(0.99);
  });
});
