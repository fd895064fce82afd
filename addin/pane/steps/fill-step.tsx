import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { noteText } from '../../../shared/ledger/notes/note-text.ts';
import type { Receipt, ReceiptRow } from '../../../shared/ledger/run/receipt.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { LongList } from '../../../shared/views/long-list.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { useQuote } from '../frame/quote.tsx';
import type { Answer, Fill } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { AnswerLines } from './answer-lines.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    columnGap: '4px',
    alignItems: 'center',
    minHeight: '32px',
  },
  at: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, minWidth: '44px' },
  button: { minWidth: 0 },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  kept: { margin: 0, paddingInlineStart: '20px', fontSize: tokens.fontSizeBase200 },
});

/** Step 4: progress with a count and a way to stop, what came of it, and the way back. */
export function FillStep({
  state,
  answers,
  again = true,
}: {
  state: Fill;
  answers: readonly Answer[];
  /** Whether another fill is offered; beside a comparison that stands ready it is not. */
  again?: boolean;
}) {
  const styles = useStyles();
  const { fill, frame, failure, language } = useWords();
  const pane = usePane();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running': {
      const text = state.undoing ? fill.undoing(state.done, state.total) : fill.running(state.done, state.total);
      return (
        <div className={styles.stack}>
          <div role="status">
            <Figure text={text} />
          </div>
          <ProgressBar
            value={state.total === 0 ? 0 : state.done / state.total}
            aria-label={state.undoing ? fill.undo : fill.step}
            aria-valuetext={text}
          />
          {!state.undoing && (
            <div>
              <Button onClick={pane.stop}>{fill.cancel}</Button>
            </div>
          )}
        </div>
      );
    }
    case 'done':
      return (
        <div className={styles.stack}>
          <NoticeBar intent="success">
            <Figure text={fill.result(state.inserted, state.updated, state.untouched)} />
          </NoticeBar>
          {!state.receipt.stored && <NoticeBar intent="warning">{fill.notStored}</NoticeBar>}
          <AnswerLines answers={answers} />
          <FilledRows receipt={state.receipt} />
          <div className={styles.row}>
            <Button onClick={() => void pane.undo()}>{fill.undo}</Button>
            <Button appearance="subtle" onClick={pane.startOver}>
              {fill.again}
            </Button>
          </div>
        </div>
      );
    case 'stopped':
      return (
        <div className={styles.stack}>
          <NoticeBar intent="error" title={fill.stopped}>
            {failure(state.failure)}
          </NoticeBar>
          <div className={styles.row}>
            <Button appearance="primary" onClick={() => void pane.resume()}>
              {fill.resume}
            </Button>
            {state.receipt !== null && <Button onClick={() => void pane.undo()}>{fill.undo}</Button>}
          </div>
          {state.receipt !== null && <FilledRows receipt={state.receipt} />}
        </div>
      );
    case 'undone':
      return (
        <div className={styles.stack}>
          <NoticeBar intent="success">
            <Figure text={fill.undone(state.undone.cells)} />
          </NoticeBar>
          <AnswerLines answers={answers} />
          {state.undone.refused.length > 0 && (
            <div>
              <Figure text={fill.undoneKept(state.undone.refused.length)} />
              <ul className={styles.kept}>
                {state.undone.refused.map((refusal) => (
                  <li key={`${refusal.id}${refusal.column}`}>
                    {frame.labelled(refusal.title, noteText(refusal.reason, language))}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {again && (
            <div>
              <Button onClick={pane.startOver}>{fill.again}</Button>
            </div>
          )}
        </div>
      );
  }
}

function FilledRows({ receipt }: { receipt: Receipt }) {
  const { fill } = useWords();
  const [shown, setShown] = useState(false);
  const rows = receipt.rows.filter((row) => row.kind !== 'group');
  if (rows.length === 0) return null;
  const label = receipt.verified ? fill.rows(rows.length) : fill.rowsUnverified(rows.length);
  return (
    <>
      <div>
        <Button appearance="subtle" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {label}
        </Button>
      </div>
      {shown && (
        <LongList
          items={rows}
          keyOf={(row) => row.id}
          label={label}
          estimate={32}
          render={(row) => <FilledRow row={row} sheet={receipt.sheet} />}
        />
      )}
    </>
  );
}

function FilledRow({ row, sheet }: { row: ReceiptRow; sheet: string }) {
  const styles = useStyles();
  const { fill, preview } = useWords();
  const pane = usePane();
  const { button, quote } = useQuote(row.id, fill.quoteNamed(row.title));
  return (
    <>
      <div className={styles.entry}>
        <span className={styles.at}>
          <Figure text={preview.rowOf(row.row + 1)} />
        </span>
        <span className={styles.title} title={row.title}>
          {row.title}
        </span>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          aria-label={preview.jumpNamed(row.title)}
          onClick={() => void pane.reveal(sheet, { row: row.row, column: 0, rows: 1, columns: 1 })}
        >
          {preview.jump}
        </Button>
        {button}
      </div>
      {quote}
    </>
  );
}
