import { SendButton } from '../handoff/send-button.tsx';
import { saveLedger } from '../library/save-file.ts';
import { useTemplate } from '../library/template-choice.tsx';
import { useSurface } from '../views/surface.ts';
import { type Gathered, roundStartKey } from './gathered.ts';

/** 本轮已采集: what she captured from several tabs, sent on together. Shown once there is more than one. */
export function RoundNote({ round }: Pick<Gathered, 'round'>) {
  const { history, words, announce } = useSurface();
  const [template] = useTemplate();
  if (round.length < 2) {
    return null;
  }
  const chosen = round.map(({ id }) => ({ notice: id }));
  const items = round.reduce((sum, row) => sum + row.items, 0);
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
        <button
          type="button"
          className="tz-button"
          onClick={() => saveLedger(history, chosen, announce, words, template)}
        >
          {words.gather.exportAll}
        </button>
        <button
          type="button"
          className="tz-link"
          onClick={() => history.writeDraft(roundStartKey, new Date().toISOString())}
        >
          {words.gather.startAnew}
        </button>
      </p>
    </details>
  );
}
