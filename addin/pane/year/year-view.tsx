import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../session/state.ts';
import { useWords } from '../words/words.tsx';
import { CollectSection } from './collect-section.tsx';
import { SplitSection } from './split-section.tsx';
import { StockSection } from './stock-section.tsx';
import { YearNewsBar } from './year-news-bar.tsx';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '16px' },
  plain: { margin: 0 },
});

/** Whether the open workbook can be had as a file: it came as one, or its program hands one out. */
function canSplit(workbook: PaneState['workbook']): boolean {
  return workbook.kind === 'open' && (workbook.file !== null || workbook.host.copy !== undefined);
}

/** 全年: a ledger handed out, collected, taken stock of and reported on. */
export function YearView({ state }: { state: PaneState }) {
  const styles = useStyles();
  const { year: words } = useWords();
  const { workbook, ledger, year } = state;
  if (ledger.kind !== 'mapped') {
    return (
      <div className={styles.root}>
        <p className={styles.plain}>{words.empty}</p>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {year.news !== null && <YearNewsBar news={year.news} />}
      <SplitSection able={canSplit(workbook)} busy={year.busy} />
      <CollectSection year={year} sheet={ledger.mapping.sheet} />
      <StockSection year={year} sheet={ledger.mapping.sheet} />
    </div>
  );
}
