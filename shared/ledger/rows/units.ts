import type { Item, UnitRole } from '../../notice/notice.ts';
import type { RowOptions, RowShape } from './row.ts';

const firstListedNote = '按首位推定：原文未写明牵头单位';

export interface RoledUnit {
  readonly name: string;
  readonly role: UnitRole;
  /** The lead was taken from the order of names; the notice does not say it. */
  readonly inferred: boolean;
}

/**
 * An item's units with their roles. Where the notice marks no lead, the first-listed unit leads; that is the rule two in
 * three notices state in words, and the row says that it was inferred.
 */
export function unitsOf(item: Item, options: RowOptions): RoledUnit[] {
  const led = item.units.some((unit) => unit.role === '牵头');
  const first = item.units.find((unit) => unit.role === '责任');
  return item.units.map((unit) => {
    const inferred = !led && unit === first && options.lead !== 'printed';
    const printedRule = unit.basis === 'first-listed';
    return { name: unit.canonical, role: inferred ? '牵头' : unit.role, inferred: inferred || printedRule };
  });
}

function join(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join('、');
}

export interface UnitTexts {
  readonly lead: string | null;
  readonly duty: string | null;
  readonly coop: string | null;
  readonly leadNote: string | null;
}

/**
 * The three unit columns. 责任单位 keeps every unit printed as such; beside a 牵头单位 column it leaves the printed leads to
 * it, without one it names them first.
 */
export function unitTexts(item: Item, shape: RowShape, options: RowOptions): UnitTexts {
  const units = unitsOf(item, options);
  const printed = (roles: readonly UnitRole[]): string[] =>
    roles.flatMap((role) => item.units.filter((unit) => unit.role === role).map((unit) => unit.canonical));
  const hasLead = shape.columns.some((column) => column.field === 'leadUnit');
  const coopRoles = shape.columns.find((column) => column.field === 'coopUnit')?.fromRoles ?? ['配合'];
  const inferred = units.some((unit) => unit.role === '牵头' && unit.inferred);
  return {
    lead: join(units.filter((unit) => unit.role === '牵头').map((unit) => unit.name)),
    duty: join(printed(hasLead ? ['责任'] : ['牵头', '责任'])),
    coop: join(printed(coopRoles)),
    leadNote: inferred ? firstListedNote : null,
  };
}
