import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { findingMessage } from '../../../shared/check/phrase.ts';
import { noteText } from '../../../shared/ledger/notes/note-text.ts';
import { captureKey } from '../../../shared/ledger/rows/row.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { type MarkState, markFinder } from '../../../shared/notice/finding-mark.ts';
import type { Finding } from '../../../shared/notice/notice.ts';
import { FindingLine } from '../../../shared/views/finding-line.tsx';
import { byWeight } from '../../../shared/views/finding-order.ts';
import { CountLine } from '../../../shared/views/notice-head.tsx';
import { useQuote } from '../frame/quote.tsx';
import { rowOfItem, sheetFindings } from '../session/filled-rows.ts';
import type { PaneState } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: { paddingBlock: '8px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  ways: { display: 'flex', columnGap: '4px', paddingInlineStart: '12px' },
  way: { minWidth: 0 },
});

/** 校验: what does not add up in the notices and in the fill, each one click from its cell and its sentence. */
export function CheckView({ state, captures }: { state: PaneState; captures: ReadonlyMap<string, Capture> }) {
  const styles = useStyles();
  const { frame, views, language } = useWords();
  const ofFill = sheetFindings(state);
  return (
    <div className={styles.root}>
      {captures.size === 0 && <p style={{ margin: 0 }}>{views.noNotice}</p>}
      {[...captures.values()].map((capture) => (
        <NoticeChecks key={captureKey(capture)} capture={capture} state={state} />
      ))}
      {ofFill.length > 0 && (
        <section className={styles.section} aria-label={views.findingsOfFill}>
          <h2 className={styles.heading}>{views.findingsOfFill}</h2>
          <ul className={styles.list}>
            {ofFill.map(({ id, title, row, note }) => (
              <Entry
                key={`${id}${noteText(note, language)}`}
                finding={{ level: 'warning', message: frame.labelled(title, noteText(note, language)) }}
                mark={null}
                row={row}
                id={id}
                sheet={state.ledger.kind === 'mapped' ? state.ledger.mapping.sheet : null}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function NoticeChecks({ capture, state }: { capture: Capture; state: PaneState }) {
  const styles = useStyles();
  const { views, language } = useWords();
  const { notice } = capture;
  const findings = byWeight(notice.findings);
  const markOf = markFinder(capture.marks);
  return (
    <section className={styles.section} aria-label={notice.title}>
      <h2 className={styles.title}>{notice.title}</h2>
      <CountLine
        found={notice.items.filter((item) => item.list === null).length}
        declared={notice.declaredItems}
        language={language}
      />
      {findings.length === 0 ? (
        <span role="status">{views.noFindings}</span>
      ) : (
        <ul className={styles.list} aria-label={views.findingsOfNotice}>
          {findings.map((finding) => {
            const item = notice.items.find((one) => one.id === finding.item);
            const id = item === undefined ? null : `${captureKey(capture)}:${item.id}`;
            return (
              <Entry
                key={`${finding.code}${finding.item}${finding.message}`}
                finding={finding}
                mark={markOf(finding)?.state ?? null}
                id={id}
                row={id === null ? null : rowOfItem(state, id)}
                sheet={state.ledger.kind === 'mapped' ? state.ledger.mapping.sheet : null}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Entry({
  finding,
  mark,
  id,
  row,
  sheet,
}: {
  finding: Finding | Pick<Finding, 'level' | 'message'>;
  mark: MarkState | null;
  id: string | null;
  row: number | null;
  sheet: string | null;
}) {
  const styles = useStyles();
  const { views, language } = useWords();
  const pane = usePane();
  const message = 'code' in finding ? findingMessage(finding, language) : finding.message;
  const { button, quote } = useQuote(id, views.toQuoteNamed(message));
  return (
    <li className={styles.entry}>
      <FindingLine finding={{ level: finding.level, message }} mark={mark} language={language} />
      <div className={styles.ways}>
        {row !== null && sheet !== null && (
          <Button
            className={styles.way}
            appearance="subtle"
            size="small"
            aria-label={views.toCellNamed(message)}
            onClick={() => void pane.reveal(sheet, { row, column: 0, rows: 1, columns: 1 })}
          >
            {views.toCell}
          </Button>
        )}
        {button}
      </div>
      {quote}
    </li>
  );
}
