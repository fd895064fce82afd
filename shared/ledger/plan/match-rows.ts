import type { CellValue } from '../../workbook/cell.ts';
import { type BodyRow, readAs } from './sheet-body.ts';
import type { Slot } from './slots.ts';

/** A row to be found again: what stood in it, and where it stood; null where that is not known, then only names find it. */
export interface Sought {
  readonly id: string;
  readonly hint: number | null;
  readonly values: ReadonlyMap<string, CellValue>;
}

/**
 * Which values name a row, surest first. A name counts only where no other row on either side has it. Source: a clerk
 * renumbers, moves and rewords rows, but rarely all of it at once.
 */
const names: readonly (readonly string[])[] = [
  ['seq', 'title', 'metric', 'targetValue', 'region', 'share', 'dutyUnit', 'thisTask', 'subTitle'],
  ['itemNo', 'title', 'metric', 'targetValue', 'region', 'subTitle', 'month'],
  ['seq', 'title', 'metric'],
  ['title', 'metric', 'unit', 'region', 'subTitle', 'thisTask', 'dutyUnit', 'role'],
  ['title', 'metric', 'region', 'subTitle'],
  ['seq', 'title'],
  ['itemNo', 'title'],
  ['title', 'targetValue'],
  ['target', 'metric'],
  ['content', 'metric'],
  ['title'],
  ['target'],
  ['content'],
  ['problem'],
  ['region'],
  ['quote'],
];

const longEnough = 2;

function nameOf(values: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  const parts: string[] = [];
  let letters = 0;
  for (const key of keys) {
    const value = values.get(key);
    if (value === undefined || value === '') continue;
    parts.push(`${key}:${value}`);
    if (key !== 'seq' && key !== 'itemNo') letters += value.length;
  }
  return letters >= longEnough && parts.length >= Math.min(keys.length, 2) ? parts.join('\n') : null;
}

function read(values: ReadonlyMap<string, CellValue>): Map<string, string> {
  return new Map([...values].map(([key, value]) => [key, readAs(value)]));
}

const turnable = 4;

/** A title with its letters in one order, so that 改造老旧小区 and 老旧小区改造 are one; null for a short one. */
function turnedTitle(values: ReadonlyMap<string, string>): string | null {
  const title = values.get('title') ?? '';
  return title.length < turnable ? null : [...title].sort().join('');
}

interface Side<Row> {
  readonly row: Row;
  readonly values: ReadonlyMap<string, string>;
}

type Name = (values: ReadonlyMap<string, string>) => string | null;

function unique<Row>(sides: Iterable<Side<Row>>, called: Name): Map<string, Side<Row>> {
  const seen = new Set<string>();
  const found = new Map<string, Side<Row>>();
  for (const side of sides) {
    const name = called(side.values);
    if (name === null) continue;
    if (seen.has(name)) found.delete(name);
    else found.set(name, side);
    seen.add(name);
  }
  return found;
}

function whole(values: ReadonlyMap<string, string>, keys: readonly string[]): string {
  return keys.map((key) => values.get(key) ?? '').join('\u0001');
}

/** Whether a row holds anything that tells it: a running number does only where it stood is known too. */
function tells({ row, values }: Side<Sought>): boolean {
  return [...values].some(([key, text]) => text !== '' && (row.hint !== null || (key !== 'seq' && key !== 'itemNo')));
}

/** Rows that read the same in every filled column, in order; where they stood decides among equals. */
function pairWhole(sought: Set<Side<Sought>>, rows: Set<Side<BodyRow>>, keys: readonly string[], pair: Pair): void {
  const queues = new Map<string, Side<BodyRow>[]>();
  for (const side of rows) {
    const text = whole(side.values, keys);
    const queue = queues.get(text);
    if (queue) queue.push(side);
    else queues.set(text, [side]);
  }
  const inPlace = (side: Side<Sought>, queue: Side<BodyRow>[]) =>
    queue.findIndex((one) => one.row.row === side.row.hint);
  for (const strict of [true, false]) {
    for (const side of [...sought]) {
      const queue = queues.get(whole(side.values, keys));
      if (!queue || queue.length === 0 || !tells(side)) continue;
      const at = inPlace(side, queue);
      if (strict && at === -1) continue;
      const [row] = queue.splice(Math.max(at, 0), 1);
      if (row) pair(side, row);
    }
  }
}

/** Enough in common for two rows at one place: the number, or half of what stood there. */
function areAlike(sought: ReadonlyMap<string, string>, row: ReadonlyMap<string, string>): boolean {
  const held = [...sought].filter(([, text]) => text !== '');
  const equal = held.filter(([key, text]) => row.get(key) === text).map(([key]) => key);
  return equal.includes('seq') || equal.includes('itemNo') || equal.length * 2 >= Math.max(held.length, 2);
}

/** A row between two rows that were found, where just one is missing on each side and they have something in common. */
function pairBetween(
  order: readonly Side<Sought>[],
  rows: readonly Side<BodyRow>[],
  sought: ReadonlySet<Side<Sought>>,
  free: ReadonlySet<Side<BodyRow>>,
  found: ReadonlyMap<string, BodyRow>,
  pair: Pair,
): void {
  const placeOf = new Map(rows.map((side, index) => [side.row.row, index]));
  for (const [index, side] of order.entries()) {
    if (!sought.has(side)) continue;
    const before = order[index - 1];
    const after = order[index + 1];
    const above = before ? found.get(before.row.id) : undefined;
    const below = after ? found.get(after.row.id) : undefined;
    if ((before && !above) || (after && !below) || (!above && !below)) continue;
    const from = above ? (placeOf.get(above.row) ?? 0) + 1 : 0;
    const to = below ? (placeOf.get(below.row) ?? 0) : rows.length;
    const candidate = rows[from];
    if (to - from !== 1 || !candidate || !free.has(candidate)) continue;
    if (areAlike(side.values, candidate.values)) pair(side, candidate);
  }
}

function grouped<Row>(sides: Iterable<Side<Row>>, keys: readonly string[]): Map<string, Side<Row>[]> {
  const groups = new Map<string, Side<Row>[]>();
  for (const side of sides) {
    const name = nameOf(side.values, keys);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(side);
    else groups.set(name, [side]);
  }
  return groups;
}

/** Rows of one name, as many on one side as on the other: they are told apart by their order alone. */
function pairInOrder(sought: Set<Side<Sought>>, rows: Set<Side<BodyRow>>, keys: readonly string[], pair: Pair): void {
  const theirs = grouped(rows, keys);
  for (const [name, sides] of grouped(sought, keys)) {
    const same = theirs.get(name) ?? [];
    if (same.length !== sides.length) continue;
    for (const [index, side] of sides.entries()) {
      const row = same[index];
      if (row) pair(side, row);
    }
  }
}

type Pair = (sought: Side<Sought>, row: Side<BodyRow>) => void;

/**
 * Finds rows again in her sheet, wherever she moved them: first by all they hold, then by what names them, last by their
 * place between rows that were found. Rows of one name are paired in order where both sides have as many of them; else a row that
 * could be two is left unfound rather than guessed.
 */
export function matchRows(
  sought: readonly Sought[],
  rows: readonly BodyRow[],
  slots: readonly Slot[],
): Map<string, BodyRow> {
  const found = new Map<string, BodyRow>();
  const order = sought.map((row): Side<Sought> => ({ row, values: read(row.values) }));
  const sheet = rows.map((row): Side<BodyRow> => {
    return { row, values: read(new Map(slots.map((slot) => [slot.key, row.value(slot)]))) };
  });
  const open = new Set(order);
  const free = new Set(sheet);
  const pair: Pair = (side, row) => {
    found.set(side.row.id, row.row);
    open.delete(side);
    free.delete(row);
  };
  const pairUnique = (called: Name) => {
    const theirs = unique(free, called);
    for (const [text, side] of unique(open, called)) {
      const row = theirs.get(text);
      if (row) pair(side, row);
    }
  };
  const keys = slots.map((slot) => slot.key);
  pairWhole(open, free, keys, pair);
  for (const name of names) {
    if (open.size === 0 || free.size === 0) break;
    const present = name.filter((key) => keys.includes(key));
    if (present.length === 0) continue;
    pairUnique((values) => nameOf(values, present));
  }
  for (const name of names) {
    if (open.size === 0 || free.size === 0) break;
    const present = name.filter((key) => keys.includes(key));
    if (present.includes('title') && present.length > 1) pairInOrder(open, free, present, pair);
  }
  if (open.size > 0 && free.size > 0 && keys.includes('title')) pairUnique(turnedTitle);
  const placed = order.filter(({ row }) => row.hint !== null).sort((a, b) => (a.row.hint ?? 0) - (b.row.hint ?? 0));
  if (open.size > 0) pairBetween(placed, sheet, open, free, found, pair);
  return found;
}
