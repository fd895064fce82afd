import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../shared/ledger/fields.ts';
import { ledgerDesign, templateOf, templates } from '../../shared/ledger/templates.ts';

describe('templates', () => {
  it('are eight core tables and two that work on a ledger', () => {
    expect(templates.filter((template) => template.core).map((template) => template.id)).toEqual([
      'work-ledger',
      'task-breakdown',
      'monthly-list',
      'quarterly-progress',
      'unit-division',
      'funding',
      'district-breakdown',
      'monthly-plan',
    ]);
    expect(templates.filter((template) => !template.core).map((template) => template.id)).toEqual([
      'closing-ledger',
      'supervision-notice',
    ]);
  });

  it('use only columns, conditional rules and functions that exist everywhere', () => {
    for (const template of templates) {
      for (const column of template.columns) expect(fieldOf(column.field).key).toBe(column.field);
      for (const name of template.conditional) expect(ledgerDesign.conditional[name], name).toBeDefined();
      const formulas = template.columns.flatMap((column) => column.formula ?? []);
      expect(formulas.join('\n')).not.toMatch(/FILTER|XLOOKUP|LET\(|UNIQUE|TEXTJOIN|TODAY|NOW\(/);
    }
  });

  it('keep to the paper: at most 175 width units on A4, 255 on A3, hidden and optional columns apart', () => {
    for (const template of templates.filter((one) => one.rowUnit !== 'form')) {
      const width = template.columns
        .filter((column) => !column.hidden && !column.optional)
        .reduce((sum, column) => sum + column.width, 0);
      expect(width, template.id).toBeLessThanOrEqual(template.page.paper === 'A3' ? 255 : 192);
    }
  });

  it('are found by id', () => {
    expect(templateOf('work-ledger')?.name).toBe('工作台账');
    expect(templateOf('nothing')).toBeUndefined();
  });
});
