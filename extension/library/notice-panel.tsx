import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { KeptItem } from '../../shared/history/kept-items.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { LongList } from '../../shared/views/long-list.tsx';
import { NoticeHead } from '../../shared/views/notice-head.tsx';
import { askBackground } from '../messages/send.ts';
import { isAmong } from '../settings/own-unit.ts';
import { FindingList, type OnMark } from '../views/finding-list.tsx';
import { OwnUnit } from '../views/own-unit.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { useOnlyUnit } from '../views/use-own-unit.ts';
import { useUndoable } from '../views/use-undoable.ts';
import type { BrowseProps } from './browse-state.ts';
import { KeptRow } from './kept-row.tsx';
import { NoticeActions } from './notice-actions.tsx';
import { NoticeLabels } from './notice-labels.tsx';

function keptKey({ item }: KeptItem): string {
  return item.id;
}

/** One notice of the history: its head, findings and items, with what can be done to it. */
export function NoticePanel({ id, state, change }: BrowseProps & { id: string }) {
  const { history, words, language } = useSurface();
  const { only, names, choose } = useOnlyUnit();
  const undoable = useUndoable();
  /* The item it was opened at; one that she unfolds later is in view already. */
  const [sought] = useState(state.item);
  const read = useLiveQuery(() => history.open(id), [history, id]);
  const filled = useLiveQuery(() => history.outbox.receipts(id), [history, id]);
  const opened = read?.ok ? read.value : null;
  /* Whatever closes or opens a remark, here or by an undo, the icon over the notice's own page says so. */
  useEffect(() => {
    if (opened !== null) {
      askBackground('badge.show', { notice: opened.row.id });
    }
  }, [opened]);
  const back = (
    <button
      type="button"
      className="tz-link"
      onClick={() => change((before) => ({ ...before, notice: null, item: null, chosen: [], choosing: false }))}
    >
      ← {words.back}
    </button>
  );
  if (read === undefined) {
    return (
      <Pane>
        <Skeleton label={words.readingHistory} />
      </Pane>
    );
  }
  if (!read.ok) {
    return (
      <Pane>
        {back}
        <p role="alert">{words.failure(read.error)}</p>
      </Pane>
    );
  }
  const { row, capture, items, findings, marks, done } = read.value;
  const { notice } = capture;
  const units = row.units;
  const shown = items.filter(({ item }) => isAmong(names, item.units));
  const mark: OnMark = (which, to) => undoable(history.mark(id, which, to), words.history.markDone(to, which.length));
  return (
    <Pane actions={<NoticeActions row={row} shown={shown.map(({ item }) => item.id)} state={state} change={change} />}>
      {back}
      <NoticeHead
        notice={notice}
        found={notice.items.filter((item) => item.list === null).length}
        all={notice.items.length}
        language={language}
      />
      <p className="tz-secondary">
        {words.capturedAt(momentText(row.capturedAt, language), row.revision)}
        {row.kept !== null && ` ${words.keptOf(row.items, row.found)}`}
        {notice.url !== null && (
          <>
            {' '}
            <a href={notice.url} target="_blank" rel="noreferrer">
              {words.openSource}
            </a>
          </>
        )}
      </p>
      <NoticeLabels row={row} />
      <FindingList findings={findings} items={notice.items} marks={marks} onMark={mark} />
      {units.length > 0 && <OwnUnit units={units} value={only} onChange={choose} />}
      <LongList
        within={panel}
        label={words.itemsOf(shown.length)}
        items={shown}
        estimate={84}
        keyOf={keptKey}
        reveal={sought}
        render={(kept) => (
          <KeptRow
            kept={kept}
            receipts={filled?.ok ? filled.value.filter((receipt) => receipt.item === kept.item.id) : []}
            notice={row.id}
            capture={capture}
            findings={findings}
            marks={marks}
            onMark={mark}
            done={done.has(kept.item.id)}
            mine={names}
            state={state}
            change={change}
          />
        )}
      />
    </Pane>
  );
}
