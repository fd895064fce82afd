import { fail, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError, historyError, Refusal } from './history-error.ts';
import { millis } from './instants.ts';
import { Batch, type BatchEntry, type BatchState, type Carrier, isStanding, type Receipt } from './records.ts';
import { writeLog } from './rows.ts';
import { type Filled, settle } from './settle.ts';

/** Which state a batch may be put into from which; acknowledgements settle it by what they say (see `settle`). */
const next: Readonly<Record<BatchState, readonly BatchState[]>> = {
  captured: ['sent', 'expired'],
  sent: ['sent', 'expired'],
  expired: ['sent'],
  acknowledged: [],
};

/** A batch to put in. `parts` are its envelopes as text, in order; without them it cannot be taken over the link. */
export interface NewBatch {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly BatchEntry[];
  readonly parts?: readonly string[];
}

/** A batch that a pane may take. */
export interface Waiting {
  readonly batch: Batch;
  readonly parts: number;
}

/** The outbox: what was meant for a ledger and what is known of its arrival. */
export interface Outbox {
  /** Puts a batch in, state `captured`. A batch of this id that is there already is returned as it is. */
  readonly add: (batch: NewBatch) => Outcome<Batch>;
  readonly sent: (id: string, carrier: Carrier) => Outcome<Batch>;
  /** What the pane reported: where each item stands, or that it stands there no more. The same report twice leaves one set of receipts. */
  readonly acknowledge: (id: string, filled: Filled) => Outcome<Batch>;
  /** Marks batches that were last sent (or made) before `before` and that nobody acknowledged; forgets the texts of old settled ones. */
  readonly expire: (before: string) => Outcome<number>;
  readonly get: (id: string) => Outcome<Batch | null>;
  /** Newest first. */
  readonly list: (states?: readonly BatchState[]) => Outcome<Batch[]>;
  readonly count: (states: readonly BatchState[]) => Outcome<number>;
  /** What was sent and not yet acknowledged whole, newest first: all that a pane may learn of. */
  readonly waiting: () => Outcome<Waiting[]>;
  /** The text of one part, or null. */
  readonly part: (id: string, part: number) => Outcome<string | null>;
  /** How many parts of a batch are at hand. */
  readonly parts: (id: string) => Outcome<number>;
  /** Where items of a notice were filled, newest first. */
  readonly receipts: (notice: string) => Outcome<Receipt[]>;
  /** Where items of a batch were filled. */
  readonly receiptsOf: (batch: string) => Outcome<Receipt[]>;
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

async function expireBatches(db: HistoryDatabase, before: string, at: string): Promise<number> {
  const old = await db.batches.where('createdAt').below(before).toArray();
  const stale = old.filter(
    ({ state, createdAt, sentAt }) => (state === 'captured' || state === 'sent') && (sentAt ?? createdAt) < before,
  );
  for (const { id } of stale) {
    await advance(db, id, 'expired', { settledAt: at });
  }
  const settled = old.filter(({ state, settledAt }) => state === 'acknowledged' && (settledAt ?? before) < before);
  await db.parcels
    .where('batch')
    .anyOf(settled.map(({ id }) => id))
    .delete();
  return stale.length;
}

async function waitingBatches(db: HistoryDatabase): Promise<Waiting[]> {
  const sent = await db.batches.where('state').equals('sent').sortBy('createdAt');
  const counts = await Promise.all(sent.map(({ id }) => db.parcels.where('batch').equals(id).count()));
  return sent.flatMap((batch, at) => (counts[at] ? [{ batch, parts: counts[at] }] : [])).reverse();
}

/** What waits to be filled, over one database; `now` gives the instant (ISO 8601) of each change. */
export function createOutbox(db: HistoryDatabase, now: () => string): Outbox {
  return {
    async add({ id, title, entries, parts = [] }) {
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
        db.transaction('rw', db.batches, db.parcels, async () => {
          const there = await db.batches.get(id);
          if (there === undefined) {
            await db.batches.add(batch.data);
            await db.parcels.bulkPut(parts.map((text, at) => ({ batch: id, part: at + 1, text })));
          }
          return there ?? batch.data;
        }),
      );
    },
    sent: (id, carrier) =>
      guarded(() =>
        db.transaction('rw', db.batches, db.log, async () => {
          const at = now();
          const batch = await advance(db, id, 'sent', { carrier, sentAt: at, settledAt: null });
          await writeLog(db, 'sent', { at, subject: batch.title, items: batch.entries.length });
          return batch;
        }),
      ),
    acknowledge: (id, filled) => guarded(() => settle(db, id, filled)),
    expire: (before) =>
      guarded(() => db.transaction('rw', db.batches, db.parcels, () => expireBatches(db, before, now()))),
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
    waiting: () => guarded(() => db.transaction('r', db.batches, db.parcels, () => waitingBatches(db))),
    part: (id, part) => guarded(async () => (await db.parcels.get([id, part]))?.text ?? null),
    parts: (id) => guarded(() => db.parcels.where('batch').equals(id).count()),
    receipts: (notice) =>
      guarded(async () =>
        (await db.receipts.where('[notice+item]').between([notice, ''], [notice, '\uffff']).toArray())
          .filter(isStanding)
          .sort((a, b) => millis(b.at) - millis(a.at)),
      ),
    receiptsOf: (batch) =>
      guarded(async () => (await db.receipts.where('batch').equals(batch).toArray()).filter(isStanding)),
    drop: (id) =>
      guarded(() =>
        db.transaction('rw', db.batches, db.parcels, async () => {
          await db.batches.delete(id);
          await db.parcels.where('batch').equals(id).delete();
        }),
      ),
  };
}
