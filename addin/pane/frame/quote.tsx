import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import type { Capture } from '../../../shared/notice/capture.ts';
import { itemOfRow, type RowSource } from '../session/notices.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  quote: {
    margin: '4px 0',
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  from: { display: 'block', color: tokens.colorNeutralForeground3 },
});

const Sources = createContext<ReadonlyMap<string, Capture>>(new Map());

/** Gives the quotes below the captures that rows came from, by key. */
export const SourcesProvider = Sources.Provider;

/**
 * The way from a row to its sentence: a button that opens it, and the sentence with its notice. Both null where the row's
 * capture is not at hand.
 */
export function useQuote(row: string | null, label: string): { button: ReactNode; quote: ReactNode } {
  const styles = useStyles();
  const { fill } = useWords();
  const sources = useContext(Sources);
  const id = useId();
  const [shown, setShown] = useState(false);
  const source = row === null ? null : itemOfRow(sources, row);
  if (source === null) return { button: null, quote: null };
  return {
    button: (
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {fill.quote}
      </Button>
    ),
    quote: <div id={id}>{shown && <Sentence source={source} />}</div>,
  };
}

function Sentence({ source }: { source: RowSource }) {
  const styles = useStyles();
  const { fill } = useWords();
  const { notice } = source.capture;
  return (
    <blockquote className={styles.quote}>
      {source.item.text}
      <span className={styles.from}>
        {notice.title}
        {notice.documentNumber === null ? '' : `（${notice.documentNumber}）`}
      </span>
      {source.url !== null && (
        <Link href={source.url} target="_blank" rel="noopener noreferrer" inline>
          {fill.openPage}
        </Link>
      )}
    </blockquote>
  );
}
