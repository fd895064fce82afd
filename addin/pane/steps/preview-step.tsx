import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { noteText } from '../../../shared/ledger/notes/note-text.ts';
import { isEarlier } from '../../../shared/ledger/plan/plan.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { LongList } from '../../../shared/views/long-list.tsx';
import type { Preview } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { PlanRowView } from './plan-row.tsx';
import { type PlanKind, planKinds, planRowKey, planRows, rowsOfKind, rowsToWrite } from './plan-rows.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none' },
  filter: { minWidth: 0, paddingInline: '8px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
  },
});

/** Step 3: everything that a fill would do, before it does it. */
export function PreviewStep({ state, blocked }: { state: Preview; blocked: boolean }) {
  const styles = useStyles();
  const { preview, language } = useWords();
  const pane = usePane();
  const [kind, setKind] = useState<PlanKind | null>(null);
  if (state.kind === 'none') return null;
  const { plan } = state;
  const present = planKinds.filter((one) => rowsOfKind(plan, one).length > 0);
  const shown = kind !== null && present.includes(kind) ? kind : null;
  const rows = shown === null ? planRows(plan) : rowsOfKind(plan, shown);
  const writes = rowsToWrite(plan);
  const undecided = plan.conflict.filter((conflict) => conflict.decision === 'open');
  const barred = plan.held.filter((row) => row.barred).length;
  const decided = plan.conflict.length - undecided.length;
  const open = undecided.filter((conflict) => !isEarlier(conflict)).length;
  return (
    <div className={styles.stack}>
      <fieldset className={styles.filters} aria-label={preview.filter}>
        <ToggleButton className={styles.filter} size="small" checked={shown === null} onClick={() => setKind(null)}>
          {preview.all}
        </ToggleButton>
        {present.map((one) => (
          <ToggleButton
            key={one}
            className={styles.filter}
            size="small"
            checked={shown === one}
            onClick={() => setKind(shown === one ? null : one)}
          >
            <Figure text={preview.kindCount(preview.kinds[one], rowsOfKind(plan, one).length)} />
          </ToggleButton>
        ))}
      </fieldset>
      <LongList
        items={rows}
        keyOf={planRowKey}
        label={preview.table}
        estimate={36}
        render={(row) => <PlanRowView row={row} sheet={plan.sheet} />}
      />
      {plan.notes
        .map((note) => noteText(note, language))
        .map((text) => (
          <Figure key={text} text={text} />
        ))}
      {open > 0 && <Figure text={preview.openConflicts(open)} />}
      <div className={styles.foot}>
        {writes === 0 && open === 0 && decided === 0 && barred === 0 && <span role="status">{preview.nothing}</span>}
        {(writes > 0 || decided > 0 || barred > 0) && (
          <Button
            appearance="primary"
            disabled={blocked || (writes === 0 && decided === 0)}
            onClick={() => void pane.fill()}
          >
            {writes > 0 || decided === 0 ? preview.fillButton(writes) : preview.keepAll(decided)}
          </Button>
        )}
      </div>
    </div>
  );
}
