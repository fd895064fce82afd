import { z } from 'zod';
import { useSetting } from './use-setting.ts';

const shape = z.string().nullable();

/** Her own unit, or null for all. */
export function useOwnUnit(): readonly [string | null, (unit: string | null) => void] {
  return useSetting('own-unit', shape);
}
