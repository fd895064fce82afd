import { LinkQueue, linkQueueKey, type WaitingLinks } from '../messages/link-queue.ts';
import { openTab } from '../platform/tabs.ts';
import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';

async function leaveOut(url: string): Promise<void> {
  const history = await ownHistory();
  const queue = await history.readDraft(linkQueueKey, LinkQueue);
  if (queue.ok && queue.value !== null) {
    const links = queue.value.links.filter((link) => link.url !== url);
    await history.writeDraft(linkQueueKey, { ...queue.value, links });
  }
}

async function endQueue(): Promise<void> {
  await (await ownHistory()).dropDraft(linkQueueKey);
}

/** 待采链接: the links of a list page, opened one by one by her. */
export function QueueNote({ queue, onChange }: { queue: WaitingLinks; onChange: () => void }) {
  const { words } = useShell();
  const { from, links, all } = queue;
  const [next] = links;
  const label = words.gather.queue(from, links.length, all);
  return (
    <section className="tz-note" aria-label={label}>
      <p>{label}</p>
      <p className="tz-row">
        {next !== undefined && (
          <button type="button" className="tz-button" onClick={() => openTab(next.url)}>
            {words.gather.openNext}
          </button>
        )}
        <button type="button" className="tz-link" onClick={() => endQueue().then(onChange)}>
          {words.gather.endQueue}
        </button>
      </p>
      <details>
        <summary>{words.gather.waiting(links.length)}</summary>
        <ul>
          {links.map(({ title, url }) => (
            <li key={url}>
              <button type="button" className="tz-link" title={url} onClick={() => openTab(url)}>
                {title}
              </button>
              <button
                type="button"
                className="tz-link"
                aria-label={words.gather.leaveOutNamed(title)}
                onClick={() => leaveOut(url).then(onChange)}
              >
                {words.gather.leaveOut}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
