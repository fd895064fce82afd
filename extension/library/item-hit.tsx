import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ItemCard } from '../../shared/history/derived-records.ts';
import type { ItemPlace } from '../../shared/history/facets.ts';
import type { Anchor } from '../../shared/notice/capture.ts';
import { ItemRow } from '../../shared/views/item-row.tsx';
import { Marked } from '../../shared/views/marked.tsx';
import { shortTitle } from '../../shared/views/short-title.ts';
import { namesOf } from '../settings/own-unit.ts';
import { SourceQuote } from '../views/source-quote.tsx';
import { useSurface } from '../views/surface.ts';
import { useOwnUnit } from '../views/use-own-unit.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { type BrowseProps, wordsOf } from './browse-state.ts';
import { excerptOf } from './excerpt.ts';
import { useSource } from './use-source.ts';

/** About one line of the popup. */
const mostTitle = 26;

/** One item in a list over several notices: its row, where the words stand in it, its notice, and what can be done with it. */
export function ItemHit({ place, state, change }: BrowseProps & { place: ItemPlace }) {
  const { history } = useSurface();
  const read = useLiveQuery(() => history.card(place.notice, place.item), [history, place.notice, place.item]);
  const card = read?.ok ? read.value : null;
  return card === null ? (
    <div className="tz-card-waiting" />
  ) : (
    <Card card={card} place={place} state={state} change={change} />
  );
}

function Card({ card, place, state, change }: BrowseProps & { card: ItemCard; place: ItemPlace }) {
  const { words, language } = useSurface();
  const [own] = useOwnUnit();
  const [quote, setQuote] = useState<Anchor | null>(null);
  const { key } = place;
  const chosen = state.chosen.includes(key);
  const looked = wordsOf(state);
  const excerpt = excerptOf(card, looked);
  const states = [
    card.done && words.history.done,
    card.filled && words.history.filledIn,
    card.edited && words.edited,
  ].filter((word) => word !== false);
  return (
    <div className="tz-item" data-done={card.done}>
      <ItemRow
        item={card}
        findings={card.findings.map(words.phrased)}
        hits={looked}
        language={language}
        mine={new Set(namesOf(own))}
        {...(state.choosing
          ? {
              leading: (
                <input
                  type="checkbox"
                  aria-label={words.choose(card.title)}
                  checked={chosen}
                  onChange={() =>
                    change((before) => ({
                      ...before,
                      chosen: chosen ? before.chosen.filter((one) => one !== key) : [...before.chosen, key],
                    }))
                  }
                />
              ),
            }
          : {})}
        trailing={states.map((word) => (
          <span key={word} className="tz-tag">
            {word}
          </span>
        ))}
      />
      {excerpt !== null && (
        <p className="tz-excerpt">
          <Marked text={excerpt} words={looked} />
        </p>
      )}
      <div className="tz-hit-foot">
        <button
          type="button"
          className="tz-link tz-card-open"
          title={card.from}
          onClick={() =>
            change((before) => ({
              ...before,
              notice: place.notice,
              item: place.item,
              chosen: [],
              choosing: false,
            }))
          }
        >
          {shortTitle(card.from, mostTitle) || words.untitled}
        </button>
        <HitActions card={card} quoted={quote !== null} onQuote={setQuote} />
      </div>
      {quote !== null && <SourceQuote anchor={quote} />}
    </div>
  );
}

function HitActions({
  card,
  quoted,
  onQuote,
}: {
  card: ItemCard;
  quoted: boolean;
  onQuote: (anchor: Anchor | null) => void;
}) {
  const { history, words, announce } = useSurface();
  const undoable = useUndoable();
  const showPhrase = useSource();
  const source = async () => {
    const opened = await history.open(card.notice);
    if (!opened.ok) {
      announce({ text: words.failure(opened.error), tone: 'error' });
      return;
    }
    const { capture } = opened.value;
    const anchors = capture.provenance[card.item];
    const anchor = anchors?.title ?? anchors?.text;
    if (anchor === undefined) {
      announce({ text: words.noSource, tone: 'error' });
      return;
    }
    const shown = await showPhrase(capture, anchor);
    onQuote(shown || quoted ? null : anchor);
  };
  return (
    <span className="tz-fieldactions">
      {card.applicable && (
        <button
          type="button"
          className="tz-link"
          aria-label={words.history.finishNamed(!card.done, card.title)}
          onClick={() => undoable(history.finish([card], !card.done), words.history.finished(1, !card.done))}
        >
          {card.done ? words.history.unfinish : words.history.finish}
        </button>
      )}
      <button
        type="button"
        className="tz-link"
        aria-label={words.history.sourceNamed(card.title)}
        aria-expanded={quoted}
        onClick={source}
      >
        {words.source}
      </button>
    </span>
  );
}
