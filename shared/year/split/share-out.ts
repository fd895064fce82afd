import type { FieldKey } from '../../ledger/fields.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { shownText } from '../shown-value.ts';
import { UnitNames, unitsInCell } from '../unit-cell.ts';
import type { YearError } from '../year-error.ts';

/** What a ledger is handed out by. */
export const splitWays = ['dutyUnit', 'leadUnit', 'region', 'category'] as const;
export type SplitBy = (typeof splitWays)[number];

/** The rows of one receiver: those to fill, and those only to read (it helps another unit there). */
export interface Share {
  readonly name: string;
  readonly fill: readonly KeyedRow[];
  readonly read: readonly KeyedRow[];
}

export interface SharedOut {
  readonly shares: readonly Share[];
  /** Rows that name no receiver. */
  readonly left: readonly KeyedRow[];
}

/** Columns whose units fill a row, and columns whose units read it. */
const columnsOf: Readonly<Record<SplitBy, { readonly fill: readonly FieldKey[]; readonly read: readonly FieldKey[] }>> =
  {
    dutyUnit: { fill: ['leadUnit', 'dutyUnit'], read: ['coopUnit'] },
    leadUnit: { fill: ['leadUnit'], read: ['dutyUnit', 'coopUnit'] },
    region: { fill: ['region'], read: [] },
    category: { fill: ['category'], read: [] },
  };

const words: Readonly<Record<SplitBy, string>> = {
  dutyUnit: '责任单位',
  leadUnit: '牵头单位',
  region: '区县',
  category: '类别',
};

/** Says for each row who fills it and who reads it. In a sheet with category rows, those name the category. */
export function shareOut(view: LedgerView, by: SplitBy): Result<SharedOut, YearError> {
  const { fill, read } = columnsOf[by];
  const columns = (fields: readonly FieldKey[]) =>
    view.mapping.columns.filter(({ field, use }) => field !== null && use !== 'ask' && fields.includes(field));
  const fillColumns = columns(fill);
  const readColumns = columns(read);
  const grouped = by === 'category' && fillColumns.length === 0 && view.mapping.groups.length > 0;
  if (fillColumns.length === 0 && !grouped) {
    const message = `工作表“${view.sheet.name}”没有“${words[by]}”列，不能按它拆分。未写出任何文件。`;
    return fail({ code: 'no-units', message });
  }
  const called = new UnitNames();
  const shares = new Map<string, { fill: KeyedRow[]; read: KeyedRow[] }>();
  const left: KeyedRow[] = [];
  const shareOf = (name: string) => {
    const share = shares.get(name) ?? { fill: [], read: [] };
    shares.set(name, share);
    return share;
  };
  for (const row of view.rows) {
    const namesIn = (of: typeof fillColumns) =>
      new Set(of.flatMap((column) => unitsInCell(shownText(row.at, column.column))).map((name) => called.called(name)));
    const filling = grouped ? new Set(row.group === null ? [] : [row.group]) : namesIn(fillColumns);
    if (filling.size === 0) left.push(row);
    for (const name of filling) shareOf(name).fill.push(row);
    for (const name of namesIn(readColumns)) if (!filling.has(name)) shareOf(name).read.push(row);
  }
  const list = [...shares].map(([name, share]) => ({ name, ...share }));
  if (list.length === 0) {
    const message = `工作表“${view.sheet.name}”的“${words[by]}”列是空的，没有可拆分的单位。未写出任何文件。`;
    return fail({ code: 'no-units', message });
  }
  return ok({ shares: list, left });
}
