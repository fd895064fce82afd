import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useSurface } from './surface.ts';

const shape = z.string().nullable();

/** Her own unit; a setting, kept until she chooses another. */
export function useOwnUnit(): readonly [string | null, (unit: string | null) => void] {
  const { history } = useSurface();
  const [unit, setUnit] = useState<string | null>(null);
  useEffect(() => {
    history.readSetting('own-unit', shape).then((read) => setUnit(read.ok ? read.value : null));
  }, [history]);
  const change = useCallback(
    (next: string | null) => {
      setUnit(next);
      history.writeSetting('own-unit', next);
    },
    [history],
  );
  return [unit, change];
}
