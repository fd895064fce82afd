import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rowsOf } from '../../../shared/ledger/rows/rows-of.ts';
import { type Template, templates } from '../../../shared/ledger/templates.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { Choice } from '../frame/choice.tsx';
import { MadeBar } from '../frame/made-bar.tsx';
import { rowOptions } from '../session/notices.ts';
import type { PaneState } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { templateName } from '../words/ledger-names.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '48px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'flex', flexDirection: 'column' },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const offered = templates.filter((template) => template.core);

/** 清单: the monthly list and the other tables, made from the notices that the workbook already holds. */
export function ListsView({ state, captures }: { state: PaneState; captures: ReadonlyMap<string, Capture> }) {
  const styles = useStyles();
  const { views, language } = useWords();
  const pane = usePane();
  const [month, setMonth] = useState(() => new Date().getMonth() + 1);
  const [ongoing, setOngoing] = useState(false);
  const { choice } = state.source;
  const counts = useMemo(() => {
    const all = [...captures.values()];
    const options = { ...rowOptions(choice), month, ongoing };
    return new Map(offered.map((template) => [template.id, rowsOf(template, all, options).length]));
  }, [captures, choice, month, ongoing]);
  if (captures.size === 0) {
    return (
      <div className={styles.root}>
        <p className={styles.intro}>{views.listsEmpty}</p>
      </div>
    );
  }
  const make = (template: Template) =>
    void pane.makeTable(
      template.id,
      [...captures.values()],
      template.rowUnit === 'schedule-month' ? { month, ongoing } : {},
    );
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{views.listsIntro}</p>
      <MadeBar made={state.made} />
      <div className={styles.options}>
        <Choice
          label={views.month}
          value={String(month)}
          onChoose={(value) => setMonth(Number(value))}
          options={months.map((one) => ({ value: String(one), label: views.monthName(one) }))}
        />
        <Checkbox
          label={views.everyMonth}
          checked={ongoing}
          onChange={(_, { checked }) => setOngoing(checked === true)}
        />
      </div>
      <ul className={styles.list}>
        {offered.map((template) => {
          const count = counts.get(template.id) ?? 0;
          const name = templateName(language, template.id, template.name);
          return (
            <li key={template.id} className={styles.entry}>
              <span className={styles.name}>
                {template.rowUnit === 'schedule-month' ? views.monthList(month, name) : name}
                <span className={styles.quiet}>
                  {count === 0 ? views.noRows : <Figure text={views.rowsReady(count)} />}
                </span>
              </span>
              <Button
                size="small"
                disabled={count === 0}
                aria-label={views.makeList(name)}
                onClick={() => make(template)}
              >
                {views.make}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
