import { useCallback } from 'react';
import type { HistoryError } from '../../shared/history/history-error.ts';
import type { Result } from '../../shared/result/result.ts';
import { ownHistory } from './own-history.ts';
import { useShell } from './surface.ts';

/** Says what was done, with the way to take it back by its line in the log. `after` runs at once, and again once it was taken back. */
export function useUndoOffer(): (done: string, log: number, after?: () => unknown) => Promise<void> {
  const { words, announce } = useShell();
  return useCallback(
    async (done, log, after) => {
      announce({
        text: done,
        tone: 'done',
        undo: async () => {
          const undone = await (await ownHistory()).undo(log);
          announce(
            undone.ok ? { text: words.undone, tone: 'done' } : { text: words.failure(undone.error), tone: 'error' },
          );
          await after?.();
        },
      });
      await after?.();
    },
    [words, announce],
  );
}

/** Says what a change of the history did, with the way to take it back, or why it could not be made; true where it was made. */
export function useUndoable(): (
  change: Promise<Result<number, HistoryError>>,
  done: string,
  after?: () => unknown,
) => Promise<boolean> {
  const { words, announce } = useShell();
  const offer = useUndoOffer();
  return useCallback(
    async (change, done, after) => {
      const changed = await change;
      if (!changed.ok) {
        announce({ text: words.failure(changed.error), tone: 'error' });
        return false;
      }
      await offer(done, changed.value, after);
      return true;
    },
    [words, announce, offer],
  );
}
