import type { ReturnedFile } from '../../shared/year/merge/merge-plan.ts';
import { planMerge } from '../../shared/year/merge/plan-merge.ts';
import { ledgerOf, open, split } from '../year/office-desk.ts';
import { report } from './report.ts';

/**
 * A month: a ledger whose rows of thirty units stand interleaved is split, and thirty files of ever more rows are merged in one plan.
 * Twice the rows should take less than 2.4 times as long. Processor time, since other work on the machine would count otherwise.
 */
const units = 30;
const sizes = [125, 250, 500];
const head = ['序号', '项目名称', '责任单位', '目标值', '累计完成数', '办理状态', '进展情况', '存在问题', '备注'];
const word = (unit: number) => `区第${unit + 1}事务管理局`;

async function returned(rows: number): Promise<{ master: Uint8Array; files: ReturnedFile[] }> {
  const lines = Array.from({ length: units * rows }, (_, at) => {
    return [at + 1, `第${at + 1}项任务`, word(at % units), 100, null, null, null, null, null];
  });
  const master = await ledgerOf(head, lines);
  const filled = await ledgerOf(
    head,
    lines.map((line) => [...line.slice(0, 4), 50, '推进中', '已过半', null, null]),
  );
  const started = process.cpuUsage();
  const files = await split(filled);
  tell('split', rows, started, `${files.length} files written`);
  return { master, files: files.map(({ fileName, bytes }) => ({ name: fileName, bytes })) };
}

const last = new Map<string, number>();

function tell(job: string, rows: number, since: NodeJS.CpuUsage, rest: string): void {
  const { user, system } = process.cpuUsage(since);
  const time = (user + system) / 1000;
  const half = last.get(job);
  report({
    subject: `${job}, ${units} files × ${rows} rows`,
    figure: `${Math.round(time)} ms processor time, ${rest}`,
    ...(half === undefined ? {} : { ratio: time / half, against: 'half the size' }),
  });
  last.set(job, time);
}

for (const size of sizes) {
  const { master, files } = await returned(size);
  const { view } = await open(master);
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  const plan = await planMerge({ view, files });
  const held = Math.round((process.memoryUsage().heapUsed - memory) / (1 << 20));
  tell('merge', size, before, `${held} MB, ${plan.files.length} files read`);
}
