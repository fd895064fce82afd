import type { NoticeRow } from '../../shared/history/records.ts';
import { SendButton } from '../handoff/send-button.tsx';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import type { BrowseProps } from './browse-state.ts';
import { saveCaptures, saveLedger } from './save-file.ts';
import { TemplateChoice, useTemplate } from './template-choice.tsx';

/** What can be done with an open notice, or with the items chosen in it. */
export function NoticeActions({
  row,
  shown,
  state,
  change,
}: BrowseProps & { row: NoticeRow; shown: readonly string[] }) {
  const { history, words, announce } = useSurface();
  const { chosen, choosing } = state;
  const [template, setTemplate] = useTemplate();
  const undoable = useUndoable();
  const some = choosing && chosen.length > 0;
  const wanted = [{ notice: row.id, ...(some ? { items: chosen } : {}) }];
  const remove = async () => {
    const removed = await undoable(
      some ? history.removeItems(row.id, chosen) : history.removeNotices([row.id]),
      some ? words.removedItems(chosen.length) : words.removedNotices(1),
    );
    if (removed) {
      change((before) => ({ ...before, notice: some ? before.notice : null, chosen: [], choosing: false }));
    }
  };
  return (
    <footer className="tz-actions">
      {choosing && <span role="status">{words.chosenOf(chosen.length, shown.length)}</span>}
      <SendButton chosen={wanted} disabled={choosing && !some} />
      <button
        type="button"
        className="tz-button"
        onClick={() => saveLedger(history, wanted, announce, words, template)}
      >
        {words.exportExcel}
      </button>
      <TemplateChoice value={template} onChange={setTemplate} />
      <button
        type="button"
        className="tz-button"
        onClick={() => saveCaptures('json', history, wanted, announce, words)}
      >
        JSON
      </button>
      <button type="button" className="tz-button" onClick={() => saveCaptures('csv', history, wanted, announce, words)}>
        CSV
      </button>
      {choosing && (
        <button
          type="button"
          className="tz-button"
          onClick={() => change((before) => ({ ...before, chosen: [...shown] }))}
        >
          {words.chooseAll}
        </button>
      )}
      <button
        type="button"
        className="tz-button"
        onClick={() => change((before) => ({ ...before, choosing: !before.choosing, chosen: [] }))}
      >
        {choosing ? words.cancel : words.chooseSeveral}
      </button>
      <button type="button" className="tz-button" disabled={choosing && !some} onClick={remove}>
        {choosing ? words.remove : words.removeNotice}
      </button>
    </footer>
  );
}
