import { useLiveQuery } from 'dexie-react-hooks';
import type { Batch } from '../../shared/history/records.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { Pane } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { VirtualList } from '../views/virtual-list.tsx';

/** 待填: batches on their way to a ledger, newest first, with what is known of their arrival. */
export function WaitingTab() {
  return (
    <Pane>
      <Batches />
    </Pane>
  );
}

function Batches() {
  const { history, words } = useSurface();
  const read = useLiveQuery(() => history.outbox.list(), [history]);
  if (read === undefined) {
    return <Skeleton label={words.readingHistory} />;
  }
  if (!read.ok) {
    return (
      <p className="tz-problem" role="alert">
        {read.error.message}
      </p>
    );
  }
  const batches = read.value;
  return batches.length === 0 ? (
    <div className="tz-empty">
      <h2 className="tz-title">{words.waitingEmpty}</h2>
      <p>{words.waitingEmptyHint}</p>
    </div>
  ) : (
    <VirtualList
      label={words.waitingTab}
      count={batches.length}
      estimate={56}
      keyOf={(at) => batches[at]?.id ?? String(at)}
    >
      {(at) => <BatchRow batch={batches[at]} />}
    </VirtualList>
  );
}

function BatchRow({ batch }: { batch: Batch | undefined }) {
  const { words, language } = useSurface();
  if (batch === undefined) {
    return null;
  }
  const moment =
    batch.sentAt === null
      ? words.batchCreated(momentText(batch.createdAt, language))
      : words.batchSent(momentText(batch.sentAt, language));
  return (
    <div className="tz-batch">
      <span className="tz-card-title">{batch.title}</span>
      <span className="tz-secondary">
        <span className="tz-tag">{words.batchState[batch.state]}</span> {words.batchItems(batch.entries.length)} ·{' '}
        {moment}
      </span>
    </div>
  );
}
