import type { Figure } from '../../lex/figures.ts';
import { LetterSet } from '../../lex/letters.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Share } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { includedLead } from '../vocabulary/not-targets.ts';
import { entryOrdinal } from '../vocabulary/schedule-words.ts';
import { readMetric } from './metric.ts';
import { figureBefore } from './remark.ts';
import {
  cleanName,
  countedFigures,
  endsInPlace,
  isPlace,
  longestName,
  type Pair,
  pairsOf,
  sharesOut,
} from './share-pairs.ts';

/** A share with the line it stands in; offsets are into that line. */
export type ShareRead = Reading<Share> & { readonly line: number };

const fewest = 3;
/** Two names are shares where they add up to the total before them: 共41.2亩，其中石桥村21.2亩，柳塘村20亩. */
const fewestAdding = 2;
const rounding = 1e-6;
/** What every word of spreading holds: 各, 分别, 均为. */
const spreadMarks = new LetterSet('各别均');

/** `莲湖区：当代宏府MOMA354套、富力开远城450套。`: projects of one place. */
function projectLine(lexed: Lexed, from: number): Pair[] {
  const { text } = lexed;
  const colon = text.slice(from, from + longestName + 1).indexOf('：') + from;
  if (colon < from || !isPlace(text.slice(from, colon))) return [];
  const pairs = pairsOf(lexed, colon + 1);
  const covered = pairs.every(({ names, figure }) => {
    const after = text.charAt(figure.end);
    return names.length === 1 && (after === '' || '、；。'.includes(after));
  });
  return covered && countedFigures(lexed, colon).length === pairs.length ? pairs : [];
}

/** `（一）灞桥区7个：电厂一区、柳林坊…`: a place with its number opens the line. */
function headLine({ text }: Lexed, from: number, pairs: readonly Pair[]): Pair[] {
  const [first] = pairs;
  const [name] = first?.names ?? [];
  if (first === undefined || name === undefined || name.start !== from || first.names.length !== 1) return [];
  const after = text.charAt(first.end);
  return isPlace(text.slice(name.start, name.end)) && (after === '' || '：（。'.includes(after)) ? [first] : [];
}

/** Whether shares of the same unit make up their total. */
function addUp(total: Figure, pairs: readonly Pair[]): boolean {
  const sum = pairs.reduce((all, { names, figure }) => all + figure.value * names.length, 0);
  return (
    pairs.every(({ figure }) => figure.unit === total.unit) && Math.abs(sum - total.value) <= rounding * total.value
  );
}

/** Shares of one total, which is null where none is printed before them. */
interface Run {
  readonly pairs: readonly Pair[];
  readonly total: Figure | null;
}

const none: Run = { pairs: [], total: null };
const noRuns: readonly Run[] = [];

function namesIn(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { names }) => sum + names.length, 0);
}

function cleaned(text: string, pairs: readonly Pair[], fits: (name: string) => boolean): Pair[] {
  return pairs
    .map((pair) => ({ ...pair, names: pair.names.map((name) => cleanName(text, name)) }))
    .filter(({ names }) => names.every((name) => fits(text.slice(name.start, name.end))));
}

/** A run of shares inside a sentence: at least three names, or two that make up the total, nearly all of them places or bodies. */
function listed({ text, figures }: Lexed, from: number, all: readonly Pair[]): Run {
  if (namesIn(all) < fewestAdding) return none;
  const fits = cleaned(text, all, sharesOut);
  const count = namesIn(fits);
  if (count < fewestAdding) return none;
  const first = fits[0]?.figure.start ?? 0;
  const total = figures.filter(({ start, end, kind }) => start >= from && end < first && kind !== 'age').at(-1) ?? null;
  return count >= fewest || (total !== null && addUp(total, fits)) ? { pairs: fits, total } : none;
}

/** Shares in a bracket behind their total: 620户（东城区200户、西城区180户、云台县240户）. All of the bracket tells shares of places. */
function bracketed(lexed: Lexed): readonly Run[] {
  const { text, regions } = lexed;
  if (regions.brackets.length === 0) return noRuns;
  return regions.brackets.flatMap(({ start }) => {
    const total = figureBefore(lexed, start);
    if (total === null || includedLead.test(text.slice(start + 1))) return [];
    const all = pairsOf(lexed, start + 1, start);
    const pairs = cleaned(text, all, endsInPlace);
    const count = namesIn(pairs);
    if (count < fewestAdding || pairs.length < countedFigures(lexed, start, start).length) return [];
    const sure = cleaned(text, pairs, isPlace);
    const alike = sure.length === pairs.length && pairs.every(({ figure }) => figure.unit === total.unit);
    return (sure.length > 0 && addUp(total, pairs)) || (alike && count >= fewest) ? [{ pairs, total }] : [];
  });
}

function sharesOf({ text }: Lexed, { pairs, total }: Run, line: number, from: number): ShareRead[] {
  const metric =
    total === null ? null : readMetric(text, total, { floor: from, ceiling: text.length, rate: false, date: null });
  const of = metric === null ? null : text.slice(metric.start, metric.end);
  return pairs.flatMap(({ names, figure }) =>
    names.map((span) => {
      const { start, end } = cleanName(text, span);
      const value = { name: text.slice(start, end), value: figure.value, unit: figure.unit, of };
      return { line, start, end: figure.end, value };
    }),
  );
}

/**
 * Reads the lines of a 具体项目 or 任务分解: shares of a total by district, unit or project (新城区200个、碑林区200个…), `各4个`
 * given to each name, `（含…）` left out, projects under `莲湖区：` by their own names. `of` is what the line's total counts.
 * Source: GUIDE “breakdown”. Linear.
 */
export function readBreakdown(lines: readonly Lexed[]): ShareRead[] {
  return lines.flatMap((lexed, line) => {
    const from = entryOrdinal.exec(lexed.text)?.[0].length ?? 0;
    const all = pairsOf(lexed, from);
    const { pairs: run, total } = listed(lexed, from, all);
    const projects = projectLine(lexed, from);
    const pairs = projects.length > 0 ? projects : run.length > 0 ? run : headLine(lexed, from, all);
    return sharesOf(lexed, { pairs, total }, line, from);
  });
}

/** Whether a text gives one figure to several names: 各4个. Where none does, names and their total take a figure each. */
function spreads(text: string): boolean {
  return spreadMarks.first(text) >= 0;
}

/** The runs of shares by place that an item's own text tells, in its sentences or in brackets behind a total. */
function toldRuns(lexed: Lexed): readonly Run[] {
  const { text } = lexed;
  const run = lexed.figures.length < fewest && !spreads(text) ? none : listed(lexed, 0, pairsOf(lexed, 0));
  if (run === none) return bracketed(lexed);
  const places = cleaned(text, run.pairs, isPlace);
  const inSentence = places.length < Math.min(fewest, run.pairs.length) ? [] : [{ ...run, pairs: places }];
  return [...inSentence, ...bracketed(lexed)];
}

/** The shares by place that an item's own text tells; their figures are parts of a total, not further promises. */
export function toldShares(lexed: Lexed): ShareRead[] {
  const runs = lexed.figures.length === 0 ? noRuns : toldRuns(lexed);
  if (runs.length === 0) return [];
  return runs.flatMap((run) => sharesOf(lexed, run, 0, 0)).sort((left, right) => left.start - right.start);
}
