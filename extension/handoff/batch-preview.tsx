import { type Envelope, itemCount } from '../../shared/handoff/envelope.ts';
import { type Surface, useSurface } from '../views/surface.ts';

interface Kept {
  readonly saved: number;
  readonly there: number;
  readonly problem: string | null;
}

/** Keeps the notices of a batch. A part of a notice never replaces what the history holds of it. */
async function keep({ history, words }: Pick<Surface, 'history' | 'words'>, envelope: Envelope): Promise<Kept> {
  let kept: Kept = { saved: 0, there: 0, problem: null };
  for (const { capture, whole } of envelope.entries) {
    const known = whole ? null : await history.compare(capture);
    if (known?.ok && known.value !== null) {
      kept = { ...kept, there: kept.there + 1 };
      continue;
    }
    const saved = await history.save(capture);
    kept = saved.ok ? { ...kept, saved: kept.saved + 1 } : { ...kept, problem: words.failure(saved.error) };
  }
  return kept;
}

/** A batch file that she opened here, before anything of it is kept: its notices with their items. */
export function BatchPreview({ envelope, done }: { envelope: Envelope; done: () => void }) {
  const { history, words, announce } = useSurface();
  const { handoff } = words;
  const take = async () => {
    const { saved, there, problem } = await keep({ history, words }, envelope);
    announce(
      problem === null ? { text: handoff.batchTaken(saved, there), tone: 'done' } : { text: problem, tone: 'error' },
    );
    if (problem === null) {
      done();
    }
  };
  return (
    <div className="tz-note" role="status">
      <p>{handoff.batchHolds(envelope.entries.length, itemCount(envelope))}</p>
      <ul>
        {envelope.entries.map(({ capture: { notice }, keys }) => (
          <li key={Object.values(keys)[0] ?? notice.title}>
            {handoff.batchItems(notice.title || words.untitled, notice.items.length)}
            {notice.url !== null && <span className="tz-secondary"> {notice.url}</span>}
          </li>
        ))}
      </ul>
      <span className="tz-fieldactions">
        <button type="button" className="tz-button tz-primary" onClick={take}>
          {handoff.takeBatch}
        </button>
        <button type="button" className="tz-button" onClick={done}>
          {words.cancel}
        </button>
      </span>
    </div>
  );
}
