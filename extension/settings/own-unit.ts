import { z } from 'zod/mini';
import type { History } from '../../shared/history/open-history.ts';

/** Her own unit: the name she goes by, and the other names that notices call it. */
export interface OwnUnit {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A setting: where the history keeps it, and its shape; null where it was never set. */
export const ownUnit = {
  key: 'own-unit',
  /** An earlier version kept the name alone. */
  shape: z.nullable(
    z.union([
      z.pipe(
        z.string(),
        z.transform((name) => ({ name, aliases: [] })),
      ),
      z.object({ name: z.string(), aliases: z.array(z.string()) }),
    ]),
  ),
};

/** 只看我单位: the unit that alone is shown, null for all. */
export const onlyUnit = { key: 'only-unit', shape: z.nullable(z.string()) };

/** All names of a unit, its own first. */
export function namesOf(unit: OwnUnit | null): readonly string[] {
  return unit === null ? [] : [unit.name, ...unit.aliases];
}

/** All names that count as the unit that alone is shown; null where all are. */
export function namesShown(only: string | null, own: OwnUnit | null): ReadonlySet<string> | null {
  return only === null ? null : new Set(namesOf(own).includes(only) ? namesOf(own) : [only]);
}

/** Whether one of these units is among the names. */
export function isAmong(names: ReadonlySet<string> | null, units: readonly { readonly canonical: string }[]): boolean {
  return names === null || units.some(({ canonical }) => names.has(canonical));
}

/** Keeps which unit alone is shown. Choosing one for the first time makes it her own. */
export async function keepOnlyUnit(history: History, unit: string | null): Promise<void> {
  await history.writeSetting(onlyUnit.key, unit);
  const own = await history.readSetting(ownUnit.key, ownUnit.shape);
  if (own.ok && own.value === null && unit !== null) {
    await history.writeSetting(ownUnit.key, { name: unit, aliases: [] });
  }
}
