import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { findWps } from '../../addin/hosts/wps/application.ts';
import { createWpsHost } from '../../addin/hosts/wps.ts';
import { openPane, type PaneOpener } from '../../addin/wps/open-pane.ts';
import { publishXml } from '../../addin/wps/publish.ts';
import { attributeOf, parseXml, type XmlElement } from '../../shared/opc/xml/tree.ts';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { loadBook } from '../office/book/load.ts';
import { fakeApplication } from './fake-application.ts';

const open = async () => {
  const book = await loadBook(contractWorkbook());
  const application = fakeApplication(book);
  return { book, application, host: createWpsHost(application) };
};

describe('the stand-in for WPS', () => {
  test('is silent about misspelt names, counts from one and hands one cell out bare', async () => {
    const { application, book } = await open();
    const sheet = application.ActiveWorkbook?.ActiveSheet;
    const range = sheet?.Range('B4');
    expect(Reflect.get(range ?? {}, 'Value3')).toBeUndefined();
    expect(Reflect.set(range ?? {}, 'Valeu2', '改')).toBe(true);
    expect(book.sheet('台账').cell(3, 1).value).toBe('公共停车位');
    expect(range?.Value2).toBe('公共停车位');
    expect([range?.Row, range?.Column]).toEqual([4, 2]);
    expect(sheet?.Range('B4:C4').Value2).toEqual([['公共停车位', '城管局']]);
  });

  test('empties a cell for null, which the host must therefore never send', async () => {
    const { application, book, host } = await open();
    const range = application.ActiveWorkbook?.ActiveSheet.Range('B4:C4');
    if (range) range.Value2 = [[null, '新']];
    expect(book.sheet('台账').cell(3, 1).value).toBe('');
    await host.write([
      { sheet: '台账', row: 4, column: 1, cells: [[{ value: '新' }, null, null, { value: '已完成' }]] },
    ]);
    expect(book.sheet('台账').cell(4, 2).value).toBe('住建局');
  });
});

describe('the WPS host', () => {
  test('is found only where WPS is', async () => {
    const { application } = await open();
    expect(findWps({ Application: application })).toBe(application);
    expect(findWps({ Application: { Name: 'other' } })).toBeNull();
    expect(findWps({})).toBeNull();
  });

  test('stops where a value does not read back, and says what is in', async () => {
    const { book, host } = await open();
    const put = book.put.bind(book);
    vi.spyOn(book, 'put').mockImplementation((sheet, row, column, cell) => {
      if (row !== 5) put(sheet, row, column, cell);
    });
    const cells = ['一', '二', '三'].map((value) => [{ value }]);
    const result = await host.write([{ sheet: '台账', row: 3, column: 1, cells }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'host-failure' } });
    expect(result.ok ? [] : result.error.written.map(({ row }) => row)).toEqual([3, 4]);
  });

  test('lets the screen draw again whatever happens', async () => {
    const { application, host } = await open();
    await host.write([{ sheet: '没有', row: 0, column: 0, cells: [[{ value: 1 }]] }]);
    expect(application.ScreenUpdating).toBe(true);
  });

  test('takes inserted rows back where they cannot be dressed', async () => {
    const { book, host } = await open();
    const before = book.sheet('台账').rows.length;
    vi.spyOn(book.sheet('台账'), 'coverWithRules').mockImplementation(() => {
      throw new Error('COM error');
    });
    expect(await host.grow({ kind: 'rows', sheet: '台账', at: 6, count: 2, like: 5 })).toMatchObject({ ok: false });
    expect(book.sheet('台账').rows.length).toBe(before);
  });

  test('says so when no workbook is open', async () => {
    const host = createWpsHost({ ActiveWorkbook: null, ScreenUpdating: true });
    expect(await host.survey()).toMatchObject({ ok: false, error: { code: 'no-sheet' } });
  });
});

describe('the WPS add-in', () => {
  function opener(known: number | null) {
    const pane = { ID: 7, Visible: false, DockPosition: 0, Width: 0 };
    const stored = new Map<string, unknown>(known === null ? [] : [['taizhang-pane', known]]);
    const create = vi.fn(() => pane);
    const application: PaneOpener = {
      CreateTaskPane: create,
      GetTaskPane: (id) => (id === pane.ID ? pane : undefined),
      PluginStorage: { getItem: (key) => stored.get(key), setItem: (key, value) => stored.set(key, value) },
    };
    return { application, pane, stored, create };
  }

  test('opens its pane once, beside the page it was loaded from, and shows it again', () => {
    const { application, pane, stored, create } = opener(null);
    openPane(application, 'http://10.0.0.8/taizhang/wps/index.html');
    expect(create).toHaveBeenCalledWith('http://10.0.0.8/taizhang/wps.html');
    expect([pane.Visible, pane.DockPosition, stored.get('taizhang-pane')]).toEqual([true, 2, 7]);
    pane.Visible = false;
    openPane(application, 'http://10.0.0.8/taizhang/wps/index.html');
    expect([create.mock.calls.length, pane.Visible]).toEqual([1, true]);
  });

  test('has a ribbon whose callbacks the entry page offers, and a list that names its folder', () => {
    const folder = join(import.meta.dirname, '../../addin');
    const ribbon = parseXml(readFileSync(join(folder, 'public/wps/ribbon.xml'), 'utf8'));
    const every = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(every)];
    const called = every(ribbon).flatMap((element) =>
      ['onLoad', 'onAction', 'getImage'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    const entry = readFileSync(join(folder, 'wps/main.ts'), 'utf8');
    expect(called).toHaveLength(3);
    for (const name of called) expect(entry).toContain(`${name.replace('ribbon.', '')}:`);
    const list = parseXml(publishXml('https://ledger.example.gov.cn/taizhang'));
    expect(attributeOf(list.children[0] ?? list, 'url')).toBe('https://ledger.example.gov.cn/taizhang/wps/');
  });
});
