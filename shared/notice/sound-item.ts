import type { z } from 'zod/mini';
import type { ItemAnchors } from './capture.ts';
import { Deadline, ItemEvent, Leader, Printed, ScheduleEntry, Share, Target, Unit } from './notice.ts';
import { isSoundAlready, type PlacedItem } from './sound-already.ts';
import { soundText, soundTexts } from './sound-text.ts';

/** What a record cannot hold of a reading: a figure beyond all numbers, a name without letters. */
export interface Dropped {
  /** Id of the item it belongs to; null where it belongs to the notice, or where the item itself is what was dropped. */
  readonly item: string | null;
  readonly text: string;
}

export interface SoundItem extends PlacedItem {
  readonly dropped: readonly Dropped[];
}

/** Entries that the record can hold, and where each stood before: places and references move with them. */
interface Sieved<Entry> {
  readonly entries: Entry[];
  /** Null where every entry stays where it stood. */
  readonly moved: ReadonlyMap<number, number> | null;
  readonly lost: readonly Entry[];
}

function sieve<Entry>(schema: z.ZodMiniType<Entry>, entries: Entry[]): Sieved<Entry> {
  if (entries.every((entry) => schema.safeParse(entry).success)) return { entries, moved: null, lost: [] };
  const sound: Entry[] = [];
  const moved = new Map<number, number>();
  const lost: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    if (schema.safeParse(entry).success) {
      moved.set(at, sound.length);
      sound.push(entry);
    } else {
      lost.push(entry);
    }
  }
  return { entries: sound, moved, lost };
}

/** A field that says nothing is null. */
function stated(text: string | null): string | null {
  return text === '' ? null : text;
}

type Moves = Readonly<Record<string, ReadonlyMap<number, number> | null>>;

function movedAnchors(anchors: ItemAnchors, moves: Moves): ItemAnchors {
  if (Object.values(moves).every((moved) => moved === null)) return anchors;
  return Object.fromEntries(
    Object.entries(anchors).flatMap(([path, anchor]) => {
      const [field = '', at, ...rest] = path.split('.');
      const moved = moves[field];
      if (moved === undefined || moved === null || at === undefined) return [[path, anchor] as const];
      const to = moved.get(Number(at));
      return to === undefined ? [] : [[[field, to, ...rest].join('.'), anchor] as const];
    }),
  );
}

/** What a message says of entries that say nothing themselves. */
function blank(label: string, count: number): string {
  return count === 1 ? `空白的${label}` : `${count}条空白的${label}`;
}

/** Longer openings of a text are no title. */
const longestTitle = 50;

const nothing: readonly Dropped[] = [];

/**
 * The item that a record can hold of a reading: text without control characters and half characters, ordinals that are whole
 * numbers, figures that are finite, no empty entries. What had to be left out is named. Null where neither title nor text says
 * anything.
 */
export function soundItem(placed: PlacedItem): SoundItem | null {
  return isSoundAlready(placed.item) ? { ...placed, dropped: nothing } : mended(placed);
}

function mended(placed: PlacedItem): SoundItem | null {
  const raw = soundTexts(placed.item);
  const title = raw.title || raw.text.slice(0, longestTitle);
  if (title === '') return null;
  const units = sieve(Unit, raw.units);
  const leaders = sieve(Leader, raw.leaders);
  const targets = sieve(
    Target,
    raw.targets.map((target) =>
      target.metric === '' || target.per === ''
        ? { ...target, metric: stated(target.metric), per: stated(target.per) }
        : target,
    ),
  );
  const events = sieve(ItemEvent, raw.events);
  const schedule = sieve(ScheduleEntry, raw.schedule);
  const breakdown = sieve(Share, raw.breakdown);
  const measures = sieve(Printed, raw.measures);
  const qualities = sieve(Printed, raw.qualities);
  const deadline = raw.deadline !== null && Deadline.safeParse(raw.deadline).success ? raw.deadline : null;
  const number = raw.number === null || Number.isSafeInteger(raw.number) ? raw.number : null;
  const lost = [
    ...(measures.lost.length > 0 ? [blank('推进措施', measures.lost.length)] : []),
    ...(number === raw.number ? [] : [String(raw.number)]),
    ...(deadline === raw.deadline ? [] : [raw.deadline?.text ?? '']),
    ...units.lost.map(({ name }) => name || '空白的责任单位'),
    ...leaders.lost.map(({ name, role }) => name || `空白的${role || '责任人'}`),
    ...breakdown.lost.map(({ name }) => name || '空白的分解对象'),
    ...[...targets.lost, ...events.lost, ...schedule.lost].map(({ text }) => text),
  ];
  const moves = {
    units: units.moved,
    leaders: leaders.moved,
    targets: targets.moved,
    events: events.moved,
    schedule: schedule.moved,
    breakdown: breakdown.moved,
    measures: measures.moved,
    qualities: qualities.moved,
  };
  const { moved } = targets;
  const inTargets = (at: number | null): number | null => (at === null ? null : (moved?.get(at) ?? null));
  return {
    item: {
      ...raw,
      number,
      list: stated(raw.list),
      section: stated(raw.section),
      title,
      text: raw.text || title,
      units: units.entries,
      leaders: leaders.entries,
      targets:
        moved === null
          ? targets.entries
          : targets.entries.map((target) => ({ ...target, parent: inTargets(target.parent) })),
      qualities: qualities.entries,
      deadline,
      events: events.entries,
      schedule: schedule.entries,
      funding: stated(raw.funding),
      measures: measures.entries,
      breakdown: breakdown.entries,
      quote: raw.quote || title,
    },
    anchors: movedAnchors(placed.anchors, moves),
    claims:
      moved === null ? placed.claims : placed.claims.map((claim) => ({ ...claim, target: inTargets(claim.target) })),
    dropped: lost.filter((text) => text !== '').map((text) => ({ item: raw.id, text: soundText(text) })),
  };
}
