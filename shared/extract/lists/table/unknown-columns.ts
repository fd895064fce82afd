import { labelTable } from '../../../labels/labels.ts';
import { LetterSet } from '../../../lex/letters.ts';
import { EndingSet, WordSet } from '../../../lex/words.ts';
import { splitNames } from '../../units/unit-list.ts';
import { isBody, isOffice } from '../../units/unit-name.ts';
import { answersNothing, namesNoTask } from '../../vocabulary/column-words.ts';
import { type ColumnKind, isKnownColumn } from '../../vocabulary/table-columns.ts';
import type { Column } from './columns.ts';

const unitNouns = new EndingSet(labelTable.unitNouns);
const asksOthers = new WordSet(answersNothing);
const places = new LetterSet(namesNoTask);
const sentenceMarks = new LetterSet('。；');
const digits = new LetterSet('0123456789');
const limitEnds = new EndingSet(['前', '底', '年内']);
const nameNoun = '名称';
const leastRows = 2;
const shortestTitle = 3;
const longestTitle = 30;
const unitKinds: ReadonlySet<ColumnKind> = new Set(['lead', 'duty', 'cooperate']);

function mostly(cells: readonly string[], holds: (text: string) => boolean): boolean {
  const filled = cells.filter((text) => text !== '');
  return filled.length >= leastRows && filled.filter(holds).length * 5 >= filled.length * 4;
}

function names(text: string, are: (name: string) => boolean): boolean {
  const found = splitNames(text, 0, text.length);
  return found.length > 0 && found.every(({ name }) => are(name));
}

/** 包保股室 over 工程股, 规划股: a header that no table of labels knows, over bodies; by its last word, or where no other column names any. */
function answers(label: string, cells: readonly string[], alone: boolean): boolean {
  if (asksOthers.at(label, 0) !== null) return false;
  const noun = unitNouns.before(label, label.length) !== null;
  return noun ? mostly(cells, (text) => names(text, isBody)) : alone && mostly(cells, (text) => names(text, isOffice));
}

/** Whether cells could name what is done: short words that differ from row to row, and no bodies but under a header of names: 小区名称. */
function nameTasks(label: string, cells: readonly string[]): boolean {
  const differ = new Set(cells).size === cells.length && cells.length >= leastRows;
  const called = label.endsWith(nameNoun);
  const named = (text: string): boolean =>
    text.length >= shortestTitle &&
    text.length <= longestTitle &&
    !sentenceMarks.within(text) &&
    (called || !names(text, isBody));
  return differ && (called || !places.within(label)) && cells.every(named);
}

/** 何时办结 over 10月底前, 8月底前: days that something is to be done by. */
function areLimits(cells: readonly string[]): boolean {
  return mostly(cells, (text) => digits.within(text) && limitEnds.before(text, text.length) !== null);
}

/** Gives a meaning to columns whose headers are unknown, by the first cells below them: who answers, and between number and content what is done. */
export function unknownTold(columns: readonly Column[], below: (at: number) => readonly string[]): readonly Column[] {
  const unknown = ({ kind, label }: Column): boolean => kind === 'other' && label !== '' && !isKnownColumn(label);
  if (!columns.some(unknown)) return columns;
  const alone = !columns.some(({ kind }) => unitKinds.has(kind));
  const undated = !columns.some(({ kind }) => kind === 'deadline' || kind === 'schedule');
  const told = columns.map((column, at): Column => {
    if (!unknown(column)) return column;
    const cells = below(at);
    if (answers(column.label, cells, alone)) return { ...column, kind: 'duty' };
    return undated && areLimits(cells) ? { ...column, kind: 'deadline' } : column;
  });
  const content = told.findIndex(({ kind }) => kind === 'content');
  const at = told.findIndex(({ kind }) => kind === 'number') + 1;
  const first = told[at];
  const untitled = at > 0 && content > at && !told.some(({ kind }) => kind === 'title');
  if (!untitled || first === undefined || !unknown(first) || !nameTasks(first.label, below(at))) return told;
  return told.map((column) => (column === first ? { ...column, kind: 'title' } : column));
}
