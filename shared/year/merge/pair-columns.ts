import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';

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

/** Ways to know a column again, the surest first: its header with those above it, its own words, what it was taken for. */
const ways: readonly ((column: ColumnMapping) => string | null)[] = [
  headerPath,
  ({ header }) => normaliseHeader(header).text,
  ({ field, use }) => (use === 'ask' ? null : field),
];

/**
 * The file's columns that answer for the ledger's, wherever they were moved to, under whatever new parent or other name of the same
 * field. A way counts only where it fits one column on each side.
 */
export function pairColumns(wanted: readonly ColumnMapping[], present: readonly ColumnMapping[]): PairedColumns {
  const found = new Map<ColumnMapping, ColumnMapping>();
  for (const nameOf of ways) {
    const free = present.filter((column) => ![...found.values()].includes(column));
    const open = wanted.filter((column) => !found.has(column));
    for (const column of open) {
      const name = nameOf(column);
      const alike = free.filter((one) => name !== null && nameOf(one) === name);
      const rivals = open.filter((one) => nameOf(one) === name);
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
