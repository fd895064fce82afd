import { openRecord } from '../../../shared/ledger/run/workbook-record.ts';
import { sidecarSheet } from '../../../shared/ledger/sidecar.ts';
import { noticeIdentity } from '../../../shared/notice/identity.ts';
import { fail, ok } from '../../../shared/result/result.ts';
import type { Arrived } from '../../carriers/arrival.ts';
import { isWorkbookFile, readCaptureFile } from '../../carriers/file.ts';
import type { Example, PaneActions } from './actions.ts';
import { type PaneContext, patch } from './context.ts';
import { capturesOf } from './notices.ts';
import type { Source } from './state.ts';

type SourceActions = Pick<
  PaneActions,
  | 'receive'
  | 'takeFile'
  | 'takeKept'
  | 'offerExample'
  | 'openExample'
  | 'openWorkbookFile'
  | 'fillTogether'
  | 'removeNotice'
  | 'dismissProblem'
  | 'choose'
>;

/** The captures that a filled workbook carries in its hidden sheet. */
async function readKeptCaptures(context: PaneContext, file: File): Promise<Arrived> {
  const opened = context.openFile(new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return fail({ code: 'unreadable', message: opened.error.message });
  const record = await openRecord(opened.value, sidecarSheet);
  const captures = record.ok ? [...record.value.captures.values()] : [];
  if (captures.length === 0) return fail({ code: 'foreign', message: null });
  return ok({ captures, from: 'file', name: file.name, envelope: null });
}

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
      patch(context, { source: { ...context.store.get().source, problem: arrived.error } });
      return;
    }
    if (arrived.value.from !== 'example') dropExample();
    update((source) => ({ ...source, arrivals: [...source.arrivals, arrived.value], problem: null }));
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
    takeFile: async (file) => {
      if (!isWorkbookFile(file)) return receive(await readCaptureFile(file));
      const { workbook } = context.store.get();
      if (workbook.kind === 'open' && workbook.file === null) return receive(await readKeptCaptures(context, file));
      await openWorkbookFile(file);
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
    dismissProblem: () => patch(context, { source: { ...context.store.get().source, problem: null } }),
    choose: (choice) => {
      if (choice.unit !== undefined) context.memory.rememberUnit(choice.unit);
      update((source) => ({ ...source, choice: { ...source.choice, ...choice } }));
      replan();
    },
  };
}
