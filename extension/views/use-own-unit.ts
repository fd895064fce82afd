import { useMemo } from 'react';
import { keepOnlyUnit, namesShown, type OwnUnit, onlyUnit, ownUnit } from '../settings/own-unit.ts';
import { useSurface } from './surface.ts';
import { useSetting } from './use-setting.ts';

/** Her own unit, set once; null until it is read and where it was never set. */
export function useOwnUnit(): readonly [OwnUnit | null, (unit: OwnUnit | null) => void] {
  return useSetting<OwnUnit | null>(ownUnit.key, ownUnit.shape);
}

/** 只看我单位: the unit that alone is shown, null for all, with all names that count as it. */
export function useOnlyUnit(): {
  readonly only: string | null;
  readonly names: ReadonlySet<string> | null;
  readonly choose: (unit: string | null) => void;
} {
  const { history } = useSurface();
  const [own] = useOwnUnit();
  const [only] = useSetting(onlyUnit.key, onlyUnit.shape);
  const names = useMemo(() => namesShown(only, own), [only, own]);
  return { only, names, choose: (unit) => keepOnlyUnit(history, unit) };
}
