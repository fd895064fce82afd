import { useLiveQuery } from 'dexie-react-hooks';
import { useSurface } from '../views/surface.ts';
import { capturedIn, gatheredFrom, loggedLines, RoundStart, roundStartKey } from './gathered.ts';
import { QueueNote } from './queue-note.tsx';
import { RoundNote } from './round-note.tsx';

/** What was gathered from other tabs, and what is still to be opened. */
export function GatherNotes() {
  const { history } = useSurface();
  const start = useLiveQuery(() => history.readDraft(roundStartKey, RoundStart), [history]);
  const log = useLiveQuery(() => history.log(loggedLines), [history]);
  const ids = log?.ok ? capturedIn(log.value) : [];
  const rows = useLiveQuery(() => history.rows(ids), [history, ids.join(' ')]);
  if (!start?.ok || !log?.ok || !rows?.ok) {
    return null;
  }
  const { round, addresses } = gatheredFrom(start.value, log.value, rows.value);
  return (
    <>
      <RoundNote round={round} />
      <QueueNote addresses={addresses} />
    </>
  );
}
