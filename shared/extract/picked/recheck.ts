import { check } from '../../check/check.ts';
import { noEvidence } from '../../check/evidence.ts';
import type { Finding, Notice } from '../../notice/notice.ts';

/** Findings that rest on what the engine saw of the page and the record does not hold. */
const seenOnce: ReadonlySet<string> = new Set([
  'not-for-release',
  'deadline-out-of-range',
  'text-differs',
  'unit-unclear',
  'hidden-text',
  'left-out',
  'unread-part',
  'weak-evidence',
]);

/**
 * The findings of a notice whose items were corrected by hand: the checks of the record run again; those that only the page's
 * reading could make stay, as long as their item is there.
 */
export function recheck(notice: Notice): Finding[] {
  const ids = new Set(notice.items.map((item) => item.id));
  const stays = notice.findings.filter(
    (finding) => seenOnce.has(finding.code) && (finding.item === null || ids.has(finding.item)),
  );
  return [...check(notice, noEvidence).filter((finding) => !seenOnce.has(finding.code)), ...stays];
}
