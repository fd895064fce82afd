import type { Language } from '../../shared/views/words/language.ts';
import type { Words } from './chinese.ts';

export type { Words };

/** One catalogue, of which a surface loads the language it speaks: a word missing in a language does not compile. */
const catalogue: Readonly<Record<Language, () => Promise<Words>>> = {
  'zh-CN': async () => (await import('./chinese.ts')).chinese,
  en: async () => (await import('./english.ts')).english,
};

/** The interface's words in a language. */
export function loadWords(language: Language): Promise<Words> {
  return catalogue[language]();
}
