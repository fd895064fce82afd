import type { FieldKey } from '../../ledger/fields.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { isEmpty } from '../../ledger/plan/sheet-body.ts';
import { reckonedSum } from '../../ledger/report/reckoned-sum.ts';
import type { KeyedRow } from '../ledger-view.ts';
import { placeAt, saysSame, shownValue } from '../shown-value.ts';
import type { ReturnRemark, Source } from './merge-plan.ts';
import type { ColumnPair, PairedColumns } from './pair-columns.ts';

/** Columns that were put in another order or under another name, or that are gone. */
export function columnRemarks({ pairs, missing }: PairedColumns, source: Source): ReturnRemark[] {
  return [
    ...pairs.flatMap(({ ours, theirs }): ReturnRemark[] => {
      const same = saysSame(ours.header, theirs.header);
      return same ? [] : [{ kind: 'renamed', header: ours.header, now: theirs.header, ...source }];
    }),
    ...missing.map(({ header }): ReturnRemark => ({ kind: 'missing', header, ...source })),
  ];
}

/** Columns that the unit put in, where something stands in a row of the ledger. */
export function extraRemarks(
  rows: Iterable<KeyedRow>,
  columns: readonly ColumnMapping[],
  source: Source,
): ReturnRemark[] {
  const all = [...rows];
  return columns.flatMap(({ column, header }): ReturnRemark[] => {
    const cells = all.filter(({ at }) => !isEmpty(shownValue(at, column))).length;
    return cells === 0 ? [] : [{ kind: 'extra', header, cells, ...source }];
  });
}

/** A number before a row is the sheet's own. */
const numbers: ReadonlySet<FieldKey> = new Set(['seq', 'itemNo']);

/** Whether a value only says what a formula of the ledger adds up from the returned row: a table that was pasted as values. */
function isReckoned(theirs: KeyedRow, ours: KeyedRow, own: ColumnPair, all: readonly ColumnPair[]): boolean {
  const formula = ours.at.cell(placeAt(own.ours.column))?.formula ?? null;
  if (formula === null) return false;
  const sum = reckonedSum(formula, (row, column) => {
    const now = all.find(({ ours: { column: at } }) => at === column)?.theirs.column;
    return row !== ours.at.row || now === undefined ? null : theirs.at.cell(placeAt(now));
  });
  return sum === undefined || saysSame(shownValue(theirs.at, own.theirs.column), sum);
}

/** What the unit wrote into cells that it was not to fill, among them formulas; numbers of rows left aside. `all` are the file's columns that were known again. */
export function untakenRemarks(
  rows: ReadonlyMap<KeyedRow, KeyedRow>,
  columns: readonly ColumnPair[],
  all: readonly ColumnPair[],
  source: Source,
): ReturnRemark[] {
  const compared = columns.filter(({ ours }) => ours.field === null || !numbers.has(ours.field));
  const changed = [...rows].flatMap(([theirs, ours]) =>
    compared.flatMap((pair) => {
      const { ours: own, theirs: now } = pair;
      const value = shownValue(theirs.at, now.column);
      const reckoned =
        (theirs.at.cell(placeAt(now.column))?.formula ?? null) !== null || isReckoned(theirs, ours, pair, all);
      const same = reckoned || isEmpty(value) || saysSame(value, shownValue(ours.at, own.column));
      return same ? [] : [{ title: ours.title, header: own.header }];
    }),
  );
  const [first] = changed;
  return first === undefined ? [] : [{ kind: 'untaken', cells: changed.length, ...first, ...source }];
}
