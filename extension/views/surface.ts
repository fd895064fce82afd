import { createContext, useContext } from 'react';
import type { History } from '../../shared/history/open-history.ts';
import type { Language } from '../../shared/views/words/language.ts';
import type { Words } from '../strings/words.ts';

/** What every part of a surface needs: the history, the words, and a way to say that something happened. */
export interface Surface {
  readonly history: History;
  readonly language: Language;
  readonly words: Words;
  readonly announce: (notice: Announcement | null) => void;
}

/** A line in the live region; `undo` takes the announced change back. */
export interface Announcement {
  readonly text: string;
  readonly tone: 'done' | 'error';
  readonly undo?: () => void;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) {
    throw new Error('outside of a surface');
  }
  return surface;
}
