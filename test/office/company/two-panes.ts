import type fc from 'fast-check';
import { createExcelHost } from '../../../addin/hosts/excel.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { Book } from '../book/book.ts';
import { loadBook } from '../book/load.ts';
import { saveBook } from '../book/save.ts';
import { type Answer, type Disturbance, EmulatedExcel } from '../emulated-excel.ts';
import { type Answering, type LoadedOffice, loadOffice } from '../node-office.ts';
import { excelWeb } from '../release.ts';

/** A pseudo-random number from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seat at the emulated Excel: office.js is loaded once a seat, and asks whatever workbook is open just now. */
interface Seat {
  readonly office: LoadedOffice;
  open: Answering['answer'];
}

function newSeat(): Seat {
  const seat: { office: LoadedOffice | null; open: Answering['answer'] } = {
    office: null,
    open: () => Promise.reject(new Error('no workbook is open')),
  };
  const office = loadOffice({ release: excelWeb, answer: (text, flags) => seat.open(text, flags) });
  return Object.assign(seat, { office });
}

const seats: readonly Seat[] = [newSeat(), newSeat()];

export interface Pane {
  readonly name: string;
  readonly host: LedgerHost;
}

export interface TwoPanes {
  readonly book: Book;
  readonly panes: readonly Pane[];
}

/**
 * One workbook in Excel on the web, open in two panes. Every request and every answer takes as long as the scheduler pleases; the
 * workbook serves one request at a time, and some are lost on the way there or back.
 */
export async function openTwice(
  bytes: Uint8Array,
  scheduler: fc.Scheduler,
  random: () => number,
  faults: number,
): Promise<TwoPanes> {
  const book = await loadBook(bytes);
  book.shared = true;
  let served: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Answer>): Promise<Answer> => {
    const answer = served.then(work);
    served = answer.catch(() => null);
    return answer;
  };
  const disturb = (): Disturbance | null => {
    const drawn = random();
    if (drawn < faults / 2) return { kind: 'not-delivered' };
    return drawn < faults ? { kind: 'answer-lost', silent: false } : null;
  };
  const panes = seats.map((seat, index): Pane => {
    const emulated = new EmulatedExcel(book, excelWeb);
    emulated.disturb = disturb;
    let clock = 0;
    seat.open = async (text, flags) => {
      await scheduler.schedule(Promise.resolve(), 'request');
      const answer = await inTurn(() => emulated.answer(text, flags));
      await scheduler.schedule(Promise.resolve(), 'answer');
      return answer;
    };
    const company = {
      web: true,
      client: `${index}${Math.floor(random() * 1e9).toString(36)}`,
      pause: async (milliseconds: number) => {
        await scheduler.schedule(Promise.resolve(), 'pause');
        clock += milliseconds;
      },
      now: () => clock,
    };
    const { excel, supports } = seat.office;
    const has = (version: string) => supports('ExcelApi', version);
    return {
      name: `窗格${index + 1}`,
      host: createExcelHost(excel, { has, company, copyPackage: () => saveBook(book) }),
    };
  });
  return { book, panes };
}
