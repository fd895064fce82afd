import type { Figure } from '../../lex/figures.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { Share } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { entryOrdinal } from '../vocabulary/schedule-words.ts';
import { readMetric } from './metric.ts';
import { cleanName, countedFigures, isPlace, longestName, type Pair, pairsOf, sharesOut } from './share-pairs.ts';

/** A share with the line it stands in; offsets are into that line. */
export type ShareRead = Reading<Share> & { readonly line: number };

const fewest = 3;
/** Two names are shares where they add up to the total before them: 共41.2亩，其中石桥村21.2亩，柳塘村20亩. */
const fewestAdding = 2;
const rounding = 1e-6;

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

/** A run of shares inside a sentence: at least three names, or two that make up the total, nearly all of them places or bodies. */
function listed({ text, figures }: Lexed, from: number, all: readonly Pair[]): { pairs: Pair[]; total: Figure | null } {
  const fits = all
    .map((pair) => ({ ...pair, names: pair.names.map((name) => cleanName(text, name)) }))
    .filter(({ names }) => names.every((name) => sharesOut(text.slice(name.start, name.end))));
  const count = fits.reduce((sum, { names }) => sum + names.length, 0);
  if (count < fewestAdding) return { pairs: [], total: null };
  const first = fits[0]?.figure.start ?? 0;
  const total = figures.filter(({ start, end, kind }) => start >= from && end < first && kind !== 'age').at(-1) ?? null;
  return count >= fewest || (total !== null && addUp(total, fits))
    ? { pairs: fits, total }
    : { pairs: [], total: null };
}

/**
 * Reads the lines of a 具体项目 or 任务分解: shares of a total by district, unit or project (新城区200个、碑林区200个…), `各4个`
 * given to each name, `（含…）` left out, projects under `莲湖区：` by their own names. `of` is what the line's total counts.
 * Source: GUIDE “breakdown”. Linear.
 */
export function readBreakdown(lines: readonly Lexed[]): ShareRead[] {
  const shares: ShareRead[] = [];
  for (const [line, lexed] of lines.entries()) {
    const { text } = lexed;
    const from = entryOrdinal.exec(text)?.[0].length ?? 0;
    const all = pairsOf(lexed, from);
    const { pairs: run, total } = listed(lexed, from, all);
    const projects = projectLine(lexed, from);
    const pairs = projects.length > 0 ? projects : run.length > 0 ? run : headLine(lexed, from, all);
    const metric = total === null ? null : readMetric(text, total, from, false, null);
    const of = metric === null ? null : text.slice(metric.start, metric.end);
    for (const { names, figure } of pairs) {
      for (const span of names) {
        const { start, end } = cleanName(text, span);
        const value = { name: text.slice(start, end), value: figure.value, unit: figure.unit, of };
        shares.push({ line, start, end: figure.end, value });
      }
    }
  }
  return shares;
}

/** Runs of shares by place inside an item's own text; their figures are parts of a total, not further promises. */
export function shareSpans(lexed: Lexed): Span[] {
  const { text } = lexed;
  const { pairs } = listed(lexed, 0, pairsOf(lexed, 0));
  const places = pairs.filter(({ names }) => names.every((name) => isPlace(text.slice(name.start, name.end))));
  return places.length < Math.min(fewest, pairs.length)
    ? []
    : places.map(({ names, end }) => ({ start: names[0]?.start ?? end, end }));
}
