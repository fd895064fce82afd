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

  it('name every field and every table in English', () => {
    const fields = fieldKeys.map((key) => fieldName('en', key));
    expect(fields.filter((name) => name === '' || han.test(name))).toEqual([]);
    expect(fieldName('en', 'm03Plan')).toBe('Mar plan');
    expect(fieldName('en', 'q2Done')).toBe('Q2 done');
    const tables = templates.filter(({ core }) => core).map(({ id, name }) => templateName('en', id, name));
    expect(tables.filter((name) => han.test(name))).toEqual([]);
  });
});
