import type { HistoryDatabase } from './database.ts';
import { historyError, Refusal } from './history-error.ts';
import { millis } from './instants.ts';
import { settled } from './join-outbox.ts';
import { type Batch, isStanding, Receipt } from './records.ts';
import { deriveAgain, noticeTables, writeLog } from './rows.ts';

/** What a pane reported of one sheet. An item without rows stands there no more: its fill was undone. */
export interface Filled {
  readonly workbook: string;
  readonly sheet: string;
  readonly at: string;
  readonly items: readonly { readonly key: string; readonly rows: readonly number[] }[];
}

/**
 * Takes a report into the outbox, in one transaction. A batch is acknowledged once each of its items stands somewhere; while some
 * do not, it stays sent, with the receipts that there are. Items that the batch never held are not believed, and a report that is older
 * than what is known of an item changes nothing of it.
 */
export function settle(db: HistoryDatabase, id: string, filled: Filled): Promise<Batch> {
  return db.transaction('rw', [...noticeTables(db), db.batches], async () => {
    const batch = await db.batches.get(id);
    if (batch === undefined) {
      throw new Refusal(
        historyError('not-found', '待填中没有这个批次。待填列表没有改动。请核对回执是否来自本机发送的批次。'),
      );
    }
    const rows = new Map(filled.items.map((item) => [item.key, item.rows]));
    const reported = batch.entries.filter(({ key }) => rows.has(key));
    if (batch.state === 'captured' || reported.length === 0) {
      throw new Refusal(
        historyError(
          'invalid',
          '回执与这个批次不符：批次没有发送过，或事项不是其中的。待填列表没有改动。请重新复制回执。',
        ),
      );
    }
    const { workbook, sheet, at } = filled;
    const known = new Map((await db.receipts.where('batch').equals(id).toArray()).map((one) => [one.id, one]));
    const receipts = reported.flatMap(({ key, notice, item }) => {
      const facts = { batch: id, notice, item, workbook, sheet, rows: rows.get(key), at };
      const receipt = Receipt.safeParse({ id: `${id} ${key} ${workbook} ${sheet}`, ...facts });
      if (!receipt.success) return [];
      const before = known.get(receipt.data.id);
      return before !== undefined && millis(before.at) > millis(at) ? [] : [receipt.data];
    });
    await db.receipts.bulkPut(receipts);
    const all = await db.receipts.where('batch').equals(id).toArray();
    const after = settled({ ...batch, state: 'sent', settledAt: null }, all);
    await db.batches.put(after);
    await deriveAgain(db, reported);
    const standing = receipts.filter(isStanding).length;
    await writeLog(db, 'filled', { at, subject: `${workbook} ${sheet}`.trim(), items: standing });
    return after;
  });
}
