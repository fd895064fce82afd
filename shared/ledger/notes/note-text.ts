import { chineseNotes } from './chinese.ts';
import { englishNotes } from './english.ts';
import type { Note } from './note.ts';
import type { NoteWords } from './words.ts';

const catalogue: Readonly<Record<'zh-CN' | 'en', NoteWords>> = {
  'zh-CN': chineseNotes((note) => noteText(note, 'zh-CN')),
  en: englishNotes((note) => noteText(note, 'en')),
};

/** A note as one sentence without its full stop. What stands in quotes is hers or the notice's, in the words they have. */
export function noteText({ code, figures }: Note, language: 'zh-CN' | 'en'): string {
  const sentence: (...figures: never[]) => string = catalogue[language][code];
  return sentence(...(figures as unknown as never[]));
}
