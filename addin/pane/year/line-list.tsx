import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Figure } from '../../../shared/views/figure.tsx';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/** A line, and the row of the sheet that it is about, where it is about one. */
export interface Line {
  readonly key: string;
  readonly text: string;
  readonly row: number | null;
}

/** Lines with their figures marked, each a click from its row. */
export function LineList({ lines, sheet }: { lines: readonly Line[]; sheet: string }) {
  const styles = useStyles();
  const { views } = useWords();
  const pane = usePane();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, text, row }) => (
        <li key={key} className={styles.entry}>
          <span>
            <Figure text={text} />
          </span>
          {row !== null && (
            <Button
              appearance="subtle"
              size="small"
              aria-label={views.toCellNamed(text)}
              onClick={() => void pane.reveal(sheet, { row, column: 0, rows: 1, columns: 1 })}
            >
              {views.toCell}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
