import type { Item } from '../../notice/notice.ts';
import type { RowOptions } from './row.ts';
import { sameUnit } from './unit-names.ts';

/** Whether an item is among those asked for: by unit (under any of its names), by section, by id. */
export function asked(item: Item, options: Pick<RowOptions, 'unit' | 'section' | 'items'>): boolean {
  const { unit, section, items } = options;
  if (items && !items.has(item.id)) return false;
  if (section !== undefined && item.section !== section && item.list !== section) return false;
  return unit === undefined || item.units.some((one) => sameUnit(one.canonical, unit) || sameUnit(one.name, unit));
}
