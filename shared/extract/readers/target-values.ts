import type { Figure } from '../../lex/figures.ts';
import type { Span } from '../../lex/span.ts';
import type { Comparator } from '../../notice/notice.ts';
import type { TargetRead } from './target-names.ts';
import { type Opening, ownPer, perOf } from './target-opening.ts';
import { clauseStartOf, isSpread, type Run } from './target-runs.ts';
import { commitmentOf, frequencyOf, parentOf } from './target-terms.ts';

/** A run of figures that is promised, with all that was read around it; its span is its whole printed phrase. */
export type PromisedRun = Span & {
  readonly run: Run;
  readonly opening: Opening;
  /** The levels that it goes on from. */
  readonly old: readonly Figure[];
  readonly changed: boolean;
  readonly metric: Span | null;
  /** What the word behind it makes of it. */
  readonly suffix: Comparator | null;
};

function comparatorOf({ opening, suffix }: PromisedRun, figure: Figure): Comparator {
  if (opening.comparator === '~' && figure.round && figure.upper === null) return '<';
  if (opening.weak && suffix !== null) return suffix;
  if (opening.weak && figure.upper !== null) return '=';
  if (opening.comparator !== '=') return opening.comparator;
  if (suffix !== null) return suffix;
  if (figure.more) return '>';
  return figure.about ? '~' : '=';
}

/** Of what each is given: said in front of the run, right before a later figure of it, or before its old level. */
function perOfFigure(
  text: string,
  { opening, old }: PromisedRun,
  figure: Figure,
  from: Figure | undefined,
  at: number,
) {
  const own = at === 0 ? null : ownPer(text, figure.start);
  const per = perOf(own ?? opening.per);
  if (per !== null || from === undefined) return per;
  return perOf(ownPer(text, from.start) ?? ownPer(text, old[0]?.start ?? from.start));
}

/** Whether an old level cannot be given in the new one's unit: made up of two, vague, or of another stretch (由每周2次增加到每天1次). */
function isOtherLevel(text: string, from: Figure, to: Figure): boolean {
  if (from.compound || from.vague) return true;
  const [old, now] = [ownPer(text, from.start), ownPer(text, to.start)];
  return old !== null && now !== null && old !== now;
}

/** One target of the run; figures and old levels beyond the last are the last one. */
function targetAt(text: string, targets: readonly TargetRead[], promised: PromisedRun, at: number): TargetRead | null {
  const { run, old, start, end, metric, changed } = promised;
  const figure = run.figures[Math.min(at, run.figures.length - 1)];
  if (figure === undefined) return null;
  const from = old[Math.min(at, old.length - 1)];
  const spread = isSpread(text, run) ? run.figures.at(-1) : undefined;
  const clause = clauseStartOf(text, start);
  const printed = text.slice(start, end);
  const { value, unit } = figure;
  return {
    start,
    end,
    figures: spread ? run.figures : from === undefined ? [figure] : [from, figure],
    value: {
      text: printed,
      metric: metric === null ? null : text.slice(metric.start, metric.end),
      comparator: comparatorOf(promised, figure),
      value,
      upper: spread?.value ?? figure.upper,
      from: from === undefined || isOtherLevel(text, from, figure) ? null : from.value,
      unit,
      per: perOfFigure(text, promised, figure, from, at),
      change: changed,
      commitment: commitmentOf(text, clause, start),
      parent: parentOf(text, targets, start, unit),
      frequency: frequencyOf(text, clause, start, { text: printed, unit, value }),
    },
  };
}

/** How many targets a run gives: one a figure, one an old level where a single figure follows several, one of a range told as two counts. */
function countOf(text: string, { run, old }: PromisedRun): number {
  const { length } = run.figures;
  if (length === 1) return Math.max(1, old.length);
  return isSpread(text, run) ? 1 : length;
}

/** Adds the targets of a promised run to those before it, of which they may be parts. */
export function addTargets(text: string, targets: TargetRead[], promised: PromisedRun): void {
  const count = countOf(text, promised);
  for (let at = 0; at < count; at += 1) {
    const target = targetAt(text, targets, promised, at);
    if (target !== null) targets.push(target);
  }
}
