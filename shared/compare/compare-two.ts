import type { Capture } from '../notice/capture.ts';
import { type CompareTable, levelsTables, yearsTables } from './compare-tables.ts';
import { compareLevels } from './levels.ts';
import { compareYears } from './years.ts';

/** How two notices are held against each other: above and below, or last year and this. */
export type Comparison = 'levels' | 'years';

/** Two notices in the order that a comparison wants them: the upper or the earlier one first. */
export interface Compared {
  readonly kind: Comparison;
  readonly first: Capture;
  readonly second: Capture;
  readonly tables: readonly CompareTable[];
}

function dayOf({ notice }: Capture): string {
  return notice.issuedOn ?? notice.publishedOn ?? '';
}

/** Who speaks: one office's notices of two years are compared by year. */
function speaker({ notice }: Capture): string {
  return notice.issuer ?? notice.publisher ?? notice.site.name ?? '';
}

/** Compares two notices as asked, in the order given. */
export function compareAs(kind: Comparison, first: Capture, second: Capture): Compared {
  const tables =
    kind === 'levels' ? levelsTables(compareLevels(first, second)) : yearsTables(compareYears(first, second));
  return { kind, first, second, tables };
}

/**
 * Compares two notices as what they seem to be: by level where one shares its totals out to the other's place, or where two offices
 * speak; by year, the earlier first, where it is one office.
 */
export function compareTwo(one: Capture, other: Capture): Compared {
  if (compareLevels(one, other).place !== null) return compareAs('levels', one, other);
  if (compareLevels(other, one).place !== null) return compareAs('levels', other, one);
  const [earlier, later] = dayOf(one) <= dayOf(other) ? [one, other] : [other, one];
  const same = speaker(one) !== '' && speaker(one) === speaker(other);
  return same ? compareAs('years', earlier, later) : compareAs('levels', one, other);
}
