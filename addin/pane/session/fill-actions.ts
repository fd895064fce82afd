import { fillLedger, planLedger } from '../../../shared/ledger/fill/fill-ledger.ts';
import type { FillPlan, PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import type { Receipt } from '../../../shared/ledger/run/receipt.ts';
import { undoFill } from '../../../shared/ledger/run/undo-fill.ts';
import type { PaneActions } from './actions.ts';
import type { Answering } from './answering.ts';
import { hostOf, type PaneContext, patch } from './context.ts';
import { capturesOf, hasPartial, rowOptions } from './notices.ts';
import type { Fill } from './state.ts';

type FillActions = Pick<
  PaneActions,
  'decide' | 'accept' | 'restore' | 'fill' | 'resume' | 'stop' | 'undo' | 'undoLast' | 'startOver'
> & {
  /** Compares again what is to be filled with the sheet as it was read; forgets what she decided on the last comparison. */
  readonly replan: () => void;
};

/** What came of a finished fill, in the words of its result. */
function doneFill(plan: FillPlan, receipt: Receipt): Fill {
  const rows = receipt.rows.filter((row) => row.kind !== 'group');
  return {
    kind: 'done',
    receipt,
    inserted: rows.filter((row) => row.kind !== 'updated').length,
    updated: rows.filter((row) => row.kind === 'updated').length,
    untouched: plan.mapping.columns.filter((column) => column.use !== 'fill').length,
  };
}

/** What steps 3 and 4 do: compare, decide, fill, undo. `readSheet` reads the sheet again and compares anew; `answers` are told of each. */
export function fillActions(
  context: PaneContext,
  readSheet: (sheet: string) => Promise<void>,
  answers: Answering,
): FillActions {
  let running: AbortController | null = null;

  const plan = (choices: PlanChoices) => {
    const { ledger, source } = context.store.get();
    const captures = capturesOf(source.arrivals);
    const made =
      ledger.kind === 'mapped' && captures.length > 0
        ? planLedger(ledger, captures, {
            rows: rowOptions(source.choice),
            choices,
            partial: hasPartial(source.arrivals),
          })
        : null;
    patch(context, { preview: made === null ? { kind: 'none' } : { kind: 'ready', plan: made, choices } });
    answers.compared();
  };

  const choose = (change: (choices: PlanChoices) => PlanChoices) => {
    const { preview } = context.store.get();
    if (preview.kind === 'ready') plan(change(preview.choices));
  };

  const markDirty = () => {
    const { workbook } = context.store.get();
    if (workbook.kind !== 'open' || workbook.file === null) return;
    patch(context, { workbook: { ...workbook, file: { ...workbook.file, dirty: true } } });
  };

  const onProgress = (undoing: boolean) => (done: number, total: number) =>
    patch(context, { fill: { kind: 'running', done, total, undoing } });

  const fill = async () => {
    const state = context.store.get();
    const host = hostOf(state);
    if (host === null || state.preview.kind !== 'ready' || running !== null) return;
    const { plan: planned, choices } = state.preview;
    running = new AbortController();
    const rows = planned.insert.length + planned.update.length;
    patch(context, { fill: { kind: 'running', done: 0, total: rows, undoing: false } });
    const ran = await fillLedger(host, planned, capturesOf(state.source.arrivals), {
      at: context.now(),
      signal: running.signal,
      onProgress: onProgress(false),
    });
    running = null;
    markDirty();
    await readSheet(planned.sheet);
    patch(context, {
      fill: ran.ok
        ? doneFill(planned, ran.value)
        : {
            kind: 'stopped',
            failure: ran.error,
            receipt: ran.error.receipt,
            undoing: false,
            sheet: planned.sheet,
            choices,
          },
    });
    if (ran.ok) answers.filled();
  };

  const receiptNow = (): Receipt | null => {
    const { fill: state } = context.store.get();
    return state.kind === 'done' || state.kind === 'stopped' ? state.receipt : null;
  };

  const undo = async (receipt: Receipt | null) => {
    const host = hostOf(context.store.get());
    if (host === null || receipt === null || running !== null) return;
    running = new AbortController();
    patch(context, { fill: { kind: 'running', done: 0, total: receipt.rows.length, undoing: true } });
    const undone = await undoFill(host, receipt, { onProgress: onProgress(true) });
    running = null;
    markDirty();
    await readSheet(receipt.sheet);
    patch(context, {
      fill: undone.ok
        ? { kind: 'undone', undone: undone.value }
        : {
            kind: 'stopped',
            failure: undone.error,
            receipt: undone.error.receipt ?? receipt,
            undoing: true,
            sheet: receipt.sheet,
            choices: {},
          },
    });
    if (undone.ok) answers.undone();
  };

  return {
    replan: () => plan({}),
    decide: (conflict, decision) =>
      choose((choices) => ({ ...choices, conflicts: new Map([...(choices.conflicts ?? []), [conflict, decision]]) })),
    accept: (row) => choose((choices) => ({ ...choices, accept: new Set([...(choices.accept ?? []), row]) })),
    restore: (row) => choose((choices) => ({ ...choices, restore: new Set([...(choices.restore ?? []), row]) })),
    fill,
    resume: async () => {
      const { fill: stopped } = context.store.get();
      if (stopped.kind !== 'stopped') return;
      await readSheet(stopped.sheet);
      const { ledger } = context.store.get();
      if (ledger.kind === 'failed') {
        patch(context, { fill: { ...stopped, failure: ledger.failure } });
        return;
      }
      if (stopped.undoing) {
        await undo(stopped.receipt);
        return;
      }
      plan(stopped.choices);
      await fill();
    },
    stop: () => running?.abort(),
    undo: () => undo(receiptNow()),
    undoLast: async () => {
      const { ledger } = context.store.get();
      if (ledger.kind === 'mapped') await undo(ledger.record.receipts.at(-1) ?? null);
    },
    startOver: () => patch(context, { fill: { kind: 'idle' } }),
  };
}
