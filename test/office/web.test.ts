import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { launchBrowser } from '../browser/launch.ts';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { loadBook } from './book/load.ts';
import { saveBook } from './book/save.ts';
import { EmulatedExcel } from './emulated-excel.ts';
import { excelWeb, ltsc2021, type Release } from './release.ts';
import { openPaneInExcel, type PaneInExcel, type PaneOptions } from './web-excel.ts';

declare global {
  interface Window {
    host: LedgerHost;
  }
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-probe-'));
  const root = join(import.meta.dirname, 'probe');
  await build({ configFile: false, root, logLevel: 'error', base: './', build: { outDir: folder, emptyOutDir: true } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function openProbe(release: Release, options: Partial<PaneOptions> = {}) {
  const excel = new EmulatedExcel(await loadBook(contractWorkbook()), release);
  const opened = await openPaneInExcel(browser, excel, { folder, ...options });
  await opened.pane.waitForSelector('body[data-kind]', { state: 'attached' });
  return { excel, ...opened };
}

const kindOf = ({ pane }: PaneInExcel) => pane.locator('body').getAttribute('data-kind');

describe('the host in a frame of Excel on the web', () => {
  test.each([excelWeb, ltsc2021])('reads, makes room and writes as $name', async (release) => {
    const { excel, pane, outside, faults, close } = await openProbe(release);
    const results = await pane.evaluate(async () => {
      const survey = await window.host.survey();
      const grown = await window.host.grow({ kind: 'rows', sheet: '台账', at: 6, count: 2, like: 5 });
      const written = await window.host.write([
        { sheet: '台账', row: 6, column: 1, cells: [[{ value: '=新事项' }], [{ value: '007' }]] },
      ]);
      const shown = await window.host.reveal('表格', { row: 1, column: 1, rows: 1, columns: 2 });
      return { survey, grown, written, shown };
    });
    expect(results.survey).toMatchObject({ ok: true, value: { active: '台账' } });
    expect([results.grown, results.written, results.shown]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const saved = await loadBook(await saveBook(excel.book));
    expect([saved.sheet('台账').cell(6, 1), saved.sheet('台账').cell(7, 1)]).toMatchObject([
      { value: '=新事项', formula: null },
      { value: '007', formula: null },
    ]);
    expect(excel.book.active.name).toBe('表格');
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
    await close();
  });

  test('tells a cell that is being edited, and nothing is lost', async () => {
    const { excel, pane, close } = await openProbe(excelWeb);
    excel.beginCellEdit();
    const block = { sheet: '台账', row: 4, column: 1, cells: [[{ value: '新' }]] };
    expect(await pane.evaluate((one) => window.host.write([one]), block)).toMatchObject({
      ok: false,
      error: { code: 'cell-edit-mode', written: [] },
    });
    excel.endCellEdit();
    expect(await pane.evaluate((one) => window.host.write([one]), block)).toEqual({ ok: true });
    await close();
  });

  test('works where the frame may not store anything', async () => {
    const { pane, faults, close } = await openProbe(excelWeb, { storageDenied: true });
    const block = { sheet: '台账', row: 4, column: 1, cells: [[{ value: '新' }]] };
    expect(await pane.evaluate((one) => window.host.write([one]), block)).toEqual({ ok: true });
    expect(faults).toEqual([]);
    await close();
  });

  test('says what to do when Excel is too old', async () => {
    const opened = await openProbe({ name: 'Excel 2016', excelApi: '1.1', web: true });
    expect(await kindOf(opened)).toBe('unusable');
    expect(await opened.pane.textContent('body')).toContain('太旧');
    await opened.close();
  });

  test('says what to do when office.js cannot be reached', async () => {
    const opened = await openProbe(excelWeb, { libraryReachable: false });
    expect(await kindOf(opened)).toBe('unusable');
    expect(await opened.pane.textContent('body')).toContain('office.js');
    await opened.close();
  });
});
