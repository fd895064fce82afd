import { draftLedger } from '../../../shared/ledger/create/create-ledger.ts';
import type { LedgerOptions } from '../../../shared/ledger/create/options.ts';
import { addTable } from '../../../shared/ledger/fill/add-table.ts';
import { type Template, templateOf } from '../../../shared/ledger/templates.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { writeBook } from '../../../shared/workbook/xlsx/write/write-book.ts';
import type { PaneFailure } from '../words/failure-words.ts';
import type { PaneActions } from './actions.ts';
import { hostOf, type PaneContext, patch } from './context.ts';
import { capturesOf, rowOptions } from './notices.ts';

type TemplateActions = Pick<PaneActions, 'createLedger' | 'makeTable' | 'dismissMade'>;

/** What makes tables from built-in templates. `openBytes` opens a new workbook in the pane; `readSheet` reads a sheet of the present one. */
export function templateActions(
  context: PaneContext,
  openBytes: (name: string, bytes: Uint8Array, dirty: boolean) => Promise<void>,
  readSheet: (sheet: string) => Promise<void>,
): TemplateActions {
  const options = (): LedgerOptions => rowOptions(context.store.get().source.choice);

  const saveAsFile = (
    template: Template,
    captures: readonly Capture[],
    chosen: LedgerOptions,
    why: PaneFailure | null,
  ) => {
    const { book, fileName, rows } = draftLedger(template, captures, chosen);
    context.download(fileName, writeBook(book));
    patch(context, { made: { kind: 'file', name: fileName, rows: rows.length, why } });
  };

  const addToWorkbook = async (template: Template, captures: readonly Capture[], chosen: LedgerOptions) => {
    const host = hostOf(context.store.get());
    if (host === null) return;
    patch(context, { made: { kind: 'making' } });
    const added = await addTable(host, template, captures, chosen);
    if (!added.ok) {
      saveAsFile(template, captures, chosen, added.error);
      return;
    }
    const { workbook } = context.store.get();
    if (workbook.kind === 'open' && workbook.file !== null) {
      patch(context, { workbook: { ...workbook, file: { ...workbook.file, dirty: true } } });
    }
    patch(context, {
      made: { kind: 'sheet', name: added.value.sheet, rows: added.value.rows, plain: added.value.plain },
    });
    await host.reveal(added.value.sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    await readSheet(added.value.sheet);
  };

  return {
    dismissMade: () => patch(context, { made: null }),
    createLedger: async (id) => {
      const template = templateOf(id);
      const { workbook, source } = context.store.get();
      const captures = capturesOf(source.arrivals);
      if (!template || captures.length === 0) return;
      if (workbook.kind === 'open' && workbook.file === null) {
        await addToWorkbook(template, captures, options());
        return;
      }
      const { book, fileName, rows, records } = draftLedger(template, captures, options());
      await openBytes(fileName, writeBook(book), true);
      patch(context, {
        made: { kind: 'sheet', name: records[0]?.sheet ?? template.name, rows: rows.length, plain: false },
      });
    },
    makeTable: async (id, captures, chosen) => {
      const template = templateOf(id);
      if (!template || captures.length === 0) return;
      const all = { ...options(), ...chosen };
      if (hostOf(context.store.get()) === null) saveAsFile(template, captures, all, null);
      else await addToWorkbook(template, captures, all);
    },
  };
}
