import { describe, expect, it } from 'vitest';
import { type NoteCode, note } from '../../shared/ledger/notes/note.ts';
import { noteText } from '../../shared/ledger/notes/note-text.ts';
import type { NoteWords, Why } from '../../shared/ledger/notes/words.ts';

const within = note('no-row-protected', 'Ledger');
const blocked = note('cell-blocked', 'Title', 'merged');

/** Figures for every code; a code without its figures does not compile. What is hers is in Latin letters here, so that a Chinese word is ours. */
const every: { readonly [Code in NoteCode]: readonly Parameters<NoteWords[Code]>[] } = {
  'row-hidden': [[3]],
  'row-struck': [[3]],
  'cell-barred': [
    ['Title', 'merged'],
    ['Title', 'locked'],
    ['Title', 'fixed'],
  ],
  'cell-blocked': [['Title', 'locked']],
  'row-labelled': [['Category', 'Roads']],
  'total-typed': [['E3', 10, 2]],
  'total-short': [['E3', '=E2', 2]],
  'total-text': [
    ['E9', 'E2', 1],
    ['E9', 'E2', 3],
  ],
  beside: [['E1']],
  'one-month': [['3', 2]],
  'unit-differs': [
    ['Target', 'km', 3, 'm2', true],
    ['Target', 'km', 3, 'm2', false],
  ],
  scaled: [[12_000, 'm', 'km', 12]],
  'out-of-bounds': [
    ['Target', 'length', 1, 5, 9],
    ['Target', 'figure', null, 5, 9],
    ['Target', 'figure', 10, null, 9],
  ],
  'not-in-list': [['Status', 'open']],
  'name-missing': [['Title']],
  unfit: [
    ['Title', 'x', 'too-long', []],
    ['No.', 'x', 'integer', []],
    ['Target', 'x', 'number', []],
    ['Due', 'x', 'date', []],
    ['Status', 'x', 'choices', ['a', 'b']],
    ['Link', 'x', 'address', []],
  ],
  'no-row-protected': [['Ledger']],
  'no-row-within': [
    [4, 'array'],
    [4, 'pivot'],
  ],
  filtered: [
    ['Ledger', [3, 4], true],
    ['Ledger', [3], false],
  ],
  'new-merged': [['Title']],
  'new-locked': [['Title']],
  'waiting-too': [[within, blocked]],
  'no-columns': [
    ['Ledger', ['A', 'B'], true, ['C']],
    ['Ledger', ['A'], false, []],
  ],
  'lines-full': [[5]],
  unplaced: [
    [['title'], ['Task'], false],
    [['title', 'coopUnit'], ['Task', 'Partners'], true],
  ],
  'row-gone': [['School']],
  'cell-edited': [
    ['Title', 'a', 'b'],
    ['Title', null, null],
  ],
  'column-gone': [['Title', 'a']],
  'row-has-hers': [['a'], [null]],
  'header-is': [['Title', 'title']],
  'header-like': [['Title', 'Name', 'title']],
  'header-contains': [['Title', 'Name', 'title']],
  'header-unknown': [['Title']],
  'content-against': [['dutyUnit']],
  told: Object.keys({
    usual: 0,
    'usual-plan': 0,
    'holds-measures': 0,
    'holds-organisations': 0,
    'figures-left': 0,
    'unit-or-duty': 0,
    'duty-or-unit': 0,
    'holds-figures': 0,
    'measures-right': 0,
    'holds-text': 0,
    'holds-percentages': 0,
    'holds-states': 0,
    'holds-yes-no': 0,
    'progress-beside': 0,
    'status-or-rate': 0,
    'before-measures': 0,
    'deadline-beside-milestones': 0,
    'no-other-deadline': 0,
    'deadline-or-time': 0,
    'funds-above': 0,
    'done-above': 0,
    'deadline-beside': 0,
    'deadline-itself': 0,
    'holds-ordinals': 0,
    'problems-left': 0,
    'total-or-share': 0,
    'row-a-district': 0,
    'beside-closing': 0,
    'title-beside': 0,
  } satisfies Record<Why, 0>).map((why) => [why as Why]),
  'unit-in-header': [['km']],
  'no-funds-above': [['Central']],
  'told-field': [[note('told', 'holds-figures'), 'targetValue']],
  chosen: [
    ['user', 'title'],
    ['remembered', null],
  ],
  'years-differ': [['targetValue']],
  'same-field': [['Name', 'title']],
  'not-filled': [
    [note('header-is', 'Title', 'title'), 'user'],
    [note('header-is', 'No.', 'seq'), 'sheet'],
  ],
};

const all = Object.entries(every).flatMap(([code, cases]) =>
  cases.map((figures) => note(code as 'beside', ...(figures as unknown as [string]))),
);

describe('what a fill remarks', () => {
  it('is said in English without a Chinese word of ours, and in Chinese without one of English', () => {
    const english = all.map((one) => noteText(one, 'en'));
    expect(english.filter((text) => text === '' || /\p{Script=Han}|undefined|\[object/u.test(text))).toEqual([]);
    const chinese = all.map((one) => noteText(one, 'zh-CN'));
    expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text) || /undefined|\[object/.test(text))).toEqual([]);
  });

  it('names its figures in both', () => {
    for (const one of all) {
      const numbers = one.figures.filter((figure) => typeof figure === 'number');
      for (const language of ['zh-CN', 'en'] as const) {
        for (const number of numbers) expect(noteText(one, language)).toContain(String(number));
      }
    }
  });

  it('is as it always was in Chinese', () => {
    expect(noteText(note('waiting-too', within, blocked), 'zh-CN')).toBe(
      '工作表“Ledger”已受保护，不能插入行，也没有可填的空行。请取消保护或先留出空行；空行里“Title”在合并单元格里面，单独写不进去',
    );
    expect(noteText(note('not-filled', note('header-is', '备注', 'remark'), 'user'), 'zh-CN')).toBe(
      '表头“备注”即“备注”；由您填写，不会改动',
    );
  });
});
