import type { History } from '../../shared/history/open-history.ts';
import { groupFindings } from '../../shared/notice/finding-groups.ts';
import { markFinder } from '../../shared/notice/finding-mark.ts';
import { Session, sessionKey } from '../messages/session.ts';
import { api } from '../platform/api.ts';
import { showBadge } from '../platform/badge.ts';
import { addressOf } from '../platform/tabs.ts';

/** Shows on a tab's icon how many lines of a kept notice's 核对提示 are open, a tick where none is, nothing where it is kept no more. */
export async function showNotice(history: History, tab: number, notice: string | null): Promise<void> {
  const opened = notice === null ? null : await history.open(notice);
  if (!opened?.ok) {
    await showBadge(tab, { text: '', title: api.i18n.getMessage('actionTitle') });
    return;
  }
  const { findings, marks, row } = opened.value;
  const markOf = markFinder(marks);
  const open = groupFindings(findings.filter((finding) => markOf(finding) === null)).length;
  const title = api.i18n.getMessage(open === 0 ? 'badgeKept' : 'badgeOpen', [String(row.items), String(open)]);
  await showBadge(tab, open === 0 ? { text: '✓', title } : { text: String(open), title, color: 'amber' });
}

/** The same on every tab that this notice was kept from and that still shows its page. */
export async function showNoticeEverywhere(history: History, notice: string): Promise<void> {
  const sessions = await history.readDrafts(sessionKey(''), Session);
  for (const { tab, saved, reading } of sessions.ok ? sessions.value : []) {
    const { url } = reading.capture.notice;
    if (saved?.notice === notice && url !== null && (await addressOf(tab)) === url) {
      await showNotice(history, tab, notice);
    }
  }
}
