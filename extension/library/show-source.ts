import { z } from 'zod/mini';
import { addressOf } from '../../shared/extract/head/metadata.ts';
import type { History } from '../../shared/history/open-history.ts';
import { textDirective } from '../../shared/ledger/text-fragment.ts';
import type { Anchor, Capture } from '../../shared/notice/capture.ts';
import { receivePage } from '../../shared/page/wire-page.ts';
import { askPage } from '../messages/send.ts';
import { Session, sessionKey } from '../messages/session.ts';
import { injectScript } from '../platform/inject.ts';
import { activeTab, openTab, showTab } from '../platform/tabs.ts';
import type { Words } from '../strings/words.ts';
import type { Announcement } from '../views/surface.ts';

export const LastNoticeTab = z.strictObject({ tab: z.int() });

/** Where the tab that last showed a notice is remembered. */
export function noticeTabKey(url: string): string {
  return `tab:${url}`;
}

/**
 * From a field to its phrase in the notice. Where a tab still shows the notice and may be read, the exact phrase is marked in
 * it, or “原文已变” said. Else the notice opens in a new tab with the phrase in its address, for the browser itself to mark; the
 * extension may not look into that tab before its icon is clicked. False where there is no page that shows it, as of a file: then
 * the line that was read is all there is to see.
 */
export async function showSource(
  history: History,
  capture: Capture,
  anchor: Anchor,
  announce: (announcement: Announcement) => void,
  words: Words,
): Promise<boolean> {
  const { url } = capture.notice;
  if (url === null || !/^https?:/iu.test(url)) {
    return false;
  }
  const tab = await tabShowing(history, url);
  if (tab !== null) {
    const marked = await askPage(tab, 'page.locate', { anchor });
    if (marked.ok) {
      await showTab(tab);
      announce(
        marked.value.found ? { text: words.sourceMarked, tone: 'done' } : { text: words.sourceChanged, tone: 'error' },
      );
      return marked.value.found;
    }
  }
  const directive = textDirective(anchor, false);
  await openTab(directive === null ? url : `${url}${url.includes('#') ? '' : '#'}:~:${directive}`);
  announce({ text: words.sourceOpened, tone: 'done' });
  return true;
}

/** A tab that still shows the address and lets the page script in; null where there is none. */
async function tabShowing(history: History, url: string): Promise<number | null> {
  const current = await activeTab();
  const remembered = await history.readDraft(noticeTabKey(url), LastNoticeTab);
  const candidates = [current?.id, remembered.ok ? remembered.value?.tab : undefined];
  for (const tab of candidates) {
    if (tab !== undefined && (await injectScript(tab, '/content-scripts/page.js')).ok) {
      const session = await history.readDraft(sessionKey(tab), Session);
      const reading = await askPage(tab, 'page.read', {});
      if (session.ok && reading.ok && addressOf(receivePage(reading.value.page)) === url) {
        return tab;
      }
    }
  }
  return null;
}
