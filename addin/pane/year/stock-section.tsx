import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Year } from '../session/year.ts';
import { usePane } from '../session-context.tsx';
import { today } from '../views/today.ts';
import { useWords } from '../words/words.tsx';
import { LineList } from './line-list.tsx';
import { YearSection } from './year-section.tsx';

/** 月底盘点: as of a day, with what must be asked, each a click from its row. */
export function StockSection({ year, sheet }: { year: Year; sheet: string }) {
  const { year: words, views } = useWords();
  const pane = usePane();
  const [asOf, setAsOf] = useState(today);
  const asks = year.news?.kind === 'stock' ? year.news.asks : [];
  return (
    <YearSection
      name={words.stock}
      intro={words.stockIntro}
      controls={
        <>
          <Field label={words.asOf} size="small">
            <Input type="date" value={asOf} onChange={(_, { value }) => value !== '' && setAsOf(value)} />
          </Field>
          <Button disabled={year.busy} onClick={() => void pane.takeStock(asOf)}>
            {words.stockNow}
          </Button>
          <Button disabled={year.busy} onClick={() => void pane.writeBulletin(asOf, views.defaultName)}>
            {words.bulletinNow}
          </Button>
        </>
      }
    >
      <LineList
        lines={asks.map((ask) => ({ key: `${ask.row} ${ask.kind}`, text: words.ask(ask), row: ask.row }))}
        sheet={sheet}
      />
    </YearSection>
  );
}
