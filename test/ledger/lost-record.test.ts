import { expect, it } from 'vitest';
import { fillLedger, planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openLedger } from '../../shared/ledger/fill/open-ledger.ts';
import { sidecarSheet } from '../../shared/ledger/sidecar.ts';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { ledgerOf } from '../year/office-desk.ts';
import { capture } from './captures.ts';

const head = ['序号', '项目名称', '责任单位', '目标值', '进展情况'];
const whole = capture('lianhu-2025');
const notice = { ...whole, notice: { ...whole.notice, items: whole.notice.items.slice(4, 6) } };

async function planned(host: LedgerHost) {
  const opened = await openLedger(host, '台账');
  if (!opened.ok) throw new Error(opened.error.message);
  return planLedger(opened.value, [notice]);
}

it('finds rows that read alike again where the record is lost, and doubles none', async () => {
  const opened = openXlsx(await ledgerOf(head, [[1, '旧任务', '区教育局', 100, null]]));
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const first = await planned(host);
  const alike = first.insert.map(({ title, cells }) => `${title} ${cells.map(({ ours }) => JSON.stringify(ours))}`);
  expect(first.insert.length).toBeGreaterThan(3);
  expect(alike.length).toBeGreaterThan(new Set(first.insert.map(({ title }) => title)).size);
  await fillLedger(host, first, [notice], { at: '2025-06-10T08:00:00+08:00' });
  await host.write([{ sheet: sidecarSheet, row: 0, column: 0, cells: [[{ value: '?' }]] }]);
  const again = await planned(host);
  expect([again.insert, again.update, again.conflict, again.gone]).toEqual([[], [], [], []]);
});
