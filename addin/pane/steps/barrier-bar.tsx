import { Button } from '@fluentui/react-components';
import type { HeaderMapping } from '../../../shared/ledger/mapping/mapping.ts';
import type { Survey } from '../../../shared/workbook/host.ts';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { sheetBar } from '../session/barrier.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

/** What keeps the sheet from being filled just now, and how to lift it. */
export function BarrierBar({ survey, mapping }: { survey: Survey; mapping: HeaderMapping }) {
  const { frame, ledger } = useWords();
  const pane = usePane();
  const bar = sheetBar(survey, mapping);
  if (bar === null || survey.sheet === null) return null;
  const retry = (
    <Button size="small" onClick={() => void pane.readSheet(survey.sheet?.name)}>
      {frame.retry}
    </Button>
  );
  switch (bar) {
    case 'read-only':
      return (
        <NoticeBar intent="warning" title={ledger.readOnlyTitle}>
          {ledger.readOnlyAdvice}
        </NoticeBar>
      );
    case 'protected':
      return (
        <NoticeBar intent="warning" title={ledger.protectedTitle} actions={retry}>
          {ledger.protectedAdvice(survey.sheet.name)}
        </NoticeBar>
      );
    case 'filtered':
      return (
        <NoticeBar intent="warning" title={ledger.filteredTitle} actions={retry}>
          {ledger.filteredAdvice(survey.sheet.name, survey.sheet.hiddenRows.length)}
        </NoticeBar>
      );
  }
}
