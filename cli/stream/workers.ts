import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { errorLine } from './answer-line.ts';

/** Answers lines, several at a time. */
export interface LineWorkers {
  answer(line: string): Promise<string>;
  close(): Promise<void>;
}

/** One worker and what it still owes, oldest first. A worker that dies owes an error line for each and is replaced. */
class Seat {
  #worker: Worker;
  readonly #owed: ((answer: string) => void)[] = [];

  constructor() {
    this.#worker = this.#hire();
  }

  get load(): number {
    return this.#owed.length;
  }

  ask(line: string): Promise<string> {
    return new Promise((resolve) => {
      this.#owed.push(resolve);
      this.#worker.postMessage(line);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  /** The program's own entry, run again in a thread; see `cli/bin.mjs`. */
  #hire(): Worker {
    const worker = new Worker(realpathSync(process.argv[1] ?? ''));
    worker.on('message', (answer: string) => this.#owed.shift()?.(answer));
    worker.on('error', (reason) => {
      for (const resolve of this.#owed.splice(0)) {
        resolve(errorLine('failed', `读取时出错（${reason instanceof Error ? reason.message : String(reason)}）。`));
      }
      this.#worker = this.#hire();
    });
    return worker;
  }
}

/** Starts `count` workers; each line goes to the one that owes least. */
export function hireWorkers(count: number): LineWorkers {
  const seats = Array.from({ length: count }, () => new Seat());
  const freest = () => seats.reduce((best, seat) => (seat.load < best.load ? seat : best));
  return {
    answer: (line) => freest().ask(line),
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
