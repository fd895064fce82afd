import type { Note } from '../../shared/ledger/notes/note.ts';
import { noteText } from '../../shared/ledger/notes/note-text.ts';

/** A note as a clerk reads it. */
export const chinese = (note: Note): string => noteText(note, 'zh-CN');
