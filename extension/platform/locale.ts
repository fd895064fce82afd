import { type Language, languageOf } from '../../shared/views/words/language.ts';

/** Chinese for whoever reads Chinese at all, in whatever order; else what the first preferred language asks for. */
export function interfaceLanguage(): Language {
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh'))
    ? 'zh-CN'
    : languageOf(navigator.language);
}
