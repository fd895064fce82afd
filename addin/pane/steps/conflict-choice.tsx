import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type Conflict, isEarlier } from '../../../shared/ledger/plan/plan.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { cellText } from '../frame/cell-text.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px', width: '100%' },
  side: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}` },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    paddingInlineStart: '4px',
  },
  label: { color: tokens.colorNeutralForeground1, whiteSpace: 'nowrap' },
  radio: { marginInlineStart: '-4px' },
});

/** Both values of a cell that she and the notice changed, side by side; hers stays unless she takes the notice's. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const { frame, preview, language } = useWords();
  const pane = usePane();
  const { cell, decision } = conflict;
  const text = (value: typeof cell.hers) => cellText(value, language) ?? preview.blank;
  const sides = [
    { value: 'hers', label: preview.keepHers, text: text(cell.hers) },
    { value: 'ours', label: preview.useOurs, text: text(cell.ours) },
  ] as const;
  return (
    <>
      <span className={styles.quiet}>
        {frame.labelled(cell.header, isEarlier(conflict) ? preview.earlier : preview.conflictOpen)}
      </span>
      <RadioGroup
        className={styles.group}
        aria-label={preview.decide(conflict.title, cell.header)}
        value={decision === 'open' ? '' : decision}
        onChange={(_, { value }) => {
          if (value === 'hers' || value === 'ours') pane.decide(conflict.key, value);
        }}
      >
        {sides.map((side) => (
          <div key={side.value} className={mergeClasses(styles.side, decision === side.value && styles.chosen)}>
            <Radio
              className={styles.radio}
              value={side.value}
              label={{ children: side.label, className: styles.label }}
            />
            <span className={styles.value}>
              <Figure text={side.text} />
            </span>
          </div>
        ))}
      </RadioGroup>
    </>
  );
}
