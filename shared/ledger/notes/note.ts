import type { Note, NoteCode, NoteWords } from './words.ts';

export type { Note, NoteCode } from './words.ts';

/** A note of a code with its figures, in the order in which the sentence takes them. */
export function note<Code extends NoteCode>(code: Code, ...figures: Parameters<NoteWords[Code]>): Note {
  return { code, figures } as Extract<Note, { code: Code }>;
}
