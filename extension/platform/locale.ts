import { type Language, languageOf } from '../../shared/views/words/language.ts';
import { api } from './api.ts';

/** The browser's interface language. */
export function interfaceLanguage(): Language {
  return languageOf(api.i18n.getUILanguage());
}
