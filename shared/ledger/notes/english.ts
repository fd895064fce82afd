import { type FieldKey, fieldOf } from '../fields.ts';
import type { Note } from './note.ts';
import { wantedFields } from './wanted-columns.ts';
import type { CellBar, NoteWords, Unfit, Why } from './words.ts';

const bars: Readonly<Record<CellBar, string>> = {
  merged: 'lies inside a merged cell and cannot be written alone',
  locked: 'is locked; unprotect the sheet',
  fixed: 'lies in an array formula or a pivot table',
};

const unfit: Readonly<Record<Unfit, string>> = {
  'too-long': 'a cell holds 32,767 characters at most',
  integer: 'a positive whole number is wanted',
  number: 'a number is wanted',
  date: 'a date is wanted',
  choices: '',
  address: 'an http or https address is wanted',
};

const whys: Readonly<Record<Why, string>> = {
  usual: 'its usual meaning',
  'usual-plan': 'its usual meaning, the plan',
  'holds-measures': 'the column holds units of measure',
  'holds-organisations': 'the column holds names of offices',
  'figures-left': 'the column on its left holds figures, so this is their unit',
  'unit-or-duty': 'it may be the unit of measure or the responsible office',
  'duty-or-unit': 'it may be the responsible office or the unit of measure',
  'holds-figures': 'the column holds figures only',
  'measures-right': 'the column on its right holds units of measure',
  'holds-text': 'the column holds text',
  'holds-percentages': 'the column holds percentages',
  'holds-states': 'the column holds states of handling',
  'holds-yes-no': 'the column holds yes and no',
  'progress-beside': 'another column tells the progress in words, so this is the rate',
  'status-or-rate': 'another column tells the progress in words; this may be the status or the rate',
  'before-measures':
    'no column names a task, and this one stands before office, measures and deadline: the problem to mend',
  'deadline-beside-milestones': 'another column holds the deadline, so this is the milestones',
  'no-other-deadline': 'no other column holds a deadline',
  'deadline-or-time': 'it may be the deadline or another time',
  'funds-above': 'the header above or the title says that it is about funds',
  'done-above': 'the header above says that it is what was done',
  'deadline-beside': 'another column holds the deadline',
  'deadline-itself': 'no other column holds a deadline, so this is it',
  'holds-ordinals': 'no column numbers the rows, and this one holds 1, 2, 3',
  'problems-left': 'the column on its left holds the problems',
  'total-or-share': 'there are districts and projects, so it may be the whole target or a district’s share',
  'row-a-district': 'one row a district, so this is its share',
  'beside-closing': 'it stands beside the columns of closing',
  'title-beside': 'another column names the task',
};

const shown = (value: string | null) => (value === null ? 'nothing' : `“${value}”`);
const called = (field: FieldKey) => fieldOf(field).english;

/** The sentences in English; `say` phrases a note that stands inside another. */
export const englishNotes = (say: (note: Note) => string): NoteWords => ({
  'row-hidden': (row) => `Row ${row} is hidden`,
  'row-struck': (row) => `Row ${row} is struck through, and the notice changed; please check`,
  'cell-barred': (header, bar) => `“${header}” ${bars[bar]}; not filled`,
  'cell-blocked': (header, bar) => `“${header}” ${bars[bar]}`,
  'row-labelled': (header, label) => `“${header}” says “${label}” already`,
  'total-typed': (cell, total, rows) =>
    `The total ${total} in ${cell} was typed by hand and does not count ${rows} new rows; change it`,
  'total-short': (cell, formula, rows) =>
    `The total in ${cell}, ${formula}, does not count ${rows} new rows; change the formula`,
  'total-text': (cell, first, figures) =>
    `The total in ${cell} passes over figures kept as text (${figures} from ${first} on): turn them into numbers`,
  beside: (cell) =>
    `There is other content beside the table around ${cell}: inserted rows are empty there; have a look`,
  'one-month': (sheet, others) =>
    `The workbook has a sheet a month: only “${sheet}” is filled, ${others} others stay. Choose another one to fill that`,
  'unit-differs': (header, column, value, unit, filled) =>
    `Column “${header}” is in “${column}”, the notice says ${value} “${unit}”; ${filled ? 'filled in the notice’s unit' : 'not filled'}`,
  scaled: (value, unit, column, scaled) => `${value} “${unit}” written in “${column}” as ${scaled}`,
  'out-of-bounds': (header, of, least, most, size) => {
    const limits = [least === null ? [] : `at least ${least}`, most === null ? [] : `at most ${most}`].flat();
    const what = of === 'length' ? ' characters' : '';
    return `Column “${header}” takes ${limits.join(' and ')}${what}; filled is ${size}`;
  },
  'not-in-list': (header, value) => `The list of column “${header}” does not offer “${value}”`,
  'name-missing': (header) => `“${header}” is empty`,
  unfit: (header, value, how, choices) =>
    `The value “${value}” of “${header}” does not fit: ${how === 'choices' ? `one of ${choices.map((one) => `“${one}”`).join(', ')} is wanted` : unfit[how]}`,

  'no-row-protected': (sheet) =>
    `“${sheet}” is protected: no row can be inserted, and no empty one is left. Unprotect it or leave empty rows`,
  'no-row-within': (row, area) =>
    `Row ${row} lies within ${area === 'array' ? 'an array formula' : 'a pivot table'}, where no row can be inserted. Move it first`,
  'lines-full': (row) =>
    `Each record takes several lines here (row ${row} goes on with the one above), and no empty ones are left. Copy a set of empty lines`,
  filtered: (sheet, rows, more) =>
    `“${sheet}” is filtered: row ${rows.join(', ')}${more ? ' and others' : ''} hidden. Clear the filter first`,
  'new-merged': (header) =>
    `The rows of the table merge column “${header}” with the one on its left, so it cannot be written. Unmerge them`,
  'new-locked': (header) => `“${header}” of a new row would be locked. Unprotect the sheet`,
  'waiting-too': (bar, waiting) => `${say(bar)}; in the empty rows: ${say(waiting)}`,
  'no-columns': (sheet, headers, more, asks) => {
    const doubt = asks.length === 0 ? '' : `Confirm whether “${asks.join('”, “')}” may be filled. `;
    const own = `“${headers.join('”, “')}”${more ? ' and others' : ''}`;
    const wanted = wantedFields.map(called).join(', ');
    return `“${sheet}” has no column to fill: ${own} are all yours. ${doubt}Add one of ${wanted}, or say what a column holds`;
  },
  unplaced: (lost, headers, more) => {
    const own = `“${headers.join('”, “')}”${more ? ' and others' : ''}`;
    return `No known column takes what the notice says of ${lost.map((field) => `“${called(field)}”`).join(', ')}; not filled. Headers not recognised: ${own}. If one of them is its column, say what it holds`;
  },

  'row-gone': (title) => `The row “${title}” is no longer in the sheet; nothing to undo`,
  'cell-edited': (header, filled, hers) =>
    `“${header}” was filled with ${shown(filled)}, you changed it to ${shown(hers)}; it stays`,
  'column-gone': (header, filled) =>
    `“${header}” was filled with ${shown(filled)}, and the column is no longer there; it stays`,
  'row-has-hers': (value) => `You wrote ${shown(value)} into this row; the whole row stays`,

  'header-is': (header, field) => `The header “${header}” is: ${called(field)}`,
  'header-like': (header, synonym, field) => `The header “${header}” is like “${synonym}”: ${called(field)}`,
  'header-contains': (header, synonym, field) =>
    `The header “${header}” contains “${synonym}” and may be: ${called(field)}`,
  'header-unknown': (header) => `The header “${header}” was not recognised; the column stays as it is`,
  'content-against': (field) => `The header looks like “${called(field)}”, but what the column holds does not`,
  told: (why) => whys[why],
  'unit-in-header': (unit) => `the header names the unit “${unit}”, so the column takes figures`,
  'no-funds-above': (header) => `no header above “${header}” speaks of funds`,
  'told-field': (why, field) => `${say(why)}: ${called(field)}`,
  chosen: (by, field) => {
    const words = by === 'user' ? 'As you chose' : 'As you chose last time';
    return field === null ? `${words}: the column stays as it is` : `${words}: ${called(field)}`;
  },
  'years-differ': (field) => `Several columns are “${called(field)}” of different years; say which one to fill`,
  'same-field': (other, field) =>
    `“${other}” is “${called(field)}” as well; that one is filled, this column stays as it is`,
  'not-filled': (reason, by) =>
    `${say(reason)}; ${by === 'user' ? 'yours to fill' : 'filled by a formula or the header'}, never changed`,
});
