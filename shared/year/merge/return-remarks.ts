import type { FieldKey } from '../../ledger/fields.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { isEmpty } from '../../ledger/plan/sheet-body.ts';
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

/** What the unit wrote into cells that it was not to fill; formulas and numbers of rows left aside. */
export function untakenRemarks(
  rows: ReadonlyMap<KeyedRow, KeyedRow>,
  columns: readonly ColumnPair[],
  source: Source,
): ReturnRemark[] {
  const compared = columns.filter(({ ours }) => ours.field === null || !numbers.has(ours.field));
  const changed = [...rows].flatMap(([theirs, ours]) =>
    compared.flatMap(({ ours: own, theirs: now }) => {
      const value = shownValue(theirs.at, now.column);
      const reckoned = [theirs.at.cell(placeAt(now.column)), ours.at.cell(placeAt(own.column))].some(
        (cell) => (cell?.formula ?? null) !== null,
      );
      const same = reckoned || isEmpty(value) || saysSame(value, shownValue(ours.at, own.column));
      return same ? [] : [{ title: ours.title, header: own.header }];
    }),
  );
  const [first] = changed;
  return first === undefined ? [] : [{ kind: 'untaken', cells: changed.length, ...first, ...source }];
}
