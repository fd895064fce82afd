import { readDeadline } from '../../shared/extract/readers/deadline.ts';
import type { EditedField } from '../../shared/history/records.ts';
import { lex } from '../../shared/lex/lex.ts';
import type { Deadline, Item } from '../../shared/notice/notice.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { FieldProblem } from './field-problem.ts';
import { taskWords } from './field-text.ts';
import { shortDay } from './typed-day.ts';
import { parseEvents, parseLeaders, parseSchedule, parseShares, parseUnits, partsOf } from './typed-entries.ts';
import { parseTargets } from './typed-targets.ts';

/**
 * Reads a field as typed; `year` is that of days without one. The inverse of `editText`, so that leaving it unchanged changes nothing:
 * what is typed as the notice prints it is read by the readers that read notices.
 */
export function parseField(
  item: Item,
  field: EditedField,
  typed: string,
  year: number,
): Result<Item[EditedField], FieldProblem> {
  const text = typed.trim();
  switch (field) {
    case 'title':
    case 'text':
      return text === '' ? fail({ kind: 'empty', part: '' }) : ok(text);
    case 'section':
    case 'funding':
      return ok(text === '' ? null : text);
    case 'number':
      return parseNumber(text);
    case 'applicable':
      return parseApplicable(text);
    case 'units':
      return ok(parseUnits(item.units, text));
    case 'leaders':
      return ok(parseLeaders(item.leaders, text));
    case 'qualities':
      return ok(partsOf(text, /[、，,；;\n]/u));
    case 'measures':
      return ok(partsOf(text, /\n/u));
    case 'deadline':
      return parseDeadline(item, text, year);
    case 'targets':
      return parseTargets(item, text, year);
    case 'events':
      return parseEvents(item, text, year);
    case 'schedule':
      return parseSchedule(item, text, year);
    case 'breakdown':
      return parseShares(item, text, year);
  }
}

function parseNumber(text: string): Result<number | null, FieldProblem> {
  if (text === '') {
    return ok(null);
  }
  const digits = /^(?:第)?(\d{1,6})[项.．、]?$/u.exec(text)?.[1];
  return digits === undefined ? fail({ kind: 'number', part: text }) : ok(Number(digits));
}

function parseApplicable(text: string): Result<boolean, FieldProblem> {
  const said = text.toLowerCase();
  const isOne = (words: readonly string[]) => words.some((word) => word.toLowerCase() === said);
  const { 'zh-CN': chinese, en: english } = taskWords;
  if (isOne([chinese.yes, english.yes, '有', '是'])) {
    return ok(true);
  }
  return isOne([chinese.no, english.no, '无', '否']) ? ok(false) : fail({ kind: 'task', part: text });
}

function parseDeadline(item: Item, text: string, year: number): Result<Deadline | null, FieldProblem> {
  if (text === '') {
    return ok(null);
  }
  if (text === item.deadline?.text) {
    return ok(item.deadline);
  }
  const short = shortDay(text, year);
  if (short !== undefined && 'date' in short) {
    return short.date === null ? fail({ kind: 'date', part: text }) : ok({ text, date: short.date });
  }
  const lexed = lex(short?.words ?? text.normalize('NFKC'), year);
  const named = readDeadline(lexed);
  const date = named?.value.date ?? lexed.periods.at(-1)?.last ?? null;
  /* A named time (汛期前) is a limit though no calendar knows its day. */
  return date === null && named === null ? fail({ kind: 'date', part: text }) : ok({ text, date });
}
