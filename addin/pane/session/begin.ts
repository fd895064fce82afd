import { readFiles } from '../../../shared/reading/read-files.ts';
import { download } from '../../../shared/views/download.ts';
import { openXlsx } from '../../../shared/workbook/xlsx/xlsx-host.ts';
import { openLiveLink } from '../../carriers/live.ts';
import type { PaneActions } from './actions.ts';
import type { PaneContext } from './context.ts';
import { openMemory } from './memory.ts';
import { createSession } from './session.ts';

/** What works behind the pane's screen, over the page around: the ledger's engine, the reader of workbooks, the line to the extension. */
export function beginSession({ store, documentName }: Pick<PaneContext, 'store' | 'documentName'>): PaneActions {
  const { actions } = createSession(
    {
      memory: openMemory(),
      now: () => new Date().toISOString(),
      openFile: openXlsx,
      readFiles,
      download: (name, bytes) => download(name, bytes.slice()),
      documentName,
      take: (batch, part) => link.take(batch, part),
      tell: (acknowledgement) => link.tell(acknowledgement),
    },
    store,
  );
  const link = openLiveLink(window, { waiting: (batches) => actions.waiting(batches) });
  return actions;
}
