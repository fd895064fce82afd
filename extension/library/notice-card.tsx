import { useLiveQuery } from 'dexie-react-hooks';
import type { Hit } from '../../shared/history/catalogue.ts';
import { dayText } from '../../shared/views/day-text.ts';
import { Marked } from '../../shared/views/marked.tsx';
import { shortTitle } from '../../shared/views/short-title.ts';
import { useSurface } from '../views/surface.ts';
import { type BrowseProps, wordsOf } from './browse-state.ts';

/** About two lines of the popup. */
const mostTitle = 48;

/** One notice in the list: title, where it came from and when, how many items, what does not add up. */
export function NoticeCard({ hit, state, change }: BrowseProps & { hit: Hit | undefined }) {
  const { history, words, language } = useSurface();
  const id = hit?.notice ?? '';
  const read = useLiveQuery(() => history.rows([id]), [history, id]);
  const row = read?.ok ? read.value[0] : undefined;
  if (hit === undefined || row === undefined || row === null) {
    return <div className="tz-card tz-card-waiting" />;
  }
  const facts = [row.documentNumber, row.site, dayText(row.capturedAt, language)].filter((fact) => fact !== null);
  const doubts = row.levels.error + row.levels.warning;
  const chosen = state.chosen.includes(id);
  return (
    <div className="tz-card">
      {state.choosing && (
        <input
          type="checkbox"
          aria-label={words.choose(row.title)}
          checked={chosen}
          onChange={() =>
            change((before) => ({
              ...before,
              chosen: chosen ? before.chosen.filter((other) => other !== id) : [...before.chosen, id],
            }))
          }
        />
      )}
      <button
        type="button"
        className="tz-card-open"
        onClick={() =>
          change((before) => ({ ...before, notice: id, item: hit.items[0] ?? null, chosen: [], choosing: false }))
        }
      >
        <span className="tz-card-title" title={row.title}>
          <Marked text={shortTitle(row.title, mostTitle) || words.untitled} words={wordsOf(state)} />
        </span>
        <span className="tz-secondary">
          {row.pinned && <span className="tz-tag">{words.history.pinned}</span>}
          {row.tags.map((tag) => (
            <span key={tag} className="tz-tag">
              {tag}
            </span>
          ))}
          {facts.join(' · ')}
        </span>
        <span className="tz-secondary">
          {words.itemsOf(row.items)}
          {row.revision > 1 && ` · ${words.revision(row.revision)}`}
          {row.editedItems > 0 && ` · ${words.editedItems(row.editedItems)}`}
          {hit.items.length > 0 && ` · ${words.itemsHit(hit.items.length)}`}
          {doubts > 0 && <span className="tz-doubt"> · {words.doubts(doubts)}</span>}
        </span>
      </button>
    </div>
  );
}
