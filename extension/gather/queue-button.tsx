import { LinkQueue, linkQueueKey } from '../messages/link-queue.ts';
import { askPage } from '../messages/send.ts';
import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';
import { listedLinks } from './listed-links.ts';

/** On a page without items: its links become the queue. Links that are there already stay; nothing is opened. */
export function QueueButton({ tab, title, onChange }: { tab: number; title: string; onChange: () => void }) {
  const { words, announce } = useShell();
  const take = async () => {
    const report = await askPage(tab, 'page.read', {});
    if (!report.ok) {
      announce({ text: words.failure(report.error), tone: 'error' });
      return;
    }
    const { page } = report.value;
    const found = listedLinks(page.links, page.url ?? '');
    if (found.length === 0) {
      announce({ text: words.gather.noList, tone: 'error' });
      return;
    }
    const history = await ownHistory();
    const before = await history.readDraft(linkQueueKey, LinkQueue);
    const earlier = before.ok ? (before.value?.links ?? []) : [];
    const known = new Set(earlier.map(({ url }) => url));
    const links = [...earlier, ...found.filter(({ url }) => !known.has(url))];
    const kept = await history.writeDraft(linkQueueKey, { from: title || page.documentTitle, links });
    announce(
      kept.ok
        ? { text: words.gather.queued(links.length - earlier.length), tone: 'done' }
        : { text: words.failure(kept.error), tone: 'error' },
    );
    onChange();
  };
  return (
    <button type="button" className="tz-button" onClick={take}>
      {words.gather.takeLinks}
    </button>
  );
}
