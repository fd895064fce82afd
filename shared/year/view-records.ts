import { type LedgerRecord, readRecords } from '../ledger/report/ledger-records.ts';
import { metricOfRow } from '../ledger/rows/row.ts';
import type { LedgerView } from './ledger-view.ts';

/**
 * The records of a ledger as of a day. Where a sheet has no column of indicators, rows of one title are told apart by what they were
 * filled for: a figure is never told under another one's name.
 */
export function viewRecords(view: LedgerView, asOf: string): LedgerRecord[] {
  const records = readRecords(view.sheet, view.mapping, asOf);
  const keys = new Map(view.rows.map(({ at, key }) => [at.row, key]));
  const matter = ({ group, item, title }: LedgerRecord) => [group ?? '', item, title].join('\n');
  const count = new Map<string, number>();
  for (const record of records) count.set(matter(record), (count.get(matter(record)) ?? 0) + 1);
  return records.map((record) => {
    const alone = record.metric !== null || count.get(matter(record)) === 1;
    return alone ? record : { ...record, metric: metricOfRow(keys.get(record.row) ?? '') };
  });
}
