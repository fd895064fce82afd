import { SendButton } from '../handoff/send-button.tsx';
import { useSurface } from '../views/surface.ts';
import type { BrowseProps } from './browse-state.ts';
import { saveCaptures, saveLedger } from './save-file.ts';
import { useTemplate } from './template-choice.tsx';

/** Choosing several notices, and what can be done with them. */
export function ChosenBar({ state, change, all }: BrowseProps & { all: readonly string[] }) {
  const { history, words, announce } = useSurface();
  const { chosen, choosing } = state;
  const [template] = useTemplate();
  if (all.length === 0) {
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
  const wanted = chosen.map((notice) => ({ notice }));
  const remove = async () => {
    const removed = await history.removeNotices(chosen);
    if (!removed.ok) {
      announce({ text: words.failure(removed.error), tone: 'error' });
      return;
    }
    change((before) => ({ ...before, chosen: [], choosing: false }));
    announce({
      text: words.removedNotices(chosen.length),
      tone: 'done',
      undo: async () => {
        const undone = await history.undo(removed.value);
        announce({ text: undone.ok ? words.undone : words.failure(undone.error), tone: undone.ok ? 'done' : 'error' });
      },
    });
  };
  const none = chosen.length === 0;
  return (
    <footer className="tz-actions">
      <span role="status">{words.chosenOf(chosen.length, all.length)}</span>
      <button type="button" className="tz-button" onClick={() => change((before) => ({ ...before, chosen: [...all] }))}>
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
      <button type="button" className="tz-button" disabled={none} onClick={remove}>
        {words.remove}
      </button>
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
