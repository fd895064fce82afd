export { ledgerTemplates } from '../../shared/views/words/template-names.ts';

/** The ledger that most clerks keep. */
export const usualTemplate = 'work-ledger';
