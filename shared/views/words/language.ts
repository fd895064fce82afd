/** The languages of the interface; Chinese is the default and the one every message is written in first. */
export type Language = 'zh-CN' | 'en';

/** The interface language for a browser's or an office program's language tag: English only where English is asked for. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
