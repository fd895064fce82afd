import { useMemo } from 'react';
import { z } from 'zod/mini';
import { useSetting } from './use-setting.ts';

/** Her own unit: the name she goes by, and the other names that notices call it. */
export interface OwnUnit {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An earlier version kept the name alone. */
const stored = z.nullable(
  z.union([
    z.pipe(
      z.string(),
      z.transform((name) => ({ name, aliases: [] })),
    ),
    z.object({ name: z.string(), aliases: z.array(z.string()) }),
  ]),
);

/** All names of a unit, its own first. */
export function namesOf(unit: OwnUnit | null): readonly string[] {
  return unit === null ? [] : [unit.name, ...unit.aliases];
}

/** Her own unit, set once; null until it is read and where it was never set. */
export function useOwnUnit(): readonly [OwnUnit | null, (unit: OwnUnit | null) => void] {
  return useSetting<OwnUnit | null>('own-unit', stored);
}

const shown = z.nullable(z.string());

/** 只看我单位: the unit that alone is shown, null for all, with all names that count as it. Choosing one for the first time makes it her own. */
export function useOnlyUnit(): {
  readonly only: string | null;
  readonly names: ReadonlySet<string> | null;
  readonly choose: (unit: string | null) => void;
} {
  const [own, setOwn] = useOwnUnit();
  const [only, setOnly] = useSetting('only-unit', shown);
  const names = useMemo(
    () => (only === null ? null : new Set(namesOf(own).includes(only) ? namesOf(own) : [only])),
    [only, own],
  );
  return {
    only,
    names,
    choose: (unit) => {
      setOnly(unit);
      if (own === null && unit !== null) {
        setOwn({ name: unit, aliases: [] });
      }
    },
  };
}

/** Whether one of these units is among the names. */
export function isAmong(names: ReadonlySet<string> | null, units: readonly { readonly canonical: string }[]): boolean {
  return names === null || units.some(({ canonical }) => names.has(canonical));
}
