import { noticeIdentity } from '../notice/identity.ts';
import type { Backup } from './backup-lines.ts';
import { byNotice } from './by-notice.ts';

/** The first key that stands twice, or null. */
function twice(keys: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return null;
}

/** What a notice's id shows of itself: its number or address. */
function firstLine(id: string): string {
  return id.split('\n', 2).find((line) => line !== '') ?? id;
}

/**
 * What in a backup no history of this product would hold although each line is of its shape, in words; null where there is none: a notice
 * under a name that none of its readings bears, one without its newest reading, and anything that stands twice.
 */
export function backupFault({ notices, revisions, edits, batches, receipts }: Backup): string | null {
  const readings = byNotice(revisions);
  for (const { id, revision } of notices) {
    const own = readings.get(id) ?? [];
    if (!own.some(({ capture }) => noticeIdentity(capture.notice) === id)) {
      return `公告“${firstLine(id)}”的编号与它的内容不符`;
    }
    if (Math.max(...own.map((one) => one.revision)) !== revision) return `公告“${firstLine(id)}”缺少最新一次采集`;
  }
  const repeated = [
    twice(notices.map(({ id }) => id)),
    twice(revisions.map(({ notice, revision }) => `${notice}\n${revision}`)),
    twice(edits.map(({ notice, item, field }) => `${notice}\n${item}\n${field}`)),
    twice(batches.map(({ id }) => id)),
    twice(receipts.map(({ id }) => id)),
  ].flatMap((key) => key ?? [])[0];
  return repeated === undefined ? null : `“${firstLine(repeated)}”出现了两次`;
}
