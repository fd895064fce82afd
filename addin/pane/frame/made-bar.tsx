import type { Made } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { NoticeBar } from './notice-bar.tsx';

/** What became of the last table that was made from a template. */
export function MadeBar({ made }: { made: Made | null }) {
  const { ledger, failure } = useWords();
  const pane = usePane();
  if (made === null) return null;
  if (made.kind === 'making') return <div role="status">{ledger.making}</div>;
  return (
    <NoticeBar intent="success" onDismiss={pane.dismissMade}>
      {made.kind === 'sheet'
        ? `${ledger.created(made.name, made.rows)}${made.plain ? ledger.createdPlain : ''}`
        : ledger.createdFile(made.name, made.rows, made.why === null ? '' : failure(made.why))}
    </NoticeBar>
  );
}
