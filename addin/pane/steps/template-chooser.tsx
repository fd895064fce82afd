import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { templates } from '../../../shared/ledger/templates.ts';
import { Choice } from '../frame/choice.tsx';
import { usePane } from '../session-context.tsx';
import { templateName } from '../words/ledger-names.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' } });

/** The tables that a notice fills from the start; monthly ones are made from a ledger that exists. */
const offered = templates.filter((template) => template.core && template.rowUnit !== 'schedule-month');

/** 新建台账: choose a built-in template and make a filled ledger of it. */
export function TemplateChooser({ primary }: { primary: boolean }) {
  const styles = useStyles();
  const { ledger, language } = useWords();
  const pane = usePane();
  const [id, setId] = useState(offered[0]?.id ?? '');
  const name = templateName(language, id, offered.find((template) => template.id === id)?.name ?? '');
  return (
    <div className={styles.row}>
      <Choice
        label={ledger.template}
        value={id}
        onChoose={setId}
        options={offered.map((template) => ({
          value: template.id,
          label: templateName(language, template.id, template.name),
        }))}
      />
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => void pane.createLedger(id)}>
        {ledger.createButton(name)}
      </Button>
    </div>
  );
}
