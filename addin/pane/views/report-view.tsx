import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ledgerFigures } from '../../../shared/ledger/report/ledger-figures.ts';
import { readRecords, reportFields } from '../../../shared/ledger/report/ledger-records.ts';
import { reportSentences, type Sentence } from '../../../shared/ledger/report/sentences.ts';
import { subjectOf } from '../../../shared/ledger/rows/subject.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { MadeBar } from '../frame/made-bar.tsx';
import type { PaneState } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { fieldName } from '../words/ledger-names.ts';
import { useWords } from '../words/words.tsx';
import { CopyButton } from './copy-button.tsx';
import { Distribution } from './distribution.tsx';
import { today } from './today.ts';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  options: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))', gap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: { paddingBlock: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '24px' },
  name: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  missing: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  plain: { margin: 0 },
});

/** 通报: sentences made of the ledger's own figures, each copyable and one click from the rows it was counted from. */
export function ReportView({ state, captures }: { state: PaneState; captures: ReadonlyMap<string, Capture> }) {
  const styles = useStyles();
  const { views, language } = useWords();
  const [asOf, setAsOf] = useState(today);
  const [name, setName] = useState<string | null>(null);
  const programme = useMemo(() => {
    const all = [...captures.values()];
    return all.length === 0 ? views.defaultName : subjectOf(all).programme;
  }, [captures, views]);
  const { ledger } = state;
  const made = useMemo(() => {
    if (ledger.kind !== 'mapped' || ledger.survey.sheet === null) return null;
    const figures = ledgerFigures(readRecords(ledger.survey.sheet, ledger.mapping, asOf), asOf);
    return { figures, ...reportSentences(figures, { name: name ?? programme, fields: reportFields(ledger.mapping) }) };
  }, [ledger, asOf, name, programme]);
  return (
    <div className={styles.root}>
      {made === null ? (
        <p className={styles.plain}>{views.reportEmpty}</p>
      ) : (
        <>
          <div className={styles.options}>
            <Field label={views.asOf} size="small">
              <Input type="date" value={asOf} onChange={(_, { value }) => value !== '' && setAsOf(value)} />
            </Field>
            <Field label={views.name} size="small">
              <Input value={name ?? programme} onChange={(_, { value }) => setName(value)} />
            </Field>
          </div>
          {made.figures.items.length === 0 && <p className={styles.plain}>{views.reportNoRows}</p>}
          <ul className={styles.list}>
            {made.sentences.map((sentence) => (
              <SentenceEntry
                key={sentence.id}
                sentence={sentence}
                sheet={ledger.kind === 'mapped' ? ledger.mapping.sheet : ''}
              />
            ))}
          </ul>
          {made.sentences.length > 1 && (
            <div>
              <CopyButton label={views.copyAll} text={made.sentences.map((sentence) => sentence.text).join('\n')} />
            </div>
          )}
          {made.figures.unread.map((cell) => (
            <p key={`${cell.row} ${cell.header}`} className={styles.missing}>
              {views.unread(cell)}
            </p>
          ))}
          {made.missing.length > 0 && (
            <p className={styles.missing}>
              {views.missing(
                [...new Set(made.missing.flatMap(({ needs }) => needs))].map((key) => fieldName(language, key)),
                made.missing.map(({ id }) => views.sentences[id]),
              )}
            </p>
          )}
        </>
      )}
      <MadeBar made={state.made} />
      <Distribution captures={captures} />
    </div>
  );
}

function SentenceEntry({ sentence, sheet }: { sentence: Sentence; sheet: string }) {
  const styles = useStyles();
  const { views } = useWords();
  const pane = usePane();
  const first = Math.min(...sentence.rows);
  const last = Math.max(...sentence.rows);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.name}>{views.sentences[sentence.id]}</span>
        {sentence.rows.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            onClick={() => void pane.reveal(sheet, { row: first, column: 0, rows: last - first + 1, columns: 1 })}
          >
            {views.basis(new Set(sentence.rows).size)}
          </Button>
        )}
        <CopyButton label={views.copy} name={views.copyNamed(views.sentences[sentence.id])} text={sentence.text} />
      </div>
      <p className={styles.text}>
        <Figure text={sentence.text} />
      </p>
    </li>
  );
}
