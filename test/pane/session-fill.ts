import { openMemory } from '../../addin/pane/session/memory.ts';
import { createSession, type PaneSession } from '../../addin/pane/session/session.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import type { GivenFile } from './open-pane.ts';
import { testTime } from './open-pane.ts';

/** A pane's session in Node, without a page: the same steps over the same core. */
export async function sessionOn(ledger: GivenFile, capture: Capture): Promise<PaneSession & { saved: GivenFile[] }> {
  const saved: GivenFile[] = [];
  const session = createSession({
    memory: openMemory(null),
    now: () => testTime,
    openFile: openXlsx,
    readFiles: async () => [],
    download: (name, bytes) => saved.push({ name, bytes }),
    documentName: () => null,
    take: async () => ({ ok: false, error: { code: 'unreadable', message: null } }),
    tell: async () => false,
  });
  await session.actions.openWorkbookFile(new File([ledger.bytes.slice()], ledger.name));
  session.actions.receive({ ok: true, value: { captures: [capture], from: 'paste', name: null, envelope: null } });
  return { ...session, saved };
}
