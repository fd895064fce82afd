import { z } from 'zod';
import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError } from './history-error.ts';

/** Totals are kept beside the rows, so that no surface ever has to count them. */
export const Totals = z.strictObject({ notices: z.int().nonnegative(), items: z.int().nonnegative() });
export type Totals = z.infer<typeof Totals>;

const Stamp = z.int().nonnegative();

export async function readTotals(db: HistoryDatabase): Promise<Totals> {
  return Totals.catch({ notices: 0, items: 0 }).parse((await db.facts.get('totals'))?.value);
}

/** Inside the caller's transaction. */
export async function addToTotals(db: HistoryDatabase, notices: number, items: number): Promise<void> {
  const totals = await readTotals(db);
  await db.facts.put({
    key: 'totals',
    value: { notices: Math.max(0, totals.notices + notices), items: Math.max(0, totals.items + items) },
  });
}

/** The number of the next change, inside the caller's transaction. */
export async function nextStamp(db: HistoryDatabase): Promise<number> {
  const stamp = Stamp.catch(0).parse((await db.facts.get('stamp'))?.value) + 1;
  await db.facts.put({ key: 'stamp', value: stamp });
  return stamp;
}

export async function readSetting<Value>(
  db: HistoryDatabase,
  name: string,
  shape: z.ZodType<Value>,
): Promise<Result<Value | null, HistoryError>> {
  return guarded(async () => {
    const parsed = shape.safeParse((await db.facts.get(`setting:${name}`))?.value);
    return parsed.success ? parsed.data : null;
  });
}

export async function writeSetting(
  db: HistoryDatabase,
  name: string,
  value: unknown,
): Promise<Result<void, HistoryError>> {
  return guarded(async () => {
    await db.facts.put({ key: `setting:${name}`, value });
  });
}

export async function readLastBackup(db: HistoryDatabase): Promise<Result<string | null, HistoryError>> {
  return guarded(async () => {
    const at = z.string().safeParse((await db.facts.get('last-backup'))?.value);
    return at.success ? at.data : null;
  });
}
