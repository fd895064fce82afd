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
  'deadline',
  'schedule',
  'funding',
  'measures',
  'breakdown',
  'applicable',
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
 * Compares two readings of one notice. Items are the same by id; one whose id is gone is still the same where its list and
 * number, or its list and title, name exactly one item on both sides. Nothing is guessed beyond that.
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

export function isUnchanged(diff: CaptureDiff): boolean {
  return diff.head.length + diff.added.length + diff.changed.length + diff.gone.length === 0;
}

/** Later items to the earlier ones they are. */
export function pairItems(before: readonly Item[], after: readonly Item[]): Map<Item, Item> {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  const rules: readonly ((item: Item) => string | null)[] = [
    (item) => item.id,
    (item) => (item.number === null ? null : `${item.list ?? ''}\n${item.number}\n${item.title}`),
    (item) => `${item.list ?? ''}\n${item.title}`,
    (item) => (item.number === null ? null : `${item.list ?? ''}\n${item.number}`),
  ];
  for (const nameOf of rules) {
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
      if (match !== undefined) {
        pairs.set(item, match);
        taken.add(match);
      }
    }
  }
  return pairs;
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
