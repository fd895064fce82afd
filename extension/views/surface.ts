import { createContext, useContext } from 'react';
import type { History } from '../../shared/history/open-history.ts';
import type { Language } from '../../shared/views/words/language.ts';
import type { Words } from '../strings/words.ts';

/** What every part of a surface needs: the words, and a way to say that something happened. */
export interface Shell {
  readonly language: Language;
  readonly words: Words;
  readonly announce: (notice: Announcement | null) => void;
}

/** A part of a surface that stands on the history. */
export interface Surface extends Shell {
  readonly history: History;
}

/** A line in the live region; `undo` takes the announced change back. */
export interface Announcement {
  readonly text: string;
  readonly tone: 'done' | 'error';
  readonly undo?: () => void;
}

export const ShellContext = createContext<Shell | null>(null);
export const HistoryContext = createContext<History | null>(null);

/** The surface that the part stands in. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) {
    throw new Error('outside of a surface');
  }
  return shell;
}

/** Within `onHistory` only. */
export function useSurface(): Surface {
  const shell = useShell();
  const history = useContext(HistoryContext);
  if (history === null) {
    throw new Error('outside of the history');
  }
  return { ...shell, history };
}
