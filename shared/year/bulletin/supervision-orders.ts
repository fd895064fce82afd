import { createLedger } from '../../ledger/create/create-ledger.ts';
import { ledgerFigures } from '../../ledger/report/ledger-figures.ts';
import { readRecords } from '../../ledger/report/ledger-records.ts';
import { captureKey } from '../../ledger/rows/row.ts';
import { templateOf } from '../../ledger/templates.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerView } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';

/**
 * 督办单 for every item that is behind or overdue, in one workbook. An error where none is, or where the ledger holds no notice to take
 * the items' words from.
 */
export function supervisionOrders(
  view: LedgerView,
  asOf: string,
): Result<{ bytes: Uint8Array; items: number }, YearError> {
  const template = templateOf('supervision-notice');
  const captures = [...view.record.captures.values()];
  if (template === undefined || captures.length === 0) {
    const message = '这份台账里没有公告的记录，写不出督办单。请用台账填入过的工作簿。';
    return fail({ code: 'no-rows', message });
  }
  const records = readRecords(view.sheet, view.mapping);
  const late = ledgerFigures(records, asOf).items.filter(
    ({ standing }) => standing === 'behind' || standing === 'overdue',
  );
  const rows = new Set(late.flatMap((item) => item.records.map(({ row }) => row)));
  const keys = new Set(captures.map(captureKey));
  const items = new Set(
    view.rows.flatMap(({ at, key }) => {
      const [capture = '', item = ''] = (key.split('#')[0] ?? '').split(':');
      return rows.has(at.row) && keys.has(capture) ? [item] : [];
    }),
  );
  if (items.size === 0) {
    return fail({ code: 'no-rows', message: `截至 ${asOf} 没有滞后或逾期的事项，不用写督办单。` });
  }
  return ok({ bytes: createLedger(template, captures, { items, asOf }), items: items.size });
}
