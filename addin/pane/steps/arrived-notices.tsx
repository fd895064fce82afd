import { makeStyles } from '@fluentui/react-components';
import type { Capture } from '../../../shared/notice/capture.ts';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { Choice } from '../frame/choice.tsx';
import { chosenItems, sectionOptions, unitOptions } from '../session/notices.ts';
import type { Source } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { SourceNotice } from './source-notice.tsx';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))', gap: '8px' },
});

/** The notices that arrived, and which of their items she wants. */
export function ArrivedNotices({ source: state, captures }: { source: Source; captures: readonly Capture[] }) {
  const styles = useStyles();
  const { source } = useWords();
  const pane = usePane();
  const [units, sections] = [unitOptions(captures), sectionOptions(captures)];
  const chosen = captures.reduce((sum, capture) => sum + chosenItems(capture, state.choice).length, 0);
  return (
    <>
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
  );
}
