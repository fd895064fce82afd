import { describe, expect, it } from 'vitest';
import { fieldKeys } from '../../shared/ledger/field-keys.ts';
import { affix, fieldOf, fields, unitHints } from '../../shared/ledger/fields.ts';
import { capture, captureNames } from './captures.ts';

describe('fields', () => {
  it('stand in one order, each with its names in both languages', () => {
    expect(fields.map((field) => field.key)).toEqual([...fieldKeys]);
    expect(new Set(fields.map(({ english }) => english)).size).toBe(fields.length);
    expect(fields.filter(({ english }) => /[^ -~]/.test(english))).toEqual([]);
  });

  it('name themselves by their first synonym or a header a clerk would write', () => {
    expect(fieldOf('title').label).toBe('项目名称');
    expect(fieldOf('leadUnit').synonyms[0]).toBe('牵头单位');
    expect(fields.every((field) => field.synonyms.length > 0)).toBe(true);
  });

  it('give no synonym to two fields', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const field of fields) {
      for (const synonym of new Set(field.synonyms)) {
        const taken = owner.get(synonym);
        if (taken !== undefined) shared.push(`${synonym}: ${taken}, ${field.key}`);
        owner.set(synonym, field.key);
      }
    }
    expect(shared).toEqual([]);
  });

  it('come with the units and affixes that a header may carry', () => {
    expect(unitHints).toContain('万元');
    expect(affix.suffix).toContain('情况');
  });
});

describe('captures of the five notices', () => {
  it.each(captureNames)('%s reads as a capture', (name) => {
    expect(capture(name).notice.items.length).toBeGreaterThanOrEqual(26);
  });
});
