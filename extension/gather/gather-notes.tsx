import type { SessionView } from '../messages/session-view.ts';
import { QueueNote } from './queue-note.tsx';
import { RoundNote } from './round-note.tsx';

/** What was gathered from other tabs, and what is still to be opened; `onChange` where she changed either. */
export function GatherNotes({
  round,
  links,
  onChange,
}: Pick<SessionView, 'round' | 'links'> & { onChange: () => void }) {
  return (
    <>
      {round.length > 1 && <RoundNote round={round} onChange={onChange} />}
      {links !== null && <QueueNote queue={links} onChange={onChange} />}
    </>
  );
}
