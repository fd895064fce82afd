import { describe, expect, it } from 'vitest';
import { messageError, messages } from '../../extension/messages/message-error.ts';
import { chinese } from '../../extension/strings/chinese.ts';
import { english } from '../../extension/strings/english.ts';
import { englishFailure, englishFailures } from '../../extension/strings/failures.ts';
import { pickerWords } from '../../extension/strings/picker-words.ts';
import { historyError } from '../../shared/history/history-error.ts';

const han = /\p{Script=Han}/u;

/** Whatever a word is, as it is said: functions with figures and names in place of what they are given. */
function said(word: unknown): string[] {
  if (typeof word === 'string') return [word];
  if (typeof word === 'function') {
    const given = [2, 3, 1, 4].map((figure) => figure);
    const attempts: unknown[][] = [
      given,
      ['name', 'name', 'name', 'name'],
      [['name'], 2],
      [null],
      [{ code: 'failed', message: '中文' }],
    ];
    return attempts.flatMap((these) => {
      try {
        const text: unknown = word(...these);
        return typeof text === 'string' ? [text] : [];
      } catch {
        return [];
      }
    });
  }
  return word instanceof Object ? Object.values(word).flatMap(said) : [];
}

describe('the English interface', () => {
  it('says nothing in Chinese', () => {
    /* What may be typed into a field of a Chinese notice is shown by examples, and these are data. */
    const { fieldHint: _examples, ...own } = english;
    const spoken = [...said(own), ...said(pickerWords.en)];
    expect(spoken.length).toBeGreaterThan(200);
    expect(spoken.filter((text) => han.test(text))).toEqual([]);
  });

  it.each(Object.entries(englishFailures))('phrases %s', (code, sentence) => {
    expect(sentence).not.toMatch(han);
    expect(sentence).toMatch(/^[A-Z].{10,}[.]$/u);
    expect(englishFailure({ code, message: '中文' })).toBe(sentence);
  });

  it('phrases what this version does not know', () => {
    expect(englishFailure({ code: 'from-later', message: '中文' })).toBe(englishFailures.failed);
  });
});

describe('a failure in Chinese', () => {
  it.each(Object.keys(messages) as (keyof typeof messages)[])('%s says what is safe and what to do', (code) => {
    const { message } = messageError(code);
    expect(message).toMatch(/没有改动|没有执行/u);
    expect(message).toMatch(/请/u);
    expect(chinese.failure({ code, message })).toBe(message);
  });

  it('of the history is its own', () => {
    const error = historyError('quota');
    expect(chinese.failure(error)).toBe(error.message);
    expect(english.failure(error)).toBe(englishFailures.quota);
  });
});
