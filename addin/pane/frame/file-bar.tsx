import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Save16Regular } from '@fluentui/react-icons/svg/save';
import { useEffect } from 'react';
import type { Workbook } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '40px',
    paddingInline: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  save: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** The workbook file that the pane has open: its name, whether it holds unsaved changes, and saving it. Nothing inside an office program. */
export function FileBar({ workbook }: { workbook: Workbook }) {
  const styles = useStyles();
  const { frame } = useWords();
  const pane = usePane();
  const file = workbook.kind === 'open' ? workbook.file : null;
  const dirty = file?.dirty ?? false;
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  if (file === null) return null;
  return (
    <header className={styles.bar}>
      <span className={styles.name} title={file.name}>
        {file.name}
      </span>
      <span className={styles.state} role="status">
        {dirty ? frame.unsaved : frame.saved}
      </span>
      <Button
        className={styles.save}
        size="small"
        icon={<Save16Regular />}
        disabled={!dirty}
        onClick={pane.saveWorkbook}
        title={frame.saveAs(file.name)}
      >
        {frame.saveWorkbook}
      </Button>
    </header>
  );
}
