import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type SplitBy, splitWays } from '../../../shared/year/split/share-out.ts';
import { Choice } from '../frame/choice.tsx';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { YearSection } from './year-section.tsx';

/** 拆分: by what, until when. Not every office program hands out the file of its workbook. */
export function SplitSection({ able, busy }: { able: boolean; busy: boolean }) {
  const { year: words } = useWords();
  const pane = usePane();
  const [by, setBy] = useState<SplitBy>('dutyUnit');
  const [due, setDue] = useState('');
  return (
    <YearSection
      name={words.split}
      intro={able ? words.splitIntro : words.splitNeedsFile}
      controls={
        able && (
          <>
            <Choice
              label={words.by}
              value={by}
              onChoose={(value) => setBy(splitWays.find((way) => way === value) ?? 'dutyUnit')}
              options={splitWays.map((way) => ({ value: way, label: words.ways[way] }))}
            />
            <Field label={words.due} size="small">
              <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
            </Field>
            <Button disabled={busy} onClick={() => void pane.splitLedger(by, due === '' ? null : due)}>
              {words.splitNow}
            </Button>
          </>
        )
      }
    />
  );
}
