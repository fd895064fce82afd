import { describe, expect, it } from 'vitest';
import { lineLabels } from '../../shared/extract/vocabulary/labels.ts';
import { columnLabels } from '../../shared/extract/vocabulary/table-columns.ts';
import { unitLabels } from '../../shared/extract/vocabulary/unit-labels.ts';
import { Concept, type LabelTable, labelTable } from '../../shared/labels/labels.ts';
import { meaningsIn, type Place } from '../../shared/labels/meanings.ts';
import { fieldKeys } from '../../shared/ledger/field-keys.ts';
import { fieldsWith } from '../../shared/ledger/fields.ts';

const places: readonly Place[] = ['line', 'bracket', 'heading', 'column', 'ledger'];

describe('the table of labels', () => {
  it.each(places)('gives each word one meaning in a %s', (place) => {
    expect(() => meaningsIn(labelTable, place)).not.toThrow();
  });

  it('refuses a word that one place would read two ways', () => {
    const { labels } = labelTable;
    const twice = { ...labels.coopUnit, words: [...labels.coopUnit.words, '责任单位'] };
    expect(() => meaningsIn({ ...labelTable, labels: { ...labels, coopUnit: twice } }, 'line')).toThrow('责任单位');
  });

  it('names columns of the ledger by their keys', () => {
    const others = Concept.options.filter((concept) => !fieldKeys.some((key) => key === concept));
    expect(others).toEqual(['breakdown', 'other']);
  });

  it('lets a printed word win over a composed one', () => {
    expect(meaningsIn(labelTable, 'ledger').get('主管部门')?.concept).toBe('leadUnit');
    expect(meaningsIn(labelTable, 'line').get('主管部门')?.concept).toBe('dutyUnit');
  });
});

describe('a synonym added to the table', () => {
  const word = '揭榜攻坚单位';
  const { labels } = labelTable;
  const more: LabelTable = {
    ...labelTable,
    labels: { ...labels, leadUnit: { ...labels.leadUnit, words: [...labels.leadUnit.words, word] } },
  };
  const text = `（${word}：市教育局）`;

  it.each([
    ['a line', (table: LabelTable) => lineLabels(table).labelAt(`${word}：市教育局`)?.kind ?? null, 'lead'],
    ['a bracket', (table: LabelTable) => unitLabels(table).labelBefore(text, text.indexOf('：'))?.kind ?? null, '牵头'],
    ['a heading', (table: LabelTable) => lineLabels(table).headingKind(word), 'lead'],
    ['a column', (table: LabelTable) => columnLabels(table).kindOf(word.replace('单位', '方')), 'other'],
    [
      "the ledger's header",
      (table: LabelTable) => fieldsWith(table).find(({ synonyms }) => synonyms.includes(word))?.key ?? null,
      'leadUnit',
    ],
  ] as const)('is seen in %s', (_, read, kind) => {
    expect(read(more)).toBe(kind);
  });

  it('is seen over a column that no composed header names', () => {
    const plain = '揭榜方';
    const named = { ...labels.leadUnit, words: [...labels.leadUnit.words, plain] };
    const table = { ...labelTable, labels: { ...labels, leadUnit: named } };
    expect([columnLabels(labelTable).kindOf(plain), columnLabels(table).kindOf(plain)]).toEqual(['other', 'lead']);
    expect(lineLabels(labelTable).labelAt(`${plain}：市教育局`)).toBeNull();
  });
});
