import { zipSync } from 'fflate';
import { fieldOf } from '../../../shared/ledger/fields.ts';
import { ok, type Result } from '../../../shared/result/result.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import { bulletinOf } from '../../../shared/year/bulletin/bulletin.ts';
import { inYearTurn } from '../../../shared/year/in-year-turn.ts';
import { type LedgerView, viewLedger } from '../../../shared/year/ledger-view.ts';
import { readMerges } from '../../../shared/year/merge/merge-log.ts';
import type { MergeChoice, ReturnedFile } from '../../../shared/year/merge/merge-plan.ts';
import { planMerge } from '../../../shared/year/merge/plan-merge.ts';
import { runMerge } from '../../../shared/year/merge/run-merge.ts';
import { undoMerge } from '../../../shared/year/merge/undo-merge.ts';
import { readHistory } from '../../../shared/year/months/ledger-history.ts';
import { runStock } from '../../../shared/year/months/run-stock.ts';
import { splitLedger } from '../../../shared/year/split/split-ledger.ts';
import type { YearError } from '../../../shared/year/year-error.ts';
import type { PaneActions } from './actions.ts';
import { hostOf, type PaneContext, patch } from './context.ts';
import type { Collecting, Year, YearNews } from './year.ts';

type YearActions = Pick<
  PaneActions,
  'splitLedger' | 'collect' | 'settle' | 'merge' | 'undoMerge' | 'takeStock' | 'writeBulletin'
>;

interface Opened {
  readonly host: LedgerHost;
  readonly view: LedgerView;
  readonly sheet: string;
}

class Failed extends Error {
  constructor(readonly error: YearError) {
    super(error.message);
  }
}

function value<Value>(result: Result<Value, YearError>): Value {
  if (!result.ok) throw new Failed(result.error);
  return result.value;
}

/** The open workbook as a file, taken while no other pane is in the middle of changing it; null where the program hands none out. */
function copyInTurn(host: LedgerHost): Promise<Result<Uint8Array | null, YearError>> {
  return inYearTurn(host, (own) => own.copy?.() ?? Promise.resolve(ok(null)));
}

/** What the 全年 tab does on the open ledger. `readSheet` reads the ledger again once something was written to it. */
export function yearActions(context: PaneContext, readSheet: (sheet: string) => Promise<void>): YearActions {
  const set = (change: Partial<Year>) => patch(context, { year: { ...context.store.get().year, ...change } });
  const tell = (news: YearNews) => set({ news });

  const open = async (): Promise<Opened | null> => {
    const state = context.store.get();
    const host = hostOf(state);
    if (host === null || state.ledger.kind !== 'mapped') return null;
    const { sheet } = state.ledger.mapping;
    return { host, sheet, view: value(await viewLedger(host, sheet)) };
  };

  /** Runs one job at a time; what stops it is told and changes nothing else. */
  const job = async (run: (opened: Opened) => Promise<void>): Promise<void> => {
    if (context.store.get().year.busy) return;
    set({ busy: true, news: null });
    try {
      const opened = await open();
      if (opened !== null) await run(opened);
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      tell({ kind: 'failed', error: reason.error });
    } finally {
      set({ busy: false });
    }
  };

  const written = async (sheet: string): Promise<void> => {
    const { workbook } = context.store.get();
    if (workbook.kind === 'open' && workbook.file !== null) {
      patch(context, { workbook: { ...workbook, file: { ...workbook.file, dirty: true } } });
    }
    await readSheet(sheet);
  };

  const plan = async (
    { host, view, sheet }: Opened,
    files: readonly ReturnedFile[],
    choices: ReadonlyMap<string, MergeChoice>,
  ): Promise<Collecting> => {
    const before = value(await readMerges(host, sheet));
    return { kind: 'ready', files, choices, plan: await planMerge({ view, files, before, choices }) };
  };

  return {
    splitLedger: (by, due) =>
      job(async ({ host, sheet }) => {
        const { workbook } = context.store.get();
        if (workbook.kind !== 'open') return;
        const ledgerName = workbook.file === null ? sheet : workbook.file.name.replace(/\.xls[xm]$/i, '');
        const bytes = workbook.file?.save() ?? value(await copyInTurn(host));
        if (bytes === null) return;
        const made = value(await splitLedger(bytes, { by, due, sentAt: context.now(), ledgerName, sheet }));
        const name = `${ledgerName}-拆分.zip`;
        context.download(name, zipSync(Object.fromEntries(made.files.map((one) => [one.fileName, one.bytes]))));
        tell({ kind: 'split', files: made.files.length, left: made.left.length, open: made.open, name });
      }),
    collect: (files) =>
      job(async (opened) => {
        set({ collecting: { kind: 'reading', files: files.length } });
        const returned: ReturnedFile[] = [];
        for (const file of files) returned.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        set({ collecting: await plan(opened, returned, new Map()) });
      }),
    settle: (key, choice) =>
      job(async (opened) => {
        const { collecting } = context.store.get().year;
        if (collecting.kind !== 'ready') return;
        set({ collecting: await plan(opened, collecting.files, new Map([...collecting.choices, [key, choice]])) });
      }),
    merge: () =>
      job(async ({ host, sheet }) => {
        const { collecting } = context.store.get().year;
        if (collecting.kind !== 'ready') return;
        set({ collecting: { kind: 'merging', plan: collecting.plan } });
        const ran = await runMerge(host, collecting.plan, context.now());
        await written(sheet);
        set({ collecting: ran.ok ? { kind: 'merged', plan: collecting.plan } : collecting });
        value(ran);
      }),
    undoMerge: () =>
      job(async ({ host, sheet }) => {
        const { restored, kept } = value(await undoMerge(host, sheet));
        await written(sheet);
        set({ collecting: { kind: 'undone', restored, kept } });
      }),
    takeStock: (asOf) =>
      job(async ({ host, sheet }) => {
        const { view, asks } = value(await runStock(host, sheet, asOf, null));
        await written(sheet);
        tell({ kind: 'stock', asOf, rows: view.rows.length, asks });
      }),
    writeBulletin: (asOf, name) =>
      job(async ({ host, view, sheet }) => {
        const history = value(await readHistory(host, sheet));
        const bulletin = bulletinOf(view, { name, asOf, history, labelOf: (field) => fieldOf(field).label });
        const { bulletinDocx } = await import('../../../shared/year/bulletin/bulletin-docx.ts');
        const fileName = `${bulletin.title}.docx`;
        context.download(fileName, await bulletinDocx(bulletin));
        tell({ kind: 'bulletin', name: fileName, unread: bulletin.unread });
      }),
  };
}
