import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import { ledgerRows } from '../../shared/ledger/plan/ledger-rows.ts';
import { planFill } from '../../shared/ledger/plan/plan-fill.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { capture as captureNamed } from '../ledger/captures.ts';
import { sheetOf } from '../ledger/memory-sheet.ts';
import { report } from './report.ts';

/**
 * New ledgers of ever larger notices: a notice twice as long should take less than 2.4 times as long. Processor time, since other
 * work on the machine would count otherwise.
 */
const sizes = [500, 1000, 2000, 4000];
const tables = ['work-ledger', 'unit-division'];
const real = captureNamed('xian-2024');

function grown(count: number): Capture {
  const items = Array.from({ length: count }, (_, index) => {
    const item = real.notice.items[index % real.notice.items.length];
    if (!item) throw new Error('no item');
    return { ...item, id: `i${index + 1}`, number: index + 1, quote: `${item.quote}${index}` };
  });
  return { ...real, notice: { ...real.notice, items } };
}

function milliseconds(table: string, capture: Capture): number {
  const template = templateOf(table);
  if (!template) throw new Error(`no template ${table}`);
  const before = process.cpuUsage();
  createLedger(template, [capture]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const table of tables) {
  milliseconds(table, grown(500));
  let last: number | null = null;
  for (const size of sizes) {
    const time = Math.min(...[1, 2].map(() => milliseconds(table, grown(size))));
    report({
      subject: `${table}, ${size} items`,
      figure: `${Math.round(time)} ms processor time`,
      ...(last === null ? {} : { ratio: time / last, against: 'half the size' }),
    });
    last = time;
  }
}

/** Rows and plan for a sheet of hers with twenty columns: from nothing to the writes of every cell. */
const columns = [
  ...['序号', '类别', '项目名称', '目标任务', '主要内容', '推进措施', '牵头单位', '责任单位', '配合单位', '完成时限'],
  ...[
    '资金来源',
    '总投资（万元）',
    '进展情况',
    '办理状态',
    '存在问题',
    '责任领导',
    '责任人',
    '联系电话',
    '佐证材料',
    '备注',
  ],
];
const sheet = sheetOf([['台账'], columns]);
const mapped = mapHeaders(sheet);
if (!mapped.ok) throw new Error(mapped.error.message);

function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const size of [2500, 5000, 10_000]) {
  const capture = grown(size);
  const rows = ledgerRows(mapped.value, null, [capture]);
  const times = [1, 2, 3].map(() => ({
    rows: spent(() => ledgerRows(mapped.value, null, [capture])),
    plan: spent(() => planFill({ rows, sheet, mapping: mapped.value, last: null })),
  }));
  const least = (name: 'rows' | 'plan') => Math.round(Math.min(...times.map((time) => time[name])));
  report({ subject: `20 columns, ${size} rows`, figure: `${least('rows')} ms rows, ${least('plan')} ms plan` });
}
