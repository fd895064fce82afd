import { readFileSync } from 'node:fs';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { Capture } from '../../shared/notice/capture.ts';

/**
 * New ledgers of ever larger notices: a notice twice as long should take less than 2.4 times as long. Processor time, since other
 * work on the machine would count otherwise.
 */
const sizes = [500, 1000, 2000, 4000];
const tables = ['work-ledger', 'unit-division'];
const real = Capture.parse(
  JSON.parse(readFileSync(new URL('../ledger/captures/xian-2024.json', import.meta.url), 'utf8')),
);

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
    const ratio = last === null ? '' : `  × ${(time / last).toFixed(2)} of half the size`;
    console.log(`${table.padEnd(16)} ${String(size).padStart(6)} items  ${Math.round(time)} ms processor time${ratio}`);
    last = time;
  }
}
