import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLedger, planLedger } from '../../../shared/ledger/fill/fill-ledger.ts';
import { openLedger } from '../../../shared/ledger/fill/open-ledger.ts';
import type { Receipt } from '../../../shared/ledger/run/receipt.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import { viewLedger } from '../../../shared/year/ledger-view.ts';
import { readMerges } from '../../../shared/year/merge/merge-log.ts';
import type { ReturnedFile } from '../../../shared/year/merge/merge-plan.ts';
import { planMerge } from '../../../shared/year/merge/plan-merge.ts';
import { runMerge } from '../../../shared/year/merge/run-merge.ts';
import { splitLedger } from '../../../shared/year/split/split-ledger.ts';
import { capture } from '../../ledger/captures.ts';
import { columnOf, ledgerOf, sentAt, split, typed } from '../../year/office-desk.ts';
import { saveBook } from '../book/save.ts';
import { openTwice, type Pane, randomFrom, type TwoPanes } from './two-panes.ts';

const head = ['序号', '项目名称', '责任单位', '目标值', '累计完成数', '进展情况', '备注'];
const units = ['区教育局', '区民政局', '区住建局'];
const earlier = ['旧任务甲', '旧任务乙', '旧任务丙'];
const sheet = '台账';

function few(name: 'huashan-2024' | 'lianhu-2025', from: number, count: number): Capture {
  const whole = capture(name);
  return { ...whole, notice: { ...whole.notice, items: whole.notice.items.slice(from, from + count) } };
}

const notices: readonly Capture[] = [few('huashan-2024', 0, 3), few('lianhu-2025', 4, 2)];
const notes = ['请核实', '已电话', '另报'];

const ledger = await ledgerOf(
  head,
  earlier.map((title, index) => [index + 1, title, units[index], 100, null, null, null]),
);
const returned: readonly (ReturnedFile & { readonly title: string })[] = await Promise.all(
  (await split(ledger)).map(async ({ bytes, fileName }, index) => ({
    name: fileName,
    title: earlier[index] ?? '',
    bytes: await typed(bytes, [
      [earlier[index] ?? '', '累计完成数', 10 + index],
      [earlier[index] ?? '', '进展情况', `进展${index}`],
    ]),
  })),
);

/** What the rows of a ledger are about, in no order; a row that stands there twice is there twice. */
async function rowsIn(bytes: Uint8Array): Promise<string[]> {
  const opened = openXlsx(bytes);
  const view = opened.ok ? await viewLedger(opened.value, sheet) : null;
  if (!view?.ok) throw new Error('the ledger does not read');
  const { sheet: at, mapping, rows } = view.value;
  const told = ['项目名称', '责任单位', '目标值'].map((header) => columnOf(view.value, header));
  expect(mapping.headerRow).toBe(1);
  return rows.map((row) => told.map((column) => at.cells[row.at.row]?.[column]?.value ?? '').join(' ')).sort();
}

const rowsBefore = await rowsIn(ledger);

/** The rows that each notice makes in this ledger for one who has it alone. */
const rowsOfNotice = await Promise.all(
  notices.map(async (notice) => {
    const opened = openXlsx(ledger);
    if (!opened.ok) throw new Error(opened.error.message);
    const done: Done = { receipts: [], merges: [] };
    expect(await fill(opened.value, notice, sentAt, done)).toBe(true);
    return (await rowsIn(opened.value.save())).filter((row) => !rowsBefore.includes(row));
  }),
);

/** What one pane is asked to do, one after the other. */
type Job =
  | { readonly kind: 'fill'; readonly notice: number }
  | { readonly kind: 'merge'; readonly file: number }
  | { readonly kind: 'split' };

const job: fc.Arbitrary<Job> = fc.oneof(
  fc.record({ kind: fc.constant('fill' as const), notice: fc.nat({ max: notices.length - 1 }) }),
  fc.record({ kind: fc.constant('merge' as const), file: fc.nat({ max: returned.length - 1 }) }),
  fc.constant({ kind: 'split' as const }),
);

const again = new Set(['stale', 'taken', 'unverified', 'host-failure', 'cell-edit-mode']);
const patience = 60;
const schedules = Number(process.env.TAIZHANG_SCHEDULES ?? 40);

/** What came of the jobs, for the reckoning at the end. */
interface Done {
  readonly receipts: Receipt[];
  readonly merges: string[];
}

async function fill(host: LedgerHost, capture: Capture, at: string, done: Done): Promise<boolean> {
  const opened = await openLedger(host, sheet);
  if (!opened.ok) return false;
  const plan = planLedger(opened.value, [capture], { partial: true });
  const filled = await fillLedger(host, plan, [capture], { at });
  const receipt = filled.ok ? filled.value : filled.error.receipt;
  if (receipt !== null) done.receipts.push(receipt);
  if (!filled.ok) expect(again).toContain(filled.error.code);
  return filled.ok;
}

async function merge(host: LedgerHost, file: ReturnedFile, at: string, done: Done): Promise<boolean> {
  const view = await viewLedger(host, sheet);
  const before = await readMerges(host, sheet);
  if (!view.ok || !before.ok) return false;
  const plan = await planMerge({ view: view.value, files: [file], before: before.value });
  const ran = await runMerge(host, plan, at);
  if (ran.ok) done.merges.push(ran.value.id);
  else expect(again).toContain(ran.error.code);
  return ran.ok;
}

async function handOut(host: LedgerHost): Promise<boolean> {
  const turn = await host.takeTurn?.();
  if (turn === undefined || !turn.ok) return false;
  const copied = await host.copy?.();
  await turn.value?.end();
  if (copied === undefined || !copied.ok) return false;
  const made = await splitLedger(copied.value, { by: 'dutyUnit', due: null, sentAt, ledgerName: sheet });
  if (!made.ok) throw new Error(made.error.message);
  const [one = [], other = []] = rowsOfNotice;
  const whole = [[], one, other, [...one, ...other]].map((rows) => [...rowsBefore, ...rows].sort());
  expect(whole).toContainEqual(await rowsIn(copied.value));
  return true;
}

async function work(pane: Pane, jobs: readonly Job[], done: Done): Promise<void> {
  for (const [index, one] of jobs.entries()) {
    const at = `2025-06-${String(10 + index)}T08:0${pane.name.at(-1) ?? 0}:00+08:00`;
    let finished = false;
    for (let time = 0; time < patience && !finished; time += 1) {
      const notice = 'notice' in one ? notices[one.notice] : undefined;
      if (one.kind === 'merge') {
        const file = returned[one.file];
        finished = file !== undefined && (await merge(pane.host, file, at, done));
      } else if (one.kind === 'split') finished = await handOut(pane.host);
      else finished = notice !== undefined && (await fill(pane.host, notice, at, done));
    }
    expect([one, finished]).toEqual([one, true]);
  }
}

/** She types notes into rows that stand there, whatever the panes are doing. */
async function typeNotes({ book }: TwoPanes, scheduler: fc.Scheduler): Promise<void> {
  for (const [index, note] of notes.entries()) {
    await scheduler.schedule(Promise.resolve(), 'she types');
    const target = book.sheet(sheet);
    const row = target.rows.findIndex((line) => line?.[1]?.value === earlier[index]);
    const cell = target.rows[row]?.[6] ?? target.rows[row]?.[1];
    if (cell) book.put(target, row, 6, { ...cell, value: note, formula: null });
  }
}

async function reckon({ book }: TwoPanes, jobs: readonly Job[], done: Done): Promise<void> {
  const opened = openXlsx(await saveBook(book));
  if (!opened.ok) throw new Error(opened.error.message);
  const ledgerNow = await openLedger(opened.value, sheet);
  const view = await viewLedger(opened.value, sheet);
  const merges = await readMerges(opened.value, sheet);
  if (!ledgerNow.ok || !view.ok || !merges.ok) throw new Error('the ledger does not read');
  const wanted = notices.flatMap((_, index) => {
    return jobs.some((one) => 'notice' in one && one.notice === index) ? (rowsOfNotice[index] ?? []) : [];
  });
  const { record } = ledgerNow.value;
  const ids = (record.last?.rows ?? []).map(({ id }) => id);
  const titles = view.value.rows.map(({ title }) => title);
  expect(await rowsIn(await saveBook(book))).toEqual([...rowsBefore, ...wanted].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(titles.slice(0, earlier.length)).toEqual(earlier);
  const kept = record.receipts.map(({ id }) => id);
  const touched = done.receipts.filter(({ rows, waiting }) => rows.length + waiting.length > 0);
  for (const { id, stored } of touched) if (stored) expect(kept).toContain(id);
  for (const id of kept) expect(touched.map((receipt) => receipt.id)).toContain(id);
  expect(merges.value.map(({ id }) => id).sort()).toEqual([...done.merges].sort());
  for (const [index, title] of earlier.entries()) {
    const row = view.value.rows.find((one) => one.title === title)?.at.row ?? -1;
    const cell = (header: string) => view.value.sheet.cells[row]?.[columnOf(view.value, header)]?.value ?? null;
    const merged = jobs.some((one) => one.kind === 'merge' && one.file === index);
    expect([title, cell('累计完成数'), cell('进展情况'), cell('备注')]).toEqual([
      title,
      merged ? 10 + index : null,
      merged ? `进展${index}` : null,
      notes[index],
    ]);
  }
}

describe('two panes in one workbook', () => {
  it(
    'neither lose nor double a row, whatever the delays and losses',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.array(job, { minLength: 1, maxLength: 3 }),
          fc.array(job, { minLength: 1, maxLength: 3 }),
          fc.nat(),
          fc.constantFrom(0, 0, 0.01, 0.04),
          async (scheduler, first, second, seed, faults) => {
            const two = await openTwice(ledger, scheduler, randomFrom(seed), faults);
            const done: Done = { receipts: [], merges: [] };
            const [one, other] = two.panes;
            if (one === undefined || other === undefined) throw new Error('two panes');
            await scheduler.waitFor(
              Promise.all([work(one, first, done), work(other, second, done), typeNotes(two, scheduler)]),
            );
            await reckon(two, [...first, ...second], done);
          },
        ),
        { numRuns: schedules },
      );
    },
    3_000 * schedules,
  );
});
