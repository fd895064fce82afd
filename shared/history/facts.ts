import { z } from 'zod/mini';
import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError } from './history-error.ts';
import type { Setting } from './records.ts';

/** Totals are kept beside the rows, so that no surface ever has to count them. */
export const Totals = z.strictObject({
  notices: z.int().check(z.nonnegative()),
  items: z.int().check(z.nonnegative()),
});
export type Totals = z.infer<typeof Totals>;

const Stamp = z.int().check(z.nonnegative());

/** How many notices and items the history holds; zero where nothing was counted yet. */
export async function readTotals(db: HistoryDatabase): Promise<Totals> {
  return z.catch(Totals, { notices: 0, items: 0 }).parse((await db.facts.get('totals'))?.value);
}

/** Inside the caller's transaction. */
export async function addToTotals(db: HistoryDatabase, notices: number, items: number): Promise<void> {
  const totals = await readTotals(db);
  await db.facts.put({
    key: 'totals',
    value: { notices: Math.max(0, totals.notices + notices), items: Math.max(0, totals.items + items) },
  });
}

/** The number of the last change. */
export async function readStamp(db: HistoryDatabase): Promise<number> {
  return z.catch(Stamp, 0).parse((await db.facts.get('stamp'))?.value);
}

/** The number of the next change, inside the caller's transaction. */
export async function nextStamp(db: HistoryDatabase): Promise<number> {
  const stamp = (await readStamp(db)) + 1;
  await db.facts.put({ key: 'stamp', value: stamp });
  return stamp;
}

export const settingKey = (name: string) => `setting:${name}`;

/** All that she set. */
export async function readSettings(db: HistoryDatabase): Promise<Setting[]> {
  const rows = await db.facts.where('key').startsWith(settingKey('')).toArray();
  return rows.map(({ key, value }) => ({ name: key.slice(settingKey('').length), value }));
}

/** Sets what was not set yet. */
export async function keepSettings(db: HistoryDatabase, settings: readonly Setting[]): Promise<void> {
  const known = new Set((await readSettings(db)).map(({ name }) => name));
  const missing = settings.filter(({ name }) => !known.has(name));
  await db.facts.bulkPut(missing.map(({ name, value }) => ({ key: settingKey(name), value })));
}

/** What she set under a name; null where she set nothing, or something of another shape (an older version’s). */
export async function readSetting<Value>(
  db: HistoryDatabase,
  name: string,
  shape: z.ZodMiniType<Value>,
): Promise<Result<Value | null, HistoryError>> {
  return guarded(async () => {
    const parsed = shape.safeParse((await db.facts.get(settingKey(name)))?.value);
    return parsed.success ? parsed.data : null;
  });
}

/** Keeps what she set under a name, in place of what was there. */
export async function writeSetting(
  db: HistoryDatabase,
  name: string,
  value: unknown,
): Promise<Result<void, HistoryError>> {
  return guarded(async () => {
    await db.facts.put({ key: settingKey(name), value });
  });
}

/** When she backed up last (ISO 8601), or null. */
export async function readLastBackup(db: HistoryDatabase): Promise<Result<string | null, HistoryError>> {
  return guarded(async () => {
    const at = z.string().safeParse((await db.facts.get('last-backup'))?.value);
    return at.success ? at.data : null;
  });
}
