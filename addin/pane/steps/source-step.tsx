import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { Choice } from '../frame/choice.tsx';
import { FileButton } from '../frame/file-button.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { capturesOf, chosenItems, missingParts, sectionOptions, unitOptions } from '../session/notices.ts';
import type { Live, Source } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { PasteTarget } from './paste-target.tsx';
import { SourceNotice } from './source-notice.tsx';
import { WaitingBatches } from './waiting-batches.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))', gap: '8px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The endings that captures, notices and their annexes come with. */
const noticeFiles = '.json,.jsonl,.docx,.xlsx,.pdf,.html,.htm,.mhtml,.mht,.csv,.txt';

/** Step 1: what arrived and which of it she wants. `kept`: how many notices the workbook was filled from before. */
export function SourceStep({ source: state, live, kept }: { source: Source; live: Live; kept: number }) {
  const styles = useStyles();
  const { source, frame } = useWords();
  const pane = usePane();
  const captures = capturesOf(state.arrivals);
  const [units, sections] = [unitOptions(captures), sectionOptions(captures)];
  const missing = missingParts(state.arrivals);
  const empty = captures.length === 0;
  const arrived = new Set(
    state.arrivals.flatMap(({ envelope, captures: brought }) => (envelope && brought.length > 0 ? [envelope.id] : [])),
  );
  const chosen = captures.reduce((sum, capture) => sum + chosenItems(capture, state.choice).length, 0);
  return (
    <div className={styles.stack}>
      {empty && <p style={{ margin: 0 }}>{source.empty}</p>}
      {empty && state.example === 'offered' && (
        <div className={styles.row}>
          <Button onClick={() => void pane.openExample()}>{source.openExample}</Button>
          <span className={styles.hint}>{source.exampleHint}</span>
        </div>
      )}
      <WaitingBatches live={live} arrived={arrived} />
      {captures.map((capture) => {
        const identity = noticeIdentity(capture.notice);
        const arrival = state.arrivals.findLast((one) =>
          one.captures.some((captured) => noticeIdentity(captured.notice) === identity),
        );
        return (
          <SourceNotice
            key={identity}
            capture={capture}
            choice={state.choice}
            origin={arrival?.name ? source.fromFile(arrival.name) : source.from[arrival?.from ?? 'paste']}
            onRemove={() => pane.removeNotice(identity)}
          />
        );
      })}
      {!empty && (
        <>
          <div className={styles.filters}>
            <Choice
              label={source.unit}
              value={state.choice.unit ?? ''}
              onChoose={(value) => pane.choose({ unit: value === '' ? null : value })}
              options={[
                { value: '', label: source.allUnits },
                ...units.map(({ name, count }) => ({ value: name, label: source.unitOption(name, count) })),
              ]}
            />
            {sections.length > 0 && (
              <Choice
                label={source.section}
                value={state.choice.section ?? ''}
                onChoose={(value) => pane.choose({ section: value === '' ? null : value })}
                options={[
                  { value: '', label: source.allSections },
                  ...sections.map(({ name, count }) => ({ value: name, label: source.sectionOption(name, count) })),
                ]}
              />
            )}
          </div>
          <div role="status">
            {chosen === 0 ? source.noneChosen : <Figure text={source.chosen(chosen, captures.length)} />}
          </div>
        </>
      )}
      {missing.map(({ came, of }) => (
        <NoticeBar key={`${came}${of}`} intent="warning">
          <Figure text={source.parts(came, of)} />
        </NoticeBar>
      ))}
      {!empty && missing.length === 0 && <span className={styles.hint}>{source.addMore}</span>}
      <PasteTarget onArrive={pane.receive} />
      <div className={styles.row}>
        <FileButton accept={noticeFiles} several onFiles={(files) => void pane.takeNotices(files)}>
          {source.openFile}
        </FileButton>
        {empty && kept > 0 && <Button onClick={pane.takeKept}>{source.fromKept(kept)}</Button>}
        {empty && <span className={styles.hint}>{source.dropHint}</span>}
      </div>
      {empty && <span className={styles.hint}>{frame.offline}</span>}
    </div>
  );
}
