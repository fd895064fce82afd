import { LetterSet } from '../../../lex/letters.ts';
import { numericDayEnd } from '../../../lex/numeric-days.ts';
import { WordSet } from '../../../lex/words.ts';
import { carryingItems, type ItemDraft, type ListDraft } from '../../draft.ts';
import type { Line } from '../../lines/lines.ts';
import { isLinked } from '../../lines/linked-block.ts';
import type { Ground } from '../../trace.ts';
import { legalWords, namesNoTasks, progressLeads } from '../../vocabulary/list-grounds.ts';
import {
  isFormField,
  isTaskChapter,
  looksBack,
  promisesFigure,
  reportsDone,
  tellsPast,
} from '../../vocabulary/list-signs.ts';
import {
  asksForViews,
  looksAheadToo,
  noticeKind,
  opensAsTask,
  promiseWords,
  publishesPromises,
} from '../../vocabulary/notice-kinds.ts';
import { restsOnLittle, threshold, type WeightName, weightNames, weights } from './weights.ts';

export interface Verdict {
  readonly grounds: readonly Ground[];
  readonly score: number;
  readonly accepted: boolean;
  /** Accepted, but on signs that were often found where there was no list. */
  readonly weak: boolean;
}

/** Where a list stands: what the weights look at beside its items. */
export interface ListContext {
  readonly noticeTitle: string;
  readonly partTitle: string;
  /** Headings above the list. */
  readonly headings: readonly string[];
  /** Whether the part's chapters are those of an explainer (背景、依据、主要内容). */
  readonly explains: boolean;
  /** Whether the part is signed or opened as a story of the press. */
  readonly reported: boolean;
  /** Whether the part's chapters are those of a report on work done. */
  readonly reports: boolean;
  /** Whether the part tells what a meeting said. */
  readonly meeting: boolean;
  /** Whether a line above the list hands out what follows. */
  readonly handedOut: boolean;
  /** The line right above the list. */
  readonly leadIn: string;
  readonly declared: number | null;
  /** Whether the list stands in a letter whose own list is a linked attachment. */
  readonly shell: boolean;
  readonly lines: readonly Line[];
}

/** From how many items on figures in most of them say something. */
const minFigured = 4;
const legal = new WordSet(legalWords);
const stops = new LetterSet('。！');
const sentenceEnds = new LetterSet('。；;');
const questionMarks = new LetterSet('？?');
const minQuestion = 2;
const maxQuestion = 60;

/** Whether a text begins with a question. */
function asks(text: string): boolean {
  const stop = stops.first(text, 0, maxQuestion + 1);
  return questionMarks.within(text, minQuestion, stop < 0 ? Math.min(text.length, maxQuestion + 1) : stop);
}

function share(items: readonly ItemDraft[], holds: (item: ItemDraft) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

const progress = new WordSet(progressLeads);

/** Whether an item says in a column or a field of its own how far the work has come. */
function tellsProgress({ asides, fields }: ItemDraft): boolean {
  return (
    asides.some(({ header, excerpt }) => progress.at(header, 0) !== null && excerpt.text.length > 1) ||
    fields.some(({ label, first, lines }) => progress.at(label, 0) !== null && first.text.length + lines.length > 1)
  );
}

const dayClosings = new LetterSet(')）]】');
const longestDay = 10;
const shortestDay = 8;

/** Whether a whole day in figures closes a line, in brackets or not. */
function endsWithDay(text: string): boolean {
  const end = dayClosings.ends(text) ? text.length - 1 : text.length;
  for (let at = end - shortestDay; at >= end - longestDay; at -= 1) if (numericDayEnd(text, at) === end) return true;
  return false;
}

/** How many of some lines stand in blocks that are links; many lines can share one, which is looked at once. */
function linkedLines(lines: readonly Line[]): number {
  const linked = new Map(lines.map(({ block }) => [block, false]));
  for (const block of linked.keys()) linked.set(block, isLinked(block));
  return lines.filter(({ block }) => linked.get(block)).length;
}

const leastDated = 3;
const mostlyDated = 0.8;

/** Whether lines are a list of what was published when, as a page's links are once they are printed: 新建口袋公园（2023-02-12）. */
function areDated(lines: readonly Line[]): boolean {
  const dated = lines.filter(({ text }) => endsWithDay(text) && !text.includes('。'));
  return lines.length >= leastDated && dated.length >= lines.length * mostlyDated;
}

/** Which weights hold for a list. */
function holding(list: ListDraft, context: ListContext): Partial<Record<WeightName, boolean>> {
  const { items, source } = list;
  const named = items.some((item) => item.units.length > 0);
  const carrying = items.length === 0 ? 0 : carryingItems(items) / items.length;
  const kind = noticeKind(context.noticeTitle);
  const partKind = context.partTitle === '' ? 'plain' : noticeKind(context.partTitle);
  const headings = context.headings.join('\n');
  const starts = new Set(items.map((item) => item.start));
  const own = context.lines.filter((line) => starts.has(line.start));
  const tasks = share(items, (item) => opensAsTask(item.title.text));
  const promised = promiseWords.test([context.noticeTitle, context.partTitle, headings, context.leadIn].join('\n'));
  const counted = context.declared !== null && context.declared === items.length;
  const announced = counted && promised;
  const figures = share(items, (item) => promisesFigure(item.content.text));
  const chapter = context.headings.some(isTaskChapter);
  const ahead = !tellsPast(context.leadIn) && !context.headings.some(looksBack);
  const printed = source === 'outline' || source === 'labelled';
  const full = share(
    items,
    (item) => sentenceEnds.ends(item.text.text) || item.text.text.length > 20 || promisesFigure(item.content.text),
  );
  const milder =
    source === 'promise' ||
    (source === 'table' && carrying >= 0.5 && !namesNoTasks(context.noticeTitle)) ||
    ((carrying >= 0.5 || counted) && publishesPromises(context.noticeTitle)) ||
    (ahead && (carrying >= 0.5 || counted) && looksAheadToo(context.noticeTitle)) ||
    (carrying >= 0.5 && asksForViews(context.noticeTitle) && promiseWords.test(context.noticeTitle));
  return {
    'units-named': carrying >= 0.3 && named,
    'some-units': carrying > 0 && carrying < 0.3,
    'task-columns': source === 'table',
    'count-agrees': counted,
    'task-title': kind === 'task',
    'task-part': kind !== 'task' && partKind === 'task',
    'promise-words': promiseWords.test(context.noticeTitle + context.partTitle + headings),
    'handed-out': context.handedOut,
    'task-chapter': chapter,
    'figures-promised': figures >= 0.5 && items.length >= minFigured,
    'verbs-open': tasks >= 0.5,
    'promise-form': source === 'promise',
    'about-title': kind === 'about' && !milder && !(partKind === 'task' && asksForViews(context.noticeTitle)),
    'government-report': kind === 'report' && source !== 'promise' && !announced,
    'rules-title': kind === 'rules' && partKind !== 'task',
    'legal-words': carrying < 0.3 && share(items, (item) => legal.within(item.text.text)) >= 0.4,
    questions: share(items, (item) => asks(item.content.text)) >= 0.3,
    'form-fields': carrying < 0.3 && share(items, (item) => isFormField(item.title.text)) >= 0.4,
    links: (own.length > 0 && linkedLines(own) * 2 > own.length) || (carrying === 0 && areDated(own)),
    fragments: full < 0.3 && printed && !announced,
    'letter-of-annex': context.shell && carrying < 0.3 && !(context.handedOut && (figures >= 0.5 || tasks >= 0.5)),
    'report-chapters': context.reports && carrying < 0.3,
    'progress-told': share(items, tellsProgress) >= 0.5 || context.headings.some(looksBack),
    'work-done': !announced && share(items, (item) => reportsDone(item.content.text)) >= (carrying === 0 ? 0.5 : 0.7),
    meeting: context.meeting && carrying === 0 && !announced,
    press: context.reported && carrying === 0 && !counted,
    'explainer-chapters': context.explains && source !== 'promise',
    single: items.length === 1 && source !== 'table',
    'no-units-no-verbs':
      carrying === 0 &&
      tasks < 0.34 &&
      share(items, (item) => opensAsTask(item.text.text)) < 0.5 &&
      printed &&
      !announced &&
      !context.handedOut &&
      !chapter,
    'short-no-units': carrying === 0 && items.length <= 3,
  };
}

/** Whether nothing speaks for a list but that one of its items names a unit, while their numbers begin again: parts of a notice, each counted by itself. */
function restsOnOneItem({ items }: ListDraft, named: readonly WeightName[]): boolean {
  const onlyUnits = named.length === 1 && named[0] === 'some-units';
  const beginAgain = items.some(({ number }, at) => number !== null && number <= (items[at - 1]?.number ?? 0));
  return onlyUnits && beginAgain && carryingItems(items) === 1;
}

/** Weighs whether a run of blocks is a list of tasks; `without` leaves weights out, to see what each one does. */
export function weigh(list: ListDraft, context: ListContext, without: ReadonlySet<WeightName>): Verdict {
  const holds = holding(list, context);
  const named = weightNames.filter((name) => holds[name] === true && !without.has(name));
  const grounds = named.map((name): Ground => ({ name, reason: weights[name].says, weight: weights[name].weight }));
  const score = grounds.reduce((sum, ground) => sum + ground.weight, 0);
  return {
    grounds,
    score,
    accepted: list.items.length > 0 && score >= threshold,
    weak: restsOnLittle(new Set(named)) || restsOnOneItem(list, named),
  };
}
