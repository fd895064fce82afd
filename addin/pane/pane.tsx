import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { captureKey } from '../../shared/ledger/rows/row.ts';
import type { Mode } from '../../shared/views/system-mode.ts';
import { Tabs } from '../../shared/views/tabs.tsx';
import type { Language } from '../../shared/views/words/language.ts';
import { ArrivalBars } from './frame/arrival-bars.tsx';
import { DropArea } from './frame/drop-area.tsx';
import { FileBar } from './frame/file-bar.tsx';
import { Loading } from './frame/loading.tsx';
import { SourcesProvider } from './frame/quote.tsx';
import { Themed } from './frame/themed.tsx';
import type { PaneActions } from './session/actions.ts';
import { capturesOf } from './session/notices.ts';
import type { PaneState } from './session/state.ts';
import type { Store } from './session/store.ts';
import { PaneProvider } from './session-context.tsx';
import { FillView } from './steps/fill-view.tsx';
import { useStore } from './use-store.ts';
import { Speaking, useWords } from './words/words.tsx';

/* A fill comes first: what the other tabs show is loaded with them. */
const CheckView = lazy(async () => ({ default: (await import('./views/check-view.tsx')).CheckView }));
const ListsView = lazy(async () => ({ default: (await import('./views/lists-view.tsx')).ListsView }));
const ReportView = lazy(async () => ({ default: (await import('./views/report-view.tsx')).ReportView }));
const YearView = lazy(async () => ({ default: (await import('./year/year-view.tsx')).YearView }));

type TabName = 'fill' | 'lists' | 'check' | 'report' | 'year';

const tabNames: readonly TabName[] = ['fill', 'lists', 'check', 'report', 'year'];

const useStyles = makeStyles({
  root: { height: '100%' },
  /* In a tab the pane keeps the width that a line is read at. */
  column: {
    height: '100%',
    maxWidth: '720px',
    marginInline: 'auto',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  panel: { overflowY: 'auto', position: 'relative' },
});

/** The pane: four steps of a fill on one screen, and the views of the ledger beside them. */
export function Pane({
  store,
  actions,
  mode,
  language,
}: {
  store: Store<PaneState>;
  actions: PaneActions;
  mode: Mode;
  language: Language;
}) {
  const styles = useStyles();
  return (
    <Themed mode={mode} className={styles.root}>
      <Speaking language={language}>
        <PaneProvider value={actions}>
          <PaneBody store={store} />
        </PaneProvider>
      </Speaking>
    </Themed>
  );
}

function PaneBody({ store }: { store: Store<PaneState> }) {
  const styles = useStyles();
  const { frame } = useWords();
  const state = useStore(store);
  const [tab, setTab] = useState<TabName>('fill');
  const sources = useMemo(() => {
    const kept =
      state.ledger.kind === 'mapped' || state.ledger.kind === 'no-header' ? state.ledger.record.captures : [];
    return new Map([
      ...kept,
      ...capturesOf(state.source.arrivals).map((capture) => [captureKey(capture), capture] as const),
    ]);
  }, [state.ledger, state.source.arrivals]);
  return (
    <SourcesProvider value={sources}>
      <DropArea className={styles.column}>
        <h1 className={styles.hidden}>{frame.title}</h1>
        <FileBar workbook={state.workbook} />
        <ArrivalBars source={state.source} />
        <Tabs
          label={frame.tabList}
          tabs={tabNames.map((name) => ({ name, text: frame.tabs[name] }))}
          current={tab}
          onChange={setTab}
          panelClass={styles.panel}
        >
          {tab === 'fill' && <FillView state={state} />}
          <Suspense fallback={<Loading label={frame.loadingView} />}>
            {tab === 'lists' && <ListsView state={state} captures={sources} />}
            {tab === 'check' && <CheckView state={state} captures={sources} />}
            {tab === 'report' && <ReportView state={state} captures={sources} />}
            {tab === 'year' && <YearView state={state} />}
          </Suspense>
        </Tabs>
      </DropArea>
    </SourcesProvider>
  );
}
