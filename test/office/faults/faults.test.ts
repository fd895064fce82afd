import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../shared/ledger/run/receipt.ts';
import { undoFill } from '../../../shared/ledger/run/undo-fill.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import { contractWorkbook } from '../../contract/contract-workbook.ts';
import { capture } from '../../ledger/captures.ts';
import { changes, type Disturbance } from '../emulated-excel.ts';
import { type OpenExcel, openExcel } from '../open-excel.ts';
import { excelWeb, ltsc2021, type Release } from '../release.ts';
import type { RequestBody } from '../rich-api/wire.ts';
import { carryOut, ledgerSheet, planFor, shownIn } from './fill.ts';

/** The first items of a real notice, enough for an insertion and a few blocks. */
function fewItems(): Capture {
  const whole = capture('huashan-2024');
  return { ...whole, notice: { ...whole.notice, items: whole.notice.items.slice(0, 6) } };
}

const captures = [fewItems()];
const patience = 40;

/** The contract's ledger with plain numbers where it calculates them: nothing recalculates here. */
async function ledgerFile(): Promise<Uint8Array> {
  const opened = openXlsx(contractWorkbook());
  if (!opened.ok) throw new Error(opened.error.message);
  const numbers = [1, 2, 3].map((value) => [{ value }]);
  await opened.value.write([{ sheet: ledgerSheet, row: 3, column: 0, cells: numbers }]);
  return opened.value.save();
}

const file = await ledgerFile();
const open = (release: Release) => openExcel(release, file, { patience });

/** One thing that goes wrong at one request of a job. */
interface Fault {
  readonly request: number;
  readonly disturbance: Disturbance;
}

function faultsOf(request: number, body: RequestBody): Fault[] {
  const fault = (disturbance: Disturbance): Fault => ({ request, disturbance });
  const changing = body.Actions.flatMap((action, index) => (changes(action) ? [index] : []));
  const chosen = new Set([changing[0], changing[Math.floor(changing.length / 2)], changing.at(-1)]);
  const fails = [...chosen].flatMap((action) =>
    action === undefined ? [] : [fault({ kind: 'action-fails', action, code: 'GeneralException' })],
  );
  const refused = fault({ kind: 'not-delivered' });
  // Readings are many and alike; every third stands for the others.
  if (changing.length === 0) return request % 3 === 0 ? [refused] : [];
  return [
    ...[...fails, refused, fault({ kind: 'answer-lost', silent: false }), fault({ kind: 'answer-lost', silent: true })],
    ...[fault({ kind: 'references-lost' }), fault({ kind: 'slow', milliseconds: 1 })],
  ];
}

/** What is ready to be done; asking for it makes the preparations. */
type Job<Value> = (excel: OpenExcel) => Promise<() => Promise<Value>>;

/** Does a job once without trouble and tells where it can be disturbed. */
async function survey<Value>(release: Release, job: Job<Value>) {
  const excel = await open(release);
  const run = await job(excel);
  const before = shownIn(excel.book);
  const faults: Fault[] = [];
  const start = excel.emulated.traffic.requests;
  excel.emulated.disturb = ({ number, body }) => {
    faults.push(...faultsOf(number - start, body));
    return null;
  };
  await run();
  return { faults, before, after: shownIn(excel.book) };
}

function disturb({ emulated }: OpenExcel, { request, disturbance }: Fault): void {
  const start = emulated.traffic.requests;
  emulated.disturb = ({ number }) => (number - start === request ? disturbance : null);
}

const told = ({ request, disturbance }: Fault) => `${disturbance.kind} at request ${request}`;

async function fill({ host }: OpenExcel) {
  return carryOut(host, await planFor(host, captures), captures);
}

/** The part of a fill after its plan is made. */
async function fillJob(excel: OpenExcel) {
  const plan = await planFor(excel.host, captures);
  return () => carryOut(excel.host, plan, captures);
}

/** Every row of a receipt is in the sheet where it says, with the values it says. */
function checkReceipt({ book }: OpenExcel, receipt: Receipt, context: string): void {
  const sheet = book.sheet(ledgerSheet);
  for (const row of receipt.rows) {
    for (const cell of row.cells) {
      const there = sheet.cell(row.row, cell.column);
      const after = typeof cell.after === 'object' ? (cell.after === null ? '' : there.value) : cell.after;
      expect({ ...cell, value: there.value, formula: there.formula }, context).toMatchObject({
        value: after,
        formula: null,
      });
    }
  }
}

describe.each([excelWeb, ltsc2021])('a fill that is disturbed once, in $name', (release) => {
  test('leaves the sheet as before, as planned, or as its receipt says; filling again finishes it without doubles', async () => {
    const { faults, before, after } = await survey(release, fillJob);
    expect(faults.length).toBeGreaterThan(30);
    const outcomes = { done: 0, untouched: 0, told: 0 };
    for (const fault of faults) {
      const excel = await open(release);
      const run = await fillJob(excel);
      disturb(excel, fault);
      const result = await run();
      excel.emulated.disturb = () => null;
      const now = shownIn(excel.book);
      if (result.ok) {
        outcomes.done += 1;
        expect(now, told(fault)).toEqual(after);
      } else if (result.error.receipt === null) {
        outcomes.untouched += 1;
        expect(now, told(fault)).toEqual(before);
      } else {
        outcomes.told += 1;
        checkReceipt(excel, result.error.receipt, told(fault));
        const inserted = result.error.receipt.rows.filter(({ kind }) => kind === 'inserted').length;
        expect(now.length, told(fault)).toBe(before.length + inserted);
      }
      const again = await fill(excel);
      expect(again.ok, `${told(fault)}: ${again.ok ? '' : again.error.message}`).toBe(true);
      expect(shownIn(excel.book), `filled again after ${told(fault)}`).toEqual(after);
    }
    expect(outcomes.done).toBeGreaterThan(0);
    expect(outcomes.untouched + outcomes.told).toBeGreaterThan(0);
  });
});

/** Fills without trouble and makes ready to undo it. */
async function undoJob(excel: OpenExcel) {
  const filled = await fill(excel);
  if (!filled.ok) throw new Error(filled.error.message);
  return () => undoFill(excel.host, filled.value);
}

describe('an undo that is disturbed once', () => {
  test('takes back all of it, or is finished by undoing again', async () => {
    const release = ltsc2021;
    const unfilled = shownIn((await open(release)).book);
    const { faults, before: filled, after } = await survey(release, undoJob);
    expect(after).toEqual(unfilled);
    for (const fault of faults) {
      const excel = await open(release);
      const run = await undoJob(excel);
      disturb(excel, fault);
      const result = await run();
      excel.emulated.disturb = () => null;
      const now = shownIn(excel.book);
      if (result.ok) expect(now, told(fault)).toEqual(unfilled);
      else expect(now.length, told(fault)).toBeLessThanOrEqual(filled.length);
      if (!result.ok) await run();
      expect(shownIn(excel.book), `undone again after ${told(fault)}`).toEqual(unfilled);
    }
  });
});

describe('a fill in an Excel that stops answering for good', () => {
  test('is finished by filling again once Excel is back, without doubles', async () => {
    const release = excelWeb;
    const { faults, after } = await survey(release, fillJob);
    const requests = [...new Set(faults.map(({ request }) => request))];
    for (const request of requests) {
      const excel = await open(release);
      const run = await fillJob(excel);
      const start = excel.emulated.traffic.requests;
      excel.emulated.disturb = ({ number }) => (number - start >= request ? { kind: 'not-delivered' } : null);
      const result = await run();
      excel.emulated.disturb = () => null;
      // Only the record of the fill may be missing from one that says it is done.
      if (result.ok) expect(result.value.stored, `from request ${request} on`).toBe(false);
      const again = await fill(excel);
      expect(again.ok, `from request ${request} on: ${again.ok ? '' : again.error.message}`).toBe(true);
      expect(shownIn(excel.book), `filled again after request ${request}`).toEqual(after);
    }
  });
});
