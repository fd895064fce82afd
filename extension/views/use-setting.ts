import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { z } from 'zod/mini';
import { useSurface } from './surface.ts';

/** Something set once and kept until it is set again; null until it is read and where it was never set. */
export function useSetting<Value>(
  name: string,
  shape: z.ZodMiniType<Value>,
): readonly [Value | null, (value: Value) => void] {
  const { history } = useSurface();
  const read = useLiveQuery(() => history.readSetting(name, shape), [history, name, shape]);
  const change = useCallback(
    (next: Value) => {
      history.writeSetting(name, next);
    },
    [history, name],
  );
  return [read?.ok ? read.value : null, change];
}
