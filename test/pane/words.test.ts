import { describe, expect, it } from 'vitest';
import { englishFailures } from '../../addin/pane/words/failure-words.ts';
import { fillChinese, fillEnglish } from '../../addin/pane/words/fill-words.ts';
import { frameChinese, frameEnglish } from '../../addin/pane/words/frame-words.ts';
import { fieldName, templateName } from '../../addin/pane/words/ledger-names.ts';
import { ledgerChinese, ledgerEnglish } from '../../addin/pane/words/ledger-words.ts';
import { previewChinese, previewEnglish } from '../../addin/pane/words/preview-words.ts';
import { sourceChinese, sourceEnglish } from '../../addin/pane/words/source-words.ts';
import { viewsChinese, viewsEnglish } from '../../addin/pane/words/views-words.ts';
import { yearChinese, yearEnglish } from '../../addin/pane/words/year-words.ts';
import { fieldKeys } from '../../shared/ledger/field-keys.ts';
import { templates } from '../../shared/ledger/templates.ts';
import type { Refusal } from '../../shared/year/merge/refusal.ts';
import { refusalText } from '../../shared/year/merge/refusal-text.ts';

/** Every text of a catalogue by its path; one that is made of figures and names is made of sevens, in lists, which read as figures too. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    if (/\.(?:fieldName|templateName|missing|ask|problem)$/.test(path)) return [];
    const made: unknown = Reflect.apply(words, undefined, [['7'], ['7'], ['7']]);
    return textsOf(made, path);
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const chinese = { frameChinese, sourceChinese, ledgerChinese, previewChinese, fillChinese, viewsChinese, yearChinese };
const english = {
  frameEnglish,
  sourceEnglish,
  ledgerEnglish,
  previewEnglish,
  fillEnglish,
  viewsEnglish,
  yearEnglish,
  englishFailures,
};
const arrivalCodes = ['empty', 'foreign', 'damaged', 'newer', 'too-large', 'unreadable'] as const;
const han = /\p{Script=Han}/u;

/** One of each kind; a kind without one does not compile. */
const refusals: Readonly<Record<Refusal['kind'], Refusal>> = {
  'no-figure': { kind: 'no-figure' },
  'bare-figure': { kind: 'bare-figure' },
  'more-said': { kind: 'more-said' },
  'bare-percent': { kind: 'bare-percent' },
  'no-percent': { kind: 'no-percent' },
  'no-whole': { kind: 'no-whole' },
  'other-unit': { kind: 'other-unit', unit: 'km' },
  'percent-for-unit': { kind: 'percent-for-unit', unit: 'km' },
  'two-readings': { kind: 'two-readings', unit: 'km', text: '300' },
  'no-date': { kind: 'no-date' },
  'no-such-day': { kind: 'no-such-day' },
  'no-choice': { kind: 'no-choice', choices: ['1', '2'] },
  'too-long': { kind: 'too-long', most: 7 },
  'not-writable': { kind: 'not-writable' },
  'read-only': { kind: 'read-only' },
  'merged-columns': { kind: 'merged-columns', count: 2 },
  'merged-rows': { kind: 'merged-rows', count: 2 },
  'unit-changed': { kind: 'unit-changed', unit: 'km', now: 'm' },
  'no-result': { kind: 'no-result' },
  struck: { kind: 'struck' },
  'formula-error': { kind: 'formula-error', text: '#REF!' },
  pointer: { kind: 'pointer', text: '〃' },
};

describe('the pane’s words', () => {
  it('are Chinese without blanks beside figures and letters; the gap is the style’s', () => {
    const blank = /[\p{Script=Han}，。：“”（）] +[\p{L}\p{N}]|[\p{L}\p{N}] +\p{Script=Han}/u;
    expect(textsOf(chinese).filter(([, text]) => blank.test(text))).toEqual([]);
  });

  it('are English throughout where English is asked for; the name written into a report is hers', () => {
    const mixed = textsOf(english).filter(([, text]) => han.test(text));
    expect(mixed.map(([path]) => path)).toEqual(['.viewsEnglish.defaultName']);
  });

  it('phrase in English every problem of what arrives and every question about a row', () => {
    const problems = arrivalCodes.map((code) => sourceEnglish.problem({ code, message: '批次的校验值不符。' }));
    const asked = (['falls', 'exceeds', 'short', 'late', 'still'] as const).map((kind) =>
      yearEnglish.ask({ kind, row: 7, title: '7', unit: '7', leadUnit: '7', now: 7, against: 7 }),
    );
    expect([...problems, ...asked].filter((text) => text === '' || han.test(text))).toEqual([]);
  });

  it.each(Object.values(refusals))('say in both languages why a returned cell is not taken: $kind', (refusal) => {
    const said = yearEnglish.refusal(refusal);
    expect(said).toMatch(/^[a-z“].{10,}/u);
    expect(said).not.toMatch(han);
    expect(refusalText(refusal)).toMatch(han);
  });

  it('name every field and every table in English', () => {
    const fields = fieldKeys.map((key) => fieldName('en', key));
    expect(fields.filter((name) => name === '' || han.test(name))).toEqual([]);
    expect(fieldName('en', 'm03Plan')).toBe('Mar plan');
    expect(fieldName('en', 'q2Done')).toBe('Q2 done');
    const tables = templates.filter(({ core }) => core).map(({ id, name }) => templateName('en', id, name));
    expect(tables.filter((name) => han.test(name))).toEqual([]);
  });
});
