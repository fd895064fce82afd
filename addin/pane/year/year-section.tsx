import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
});

/** One of the things done with a ledger during the year: its name, what it does, its controls, what came of it. */
export function YearSection({
  name,
  intro,
  controls,
  children,
}: {
  name: string;
  intro: string;
  controls: ReactNode;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {name}
      </h2>
      <p className={styles.intro}>{intro}</p>
      <div className={styles.row}>{controls}</div>
      {children}
    </section>
  );
}
