import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useSurface } from '../views/surface.ts';

/** Tells how many batches wait to be filled in, and again when that changes. Draws nothing. */
export function WaitingCount({ tell }: { tell: (count: number) => void }) {
  const { history } = useSurface();
  const read = useLiveQuery(() => history.outbox.count(['captured', 'sent']), [history]);
  const count = read?.ok ? read.value : 0;
  useEffect(() => tell(count), [tell, count]);
  return null;
}
