import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { useSurface } from './surface.ts';

/** Something set once and kept until it is set again; null until it is read and where it was never set. */
export function useSetting<Value>(
  name: string,
  shape: z.ZodType<Value>,
): readonly [Value | null, (value: Value) => void] {
  const { history } = useSurface();
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    history.readSetting(name, shape).then((read) => setValue(read.ok ? read.value : null));
  }, [history, name, shape]);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      history.writeSetting(name, next);
    },
    [history, name],
  );
  return [value, change];
}
