import { Button, makeStyles } from '@fluentui/react-components';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { usePane } from '../session-context.tsx';
import type { PaneFailure } from '../words/failure-words.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({ root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '8px' } });

/** What is said where no workbook can be reached: why, what is safe, what to do. */
export function UnreachableView({ failure }: { failure: PaneFailure }) {
  const styles = useStyles();
  const words = useWords();
  const { frame } = words;
  const pane = usePane();
  return (
    <div className={styles.root}>
      <NoticeBar intent="error" title={frame.unreachable}>
        {words.failure(failure)}
      </NoticeBar>
      <div>
        <Button appearance="primary" onClick={pane.workOnFiles}>
          {frame.useFile}
        </Button>
      </div>
    </div>
  );
}
