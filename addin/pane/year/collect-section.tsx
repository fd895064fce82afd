import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MergePlan } from '../../../shared/year/merge/merge-plan.ts';
import { openConflicts } from '../../../shared/year/merge/plan-merge.ts';
import { reminderText } from '../../../shared/year/merge/reminder.ts';
import { cellText } from '../frame/cell-text.ts';
import { FileButton } from '../frame/file-button.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import type { Year } from '../session/year.ts';
import { usePane } from '../session-context.tsx';
import { CopyButton } from '../views/copy-button.tsx';
import { useWords } from '../words/words.tsx';
import { type Line, LineList } from './line-list.tsx';
import { MergeConflictChoice } from './merge-conflict-choice.tsx';
import { YearSection } from './year-section.tsx';

const useStyles = makeStyles({
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  waiting: { display: 'flex', alignItems: 'center', columnGap: '4px', margin: 0 },
});

/** 汇总: returned files held against the ledger, her decisions, the merge and its undoing. */
export function CollectSection({ year, sheet }: { year: Year; sheet: string }) {
  const { year: words } = useWords();
  const pane = usePane();
  const { collecting, busy } = year;
  return (
    <YearSection
      name={words.collect}
      intro={words.collectIntro}
      controls={
        <>
          <FileButton accept=".xlsx" several onFiles={(files) => void pane.collect(files)}>
            {words.choose}
          </FileButton>
          {collecting.kind === 'ready' && (
            <Button
              appearance="primary"
              disabled={busy || collecting.plan.files.every(({ state }) => state !== 'read')}
              onClick={() => void pane.merge()}
            >
              {words.merge(collecting.plan.values.length)}
            </Button>
          )}
          {collecting.kind === 'merged' && (
            <Button disabled={busy} onClick={() => void pane.undoMerge()}>
              {words.undo}
            </Button>
          )}
        </>
      }
    >
      {collecting.kind === 'reading' && <div role="status">{words.reading(collecting.files)}</div>}
      {collecting.kind === 'merging' && <div role="status">{words.merging(collecting.plan.values.length)}</div>}
      {collecting.kind === 'merged' && (
        <NoticeBar intent="success">
          {words.merged(collecting.plan.values.length, openConflicts(collecting.plan).length)}
        </NoticeBar>
      )}
      {collecting.kind === 'undone' && (
        <NoticeBar intent="success">{words.undone(collecting.restored, collecting.kept)}</NoticeBar>
      )}
      {collecting.kind === 'ready' && <PlanOfMerge plan={collecting.plan} sheet={sheet} />}
    </YearSection>
  );
}

function PlanOfMerge({ plan, sheet }: { plan: MergePlan; sheet: string }) {
  const styles = useStyles();
  const { year: words, language } = useWords();
  const { values, conflicts, refused, rows, remarks, files, reported, waiting } = plan;
  const text = (value: (typeof values)[number]['before']) => cellText(value, language) ?? words.blank;
  const lines: Line[] = [
    ...values.map(({ rowKey, column, row, title, header, before, after, written, receiver, file }) => ({
      key: `${rowKey} ${column}`,
      row,
      text: `${words.cell(title, header)}  ${words.change(text(before), text(after))}${written === null ? '' : words.written(written)}  ${receiver ?? file}`,
    })),
    ...refused.map(({ rowKey, column, row, title, header, value, refusal, receiver, file }) => ({
      key: `${file} ${rowKey} ${column}`,
      row,
      text: `${words.refused(title, header, text(value), words.refusal(refusal))}  ${receiver ?? file}`,
    })),
    ...rows.map(({ kind, title, receiver, file }) => ({
      key: `${file} ${kind} ${title}`,
      row: null,
      text: words[kind](title, receiver ?? file),
    })),
    ...remarks.map((remark) => {
      const text = words.remark(remark);
      return { key: text, row: null, text };
    }),
    ...files.flatMap(({ file, state, message }) =>
      state === 'read' ? [] : [{ key: file, row: null, text: words.file(file, state, message) }],
    ),
  ];
  return (
    <>
      <p className={styles.counts}>{words.reported(reported.length, waiting.length)}</p>
      {waiting.length > 0 && (
        <p className={styles.waiting}>
          {words.waiting(waiting)}
          <CopyButton label={words.copyWaiting} text={reminderText(plan) ?? words.waiting(waiting)} />
        </p>
      )}
      <p className={styles.counts}>
        {values.length + conflicts.length + refused.length === 0
          ? words.nothingNew
          : words.counts(values.length, openConflicts(plan).length, refused.length)}
      </p>
      {conflicts.map((conflict) => (
        <MergeConflictChoice key={conflict.key} conflict={conflict} />
      ))}
      <LineList lines={lines} sheet={sheet} />
    </>
  );
}
