import type { KeptItem } from '../../shared/history/kept-items.ts';
import type { Receipt } from '../../shared/history/records.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { type FindingMark, markFinder } from '../../shared/notice/finding-mark.ts';
import type { Finding } from '../../shared/notice/notice.ts';
import { ItemRow } from '../../shared/views/item-row.tsx';
import { FindingList, type OnMark } from '../views/finding-list.tsx';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { type BrowseProps, wordsOf } from './browse-state.ts';
import { ItemFields } from './item-fields.tsx';

/** One kept item: its row, and unfolded its fields with their sources. */
export function KeptRow({
  kept,
  notice,
  capture,
  findings: all,
  marks,
  onMark,
  done,
  mine,
  receipts,
  state,
  change,
}: BrowseProps & {
  kept: KeptItem;
  notice: string;
  capture: Capture;
  findings: readonly Finding[];
  marks: readonly FindingMark[];
  onMark: OnMark;
  done: boolean;
  mine: ReadonlySet<string> | null;
  receipts: readonly Receipt[];
}) {
  const { history, words, language } = useSurface();
  const undoable = useUndoable();
  const { item, edited } = kept;
  const open = state.item === item.id;
  const chosen = state.chosen.includes(item.id);
  const findings = all.filter((finding) => finding.item === item.id);
  const markOf = markFinder(marks);
  return (
    <div className="tz-item" data-open={open}>
      <ItemRow
        item={item}
        findings={findings.filter((finding) => markOf(finding) === null).map(words.phrased)}
        hits={wordsOf(state)}
        language={language}
        titleId={`title-${item.id}`}
        {...(mine === null ? {} : { mine })}
        {...(state.choosing
          ? {
              leading: (
                <input
                  type="checkbox"
                  aria-label={words.choose(item.title)}
                  checked={chosen}
                  onChange={() =>
                    change((before) => ({
                      ...before,
                      chosen: chosen ? before.chosen.filter((id) => id !== item.id) : [...before.chosen, item.id],
                    }))
                  }
                />
              ),
            }
          : {})}
        trailing={
          <>
            {done && <span className="tz-tag">{words.history.done}</span>}
            {edited.length > 0 && <span className="tz-tag">{words.edited}</span>}
            <button
              type="button"
              className="tz-button tz-quiet"
              aria-expanded={open}
              aria-label={words.fieldsOf(open, item.title)}
              onClick={() => change((before) => ({ ...before, item: open ? null : item.id, edit: null }))}
            >
              {open ? words.fold : words.unfold}
            </button>
          </>
        }
      />
      {receipts.map((receipt) => (
        <p key={receipt.id} className="tz-filled">
          {words.filledAt(receipt.workbook, receipt.sheet, receipt.rows.join('、'))}
        </p>
      ))}
      {open && (
        <>
          <div className="tz-item-more">
            <FindingList findings={findings} items={[item]} marks={marks} onMark={onMark} />
            {item.applicable && (
              <button
                type="button"
                className="tz-link"
                aria-label={words.history.finishNamed(!done, item.title)}
                onClick={() =>
                  undoable(history.finish([{ notice, item: item.id }], !done), words.history.finished(1, !done))
                }
              >
                {done ? words.history.unfinish : words.history.finish}
              </button>
            )}
          </div>
          <ItemFields kept={kept} notice={notice} capture={capture} state={state} change={change} />
        </>
      )}
    </div>
  );
}
