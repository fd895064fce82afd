import { describe, expect, test } from 'vitest';
import { createWpsHost } from '../../addin/hosts/wps.ts';
import type { Cell } from '../../shared/workbook/cell.ts';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { loadBook } from '../office/book/load.ts';
import { saveBook } from '../office/book/save.ts';
import { openExcel } from '../office/open-excel.ts';
import { releases } from '../office/release.ts';
import { fakeApplication } from '../wps/fake-application.ts';
import { broken, corpus, families, overlong } from './corpus.ts';

interface Opened {
  readonly host: LedgerHost;
  /** The workbook as a file. */
  readonly save: () => Promise<Uint8Array>;
}

function openFile(bytes: Uint8Array) {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const hosts: readonly { name: string; open: () => Promise<Opened> }[] = [
  ...releases.map((release) => ({
    name: release.name,
    open: async () => {
      const { host, book } = await openExcel(release, contractWorkbook());
      return { host, save: () => saveBook(book) };
    },
  })),
  {
    name: '.xlsx',
    open: async () => {
      const host = openFile(contractWorkbook());
      return { host, save: async () => host.save() };
    },
  },
  {
    name: 'WPS',
    open: async () => {
      const book = await loadBook(contractWorkbook());
      return { host: createWpsHost(fakeApplication(book)), save: () => saveBook(book) };
    },
  },
];

const sheet = '汇总';
const first = { row: 9, column: 0 };

/** Column 0 has the general format; column 1 is asked to be text. */
function blockOf(texts: readonly string[]) {
  return { sheet, ...first, cells: texts.map((value) => [{ value }, { value, format: '@' }]) };
}

async function cellsOf(host: LedgerHost, count: number): Promise<Cell[][]> {
  const survey = await host.survey(sheet);
  if (!survey.ok || !survey.value.sheet) throw new Error('the sheet cannot be read');
  const lines = survey.value.sheet.cells.slice(first.row, first.row + count);
  return lines.map((line) => line.slice(0, 2));
}

const plain = (text: string) => ({ value: text, formula: null, link: null });

test('the corpus has at least two hundred texts of eight families', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(200);
  expect(families).toHaveLength(8);
});

describe.each(hosts)('$name', ({ open }) => {
  test('keeps every hostile text a text: no formula, no link, no markup', async () => {
    const { host, save } = await open();
    expect(await host.write([blockOf(corpus)])).toEqual({ ok: true });
    const expected = corpus.map((text) => [plain(text), plain(text)]);
    expect(await cellsOf(host, corpus.length)).toMatchObject(expected);
    expect(await cellsOf(openFile(await save()), corpus.length)).toMatchObject(expected);
  });

  test('keeps it so in a sheet that is filled again', async () => {
    const { host } = await open();
    await host.write([blockOf(corpus)]);
    expect(await host.write([blockOf([...corpus].reverse())])).toEqual({ ok: true });
    expect(await cellsOf(host, corpus.length)).toMatchObject(
      [...corpus].reverse().map((text) => [plain(text), plain(text)]),
    );
  });

  test.each(overlong)('refuses text that no cell holds, and writes nothing', async (text) => {
    const { host } = await open();
    const before = await host.survey(sheet);
    const result = await host.write([blockOf(['甲', text])]);
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large', written: [] } });
    expect(await host.survey(sheet)).toEqual(before);
  });

  test('never makes a formula of half a character', async () => {
    const { host, save } = await open();
    await host.write([blockOf(broken)]);
    const cells = (await cellsOf(openFile(await save()), broken.length)).flat();
    expect(cells.map(({ formula, link }) => ({ formula, link }))).toEqual(
      cells.map(() => ({ formula: null, link: null })),
    );
  });
});
