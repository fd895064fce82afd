import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { MergeConflict } from '../../../shared/year/merge/merge-plan.ts';
import { cellText } from '../frame/cell-text.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px',
  },
  name: { margin: 0 },
  why: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const mine = 'hers';

/** All answers to one cell side by side; hers stays unless she takes one of them. */
export function MergeConflictChoice({ conflict }: { conflict: MergeConflict }) {
  const styles = useStyles();
  const { year: words, language } = useWords();
  const pane = usePane();
  const { key, kind, title, header, hers, offers, decision } = conflict;
  const name = words.cell(title, header);
  const text = (value: typeof hers) => cellText(value, language) ?? words.blank;
  return (
    <div className={styles.root}>
      <p className={styles.name}>{name}</p>
      <p className={styles.why}>{kind === 'units' ? words.conflictUnits : words.conflictHers}</p>
      <RadioGroup
        aria-label={name}
        value={decision === null ? '' : decision === mine ? mine : decision.file}
        onChange={(_, { value }) => void pane.settle(key, value === mine ? mine : { file: value })}
      >
        <Radio value={mine} label={`${words.keepMine}  ${text(hers)}`} />
        {offers.map(({ file, receiver, value }) => (
          <Radio key={file} value={file} label={`${receiver ?? file}  ${text(value)}`} />
        ))}
      </RadioGroup>
    </div>
  );
}
