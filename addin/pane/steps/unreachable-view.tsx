import { Button, makeStyles } from '@fluentui/react-components';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({ root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '8px' } });

/** What is said where no workbook can be reached: why, what is safe, what to do. */
export function UnreachableView({ message }: { message: string }) {
  const styles = useStyles();
  const { frame } = useWords();
  const pane = usePane();
  return (
    <div className={styles.root}>
      <NoticeBar intent="error" title={frame.unreachable}>
        {message}
      </NoticeBar>
      <div>
        <Button appearance="primary" onClick={pane.workOnFiles}>
          {frame.useFile}
        </Button>
      </div>
    </div>
  );
}
