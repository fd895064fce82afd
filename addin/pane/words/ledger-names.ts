import { type FieldKey, fieldOf } from '../../../shared/ledger/fields.ts';
import type { Language } from '../../../shared/views/words/language.ts';
import { ledgerTemplates } from '../../../shared/views/words/template-names.ts';

/** What a field of a ledger is called. */
export function fieldName(language: Language, key: FieldKey): string {
  const { label, english } = fieldOf(key);
  return language === 'en' ? english : label;
}

/** What a built-in template is called; `name` is its name in Chinese. */
export function templateName(language: Language, id: string, name: string): string {
  return (language === 'en' ? ledgerTemplates.find((one) => one.id === id)?.name.en : undefined) ?? name;
}
