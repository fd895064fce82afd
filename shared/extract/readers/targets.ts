import { levelVerbBefore } from '../../lex/changes.ts';
import { comparatorAfter } from '../../lex/comparators.ts';
import type { Figure } from '../../lex/figures.ts';
import { LetterSet } from '../../lex/letters.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import { tallyRule } from './background.ts';
import { readMetric } from './metric.ts';
import { refusal } from './target-context.ts';
import { changeStart, type Levels, levelsOf, withEarlier } from './target-levels.ts';
import { type TargetRead, withSharedNames } from './target-names.ts';
import { type Opening, openingOf } from './target-opening.ts';
import { clauseStartOf, type Run, runsOf } from './target-runs.ts';
import { addTargets } from './target-values.ts';
import { statedRule } from './told-state.ts';

/** A figure that was read and refused, with the rule that refused it. */
export type RefusedFigure = Span & { readonly rule: string };

export type TargetsRead = {
  readonly targets: readonly TargetRead[];
  readonly refused: readonly RefusedFigure[];
};

const joinMarks = new LetterSet('，。；：');
const listMark = new LetterSet('、');
const eachMark = new LetterSet('每');
const goesOnReach = 20;
/** Rules of figures that a list may go on from: 共设18个大项、260个小项. */
const toldRules: ReadonlySet<string> = new Set(['background', 'make-up', 'distance', tallyRule, statedRule]);

/** Whether a run goes on an enumeration of promises: 三个服务中心、两个食堂. */
function goesOn(text: string, promisedTo: number, start: number): boolean {
  if (promisedTo === 0 || start - promisedTo > goesOnReach + 1 || !listMark.has(text, start - 1)) return false;
  return start - promisedTo > 1 && joinMarks.first(text, promisedTo, start) < 0;
}

/** Walks dates or shares alongside the runs, so that each is passed once. */
class Passing {
  #next = 0;
  #last: Span | null = null;

  constructor(readonly spans: readonly Span[]) {}

  /** The last span that ends at or before `at`; `at` only grows. */
  before(at: number): Span | null {
    for (let span = this.spans[this.#next]; span !== undefined && span.end <= at; span = this.spans[this.#next]) {
      this.#last = span;
      this.#next += 1;
    }
    return this.#last;
  }

  /** Whether a run stands inside the span after the last one that ended before it. */
  holds(run: Span): boolean {
    this.before(run.start);
    const span = this.spans[this.#next];
    return span !== undefined && run.start >= span.start && run.end <= span.end;
  }
}

const none: readonly Figure[] = [];
const nothing: TargetsRead = { targets: [], refused: [] };

/** Where a run begins that counts something of its own in Chinese numerals: 十五栋八百六十四套; one is an article. */
function nextCount(run: Run | undefined): number | null {
  const first = run?.figures[0];
  return first?.chinese === true && first.value > 1 ? first.start : null;
}

/** Whether a figure only says of what each is given: 每3户. */
function isBase(text: string, start: number): boolean {
  return eachMark.has(text, start - 1);
}

function basesIn({ text, figures }: Lexed): RefusedFigure[] {
  const bases: RefusedFigure[] = [];
  for (const { start, end } of figures) if (isBase(text, start)) bases.push({ start, end, rule: 'base' });
  return bases;
}

/** A run with what stands in front of it and the old levels that it goes on from, which are the run before it. */
type OpenedRun = { readonly run: Run; readonly opening: Opening; readonly levels: Levels | null };

function openedRuns(lexed: Lexed, runs: readonly Run[]): OpenedRun[] {
  const opened: OpenedRun[] = [];
  let before: Run | undefined;
  for (const [index, run] of runs.entries()) {
    const opening = openingOf(lexed, run, before?.end ?? 0);
    const levels = levelsOf(lexed.text, opening, before);
    const more = levels !== null && run.figures.length > levels.from.length;
    opened.push({ run, opening, levels: more ? withEarlier(lexed.text, levels, runs, index) : levels });
    before = run;
  }
  return opened;
}

/** The runs that are old levels of a later one. */
function oldRuns(opened: readonly OpenedRun[]): ReadonlySet<number> {
  const old = new Set<number>();
  for (const [index, { levels }] of opened.entries()) {
    for (let back = 1; back <= (levels?.runs ?? 0); back += 1) old.add(index - back);
  }
  return old;
}

/** Calendar phrases and named times in printed order. */
function calendarIn({ tokens, periods, seasons }: Lexed): readonly Span[] {
  if (seasons.length === 0) return periods;
  return tokens.filter(({ token }) => token === 'period' || token === 'season');
}

/**
 * The promises in numbers that an item's printed content makes, in printed order: one target a figure, zipped lists and
 * from–to levels resolved (contract “Target”, GUIDE “Targets”). The text is the content after the ordinal, without its
 * units; offsets are into it. Figures that are no promise come back with the rule that refused them. Linear.
 */
export function readTargets(lexed: Lexed, skip: readonly Span[] = []): TargetsRead {
  const { text } = lexed;
  if (lexed.figures.length === 0) return nothing;
  const refused = basesIn(lexed);
  const runs = refused.length === 0 ? runsOf(lexed) : runsOf(lexed).filter(({ start }) => !isBase(text, start));
  const targets: TargetRead[] = [];
  const opened = openedRuns(lexed, runs);
  const old = oldRuns(opened);
  const dates = new Passing(calendarIn(lexed));
  const shares = new Passing(skip);
  let promisedTo = 0;
  let toldTo = 0;
  for (const [index, { run, opening, levels: own }] of opened.entries()) {
    const [first] = run.figures;
    if (old.has(index) || first === undefined || shares.holds(run)) continue;
    const suffix = comparatorAfter(text, run.end);
    const changed = own === null ? changeStart(text, opening.start, first) : null;
    const phrase = { start: own?.start ?? changed ?? opening.start, end: suffix?.end ?? run.end };
    const rule = refusal({
      lexed,
      figure: first,
      phraseStart: phrase.start,
      phraseEnd: phrase.end,
      compared: opening.comparator,
      suffix: suffix?.word ?? null,
      clauseStart: clauseStartOf(text, run.start),
      changed: changed !== null,
      fromLevel: own !== null || levelVerbBefore(text, opening.start) !== null,
      perBase: opening.per !== null,
      goesOn: goesOn(text, promisedTo, phrase.start),
      promisedTo,
      toldTo,
    });
    if (rule !== null) {
      if (toldRules.has(rule)) toldTo = phrase.end;
      refused.push({ start: run.start, end: run.end, rule });
      continue;
    }
    addTargets(text, targets, {
      run,
      opening,
      old: own?.from ?? none,
      changed: changed !== null,
      ...phrase,
      metric: readMetric(text, phrase, {
        floor: promisedTo,
        ceiling: nextCount(opened[index + 1]?.run) ?? text.length,
        rate: first.kind === 'rate',
        date: dates.before(phrase.start),
      }),
      suffix: suffix?.comparator ?? null,
    });
    promisedTo = phrase.end;
    toldTo = 0;
  }
  return { targets: withSharedNames(text, targets), refused };
}
