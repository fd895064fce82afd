import { useLiveQuery } from 'dexie-react-hooks';
import { openTab } from '../platform/tabs.ts';
import { useSurface } from '../views/surface.ts';
import type { Gathered } from './gathered.ts';
import { LinkQueue, linkQueueKey } from './link-queue.ts';

/** 待采链接: the links of a list page, opened one by one by her. */
export function QueueNote({ addresses }: Pick<Gathered, 'addresses'>) {
  const { history, words } = useSurface();
  const draft = useLiveQuery(() => history.readDraft(linkQueueKey, LinkQueue), [history]);
  const queue = draft?.ok ? draft.value : null;
  if (queue === null) {
    return null;
  }
  const { from, links } = queue;
  const open = links.filter(({ url }) => !addresses.has(url));
  const [next] = open;
  const without = (url: string) =>
    history.writeDraft(linkQueueKey, { from, links: links.filter((link) => link.url !== url) });
  return (
    <section className="tz-note" aria-label={words.gather.queue(from, open.length, links.length)}>
      <p>{words.gather.queue(from, open.length, links.length)}</p>
      <p className="tz-row">
        {next !== undefined && (
          <button type="button" className="tz-button" onClick={() => openTab(next.url)}>
            {words.gather.openNext}
          </button>
        )}
        <button type="button" className="tz-link" onClick={() => history.dropDraft(linkQueueKey)}>
          {words.gather.endQueue}
        </button>
      </p>
      <details>
        <summary>{words.gather.waiting(open.length)}</summary>
        <ul>
          {open.map(({ title, url }) => (
            <li key={url}>
              <button type="button" className="tz-link" title={url} onClick={() => openTab(url)}>
                {title}
              </button>
              <button
                type="button"
                className="tz-link"
                aria-label={words.gather.leaveOutNamed(title)}
                onClick={() => without(url)}
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
