import { describe, expect, it } from 'vitest';
import { fillChinese, fillEnglish } from '../../addin/pane/words/fill-words.ts';
import { frameChinese, frameEnglish } from '../../addin/pane/words/frame-words.ts';
import { ledgerChinese, ledgerEnglish } from '../../addin/pane/words/ledger-words.ts';
import { previewChinese, previewEnglish } from '../../addin/pane/words/preview-words.ts';
import { sourceChinese, sourceEnglish } from '../../addin/pane/words/source-words.ts';
import { viewsChinese, viewsEnglish } from '../../addin/pane/words/views-words.ts';
import { fieldKeys } from '../../shared/ledger/field-keys.ts';
import { templates } from '../../shared/ledger/templates.ts';

/** Every text of a catalogue by its path; one that is made of figures and names is made of sevens. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    if (/\.(?:fieldName|templateName|missing)$/.test(path)) return [];
    if (path.endsWith('.several')) return textsOf(Reflect.apply(words, undefined, [['7', '7']]), path);
    const made: unknown = Reflect.apply(words, undefined, [7, 7, 7]);
    return textsOf(made, path);
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const chinese = { frameChinese, sourceChinese, ledgerChinese, previewChinese, fillChinese, viewsChinese };
const english = { frameEnglish, sourceEnglish, ledgerEnglish, previewEnglish, fillEnglish, viewsEnglish };
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

  it('name every field and every table in English', () => {
    const fields = fieldKeys.map(ledgerEnglish.fieldName);
    expect(fields.filter((name) => name === '' || han.test(name))).toEqual([]);
    expect(ledgerEnglish.fieldName('m03Plan')).toBe('Mar plan');
    expect(ledgerEnglish.fieldName('q2Done')).toBe('Q2 done');
    const tables = templates.filter(({ core }) => core).map(({ id, name }) => ledgerEnglish.templateName(id, name));
    expect(tables.filter((name) => han.test(name))).toEqual([]);
  });
});
