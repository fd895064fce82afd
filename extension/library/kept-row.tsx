import type { Receipt } from '../../shared/history/records.ts';
import type { KeptItem } from '../../shared/history/summary.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Finding } from '../../shared/notice/notice.ts';
import { ItemRow } from '../../shared/views/item-row.tsx';
import { useSurface } from '../views/surface.ts';
import type { BrowseProps } from './browse-state.ts';
import { ItemFields } from './item-fields.tsx';

/** One kept item: its row, and unfolded its fields with their sources. */
export function KeptRow({
  kept,
  notice,
  capture,
  findings: all,
  mine,
  receipts,
  state,
  change,
}: BrowseProps & {
  kept: KeptItem;
  notice: string;
  capture: Capture;
  findings: readonly Finding[];
  mine: string | null;
  receipts: readonly Receipt[];
}) {
  const { words, language } = useSurface();
  const { item, edited } = kept;
  const open = state.item === item.id;
  const chosen = state.chosen.includes(item.id);
  const findings = all.filter((finding) => finding.item === item.id);
  return (
    <div className="tz-item" data-open={open}>
      <ItemRow
        item={item}
        findings={findings}
        hits={state.query.trim().split(/\s+/u)}
        language={language}
        titleId={`title-${item.id}`}
        {...(mine === null ? {} : { mine: new Set([mine]) })}
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
      {open && <ItemFields kept={kept} notice={notice} capture={capture} state={state} change={change} />}
    </div>
  );
}
