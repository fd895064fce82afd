import { z } from 'zod/mini';
import { upgradeTargets } from '../notice/upgrade.ts';
import { Edit } from './records.ts';

/** A correction of an earlier version as one of this version: only corrected targets have changed their shape. */
export function upgradedEdit(value: unknown): unknown {
  const edit = z.looseObject({ field: z.literal('targets'), value: z.unknown(), base: z.unknown() }).safeParse(value);
  return edit.success
    ? { ...edit.data, value: upgradeTargets(edit.data.value), base: upgradeTargets(edit.data.base) }
    : value;
}

/** A correction as it may lie in a backup, of any version up to this one. */
export const StoredEdit = z.pipe(z.transform(upgradedEdit), Edit);
