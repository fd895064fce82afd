import type { UnitRole } from '../notice/notice.ts';
import type { FacetRow } from './derived-records.ts';

/** One item of one notice: `key` is both as one text; `due` is the last day of its time limit, null where it has none. */
export interface ItemPlace {
  readonly notice: string;
  readonly item: string;
  readonly key: string;
  readonly due: string | null;
}

/** What filters know of an item. */
export interface ItemFacets extends ItemPlace {
  readonly units: readonly { readonly name: string; readonly role: UnitRole }[];
  /** Kinds of its open findings. */
  readonly codes: readonly string[];
  readonly filled: boolean;
  readonly done: boolean;
  readonly applicable: boolean;
}

/** What filters know of a notice and its items. */
export interface NoticeFacets extends Omit<FacetRow, 'items' | 'gone'> {
  readonly items: readonly ItemFacets[];
}

/** An item as the row's text holds it: id, day, its units and findings by their place in the tables, its states. */
type PackedItem = readonly [
  item: string,
  due: string | null,
  units: readonly number[],
  codes: readonly number[],
  states: number,
];

interface Packed {
  /** Each name and role once. */
  readonly units: readonly (readonly [string, UnitRole])[];
  readonly codes: readonly string[];
  readonly items: readonly PackedItem[];
}

const filledBit = 1;
const doneBit = 2;
const applicableBit = 4;

/** Numbers values in the order they come. */
class Table<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string, value: Value): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(name, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Items’ facets as one text, each unit and code written once; `unpackFacets` reads it. */
export function packItems(items: readonly Omit<ItemFacets, 'notice' | 'key'>[]): string {
  const units = new Table<readonly [string, UnitRole]>();
  const codes = new Table<string>();
  const packed = items.map(
    (one): PackedItem => [
      one.item,
      one.due,
      one.units.map(({ name, role }) => units.numberOf(`${role}${name}`, [name, role])),
      one.codes.map((code) => codes.numberOf(code, code)),
      (one.filled ? filledBit : 0) + (one.done ? doneBit : 0) + (one.applicable ? applicableBit : 0),
    ],
  );
  return JSON.stringify({ units: units.values, codes: codes.values, items: packed } satisfies Packed);
}

/** The key of an item over all notices. */
export function placeKey(notice: string, item: string): string {
  return `${notice}\u0000${item}`;
}

/** The notice and the item that a key names; null for any other text. */
export function placeOf(key: string): { readonly notice: string; readonly item: string } | null {
  const at = key.lastIndexOf('\u0000');
  return at < 0 ? null : { notice: key.slice(0, at), item: key.slice(at + 1) };
}

/** Values by their numbers, as many as there are; a list that is built for each of many items must not be a list of lists. */
function named<Value>(numbers: readonly number[], values: readonly Value[]): Value[] {
  const found: Value[] = [];
  for (const number of numbers) {
    const value = values[number];
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** The inverse of `packItems`, for the notice whose row this is. */
export function unpackFacets({ items: text, gone: _, ...row }: FacetRow): NoticeFacets {
  const { notice } = row;
  const { units: pairs, codes, items }: Packed = JSON.parse(text);
  const units = pairs.map(([name, role]) => ({ name, role }));
  return {
    ...row,
    items: items.map(([item, due, unitNumbers, codeNumbers, states]) => ({
      notice,
      item,
      key: placeKey(notice, item),
      due,
      units: named(unitNumbers, units),
      codes: named(codeNumbers, codes),
      filled: (states & filledBit) > 0,
      done: (states & doneBit) > 0,
      applicable: (states & applicableBit) > 0,
    })),
  };
}
