import type { Backup } from './backup-lines.ts';
import type { HistoryDatabase } from './database.ts';
import { same } from './diff.ts';
import { joinBatches, joinReceipts, settled } from './join-outbox.ts';
import type { Receipt } from './records.ts';
import { deriveAgain } from './rows.ts';

/**
 * Joins receipts one by one, then the batches as their receipts leave them. Resolves to how many receipts came, and how many stayed as they
 * are here because the backup's were older. Inside the caller's transaction.
 */
export async function restoreOutbox(
  db: HistoryDatabase,
  backup: Pick<Backup, 'batches' | 'receipts'>,
): Promise<{ brought: number; kept: number }> {
  const known = await db.receipts.bulkGet(backup.receipts.map(({ id }) => id));
  const brought: Receipt[] = [];
  let kept = 0;
  for (const [at, receipt] of backup.receipts.entries()) {
    const here = known[at];
    const stands = here === undefined ? receipt : joinReceipts(here, receipt);
    if (here === undefined || !same(stands, here)) brought.push(stands);
    else if (!same(here, receipt)) kept += 1;
  }
  await db.receipts.bulkPut(brought);
  const batches = new Map(backup.batches.map((batch) => [batch.id, batch]));
  for (const id of new Set([...batches.keys(), ...brought.map(({ batch }) => batch)])) {
    const [here, there] = [await db.batches.get(id), batches.get(id)];
    const receipts = await db.receipts.where('batch').equals(id).toArray();
    const one = here ?? there;
    if (one !== undefined) {
      const other = there ?? one;
      await db.batches.put(one === other ? settled(one, receipts) : joinBatches(one, other, receipts));
    }
  }
  await deriveAgain(db, brought);
  return { brought: brought.length, kept };
}
