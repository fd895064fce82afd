import { isFigure } from '../../ledger/mapping/counted-in.ts';
import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';
import { withoutPeriod } from './header-period.ts';

/** A column of the ledger and the file's column that answers for it. */
export interface ColumnPair {
  readonly ours: ColumnMapping;
  readonly theirs: ColumnMapping;
}

export interface PairedColumns {
  readonly pairs: readonly ColumnPair[];
  /** Columns of the ledger that the file has under no name. */
  readonly missing: readonly ColumnMapping[];
}

interface Way {
  readonly ours: (column: ColumnMapping) => string | null;
  readonly theirs: (column: ColumnMapping) => string | null;
}

const both = (name: Way['ours']): Way => ({ ours: name, theirs: name });
const words = ({ header }: ColumnMapping) => normaliseHeader(header).text;

/** A header that has no period of its own, where its words keep their sense under one: 完成数 of a month is not 完成数 to date. */
function periodless(column: ColumnMapping): string | null {
  if (withoutPeriod(column.header) !== null) return null;
  const text = words(column);
  return isFigure(column) && !text.includes('累计') ? null : text;
}

/** Ways to know a column again, the surest first: its header with those above it, its own words, those behind a period that the unit put before them, what it was taken for. */
const ways: readonly Way[] = [
  both(headerPath),
  both(words),
  { ours: periodless, theirs: ({ header }) => withoutPeriod(header) },
  both(({ field, use }) => (use === 'ask' ? null : field)),
];

/**
 * The file's columns that answer for the ledger's, wherever they were moved to, under whatever new parent or other name of the same
 * field. A way counts only where it fits one column on each side.
 */
export function pairColumns(wanted: readonly ColumnMapping[], present: readonly ColumnMapping[]): PairedColumns {
  const found = new Map<ColumnMapping, ColumnMapping>();
  for (const way of ways) {
    const free = present.filter((column) => ![...found.values()].includes(column));
    const open = wanted.filter((column) => !found.has(column));
    for (const column of open) {
      const name = way.ours(column);
      const alike = free.filter((one) => name !== null && way.theirs(one) === name);
      const rivals = open.filter((one) => way.ours(one) === name);
      const [theirs] = alike;
      if (theirs !== undefined && alike.length === 1 && rivals.length === 1) found.set(column, theirs);
    }
  }
  return {
    pairs: wanted.flatMap((ours) => {
      const theirs = found.get(ours);
      return theirs === undefined ? [] : [{ ours, theirs }];
    }),
    missing: wanted.filter((column) => !found.has(column)),
  };
}
