import { describe, expect, it } from 'vitest';
import type { Arrived } from '../../addin/carriers/arrival.ts';
import { createSession } from '../../addin/pane/session/session.ts';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { capture, threeItems } from '../history/sample.ts';

const form = templateOf('work-ledger');
if (form === undefined) throw new Error('the work ledger');
const template = form;

function session() {
  return createSession({
    memory: { mappings: () => [], rememberMapping: () => {}, rememberUnit: () => {}, unit: () => null },
    now: () => '2025-03-01T08:00:00.000Z',
    openFile: openXlsx,
    readFiles: async () => [],
    download: () => {},
    documentName: () => null,
    take: async () => ({ ok: false, error: { code: 'unreadable', message: null } }),
    tell: async () => false,
  });
}

function arrived(read: Capture, from: 'example' | 'paste'): Arrived {
  return { ok: true, value: { captures: [read], from, name: null, envelope: null } };
}

function ledgerOf(read: Capture, name: string): File {
  return new File([createLedger(template, [read]).slice()], name);
}

const example = capture(threeItems(), { title: '示例清单', documentNumber: '示例〔2025〕1号', url: null });
const hers = capture(threeItems(), { title: '她的清单', documentNumber: '她政发〔2025〕2号', url: null });

describe('the bundled example', () => {
  async function opened() {
    const { store, actions } = session();
    actions.workOnFiles();
    actions.offerExample(async () => ({
      ledger: ledgerOf(example, '示例.xlsx'),
      arrived: arrived(example, 'example'),
    }));
    expect(store.get().source).toMatchObject({ arrivals: [], example: 'offered' });
    expect(store.get().workbook.kind).toBe('none');
    await actions.openExample();
    expect(store.get().source.arrivals.map(({ from }) => from)).toEqual(['example']);
    return { store, actions };
  }

  it('goes when she opens a workbook of her own', async () => {
    const { store, actions } = await opened();
    await actions.openWorkbookFile(ledgerOf(hers, '她的.xlsx'));
    const { source, workbook } = store.get();
    expect(source).toMatchObject({ arrivals: [], example: 'offered' });
    expect(workbook).toMatchObject({ kind: 'open', file: { name: '她的.xlsx' } });
  });

  it('goes, workbook and all, when a notice of her own comes', async () => {
    const { store, actions } = await opened();
    actions.receive(arrived(hers, 'paste'));
    const { source, workbook } = store.get();
    expect(source.arrivals.map(({ from }) => from)).toEqual(['paste']);
    expect(workbook.kind).toBe('none');
  });
});
