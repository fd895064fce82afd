import { expect, it } from 'vitest';
import { ledgerTemplates, usualTemplate } from '../../extension/library/template-names.ts';
import { templates } from '../../shared/ledger/templates.ts';

it('the popup offers exactly the ledgers that a notice fills', () => {
  const core = templates.filter((template) => template.core).map((template) => template.id);
  expect(ledgerTemplates.map(({ id }) => id).sort()).toEqual([...core].sort());
  expect(core).toContain(usualTemplate);
});
