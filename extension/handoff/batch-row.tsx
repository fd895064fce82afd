import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ClockAlarm16Regular } from '@fluentui/react-icons/headless/svg/clock-alarm';
import { ErrorCircle16Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Batch, BatchState } from '../../shared/history/records.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { useSurface } from '../views/surface.ts';
import { filledPlaces } from './filled-places.ts';
import { copyPart, savePart } from './send.ts';
import { signalOutbox } from './signal.ts';

/** One batch: what it holds, what is known of its arrival, and what can be done with it. */
export function BatchRow({ batch }: { batch: Batch | undefined }) {
  const { words, language } = useSurface();
  if (batch === undefined) {
    return null;
  }
  const moment =
    batch.sentAt === null
      ? words.batchCreated(momentText(batch.createdAt, language))
      : words.batchSent(momentText(batch.sentAt, language));
  return (
    <article className="tz-batch" data-state={batch.state} aria-label={batch.title}>
      <span className="tz-card-title">{batch.title || words.untitled}</span>
      <span className="tz-secondary">
        <StateTag state={batch.state} /> {words.batchItems(batch.entries.length)} · {moment}
      </span>
      <Filled batch={batch} />
      <Actions batch={batch} />
    </article>
  );
}

function StateTag({ state }: { state: BatchState }) {
  const { words } = useSurface();
  const Icon =
    state === 'acknowledged'
      ? CheckmarkCircle16Regular
      : state === 'expired'
        ? ErrorCircle16Regular
        : ClockAlarm16Regular;
  return (
    <span className="tz-tag tz-state" data-state={state}>
      <Icon aria-hidden />
      {words.batchState[state]}
    </span>
  );
}

/** Where its items stand, a line a sheet. */
function Filled({ batch }: { batch: Batch }) {
  const { history, words, language } = useSurface();
  const read = useLiveQuery(() => history.outbox.receiptsOf(batch.id), [history, batch.id]);
  const receipts = read?.ok ? read.value : [];
  if (receipts.length === 0) {
    return null;
  }
  const done = new Set(receipts.map(({ notice, item }) => JSON.stringify([notice, item]))).size;
  return (
    <>
      {batch.state !== 'acknowledged' && (
        <span className="tz-secondary">{words.handoff.partly(done, batch.entries.length)}</span>
      )}
      {filledPlaces(receipts).map(({ workbook, sheet, rows, at }) => (
        <span key={`${workbook} ${sheet}`} className="tz-secondary">
          {words.handoff.filledIn(workbook, sheet, rows, momentText(at, language))}
        </span>
      ))}
    </>
  );
}

function Actions({ batch }: { batch: Batch }) {
  const surface = useSurface();
  const { history, words, announce } = surface;
  const { handoff } = words;
  const read = useLiveQuery(() => history.outbox.parts(batch.id), [history, batch.id]);
  const parts = read?.ok ? read.value : 0;
  const numbers = Array.from({ length: parts }, (_, at) => at + 1);
  const drop = async () => {
    const dropped = await history.outbox.drop(batch.id);
    announce(
      dropped.ok ? { text: handoff.dropped, tone: 'done' } : { text: words.failure(dropped.error), tone: 'error' },
    );
    await signalOutbox();
  };
  return (
    <span className="tz-fieldactions">
      {batch.state !== 'acknowledged' && (
        <>
          {numbers.map((part) => (
            <button key={part} type="button" className="tz-link" onClick={() => copyPart(surface, batch.id, part)}>
              {parts > 1
                ? handoff.copyNumber(part, parts)
                : batch.state === 'captured'
                  ? handoff.copyNow
                  : handoff.copyAgain}
            </button>
          ))}
          {numbers.map((part) => (
            <button key={part} type="button" className="tz-link" onClick={() => savePart(surface, batch.id, part)}>
              {parts > 1 ? handoff.saveNumber(part, parts) : handoff.saveFile}
            </button>
          ))}
        </>
      )}
      <button type="button" className="tz-link" onClick={drop}>
        {handoff.drop}
      </button>
    </span>
  );
}
