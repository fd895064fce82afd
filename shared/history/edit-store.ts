import type { HistoryDatabase } from './database.ts';
import { same } from './diff.ts';
import { following } from './instants.ts';
import type { Edit, Undo } from './records.ts';

/**
 * Writes a correction over the one before it, never older than that. One that says what the notice says takes the correction back, and
 * that is kept too: it is newer than what an older backup holds. Inside the caller's transaction.
 */
export async function writeEdit(db: HistoryDatabase, edit: Edit): Promise<void> {
  const before = await db.edits.get([edit.notice, edit.item, edit.field]);
  const isOriginal = same(edit.value, edit.base);
  if (before === undefined && isOriginal) return;
  const at = following(edit.at, before?.at);
  await db.edits.put({ ...edit, at, ...(isOriginal ? { withdrawn: true as const } : {}) });
}

/** Brings back what a field was before a correction, as a change of its own. Inside the caller's transaction. */
export async function bringBackEdit(
  db: HistoryDatabase,
  { notice, item, field, before }: Extract<Undo, { kind: 'unedit' }>,
  now: string,
): Promise<void> {
  const present = await db.edits.get([notice, item, field]);
  const at = following(now, present?.at);
  if (before !== null) await db.edits.put({ ...before, at });
  else if (present !== undefined) await db.edits.put({ ...present, at, withdrawn: true });
}
