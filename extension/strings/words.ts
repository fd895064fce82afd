import type { Language } from '../../shared/views/words/language.ts';
import { chinese, type Words } from './chinese.ts';
import { english } from './english.ts';

export type { Words };

/** One catalogue: a word missing in a language does not compile. */
export const words: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english };
