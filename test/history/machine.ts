import { canonicalJson } from '../../shared/handoff/checksum.ts';
import { readBackup } from '../../shared/history/backup.ts';
import type { Backup } from '../../shared/history/backup-lines.ts';
import { type History, openHistory } from '../../shared/history/open-history.ts';
import { succeeded } from './succeeded.ts';

/** Makes the clock that the product reads say this, in milliseconds. */
export type SetClock = (at: number) => void;

/** An office computer: a history and a clock of its own, which may stand wrong and go back. */
export class Machine {
  readonly history: History;
  readonly #setClock: SetClock;
  #clock: number;

  constructor(name: string, clock: number, setClock: SetClock) {
    this.history = openHistory({ name });
    this.#clock = clock;
    this.#setClock = setClock;
  }

  get now(): string {
    return new Date(this.#clock).toISOString();
  }

  /** Lets time pass here, or has the clock set back. */
  pass(minutes: number): void {
    this.#clock += minutes * 60_000;
  }

  /** Does something while the clock says what it says here. */
  async run<Value>(work: (history: History) => Promise<Value>): Promise<Value> {
    this.#clock += 1000;
    this.#setClock(this.#clock);
    return work(this.history);
  }

  backup(): Promise<string> {
    return this.run(async (history) => succeeded(await history.backup()).pieces.join(''));
  }

  /** Everything that the history holds, as its backup tells it. */
  async holds(): Promise<Backup> {
    return succeeded(readBackup(await this.backup()));
  }
}

/** What two histories must have alike: all but when each backup was made and what was set on one machine. */
export function alike({ notices, revisions, edits, marks, done, batches, receipts }: Backup): unknown {
  const sorted = (rows: readonly unknown[]) => rows.map((row) => canonicalJson(row)).sort();
  return {
    notices: sorted(notices.map((notice) => ({ ...notice, tags: [...notice.tags].sort() }))),
    revisions: sorted(revisions),
    edits: sorted(edits),
    marks: sorted(marks),
    done: sorted(done),
    batches: sorted(batches),
    receipts: sorted(receipts),
  };
}
