import type { Capture } from '../notice/capture.ts';
import type { Item, Notice } from '../notice/notice.ts';

/** The fields of an item that a new reading is compared in; `quote` and `id` only say where it stands. */
export const comparedItemFields = [
  'number',
  'section',
  'title',
  'text',
  'units',
  'leaders',
  'targets',
  'qualities',
  'deadline',
  'events',
  'schedule',
  'funding',
  'measures',
  'breakdown',
  'applicable',
  'applicableReason',
] as const satisfies readonly (keyof Item)[];
export type ComparedItemField = (typeof comparedItemFields)[number];

export const comparedHeadFields = [
  'title',
  'documentNumber',
  'issuer',
  'issuedOn',
  'publishedOn',
  'validity',
  'declaredItems',
  'declaredSubItems',
] as const satisfies readonly (keyof Notice)[];
export type ComparedHeadField = (typeof comparedHeadFields)[number];

export interface ItemChange {
  readonly before: Item;
  readonly after: Item;
  readonly fields: readonly ComparedItemField[];
}

/** What a later reading of the same page says differently. */
export interface CaptureDiff {
  readonly head: readonly ComparedHeadField[];
  readonly added: readonly Item[];
  readonly changed: readonly ItemChange[];
  readonly gone: readonly Item[];
}

/**
 * Compares two readings of one notice. Items are the same where list, number and title, list and title, id, or list and number
 * name exactly one item on both sides; by id or number alone only where the two also read alike, so that a new promise under an
 * old number shows as one added and one gone.
 */
export function diffCaptures(before: Capture, after: Capture): CaptureDiff {
  const pairs = pairItems(before.notice.items, after.notice.items);
  const paired = new Set(pairs.values());
  const changed: ItemChange[] = [];
  const added: Item[] = [];
  for (const item of after.notice.items) {
    const earlier = pairs.get(item);
    if (earlier === undefined) {
      added.push(item);
    } else {
      const fields = comparedItemFields.filter((field) => !same(earlier[field], item[field]));
      if (fields.length > 0) {
        changed.push({ before: earlier, after: item, fields });
      }
    }
  }
  return {
    head: comparedHeadFields.filter((field) => !same(before.notice[field], after.notice[field])),
    added,
    changed,
    gone: before.notice.items.filter((item) => !paired.has(item)),
  };
}

/** Whether two readings say the same. */
export function isUnchanged(diff: CaptureDiff): boolean {
  return diff.head.length + diff.added.length + diff.changed.length + diff.gone.length === 0;
}

/** Later items to the earlier ones they are. */
export function pairItems(before: readonly Item[], after: readonly Item[]): Map<Item, Item> {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  const rules: readonly { nameOf: (item: Item) => string | null; certain: boolean }[] = [
    {
      nameOf: (item) => (item.number === null ? null : `${item.list ?? ''}\n${item.number}\n${item.title}`),
      certain: true,
    },
    { nameOf: (item) => `${item.list ?? ''}\n${item.title}`, certain: true },
    { nameOf: (item) => item.id, certain: false },
    { nameOf: (item) => (item.number === null ? null : `${item.list ?? ''}\n${item.number}`), certain: false },
  ];
  for (const { nameOf, certain } of rules) {
    const earlier = unique(
      before.filter((item) => !taken.has(item)),
      nameOf,
    );
    const later = unique(
      after.filter((item) => !pairs.has(item)),
      nameOf,
    );
    for (const [name, item] of later) {
      const match = earlier.get(name);
      if (match !== undefined && (certain || readsAlike(match, item))) {
        pairs.set(item, match);
        taken.add(match);
      }
    }
  }
  return pairs;
}

/** Ids that items have in a later reading, by those they had in an earlier one, where the two differ. */
export function renamedItems(before: Capture, after: Capture): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [item, old] of pairItems(before.notice.items, after.notice.items)) {
    if (item.id !== old.id) {
      renamed.set(old.id, item.id);
    }
  }
  return renamed;
}

/** Share of common character pairs from which two wordings count as the same promise. */
const alikeFrom = 0.5;

function readsAlike(a: Item, b: Item): boolean {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return 2 * common >= alikeFrom * (first.size + second.size);
}

function pairsOf({ title, text }: Item): Set<string> {
  const whole = `${title}${text}`.replace(/[\d\p{P}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, whole.length - 1) }, (_, at) => whole.slice(at, at + 2)));
}

function unique(items: readonly Item[], nameOf: (item: Item) => string | null): Map<string, Item> {
  const named = new Map<string, Item>();
  const repeated = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (name !== null) {
      if (named.has(name)) {
        repeated.add(name);
      }
      named.set(name, item);
    }
  }
  for (const name of repeated) {
    named.delete(name);
  }
  return named;
}

/** Equality of plain data, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, at) => same(value, b[at]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
  }
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
