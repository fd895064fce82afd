import { SendButton } from '../handoff/send-button.tsx';
import { ExportButton } from '../library/export-button.tsx';
import type { RoundNotice } from '../messages/session-view.ts';
import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';
import { roundStartKey } from './round-start.ts';

/** 本轮已采集: what she captured from several tabs, sent on together. */
export function RoundNote({ round, onChange }: { round: readonly RoundNotice[]; onChange: () => void }) {
  const { words } = useShell();
  const chosen = round.map(({ id }) => ({ notice: id }));
  const items = round.reduce((sum, row) => sum + row.items, 0);
  const startAnew = async () => {
    await (await ownHistory()).writeDraft(roundStartKey, new Date().toISOString());
    onChange();
  };
  return (
    <details className="tz-note">
      <summary>{words.gather.round(round.length, items)}</summary>
      <ul>
        {round.map(({ id, title, items: own }) => (
          <li key={id}>{words.gather.notice(title || words.untitled, own)}</li>
        ))}
      </ul>
      <p className="tz-row">
        <SendButton chosen={chosen} label={words.gather.sendAll(round.length)} />
        <ExportButton chosen={chosen} label={words.gather.exportAll} />
        <button type="button" className="tz-link" onClick={startAnew}>
          {words.gather.startAnew}
        </button>
      </p>
    </details>
  );
}
