import { fail, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError, historyError, Refusal } from './history-error.ts';
import { Batch, type BatchEntry, type BatchState, type Carrier, Receipt } from './records.ts';
import { writeLog } from './rows.ts';

/** Which state a batch may go to from which. An acknowledged one is at rest; an expired one can be sent again. */
const next: Readonly<Record<BatchState, readonly BatchState[]>> = {
  captured: ['sent', 'expired'],
  sent: ['sent', 'acknowledged', 'expired'],
  expired: ['sent'],
  acknowledged: ['acknowledged'],
};

/** The outbox: what was meant for a ledger and what is known of its arrival. */
export interface Outbox {
  /** Puts a batch in, state `captured`. A batch of this id that is there already is returned as it is. */
  readonly add: (batch: { id: string; title: string; entries: readonly BatchEntry[] }) => Outcome<Batch>;
  readonly sent: (id: string, carrier: Carrier) => Outcome<Batch>;
  /** What the pane reported: where each item stands. The same report twice leaves one set of receipts. */
  readonly acknowledge: (
    id: string,
    filled: { workbook: string; sheet: string; at: string; items: readonly { key: string; rows: readonly number[] }[] },
  ) => Outcome<Batch>;
  /** Marks batches created before `before` that nobody acknowledged. */
  readonly expire: (before: string) => Outcome<number>;
  readonly get: (id: string) => Outcome<Batch | null>;
  /** Newest first. */
  readonly list: (states?: readonly BatchState[]) => Outcome<Batch[]>;
  readonly count: (states: readonly BatchState[]) => Outcome<number>;
  /** Where items of a notice were filled, newest first. */
  readonly receipts: (notice: string) => Outcome<Receipt[]>;
  readonly drop: (id: string) => Outcome<void>;
}

type Outcome<Value> = Promise<Result<Value, HistoryError>>;

async function advance(db: HistoryDatabase, id: string, state: BatchState, change: Partial<Batch>): Promise<Batch> {
  const batch = await db.batches.get(id);
  if (batch === undefined) {
    throw new Refusal(historyError('not-found'));
  }
  if (!next[batch.state].includes(state)) {
    throw new Refusal(historyError('invalid', '这个批次的状态已不能这样改。待填列表没有改动。请重新打开待填查看。'));
  }
  const after: Batch = { ...batch, ...change, state };
  await db.batches.put(after);
  return after;
}

export function createOutbox(db: HistoryDatabase, now: () => string): Outbox {
  return {
    async add({ id, title, entries }) {
      const batch = Batch.safeParse({
        id,
        title,
        createdAt: now(),
        state: 'captured',
        carrier: null,
        sentAt: null,
        settledAt: null,
        entries,
      });
      if (!batch.success) {
        return fail(historyError('invalid'));
      }
      return guarded(() =>
        db.transaction('rw', db.batches, async () => {
          const there = await db.batches.get(id);
          if (there === undefined) {
            await db.batches.add(batch.data);
          }
          return there ?? batch.data;
        }),
      );
    },
    sent: (id, carrier) =>
      guarded(() =>
        db.transaction('rw', db.batches, db.log, async () => {
          const at = now();
          const batch = await advance(db, id, 'sent', { carrier, sentAt: at });
          await writeLog(db, 'sent', { at, subject: batch.title, items: batch.entries.length });
          return batch;
        }),
      ),
    acknowledge: (id, { workbook, sheet, at, items }) =>
      guarded(() =>
        db.transaction('rw', db.batches, db.receipts, db.log, async () => {
          const batch = await advance(db, id, 'acknowledged', { settledAt: at });
          const rows = new Map(items.map((item) => [item.key, item.rows]));
          const receipts = batch.entries.flatMap(({ key, notice, item }) => {
            const receipt = Receipt.safeParse({
              id: `${id} ${key}`,
              batch: id,
              notice,
              item,
              workbook,
              sheet,
              rows: rows.get(key),
              at,
            });
            return receipt.success ? [receipt.data] : [];
          });
          await db.receipts.bulkPut(receipts);
          await writeLog(db, 'filled', { at, subject: `${workbook} ${sheet}`, items: receipts.length });
          return batch;
        }),
      ),
    expire: (before) =>
      guarded(() =>
        db.transaction('rw', db.batches, async () => {
          const stale = await db.batches
            .where('createdAt')
            .below(before)
            .filter((batch) => batch.state === 'captured' || batch.state === 'sent')
            .toArray();
          for (const batch of stale) {
            await advance(db, batch.id, 'expired', { settledAt: now() });
          }
          return stale.length;
        }),
      ),
    get: (id) => guarded(async () => (await db.batches.get(id)) ?? null),
    list: (states) =>
      guarded(async () =>
        (await db.batches.orderBy('createdAt').reverse().toArray()).filter(
          (batch) => states === undefined || states.includes(batch.state),
        ),
      ),
    count: (states) =>
      guarded(() =>
        db.batches
          .where('state')
          .anyOf([...states])
          .count(),
      ),
    receipts: (notice) =>
      guarded(async () =>
        (await db.receipts.where('[notice+item]').between([notice, ''], [notice, '\uffff']).toArray()).sort((a, b) =>
          a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
        ),
      ),
    drop: (id) => guarded(() => db.batches.delete(id)),
  };
}
