import { canonicalJson } from '../handoff/checksum.ts';
import { millis } from './instants.ts';
import { type Batch, isStanding, type Receipt } from './records.ts';

/** The later of two instants, either of which may be missing. */
function latest(...instants: readonly (string | null)[]): string | null {
  return instants.reduce((a, b) => (a === null || (b !== null && millis(b) > millis(a)) ? b : a), null);
}

/** Where an item stands, as told twice: the later report, so that a receipt never goes back in time. */
export function joinReceipts(one: Receipt, other: Receipt): Receipt {
  if (millis(one.at) !== millis(other.at)) return millis(one.at) > millis(other.at) ? one : other;
  return canonicalJson(one) >= canonicalJson(other) ? one : other;
}

function placeOf({ notice, item }: { readonly notice: string; readonly item: string }): string {
  return JSON.stringify([notice, item]);
}

/** A batch as the receipts of its items leave it: acknowledged once each of them stands somewhere, since the last report. */
export function settled(batch: Batch, receipts: readonly Receipt[]): Batch {
  const places = new Set(receipts.filter(isStanding).map(placeOf));
  if (batch.entries.every((entry) => places.has(placeOf(entry)))) {
    return { ...batch, state: 'acknowledged', settledAt: latest(...receipts.map(({ at }) => at)) };
  }
  return batch.state === 'acknowledged' ? { ...batch, state: 'sent', settledAt: null } : batch;
}

const expiredAt = ({ state, settledAt }: Batch) => (state === 'expired' ? settledAt : null);

/** A batch as two machines know it, with the joined receipts of its items: last sent when either sent it last. */
export function joinBatches(one: Batch, other: Batch, receipts: readonly Receipt[]): Batch {
  const [first, second] = canonicalJson(one) >= canonicalJson(other) ? [one, other] : [other, one];
  const sentAt = latest(first.sentAt, second.sentAt);
  const carrier = first.sentAt === sentAt ? first.carrier : second.carrier;
  const lapsed = latest(expiredAt(first), expiredAt(second));
  const expired = lapsed !== null && latest(sentAt, lapsed) === lapsed;
  const open = sentAt === null ? 'captured' : 'sent';
  return settled(
    { ...first, carrier, sentAt, state: expired ? 'expired' : open, settledAt: expired ? lapsed : null },
    receipts,
  );
}
