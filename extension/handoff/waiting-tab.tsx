import { useLiveQuery } from 'dexie-react-hooks';
import { LongList } from '../../shared/views/long-list.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { BatchRow } from './batch-row.tsx';
import { Incoming } from './incoming.tsx';
import { LinkSetting } from './link-setting.tsx';
import './handoff.css';

/** 待填: batches on their way to a ledger, newest first, with what is known of their arrival; receipts, and the link to the pane. */
export function WaitingTab() {
  return (
    <Pane>
      <Incoming />
      <Batches />
      <LinkSetting />
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
        {words.failure(read.error)}
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
    <LongList
      within={panel}
      label={words.waitingTab}
      items={batches}
      estimate={92}
      keyOf={(batch) => batch.id}
      render={(batch) => <BatchRow batch={batch} />}
    />
  );
}
