import { noticeIdentity } from '../../../shared/notice/identity.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import type { Arrived } from '../../carriers/arrival.ts';
import { readCaptureText } from '../../carriers/capture-text.ts';
import type { Example, PaneActions } from './actions.ts';
import { type PaneContext, patch } from './context.ts';
import { capturesOf } from './notices.ts';
import type { Source } from './state.ts';

type SourceActions = Pick<
  PaneActions,
  | 'receive'
  | 'paste'
  | 'takeKept'
  | 'offerExample'
  | 'openExample'
  | 'openWorkbookFile'
  | 'fillTogether'
  | 'removeNotice'
  | 'dismissProblem'
  | 'choose'
>;

/**
 * What step 1 does. `replan` is called whenever what is to be filled has changed; `workbooks` opens a workbook file in the
 * pane. The example goes as soon as something of hers comes.
 */
export function sourceActions(
  context: PaneContext,
  replan: () => void,
  workbooks: Pick<PaneActions, 'openWorkbookFile' | 'workOnFiles'>,
): SourceActions {
  let example: (() => Promise<Example>) | null = null;

  const update = (change: (source: Source) => Source) =>
    context.store.set((state) => ({ ...state, source: change(state.source), fill: { kind: 'idle' } }));

  const receive = (arrived: Arrived) => {
    if (!arrived.ok) {
      patch(context, { source: { ...context.store.get().source, problems: [{ error: arrived.error, file: null }] } });
      return;
    }
    if (arrived.value.from !== 'example') dropExample();
    update((source) => ({ ...source, arrivals: [...source.arrivals, arrived.value], problems: [] }));
    replan();
  };

  const dropExample = () => {
    const { source } = context.store.get();
    if (source.example !== 'open') return;
    const arrivals = source.arrivals.filter(({ from }) => from !== 'example');
    workbooks.workOnFiles();
    patch(context, { source: { ...source, arrivals, example: 'offered' }, ledger: { kind: 'none' } });
    replan();
  };

  const openWorkbookFile = async (file: File) => {
    dropExample();
    await workbooks.openWorkbookFile(file);
  };

  return {
    receive,
    paste: (text) => {
      const read = text === null ? fail({ code: 'empty' as const, message: null }) : readCaptureText(text);
      receive(read.ok ? ok({ ...read.value, from: 'paste', name: null }) : read);
    },
    takeKept: () => {
      const { ledger } = context.store.get();
      if (ledger.kind !== 'mapped' && ledger.kind !== 'no-header') return;
      const captures = [...ledger.record.captures.values()];
      receive(ok({ captures, from: 'workbook', name: null, envelope: null }));
    },
    openWorkbookFile,
    offerExample: (open) => {
      example = open;
      patch(context, { source: { ...context.store.get().source, example: 'offered' } });
    },
    openExample: async () => {
      if (example === null) return;
      const { ledger, arrived } = await example();
      if (ledger !== null) await workbooks.openWorkbookFile(ledger);
      receive(arrived);
      patch(context, { source: { ...context.store.get().source, example: 'open' } });
    },
    fillTogether: () => {
      const { source } = context.store.get();
      const together = capturesOf(source.arrivals).map(({ notice }) => noticeIdentity(notice));
      patch(context, { source: { ...source, together } });
    },
    removeNotice: (identity) => {
      update((source) => ({
        ...source,
        arrivals: source.arrivals.map((arrival) => ({
          ...arrival,
          captures: arrival.captures.filter((capture) => noticeIdentity(capture.notice) !== identity),
        })),
      }));
      replan();
    },
    dismissProblem: () => patch(context, { source: { ...context.store.get().source, problems: [] } }),
    choose: (choice) => {
      if (choice.unit !== undefined) context.memory.rememberUnit(choice.unit);
      update((source) => ({ ...source, choice: { ...source.choice, ...choice } }));
      replan();
    },
  };
}
