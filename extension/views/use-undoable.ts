import { useCallback } from 'react';
import type { HistoryError } from '../../shared/history/history-error.ts';
import type { Result } from '../../shared/result/result.ts';
import { ownHistory } from './own-history.ts';
import { useShell } from './surface.ts';

/**
 * Says what a change of the history did, with the way to take it back, or why it could not be made; true where it was made. `after` runs
 * once it was made, and again once it was taken back.
 */
export function useUndoable(): (
  change: Promise<Result<number, HistoryError>>,
  done: string,
  after?: () => unknown,
) => Promise<boolean> {
  const { words, announce } = useShell();
  return useCallback(
    async (change, done, after) => {
      const changed = await change;
      if (!changed.ok) {
        announce({ text: words.failure(changed.error), tone: 'error' });
        return false;
      }
      announce({
        text: done,
        tone: 'done',
        undo: async () => {
          const undone = await (await ownHistory()).undo(changed.value);
          announce(
            undone.ok ? { text: words.undone, tone: 'done' } : { text: words.failure(undone.error), tone: 'error' },
          );
          await after?.();
        },
      });
      await after?.();
      return true;
    },
    [words, announce],
  );
}
