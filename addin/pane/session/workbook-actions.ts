import { openSheet } from '../../../shared/ledger/fill/open-ledger.ts';
import { chooseFields, rememberMapping } from '../../../shared/ledger/mapping/remember.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { PaneActions } from './actions.ts';
import { hostOf, type PaneContext, patch } from './context.ts';
import type { Ledger } from './state.ts';

type WorkbookActions = Pick<
  PaneActions,
  | 'connect'
  | 'giveUp'
  | 'workOnFiles'
  | 'openWorkbookFile'
  | 'saveWorkbook'
  | 'readSheet'
  | 'mapColumn'
  | 'confirmMapping'
  | 'reveal'
> & {
  /** Opens a workbook from its bytes; `dirty` where it was never saved. */
  readonly openBytes: (name: string, bytes: Uint8Array, dirty: boolean) => Promise<void>;
};

/** Reads a sheet (the active one where none is named) as the pane keeps it. */
async function readLedger(context: PaneContext, host: LedgerHost, sheet: string | undefined): Promise<Ledger> {
  const opened = await openSheet(host, sheet, context.memory.mappings());
  if (opened.ok) {
    const confirmed = opened.value.mapping.columns.every((column) => column.use !== 'ask');
    return { kind: 'mapped', confirmed, ...opened.value };
  }
  const { error } = opened;
  if (error.code === 'unread') return { kind: 'failed', failure: error.error };
  const failure = error.code === 'no-header' ? error.error : error;
  return { kind: 'no-header', survey: error.survey, record: error.record, failure };
}

/** What step 2 does with a workbook. `replan` is called whenever what is to be filled has changed. */
export function workbookActions(context: PaneContext, replan: () => void): WorkbookActions {
  const readSheet = async (sheet?: string) => {
    const host = hostOf(context.store.get());
    if (host === null) return;
    patch(context, { ledger: { kind: 'reading' }, preview: { kind: 'none' } });
    const ledger = await readLedger(context, host, sheet);
    if (hostOf(context.store.get()) !== host) return;
    patch(context, { ledger });
    replan();
  };

  const openBytes = async (name: string, bytes: Uint8Array, dirty: boolean) => {
    const opened = context.openFile(bytes);
    if (!opened.ok) {
      patch(context, { workbook: { kind: 'none', problem: opened.error }, ledger: { kind: 'none' } });
      return;
    }
    const host = opened.value;
    patch(context, {
      workbook: { kind: 'open', host, file: { name, dirty, save: () => host.save() } },
      fill: { kind: 'idle' },
    });
    await readSheet();
  };

  return {
    readSheet,
    connect: async (host) => {
      patch(context, { workbook: { kind: 'open', host, file: null } });
      await readSheet();
    },
    giveUp: (failure) => patch(context, { workbook: { kind: 'unreachable', failure } }),
    workOnFiles: () => patch(context, { workbook: { kind: 'none', problem: null } }),
    openBytes,
    openWorkbookFile: async (file) => openBytes(file.name, new Uint8Array(await file.arrayBuffer()), false),
    saveWorkbook: () => {
      const { workbook } = context.store.get();
      if (workbook.kind !== 'open' || workbook.file === null) return;
      context.download(workbook.file.name, workbook.file.save());
      patch(context, { workbook: { ...workbook, file: { ...workbook.file, dirty: false } } });
    },
    mapColumn: (column, field) => {
      const { ledger } = context.store.get();
      if (ledger.kind !== 'mapped') return;
      const mapping = chooseFields(ledger.mapping, new Map([[column, field]]));
      context.memory.rememberMapping(rememberMapping(mapping));
      const confirmed = mapping.columns.every((one) => one.use !== 'ask');
      patch(context, { ledger: { ...ledger, mapping, confirmed: ledger.confirmed || confirmed } });
      replan();
    },
    confirmMapping: () => {
      const { ledger } = context.store.get();
      if (ledger.kind !== 'mapped') return;
      const guesses = ledger.mapping.columns.filter((column) => column.use === 'ask');
      const mapping = chooseFields(ledger.mapping, new Map(guesses.map((column) => [column.column, column.field])));
      context.memory.rememberMapping(rememberMapping(mapping));
      patch(context, { ledger: { ...ledger, mapping, confirmed: true } });
      replan();
    },
    reveal: async (sheet, area) => {
      await hostOf(context.store.get())?.reveal(sheet, area);
    },
  };
}
