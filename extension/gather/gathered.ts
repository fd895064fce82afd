import { z } from 'zod/mini';
import type { LogRow, NoticeRow } from '../../shared/history/records.ts';

/** When the present round of capturing began; where it was never said, with the day. */
export const RoundStart = z.iso.datetime({ offset: true });
export const roundStartKey = 'round-start';

/** How far back the log is asked; a round is a morning's work. */
export const loggedLines = 500;
const kept: ReadonlySet<LogRow['action']> = new Set(['added', 'revised', 'unchanged']);

/** What was captured, from whichever tab, menu or file: in this round, and of late. */
export interface Gathered {
  /** In the order they were first captured in. */
  readonly round: readonly NoticeRow[];
  /** Addresses of what was captured of late, this round or before. */
  readonly addresses: ReadonlySet<string>;
}

function startOfDay(): number {
  return new Date().setHours(0, 0, 0, 0);
}

function captures(log: readonly LogRow[]): readonly LogRow[] {
  return log.filter(({ action, notice }) => notice !== null && kept.has(action)).reverse();
}

/** The notices that the newest lines of the log say were captured, oldest first. */
export function capturedIn(log: readonly LogRow[]): string[] {
  return [...new Set(captures(log).flatMap(({ notice }) => notice ?? []))];
}

/** The notices of this round, as the log tells: each tab's capture is in it, whoever died in between, and what was taken back is not. */
export function gatheredFrom(
  start: string | null,
  log: readonly LogRow[],
  rows: readonly (NoticeRow | null)[],
): Gathered {
  const since = start === null ? startOfDay() : Date.parse(start);
  const late = new Set(
    captures(log)
      .filter(({ at }) => Date.parse(at) >= since)
      .map(({ notice }) => notice),
  );
  const present = rows.flatMap((row) => row ?? []);
  return {
    round: present.filter(({ id }) => late.has(id)),
    addresses: new Set(present.flatMap(({ url }) => url ?? [])),
  };
}
