import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, entryAt, type Picked } from '../../extension/picker/model/entry.ts';
import { type Action, reduce } from '../../extension/picker/model/reduce.ts';
import { grown, labelOf, likewise, shrunk } from '../../extension/picker/model/siblings.ts';
import { begin, redo, step, undo } from '../../extension/picker/model/timeline.ts';
import type { Unit } from '../../shared/notice/notice.ts';

const unit = (name: string): Unit => ({ name, canonical: name, role: '责任', basis: 'printed' });

function entry(key: string, start: number, end: number, more: Partial<Entry> = {}): Entry {
  return {
    key,
    found: key,
    start,
    end,
    selected: false,
    captured: false,
    units: null,
    section: null,
    list: null,
    ...more,
  };
}

const state = (...entries: Entry[]): Picked => ({ entries, log: null });

/** Entries of some length with some room between them. */
const states = fc
  .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: 12 })
  .map((parts) => {
    let at = 0;
    return state(
      ...parts.map(([gap, length, selected], index) => {
        const start = at + gap;
        at = start + length;
        return entry(`item${index}`, start, at, { selected });
      }),
    );
  });

/** A step by position, so that it means something whatever the entries are called by then. */
const wishes = fc.record({
  kind: fc.constantFrom('toggle', 'add', 'merge', 'split', 'resize', 'units', 'select-all', 'saved' as const),
  which: fc.nat(14),
  at: fc.nat(160),
  length: fc.integer({ min: -2, max: 9 }),
});

function actionOf(present: Picked, wish: { kind: string; which: number; at: number; length: number }): Action {
  const target = present.entries[wish.which % Math.max(1, present.entries.length)];
  const key = target?.key ?? 'nothing';
  switch (wish.kind) {
    case 'add':
      return { kind: 'add', run: { start: wish.at, end: wish.at + wish.length } };
    case 'split':
      return { kind: 'split', key, at: (target?.start ?? 0) + wish.length };
    case 'resize':
      return { kind: 'resize', key, start: target?.start ?? 0, end: (target?.end ?? 0) + wish.length };
    case 'units':
      return { kind: 'units', key, units: [unit('区教育局')] };
    case 'saved':
      return { kind: 'saved', keys: new Set([key]), log: wish.at + 1 };
    case 'select-all':
      return { kind: 'select-all' };
    default:
      return { kind: wish.kind === 'merge' ? 'merge' : 'toggle', key };
  }
}

function covered({ entries }: Picked): Set<number> {
  const offsets = new Set<number>();
  for (const { start, end } of entries) for (let at = start; at < end; at += 1) offsets.add(at);
  return offsets;
}

describe('steps', () => {
  it('are undone exactly, one by one, and done again exactly', () => {
    fc.assert(
      fc.property(states, fc.array(wishes, { maxLength: 25 }), (first, all) => {
        let timeline = begin(first);
        const seen = [first];
        for (const wish of all.filter(({ kind }) => kind !== 'saved')) {
          timeline = step(timeline, actionOf(timeline.present, wish));
          if (timeline.present !== seen.at(-1)) seen.push(timeline.present);
        }
        for (let at = seen.length - 2; at >= 0; at -= 1) {
          timeline = undo(timeline);
          expect(timeline.present).toBe(seen[at]);
        }
        expect(undo(timeline)).toBe(timeline);
        for (let at = 1; at < seen.length; at += 1) {
          timeline = redo(timeline);
          expect(timeline.present).toBe(seen[at]);
        }
        expect(redo(timeline)).toBe(timeline);
      }),
    );
  });

  it('keep entries in order, apart from each other, each with a name of its own', () => {
    fc.assert(
      fc.property(states, fc.array(wishes, { maxLength: 25 }), (first, all) => {
        let timeline = begin(first);
        for (const wish of all) timeline = step(timeline, actionOf(timeline.present, wish));
        const { entries } = timeline.present;
        for (const [at, { start, end }] of entries.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(entries[at - 1]?.end ?? 0);
        }
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      }),
    );
  });

  it('lose no text by merging and splitting, and no mark by anything but her own resizing', () => {
    fc.assert(
      fc.property(states, fc.array(wishes, { maxLength: 25 }), (first, all) => {
        let present = first;
        for (const wish of all.filter(({ kind }) => kind !== 'resize')) {
          const next = reduce(present, actionOf(present, wish));
          const after = covered(next);
          for (const offset of covered(present)) expect(after.has(offset)).toBe(true);
          present = next;
        }
      }),
    );
  });

  it('never clear a choice but by the toggle of that very item', () => {
    fc.assert(
      fc.property(states, fc.array(wishes, { maxLength: 25 }), (first, all) => {
        let present = first;
        for (const wish of all.filter(({ kind }) => kind !== 'toggle' && kind !== 'resize')) {
          const next = reduce(present, actionOf(present, wish));
          for (const { start, selected } of present.entries) {
            if (selected) expect(entryAt(next.entries, start)?.selected).toBe(true);
          }
          present = next;
        }
      }),
    );
  });

  it('that cannot be taken leave the very same state, and so nothing to undo', () => {
    const given = state(entry('a', 0, 5), entry('b', 6, 9));
    for (const action of [
      { kind: 'merge', key: 'b' },
      { kind: 'split', key: 'a', at: 0 },
      { kind: 'split', key: 'a', at: 5 },
      { kind: 'add', run: { start: 4, end: 6 } },
      { kind: 'resize', key: 'a', start: 0, end: 7 },
      { kind: 'toggle', key: 'nowhere' },
    ] satisfies Action[]) {
      expect(reduce(given, action)).toBe(given);
    }
  });

  it('do not do a save again that was taken back', () => {
    let timeline = step(begin(state(entry('a', 0, 5))), { kind: 'toggle', key: 'a' });
    timeline = step(timeline, { kind: 'saved', keys: new Set(['a']), log: 7 });
    expect(timeline.present.entries[0]?.captured).toBe(true);
    timeline = undo(timeline);
    expect(timeline.present.entries[0]?.captured).toBe(false);
    expect(redo(timeline)).toBe(timeline);
  });
});

describe('the same correction for items alike', () => {
  const text =
    '1.新建高中。\n责任单位：区教育局\n2.修路。\n责任单位：区交通局\n3.植树。\n投资：5万元\n责任单位：区林业局';
  const at = (words: string) => text.indexOf(words);
  const entries = [
    entry('a', 0, at('\n责任单位：区教')),
    entry('b', at('2.'), at('\n责任单位：区交')),
    entry('c', at('3.'), at('\n投资')),
  ];

  it('takes in the line with the same label, and only that', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('there is a first');
    const end = grown(text, first) ?? 0;
    expect(text.slice(first.start, end)).toBe('1.新建高中。\n责任单位：区教育局');
    const moved = { ...first, key: 'moved', end };
    const corrections = likewise(text, entries, first, moved, () => []);
    expect(corrections).toEqual([{ kind: 'resize', key: 'b', start: at('2.'), end: at('\n3.') }]);
  });

  it('gives it back where it is the last', () => {
    const whole = [entry('a', 0, at('\n2.')), entry('b', at('2.'), at('\n3.')), entry('c', at('3.'), text.length)];
    const [first] = whole;
    if (first === undefined) throw new Error('there is a first');
    const moved = { ...first, key: 'moved', end: shrunk(text, first) ?? 0 };
    expect(likewise(text, whole, first, moved, () => []).map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('gives the corrected units to those that had the same', () => {
    const names = new Map([
      ['a', [unit('教育局')]],
      ['b', [unit('教育局')]],
      ['c', [unit('林业局')]],
    ]);
    const [first] = entries;
    if (first === undefined) throw new Error('there is a first');
    const after = { ...first, units: [unit('区教育局')] };
    const corrections = likewise(text, entries, first, after, ({ key }) => names.get(key) ?? []);
    expect(corrections).toEqual([{ kind: 'units', key: 'b', units: [unit('区教育局')] }]);
  });

  it('is not offered for a line without a label', () => {
    expect(labelOf('建设学校三所。')).toBe(null);
    expect(labelOf('责任单位:区教育局')).toBe('责任单位：');
  });
});
