import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import { Loading } from '../frame/loading.tsx';
import { MadeBar } from '../frame/made-bar.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import { StepSection, type StepState } from '../frame/step-section.tsx';
import { sheetBar } from '../session/barrier.ts';
import { capturesOf, chosenItems } from '../session/notices.ts';
import type { PaneState } from '../session/state.ts';
import { currentStep, type StepName, stepNames } from '../session/steps.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { BarrierBar } from './barrier-bar.tsx';
import { rowsToWrite } from './plan-rows.ts';
import { SourceStep } from './source-step.tsx';
import { UnreachableView } from './unreachable-view.tsx';

/* The first step is all that the first screen shows: the others are loaded when they are come to. */
const AnswerLines = lazy(async () => ({ default: (await import('./answer-lines.tsx')).AnswerLines }));
const FillStep = lazy(async () => ({ default: (await import('./fill-step.tsx')).FillStep }));
const LedgerStep = lazy(async () => ({ default: (await import('./ledger-step.tsx')).LedgerStep }));
const PreviewStep = lazy(async () => ({ default: (await import('./preview-step.tsx')).PreviewStep }));

const useStyles = makeStyles({ note: { padding: '8px 12px' } });

/** The four steps of a fill on one screen. The step that needs her is open; a step with nothing to decide stays one line. */
export function FillView({ state }: { state: PaneState }) {
  const styles = useStyles();
  const words = useWords();
  const current = currentStep(state);
  const [opened, setOpened] = useState<ReadonlySet<StepName>>(new Set());
  const last = useRef(current);
  const over = state.preview.kind === 'ready' && rowsToWrite(state.preview.plan) === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what she opened by hand closes when the work moves on
  useEffect(() => {
    /* After a fill that left nothing to do, what comes next is another notice. */
    setOpened(new Set(last.current === 'fill' && current === 'preview' && over ? ['source'] : []));
    last.current = current;
  }, [current]);
  const summaries = useSummaries(state);
  if (state.workbook.kind === 'connecting') return <Loading label={words.frame.connecting} />;
  if (state.workbook.kind === 'unreachable') return <UnreachableView failure={state.workbook.failure} />;
  const at = stepNames.indexOf(current);
  const content: Readonly<Record<StepName, ReactNode>> = {
    source: <SourceStep source={state.source} live={state.live} kept={keptCount(state)} />,
    ledger: <LedgerStep state={state} canCreate={capturesOf(state.source.arrivals).length > 0} />,
    preview: (
      <>
        {state.ledger.kind === 'mapped' && <BarrierBar survey={state.ledger.survey} mapping={state.ledger.mapping} />}
        {state.fill.kind === 'undone' && <FillStep state={state.fill} answers={state.answers} again={false} />}
        <Together source={state.source} />
        <PreviewStep state={state.preview} blocked={isBlocked(state) || asksTogether(state.source)} />
        {state.fill.kind === 'idle' && <AnswerLines answers={state.answers} />}
      </>
    ),
    fill: (
      <>
        <FillStep state={state.fill} answers={state.answers} />
        {state.fill.kind === 'done' && isUnsaved(state) && <span role="status">{words.fill.saveNext}</span>}
      </>
    ),
  };
  return (
    <>
      {state.workbook.kind === 'open' && state.workbook.host.kind === 'wps' && (
        <div className={styles.note}>
          <NoticeBar intent="info">{words.frame.wpsUnproved}</NoticeBar>
        </div>
      )}
      {state.made !== null && (
        <div className={styles.note}>
          <MadeBar made={state.made} />
        </div>
      )}
      {stepNames.map((name, index) => {
        const stepState: StepState = index < at ? 'done' : index === at ? 'current' : 'waiting';
        return (
          <StepSection
            key={name}
            number={index + 1}
            name={words[name].step}
            state={stepState}
            summary={summaries[name]}
            reachable={name === 'source' || name === 'ledger' || index <= at}
            open={(index === at) !== opened.has(name)}
            onToggle={() => {
              const next = new Set(opened);
              if (!next.delete(name)) next.add(name);
              setOpened(next);
            }}
          >
            <Suspense fallback={<Loading label={words.frame.loadingView} />}>{content[name]}</Suspense>
          </StepSection>
        );
      })}
    </>
  );
}

/** Whether notices are about to go into one table that she has not yet said belong together. */
function asksTogether({ arrivals, together }: PaneState['source']): boolean {
  const captures = capturesOf(arrivals);
  const said = new Set(together);
  return captures.length > 1 && captures.some(({ notice }) => !said.has(noticeIdentity(notice)));
}

function Together({ source: state }: { source: PaneState['source'] }) {
  const { source } = useWords();
  const pane = usePane();
  return asksTogether(state) ? (
    <NoticeBar
      intent="warning"
      actions={
        <Button size="small" onClick={pane.fillTogether}>
          {source.confirmSeveral}
        </Button>
      }
    >
      {source.several(capturesOf(state.arrivals).map(({ notice }) => notice.title))}
    </NoticeBar>
  ) : null;
}

/** Whether the workbook is a file whose filled rows are not on her disk yet. */
function isUnsaved({ workbook }: PaneState): boolean {
  return workbook.kind === 'open' && workbook.file?.dirty === true;
}

function keptCount({ ledger }: PaneState): number {
  return ledger.kind === 'mapped' || ledger.kind === 'no-header' ? ledger.record.captures.size : 0;
}

/** Whether nothing at all can be written. Of a protected sheet the plan says row by row what can. */
function isBlocked({ ledger }: PaneState): boolean {
  const bar = ledger.kind === 'mapped' ? sheetBar(ledger.survey, ledger.mapping) : null;
  return bar === 'read-only' || bar === 'filtered';
}

/** What the plan would do; once it is done, what it did. */
function planCounts({ preview, fill }: PaneState): { insert: number; update: number; same: number } | null {
  if (preview.kind !== 'ready') return null;
  const { insert, update, same } = preview.plan;
  const counts = { insert: insert.length, update: update.length, same: same.length };
  if (fill.kind !== 'done') return counts;
  const before = Math.max(0, counts.same - fill.inserted - fill.updated);
  return { insert: fill.inserted, update: fill.updated, same: before };
}

/** Each step in one line, for when it is closed. */
function useSummaries(state: PaneState): Readonly<Record<StepName, string | null>> {
  const { frame, source, ledger, preview } = useWords();
  const captures = capturesOf(state.source.arrivals);
  const chosen = captures.reduce((sum, capture) => sum + chosenItems(capture, state.source.choice).length, 0);
  const counts = planCounts(state);
  const remembered =
    state.ledger.kind === 'mapped'
      ? state.ledger.mapping.columns.filter(({ decider }) => decider === 'remembered').length
      : 0;
  return {
    source: captures.length === 0 ? null : source.chosen(chosen, captures.length),
    ledger:
      state.ledger.kind === 'mapped'
        ? frame.both(
            state.ledger.mapping.sheet,
            ledger.summary(
              state.ledger.mapping.columns.filter((column) => column.use === 'fill').length,
              state.ledger.mapping.columns.filter((column) => column.use === 'ask').length,
              state.ledger.mapping.columns.filter((column) => column.use === 'keep').length,
            ) + (remembered === 0 ? '' : frame.aside(ledger.remembered(remembered))),
          )
        : null,
    preview: counts === null ? null : preview.counts(counts.insert, counts.update, counts.same),
    fill: null,
  };
}
