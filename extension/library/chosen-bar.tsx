import { CompareButton } from '../compare/compare-button.tsx';
import { SendButton } from '../handoff/send-button.tsx';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { type BrowseProps, listsItems, placesChosen } from './browse-state.ts';
import { saveCaptures, saveLedger } from './save-file.ts';
import { useTemplate } from './template-choice.tsx';

/** Choosing several items or notices, and what can be done with them. */
export function ChosenBar({
  state,
  change,
  count,
  all,
}: BrowseProps & { count: number; all: () => readonly string[] }) {
  const { history, words, announce } = useSurface();
  const { chosen, choosing } = state;
  const [template] = useTemplate();
  const undoable = useUndoable();
  if (count === 0) {
    return null;
  }
  if (!choosing) {
    return (
      <footer className="tz-actions">
        <button type="button" className="tz-button" onClick={() => change((before) => ({ ...before, choosing: true }))}>
          {words.chooseSeveral}
        </button>
      </footer>
    );
  }
  const items = listsItems(state);
  const wanted = items ? placesChosen(chosen) : chosen.map((notice) => ({ notice }));
  const remove = async () => {
    if (await undoable(history.removeNotices(chosen), words.removedNotices(chosen.length))) {
      change((before) => ({ ...before, chosen: [], choosing: false }));
    }
  };
  const finish = async () => {
    const places = placesChosen(chosen).flatMap(({ notice, items: own }) => own.map((item) => ({ notice, item })));
    if (await undoable(history.finish(places, true), words.history.finished(places.length, true))) {
      change((before) => ({ ...before, chosen: [], choosing: false }));
    }
  };
  const none = chosen.length === 0;
  return (
    <footer className="tz-actions">
      <span role="status">{words.chosenOf(chosen.length, count)}</span>
      <button
        type="button"
        className="tz-button"
        onClick={() => change((before) => ({ ...before, chosen: [...all()] }))}
      >
        {words.chooseAll}
      </button>
      <SendButton chosen={wanted} disabled={none} />
      <button
        type="button"
        className="tz-button"
        disabled={none}
        onClick={() => saveLedger(history, wanted, announce, words, template)}
      >
        {words.exportExcel}
      </button>
      <button
        type="button"
        className="tz-button"
        disabled={none}
        onClick={() => saveCaptures('json', history, wanted, announce, words)}
      >
        JSON
      </button>
      <button
        type="button"
        className="tz-button"
        disabled={none}
        onClick={() => saveCaptures('csv', history, wanted, announce, words)}
      >
        CSV
      </button>
      {!items && <CompareButton notices={chosen} />}
      {items ? (
        <button type="button" className="tz-button" disabled={none} onClick={finish}>
          {words.history.finish}
        </button>
      ) : (
        <button type="button" className="tz-button" disabled={none} onClick={remove}>
          {words.remove}
        </button>
      )}
      <button
        type="button"
        className="tz-button"
        onClick={() => change((before) => ({ ...before, chosen: [], choosing: false }))}
      >
        {words.cancel}
      </button>
    </footer>
  );
}
