import { z } from 'zod/mini';
import { ledgerTemplates } from '../../shared/views/words/template-names.ts';

export { ledgerTemplates };

/** The ledger that most clerks keep. */
export const usualTemplate = 'work-ledger';

/** The template she exports with; a setting, kept until she chooses another. */
export const templateSetting = { key: 'template', shape: z.string() };

/** What she chose, and the usual one where she chose none or one that is no more. */
export function templateOf(chosen: string | null): string {
  return chosen !== null && ledgerTemplates.some(({ id }) => id === chosen) ? chosen : usualTemplate;
}
