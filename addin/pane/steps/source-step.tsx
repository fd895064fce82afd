import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Figure } from '../../../shared/views/figure.tsx';
import { FileButton } from '../frame/file-button.tsx';
import { Loading } from '../frame/loading.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { capturesOf, missingParts } from '../session/notices.ts';
import type { Live, Source } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { PasteTarget } from './paste-target.tsx';
import { WaitingBatches } from './waiting-batches.tsx';

/* Nothing has arrived on the first screen: what shows a notice is loaded with the first one. */
const ArrivedNotices = lazy(async () => ({ default: (await import('./arrived-notices.tsx')).ArrivedNotices }));

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The endings that captures, notices and their annexes come with. */
const noticeFiles = '.json,.jsonl,.docx,.xlsx,.pdf,.html,.htm,.mhtml,.mht,.csv,.txt';

/** Step 1: what arrived and which of it she wants. `kept`: how many notices the workbook was filled from before. */
export function SourceStep({ source: state, live, kept }: { source: Source; live: Live; kept: number }) {
  const styles = useStyles();
  const { source, frame } = useWords();
  const pane = usePane();
  const captures = capturesOf(state.arrivals);
  const missing = missingParts(state.arrivals);
  const empty = captures.length === 0;
  const arrived = new Set(
    state.arrivals.flatMap(({ envelope, captures: brought }) => (envelope && brought.length > 0 ? [envelope.id] : [])),
  );
  return (
    <div className={styles.stack}>
      {empty && <p style={{ margin: 0 }}>{source.empty}</p>}
      {empty && state.example === 'offered' && (
        <div className={styles.row}>
          <Button onClick={() => void pane.openExample()}>{source.openExample}</Button>
          <span className={styles.hint}>{source.exampleHint}</span>
        </div>
      )}
      <WaitingBatches live={live} arrived={arrived} />
      {!empty && (
        <Suspense fallback={<Loading label={frame.loadingView} />}>
          <ArrivedNotices source={state} captures={captures} />
        </Suspense>
      )}
      {missing.map(({ came, of }) => (
        <NoticeBar key={`${came}${of}`} intent="warning">
          <Figure text={source.parts(came, of)} />
        </NoticeBar>
      ))}
      {!empty && missing.length === 0 && <span className={styles.hint}>{source.addMore}</span>}
      <PasteTarget onPaste={pane.paste} />
      <div className={styles.row}>
        <FileButton accept={noticeFiles} several onFiles={(files) => void pane.takeNotices(files)}>
          {source.openFile}
        </FileButton>
        {empty && kept > 0 && <Button onClick={pane.takeKept}>{source.fromKept(kept)}</Button>}
        {empty && <span className={styles.hint}>{source.dropHint}</span>}
      </div>
      {empty && <span className={styles.hint}>{frame.offline}</span>}
    </div>
  );
}
