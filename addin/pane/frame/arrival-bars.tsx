import { Button, makeStyles } from '@fluentui/react-components';
import { Figure } from '../../../shared/views/figure.tsx';
import type { Source } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { NoticeBar } from './notice-bar.tsx';

const useStyles = makeStyles({
  bars: { flexShrink: 0, display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '8px 12px 0' },
});

/** What comes as a file, whichever view is open: what is being read, what could not be, and what she is asked about. */
export function ArrivalBars({ source: { problems, reading, asked } }: { source: Source }) {
  const styles = useStyles();
  const { source } = useWords();
  const pane = usePane();
  if (problems.length === 0 && reading === null && asked === null) return null;
  return (
    <div className={styles.bars}>
      {asked !== null && (
        <NoticeBar
          intent="info"
          onDismiss={() => void pane.answerAsked(null)}
          actions={
            <>
              <Button size="small" onClick={() => void pane.answerAsked('ledger')}>
                {source.askedLedger}
              </Button>
              <Button size="small" onClick={() => void pane.answerAsked('notice')}>
                {source.askedNotice}
              </Button>
            </>
          }
        >
          {source.asked(asked.name)}
        </NoticeBar>
      )}
      {reading !== null && (
        <NoticeBar
          intent="info"
          actions={
            <Button size="small" onClick={pane.stopReading}>
              {source.stopReading}
            </Button>
          }
        >
          <Figure text={source.reading(reading.name, reading.at, reading.of)} />
        </NoticeBar>
      )}
      {problems.map(({ error, file }) => (
        <NoticeBar key={`${file}${error.code}`} intent="error" onDismiss={pane.dismissProblem}>
          {file === null ? source.problem(error) : source.problemOf(file, source.problem(error))}
        </NoticeBar>
      ))}
    </div>
  );
}
