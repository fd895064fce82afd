import { readTargets } from '../../shared/extract/readers/targets.ts';
import { lex } from '../../shared/lex/lex.ts';
import type { Item, Target } from '../../shared/notice/notice.ts';
import type { Result } from '../../shared/result/result.ts';
import type { FieldProblem } from './field-problem.ts';
import { fieldEntries } from './field-text.ts';
import { parseEntries, partsOf } from './typed-entries.ts';

/**
 * Targets as typed: kept, dropped, given another figure, or added where the figure stands in the item's own text and was not read
 * from it; a promise that the notice does not make cannot be typed in.
 */
export function parseTargets(item: Item, text: string, year: number): Result<Target[], FieldProblem> {
  const { targets: before } = item;
  const parts = partsOf(text, /[；;\n]/u);
  return parseEntries(before, fieldEntries(item, 'targets'), parts, 'target', (part, at) => {
    const base = parts.length === before.length ? before[at] : undefined;
    const read = readAlone(part, year) ?? (base === undefined ? null : withFigure(base, part, year));
    if (read === null) {
      return null;
    }
    if (base === undefined) {
      return printedIn(item, part, year) ? { ...read, parent: null } : null;
    }
    const { commitment, parent, frequency, metric } = base;
    return { ...read, metric: read.metric ?? metric, commitment, parent, frequency };
  });
}

/** What is typed, read as a notice's own promise is; null where it is not exactly one. */
function readAlone(part: string, year: number): Target | null {
  const [first, ...others] = readTargets(lex(part, year)).targets;
  return first === undefined || others.length > 0 ? null : first.value;
}

/** A target with the figure that is typed alone (`1.8万`), all else as it was. */
function withFigure(base: Target, part: string, year: number): Target | null {
  const own = lex(part, year).figures.at(0) ?? lex(`${part}${base.unit}`, year).figures.at(0);
  if (own === undefined) {
    return null;
  }
  const printed = base.metric !== null && part.startsWith(base.metric) ? part.slice(base.metric.length) : part;
  return { ...base, text: printed || part, value: own.value, upper: own.upper };
}

/** Whether each figure of what is typed is one that the item's text prints. */
function printedIn({ text }: Item, part: string, year: number): boolean {
  const printed = new Set(lex(text, year).figures.map(({ value, unit }) => `${value}${unit}`));
  return lex(part, year).figures.every(({ value, unit }) => printed.has(`${value}${unit}`));
}
