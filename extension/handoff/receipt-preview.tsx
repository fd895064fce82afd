import { useLiveQuery } from 'dexie-react-hooks';
import type { Acknowledgement } from '../../shared/handoff/acknowledgement.ts';
import { useSurface } from '../views/surface.ts';
import { recordReceipt } from './receipt.ts';
import { signalOutbox } from './signal.ts';

/** A receipt that she brought back, before it is taken: which batch it speaks of, and where its items stand. */
export function ReceiptPreview({ receipt, done }: { receipt: Acknowledgement; done: () => void }) {
  const { history, words, announce } = useSurface();
  const { handoff } = words;
  const read = useLiveQuery(() => history.outbox.get(receipt.batch), [history, receipt.batch]);
  if (read === undefined) {
    return null;
  }
  const batch = read.ok ? read.value : null;
  const take = async () => {
    const recorded = await recordReceipt(history, receipt);
    announce(
      recorded.ok
        ? { text: handoff.receiptTaken, tone: 'done' }
        : { text: words.failure(recorded.error), tone: 'error' },
    );
    if (recorded.ok) {
      done();
      await signalOutbox();
    }
  };
  const standing = receipt.items.filter((item) => item.rows.length > 0).length;
  const say = standing > 0 ? handoff.receiptOf : handoff.receiptUndone;
  return (
    <div className="tz-note" role="status">
      <p>
        {batch === null
          ? handoff.receiptStranger
          : say(
              batch.title,
              standing || receipt.items.length,
              [receipt.workbook, receipt.sheet].filter(Boolean).join(' '),
            )}
      </p>
      <span className="tz-fieldactions">
        {batch !== null && (
          <button type="button" className="tz-button tz-primary" onClick={take}>
            {handoff.takeReceipt}
          </button>
        )}
        <button type="button" className="tz-button" onClick={done}>
          {words.cancel}
        </button>
      </span>
    </div>
  );
}
