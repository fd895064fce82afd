import type { UnitRole } from '../notice/notice.ts';
import type { FacetRow } from './derived-records.ts';

/** What filters know of an item. */
export interface ItemFacets {
  readonly item: string;
  /** The last day of its time limit; null where it has none. */
  readonly due: string | null;
  readonly units: readonly { readonly name: string; readonly role: UnitRole }[];
  /** Kinds of its open findings. */
  readonly codes: readonly string[];
  readonly filled: boolean;
  readonly done: boolean;
  readonly applicable: boolean;
}

/** What filters know of a notice and its items. */
export interface NoticeFacets extends Omit<FacetRow, 'names' | 'items' | 'lines' | 'gone'> {
  readonly items: readonly ItemFacets[];
}

const letters: Readonly<Record<UnitRole, string>> = { 牵头: 'l', 责任: 'd', 配合: 'c' };
const roles = new Map<string, UnitRole>([
  ['l', '牵头'],
  ['d', '责任'],
  ['c', '配合'],
]);

/** One line an item: its day, its units as numbers with a letter for the role, its findings as numbers, its states as letters. */
export function packFacets(items: readonly ItemFacets[]): Pick<FacetRow, 'names' | 'items' | 'lines'> {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const lines = items.map(({ due, units, codes, filled, done, applicable }) =>
    [
      due ?? '',
      units.map(({ name, role }) => `${numberOf(name)}${letters[role]}`).join(','),
      codes.map(numberOf).join(','),
      `${filled ? 'f' : ''}${done ? 'd' : ''}${applicable ? 'a' : ''}`,
    ].join('|'),
  );
  return { names: [...numbers.keys()], items: items.map(({ item }) => item), lines: lines.join('\n') };
}

function listOf(column: string | undefined): string[] {
  return column ? column.split(',') : [];
}

/** The inverse of `packFacets`. */
export function unpackFacets(row: FacetRow): NoticeFacets {
  const { names, items, lines, gone: _, ...rest } = row;
  const nameAt = (number: string) => names[Number.parseInt(number, 10)] ?? '';
  const entries = items.length === 0 ? [] : lines.split('\n');
  return {
    ...rest,
    items: items.map((item, at) => {
      const [due, units, codes, states = ''] = (entries[at] ?? '').split('|');
      return {
        item,
        due: due || null,
        units: listOf(units).map((unit) => ({ name: nameAt(unit), role: roles.get(unit.at(-1) ?? '') ?? '责任' })),
        codes: listOf(codes).map(nameAt),
        filled: states.includes('f'),
        done: states.includes('d'),
        applicable: states.includes('a'),
      };
    }),
  };
}
