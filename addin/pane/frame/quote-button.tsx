import { Button, Link, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { Capture } from '../../../shared/notice/capture.ts';
import { itemOfRow } from '../session/notices.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  surface: { maxWidth: '272px', maxHeight: '240px', overflowY: 'auto', padding: '12px' },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  from: {
    display: 'block',
    marginTop: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

const Sources = createContext<ReadonlyMap<string, Capture>>(new Map());

/** Gives the quotes below the captures that rows came from, by key. */
export const SourcesProvider = Sources.Provider;

/** The sentence behind a row, and the notice it stands in. Nothing where the row's capture is not at hand. */
export function QuoteButton({ row, title, label }: { row: string; title: string; label?: string }) {
  const styles = useStyles();
  const { fill } = useWords();
  const source = itemOfRow(useContext(Sources), row);
  if (source === null) return null;
  const { notice } = source.capture;
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="subtle" size="small" aria-label={label ?? fill.quoteNamed(title)}>
          {fill.quote}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={fill.quoteNamed(title)}>
        <blockquote className={styles.quote}>{source.item.text}</blockquote>
        <span className={styles.from}>
          {notice.title}
          {notice.documentNumber === null ? '' : `（${notice.documentNumber}）`}
        </span>
        {source.url !== null && (
          <Link href={source.url} target="_blank" rel="noopener noreferrer">
            {fill.openPage}
          </Link>
        )}
      </PopoverSurface>
    </Popover>
  );
}
