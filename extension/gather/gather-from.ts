import type { History } from '../../shared/history/open-history.ts';
import type { LogRow, NoticeRow } from '../../shared/history/records.ts';
import { LinkQueue, linkQueueKey } from '../messages/link-queue.ts';
import type { SessionView } from '../messages/session-view.ts';
import { RoundStart, roundStartKey } from './round-start.ts';

/** How far back the log is asked; a round is a morning's work. */
const loggedLines = 500;
const kept: ReadonlySet<LogRow['action']> = new Set(['added', 'revised', 'unchanged']);

function startOfDay(): number {
  return new Date().setHours(0, 0, 0, 0);
}

/** The lines of the log that say that a notice was captured, oldest first. */
function captures(log: readonly LogRow[]): readonly LogRow[] {
  return log.filter(({ action, notice }) => notice !== null && kept.has(action)).reverse();
}

/** The notices of this round, in the order they were first captured in: whoever died in between, and what was taken back is not among them. */
function roundOf(start: string | null, log: readonly LogRow[], present: readonly NoticeRow[]): NoticeRow[] {
  const since = start === null ? startOfDay() : Date.parse(start);
  const late = new Set(log.filter(({ at }) => Date.parse(at) >= since).map(({ notice }) => notice));
  return present.filter(({ id }) => late.has(id));
}

/** What was captured of late, from whichever tab, menu or file: this round's notices, and the links of a list page that are still to be opened. */
export async function gatherFrom(history: History): Promise<Pick<SessionView, 'round' | 'links'>> {
  const [start, queue, log] = await Promise.all([
    history.readDraft(roundStartKey, RoundStart),
    history.readDraft(linkQueueKey, LinkQueue),
    history.log(loggedLines),
  ]);
  const lines = log.ok ? captures(log.value) : [];
  const rows = await history.rows([...new Set(lines.flatMap(({ notice }) => notice ?? []))]);
  const present = rows.ok ? rows.value.flatMap((row) => row ?? []) : [];
  const done = new Set(present.flatMap(({ url }) => url ?? []));
  const waiting = queue.ok ? queue.value : null;
  return {
    round: roundOf(start.ok ? start.value : null, lines, present).map(({ id, title, items }) => ({ id, title, items })),
    links:
      waiting === null
        ? null
        : { ...waiting, all: waiting.links.length, links: waiting.links.filter(({ url }) => !done.has(url)) },
  };
}
