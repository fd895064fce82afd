import type { ReturnNote } from './merge-plan.ts';
import type { ReadReturn } from './read-return.ts';

/** A round as files name it: 报送截止, else the day they were sent. */
export function roundOf({ handOut }: Pick<ReadReturn, 'handOut'>): string | null {
  return handOut === null ? null : (handOut.due ?? handOut.sentAt.slice(0, 10));
}

export interface ChosenReturns {
  readonly current: readonly ReadReturn[];
  readonly passed: readonly ReturnNote[];
  readonly round: string | null;
}

/** Whether several offices answer one file, each for itself: 各街道, or a copy that another office signed. */
function isShared({ receiver, signed }: ReadReturn): boolean {
  return signed !== null || (receiver?.startsWith('各') ?? false);
}

/**
 * Keeps the files of the latest round (among them and those merged before), and of one receiver's files the last one: sent later, else
 * given later; copies that several offices answer are all kept. A file that does not say its round counts as current.
 */
export function chooseReturns(reads: readonly ReadReturn[], mergedRounds: readonly string[]): ChosenReturns {
  const rounds = [...reads.flatMap((read) => roundOf(read) ?? []), ...mergedRounds].sort();
  const round = rounds.at(-1) ?? null;
  const passed: ReturnNote[] = [];
  const pass = (read: ReadReturn, state: 'old' | 'superseded', message: string): void => {
    passed.push({ file: read.file, state, receiver: read.receiver, reporter: read.reporter, message, changes: 0 });
  };
  const latest = new Map<string, ReadReturn>();
  const current: ReadReturn[] = [];
  for (const read of reads) {
    const own = roundOf(read);
    if (own !== null && round !== null && own < round) {
      pass(read, 'old', `“${read.file}”是 ${own} 那一期的，本期是 ${round}，未并入。`);
      continue;
    }
    const before = read.receiver === null || isShared(read) ? undefined : latest.get(read.receiver);
    if (before !== undefined) {
      const [older, newer] = sentAt(read) < sentAt(before) ? [read, before] : [before, read];
      pass(older, 'superseded', `${older.receiver ?? ''}另有“${newer.file}”，“${older.file}”未并入。`);
      if (older === read) continue;
      current.splice(current.indexOf(before), 1);
    }
    if (read.receiver !== null && !isShared(read)) latest.set(read.receiver, read);
    current.push(read);
  }
  return { current, passed, round };
}

function sentAt({ handOut }: ReadReturn): number {
  return handOut === null ? 0 : Date.parse(handOut.sentAt);
}
