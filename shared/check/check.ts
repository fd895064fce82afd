import type { Finding, Notice } from '../notice/notice.ts';
import { checks } from './checks.ts';
import type { Unchecked } from './definition.ts';
import { type Evidence, noEvidence } from './evidence.ts';

/**
 * Runs every check over a record: the published document is its own oracle (declared counts, ordinals, shares, quarterly
 * sums). Messages are Chinese and name both figures. The same record gives the same findings in the same order.
 */
export function check(notice: Unchecked, evidence: Evidence): Finding[] {
  return checks.flatMap((one) => one.run(notice, evidence));
}

const again = checks.filter(({ needs }) => needs.length === 0);
const runAgain: ReadonlySet<string> = new Set(again.map(({ code }) => code));

/**
 * The findings of a notice whose items were corrected: checks that need nothing but the record run again. Those that only a reading
 * of the page could make, and those of codes that this version does not know, stay as long as their item is there.
 */
export function recheck(notice: Notice): Finding[] {
  const ids = new Set(notice.items.map(({ id }) => id));
  const stays = notice.findings.filter(({ code, item }) => !runAgain.has(code) && (item === null || ids.has(item)));
  return [...again.flatMap((one) => one.run(notice, noEvidence)), ...stays];
}
