import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { momentText } from '../../../shared/views/day-text.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import type { Live } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  batch: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '32px',
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What she sent from this browser and no ledger has confirmed yet; nothing where no extension is linked. `arrived`: batches taken already. */
export function WaitingBatches({ live, arrived }: { live: Live; arrived: ReadonlySet<string> }) {
  const styles = useStyles();
  const { source, language } = useWords();
  const pane = usePane();
  const waiting = live.waiting.filter((batch) => !arrived.has(batch.id));
  if (waiting.length === 0) return null;
  return (
    <section aria-label={source.waiting(waiting.length)}>
      <div role="status">
        <Figure text={source.waiting(waiting.length)} />
      </div>
      <ul className={styles.list}>
        {waiting.map(({ id, titles, items, createdAt, parts }) => {
          const title = titles.join('、');
          const { taking } = live;
          return (
            <li key={id} className={styles.batch}>
              <span className={styles.title} title={title}>
                {title}
                <br />
                <span className={styles.about}>
                  {taking?.id === id
                    ? source.taking(taking.done, parts)
                    : source.waitingItems(items, momentText(createdAt, language))}
                </span>
              </span>
              <Button
                size="small"
                disabled={taking !== null}
                aria-label={source.takeNamed(title)}
                onClick={() => void pane.takeWaiting(id)}
              >
                {source.take}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
