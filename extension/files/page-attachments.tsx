import type { Notice } from '../../shared/notice/notice.ts';
import { askPage } from '../messages/send.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';
import { AttachmentList } from './attachment-list.tsx';
import { type Awaited, awaitedKey } from './awaited.ts';

/** What is attached to the page, by name, where the list is in there: they are dropped on the full page, which joins them to the notice. */
export function PageAttachments({ notice, tab }: { notice: Notice; tab: number }) {
  const { words, announce } = useShell();
  const { attachments, title } = notice;
  const openFullPage = async () => {
    const report = await askPage(tab, 'page.read', {});
    if (!report.ok) {
      announce({ text: words.failure(report.error), tone: 'error' });
      return;
    }
    const awaited: Awaited = { title, attachments, pages: [report.value.page], files: [] };
    const kept = await (await ownHistory()).writeDraft(awaitedKey, awaited);
    if (kept.ok) {
      await openOwnPage('/library.html');
    } else {
      announce({ text: words.failure(kept.error), tone: 'error' });
    }
  };
  return attachments.length === 0 ? null : (
    <div className="tz-note">
      <p>{words.files.attachments(attachments.length)}</p>
      <AttachmentList attachments={attachments} />
      <p>{words.files.attachmentHint}</p>
      <button type="button" className="tz-button" onClick={openFullPage}>
        {words.files.openForAttachments}
      </button>
    </div>
  );
}
