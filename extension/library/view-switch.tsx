import { useSurface } from '../views/surface.ts';
import { type BrowseAnswer, type BrowseProps, listsItems } from './browse-state.ts';

/** How many items and notices answer, offered as the two ways to list them. */
export function ViewSwitch({ state, change, answer }: BrowseProps & { answer: BrowseAnswer }) {
  const { words } = useSurface();
  const items = listsItems(state);
  const views = [
    ['items', words.history.itemsView(answer.items.length), items],
    ['notices', words.history.noticesView(answer.notices.length), !items],
  ] as const;
  return (
    <div className="tz-views">
      <fieldset className="tz-switch">
        <legend className="tz-unseen">{words.history.view}</legend>
        {views.map(([view, text, pressed]) => (
          <button
            key={view}
            type="button"
            className="tz-button"
            aria-pressed={pressed}
            onClick={() => change((before) => ({ ...before, view, chosen: [], choosing: false }))}
          >
            {text}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
