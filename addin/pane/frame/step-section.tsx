import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type ReactNode, useId } from 'react';
import { useWords } from '../words/words.tsx';

export type StepState = 'done' | 'current' | 'waiting';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  button: {
    display: 'grid',
    gridTemplateColumns: '20px auto minmax(0, 1fr) 16px',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '40px',
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
  },
  mark: {
    width: '20px',
    height: '20px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  markCurrent: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    /* Not seen but in high contrast, which takes the ground away. */
    border: '2px solid transparent',
    fontWeight: tokens.fontWeightSemibold,
  },
  markDone: {
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    textAlign: 'end',
  },
  chevron: { color: tokens.colorNeutralForeground3, display: 'inline-flex' },
  up: { transform: 'rotate(180deg)' },
  body: { paddingBottom: '12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One of the four steps: a heading that says where she is, a one-line summary, and its content while it is open. */
export function StepSection({
  number,
  name,
  state,
  summary,
  open,
  reachable,
  onToggle,
  children,
}: {
  number: number;
  name: string;
  state: StepState;
  summary: string | null;
  open: boolean;
  /** Whether there is anything to see in it yet. */
  reachable: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { frame } = useWords();
  const body = useId();
  const label = useId();
  return (
    <section className={styles.section} aria-labelledby={label}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={body}
          aria-current={state === 'current' ? 'step' : undefined}
          disabled={!reachable}
          onClick={onToggle}
        >
          <span
            className={mergeClasses(
              styles.mark,
              state === 'current' && styles.markCurrent,
              state === 'done' && styles.markDone,
            )}
            aria-hidden
          >
            {state === 'done' ? <Checkmark12Filled /> : number}
          </span>
          <span className={styles.name} id={label}>
            <span className={styles.hidden}>{frame.stepNumber(number)} </span>
            {name}
            <span className={styles.hidden}> {frame.stepState[state]}</span>
          </span>
          <span className={styles.summary} title={summary ?? undefined}>
            {summary}
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.up)} aria-hidden>
            {reachable && <ChevronDown16Regular />}
          </span>
        </button>
      </h2>
      <div id={body} className={styles.body} hidden={!open} style={open ? undefined : { display: 'none' }}>
        {open && children}
      </div>
    </section>
  );
}
