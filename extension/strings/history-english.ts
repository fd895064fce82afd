import type { MarkState } from '../../shared/notice/finding-mark.ts';
import type { HistoryWords } from './history-chinese.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const marked: Readonly<Record<MarkState, (count: number) => string>> = {
  checked: (count) => `${plural(count, 'finding')} checked`,
  ignored: (count) => `${plural(count, 'finding')} ignored`,
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What the history itself says, in English. */
export const historyEnglish: HistoryWords = {
  due: { month: 'Due this month', quarter: 'Due this quarter', overdue: 'Overdue', none: 'No deadline' },
  role: { 牵头: 'Lead', 责任: 'Responsible', 配合: 'Supporting' },
  myTasks: 'My tasks',
  myTasksOf: (unit) => `My tasks: ${unit}`,
  setUnit: 'Set my unit',
  changeUnit: 'Change unit',
  setUnitHint:
    'Set your unit once, and what is due this month, this quarter, overdue or without a deadline is listed here.',
  unitName: 'Name of the unit',
  otherAliases: 'Other names, separated by “、”',
  sameUnitHint: (count) => `${plural(count, 'name')} in the history may be the same unit. Tick those that are:`,
  forgetUnit: 'Forget the unit',
  unitSet: (unit, names) => `Your unit is ${unit}${names > 1 ? `, under ${names} names` : ''}.`,
  unitUnnamed:
    ' No notice names it so, and the counts will be 0; choose “Change unit” and tick or write the names that notices use.',
  unitForgotten: 'Your unit is set no more.',
  mine: 'My unit',
  itemsView: (count) => `Items ${count}`,
  noticesView: (count) => `Notices ${count}`,
  view: 'What is listed',
  itemsFound: (items, notices) => `${plural(items, 'item')} in ${plural(notices, 'notice')}`,
  clearFilters: 'Clear filters',
  roleLabel: 'Role of the unit',
  filledLabel: 'Filled in',
  filledIn: 'Filled in',
  notFilled: 'Not filled in',
  doneLabel: 'Progress',
  done: 'Finished',
  notDone: 'Not finished',
  placeLabel: 'Place',
  tagLabel: 'Tag',
  anyFinding: 'Has open findings',
  finish: 'Finished',
  unfinish: 'Not finished',
  finishNamed: (done, title) => `${done ? 'Finished' : 'Not finished'}: ${title}`,
  finished: (count, done) => `${plural(count, 'item')} marked as ${done ? '' : 'not '}finished.`,
  sourceNamed: (title) => `Show in the notice: ${title}`,
  check: 'Checked',
  ignore: 'Ignore',
  checkNamed: (message) => `Checked: ${message}`,
  ignoreNamed: (message) => `Ignore: ${message}`,
  unmark: 'Reopen',
  unmarkNamed: (message) => `Reopen: ${message}`,
  marked: (state, count) => marked[state](count),
  markDone: (state, count) =>
    state === null
      ? `${plural(count, 'finding')} reopened.`
      : `${marked[state](count)}; exports say so on the checks sheet.`,
  sameKind: (count, numbers) =>
    `${plural(count, 'item')} of this kind${numbers.length === 0 ? '' : `: ${numbers.join(', ')}`}.`,
  unstated: 'Not stated',
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  tags: 'Tags',
  addTag: 'Add tag',
  newTag: 'New tag',
  removeTag: (tag) => `Remove tag: ${tag}`,
  tagged: (tag) => `Tag “${tag}” added.`,
  untagged: (tag) => `Tag “${tag}” removed.`,
  pinChanged: (pinned) => (pinned ? 'Pinned to the top of the list.' : 'Unpinned.'),
  calendarYear: (year) => year,
  calendarMonth: (month) => ({ short: months[month - 1] ?? '', rest: '' }),
  calendarCell: (month, count) => `${plural(count, 'item')} due in ${month}`,
  yearSum: 'Year',
  countNotices: 'notices',
};
