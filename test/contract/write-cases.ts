import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/workbook/host.ts';
import { cell, failure, type OpenHost, sheetOf, value, valueAt, withoutResults, writeCell } from './reading.ts';

const hostileTexts = [
  ...[
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+86 29 8678',
    '-5',
    '－',
    '@SUM(A1)',
    "'引号",
    "''",
    '\t制表',
    '007',
    '1.50',
  ],
  ...['2026-01-01', '1/2', '3-4', '1月5日', 'TRUE', 'false', '1E5', '10%', '￥5', '12:30', '#N/A', '  前后空格  '],
  ...['第一行\n第二行', '<b>&amp;</b>', '_x0041_', '“引号”"', '鄠邑区', '😀', '{=1}', '=', '-', '+', '@', '0'],
];

export function writeCases(open: OpenHost): void {
  describe('write', () => {
    it.each(hostileTexts)('keeps %j the text it is', async (text) => {
      const host = await open();
      value(await writeCell(host, '台账', 'B5', { value: text }));
      const written = cell(await sheetOf(host, '台账'), 'B5');
      expect(written.value).toBe(text);
      expect(written.formula).toBeNull();
    });

    it('keeps hostile text in a cell of the text format too', async () => {
      const host = await open();
      const texts = ['=1+1', '007', '-5', '2026-01-01'];
      value(await host.write([{ sheet: '台账', row: 3, column: 8, cells: texts.map((text) => [{ value: text }]) }]));
      const sheet = await sheetOf(host, '台账');
      expect(['I4', 'I5', 'I6', 'I7'].map((name) => cell(sheet, name).formula)).toEqual([null, null, null, null]);
      expect(['I4', 'I5', 'I6', 'I7'].map((name) => valueAt(sheet, name))).toEqual(texts);
    });

    it('writes numbers and truth values', async () => {
      const host = await open();
      value(
        await host.write([
          {
            sheet: '台账',
            row: 3,
            column: 5,
            cells: [
              [{ value: -12.5 }, { value: 0 }],
              [{ value: true }, { value: false }],
            ],
          },
        ]),
      );
      const sheet = await sheetOf(host, '台账');
      expect(['F4', 'G4', 'F5', 'G5'].map((name) => valueAt(sheet, name))).toEqual([-12.5, 0, true, false]);
    });

    it('writes a day under the date format its cell has', async () => {
      const host = await open();
      value(await writeCell(host, '台账', 'D5', { value: { day: '2026-12-31' } }));
      const written = cell(await sheetOf(host, '台账'), 'D5');
      expect(written.value).toEqual({ day: '2026-12-31' });
      expect(written.format).toBe('yyyy"年"m"月"d"日"');
    });

    it('gives a day a date format where its cell has none', async () => {
      const host = await open();
      value(await writeCell(host, '台账', 'B5', { value: { day: '2024-02-29' } }));
      const written = cell(await sheetOf(host, '台账'), 'B5');
      expect(written.value).toEqual({ day: '2024-02-29' });
      expect(written.format).toBe('yyyy-mm-dd');
    });

    it('sets a format when told to, and keeps the present one when not', async () => {
      const host = await open();
      value(await host.write([{ sheet: '台账', row: 4, column: 7, cells: [[{ value: 0.25 }]] }]));
      value(await writeCell(host, '台账', 'F5', { value: 1234.5, format: '#,##0.00' }));
      const sheet = await sheetOf(host, '台账');
      expect(cell(sheet, 'H5')).toMatchObject({ value: 0.25, formula: null, format: '0.0%' });
      expect(cell(sheet, 'F5')).toMatchObject({ value: 1234.5, format: '#,##0.00' });
      value(await writeCell(host, '台账', 'F5', { value: 50, format: 'General' }));
      expect(cell(await sheetOf(host, '台账'), 'F5').format).toBe('General');
    });

    it('empties a cell for null and for an empty text, and keeps its format', async () => {
      const host = await open();
      value(await host.write([{ sheet: '台账', row: 3, column: 3, cells: [[{ value: null }, { value: '' }]] }]));
      const sheet = await sheetOf(host, '台账');
      expect(cell(sheet, 'D4')).toMatchObject({ value: null, formula: null, format: 'yyyy"年"m"月"d"日"' });
      expect(valueAt(sheet, 'E4')).toBeNull();
    });

    it('leaves a cell alone where the block has null', async () => {
      const host = await open();
      value(
        await host.write([
          { sheet: '台账', row: 3, column: 1, cells: [[{ value: '新' }, null, null, { value: '已完成' }]] },
        ]),
      );
      const sheet = await sheetOf(host, '台账');
      expect(['B4', 'C4', 'D4', 'E4'].map((name) => valueAt(sheet, name))).toEqual([
        '新',
        '城管局',
        { day: '2026-06-30' },
        '已完成',
      ]);
    });

    it('changes nothing but the cells it writes', async () => {
      const host = await open();
      const before = await sheetOf(host, '台账');
      const others = await Promise.all(['表格', '保护', '字典'].map((name) => sheetOf(host, name)));
      value(await writeCell(host, '台账', 'B5', { value: '=1+1' }));
      value(await writeCell(host, '台账', 'B5', { value: '老旧小区改造' }));
      expect(withoutResults(await sheetOf(host, '台账'))).toEqual(withoutResults(before));
      expect(await Promise.all(['表格', '保护', '字典'].map((name) => sheetOf(host, name)))).toEqual(others);
    });

    it('writes blocks in order: the later wins', async () => {
      const host = await open();
      const block = (text: string): Block => ({ sheet: '台账', row: 4, column: 1, cells: [[{ value: text }]] });
      value(await host.write([block('先'), block('后')]));
      expect(valueAt(await sheetOf(host, '台账'), 'B5')).toBe('后');
    });

    it('writes beyond the used cells, and to more than one sheet', async () => {
      const host = await open();
      const blocks = ['台账', '汇总'].map((sheet) => ({ sheet, row: 19, column: 11, cells: [[{ value: sheet }]] }));
      value(await host.write(blocks));
      expect(valueAt(await sheetOf(host, '台账'), 'L20')).toBe('台账');
      expect(valueAt(await sheetOf(host, '汇总'), 'L20')).toBe('汇总');
    });

    it('sets, replaces, keeps and removes a link', async () => {
      const host = await open();
      const linkOf = async (name: string) => cell(await sheetOf(host, '台账'), name).link;
      value(
        await writeCell(host, '台账', 'B5', {
          value: '甲',
          link: { url: 'https://www.xa.gov.cn/b.html?x=1&y=2', tip: '原文“第 2 项”' },
        }),
      );
      expect(await linkOf('B5')).toBe('https://www.xa.gov.cn/b.html?x=1&y=2');
      value(
        await writeCell(host, '台账', 'B4', { value: '乙', link: { url: 'https://www.xa.gov.cn/d.html', tip: '' } }),
      );
      expect(await linkOf('B4')).toBe('https://www.xa.gov.cn/d.html');
      value(await writeCell(host, '台账', 'B4', { value: '丙' }));
      expect(await linkOf('B4')).toBe('https://www.xa.gov.cn/d.html');
      value(await writeCell(host, '台账', 'B4', { value: '丙', link: null }));
      expect([await linkOf('B4'), await linkOf('B6')]).toEqual([null, 'https://www.xa.gov.cn/c.html']);
      expect(valueAt(await sheetOf(host, '台账'), 'B4')).toBe('丙');
    });

    it('tells its progress, from something to everything', async () => {
      const host = await open();
      const cells = Array.from({ length: 300 }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => ({ value: `${row},${column}` })),
      );
      const seen: [number, number][] = [];
      value(
        await host.write([{ sheet: '汇总', row: 9, column: 0, cells }], {
          onProgress: (done, total) => seen.push([done, total]),
        }),
      );
      expect(seen.at(-1)).toEqual([6000, 6000]);
      expect(seen.every(([done, total], index) => total === 6000 && done > (seen[index - 1]?.[0] ?? 0))).toBe(true);
      expect((await sheetOf(host, '汇总')).cells[308]?.[19]?.value).toBe('299,19');
    });

    it('writes nothing when cancelled before it starts', async () => {
      const host = await open();
      const before = await sheetOf(host, '台账');
      const result = await host.write([{ sheet: '台账', row: 4, column: 1, cells: [[{ value: '新' }]] }], {
        signal: AbortSignal.abort(),
      });
      expect(failure(result, 'cancelled').written).toEqual([]);
      expect(await sheetOf(host, '台账')).toEqual(before);
    });

    it('says exactly what is in the sheet when cancelled on the way', async () => {
      const host = await open();
      const cells = Array.from({ length: 3000 }, (_, row) =>
        Array.from({ length: 20 }, () => ({ value: `第${row}行` })),
      );
      const blocks = [0, 3000].map((row) => ({ sheet: '汇总', row: row + 9, column: 0, cells }));
      const stop = new AbortController();
      const result = await host.write(blocks, { signal: stop.signal, onProgress: () => stop.abort() });
      const { written } = failure(result, 'cancelled');
      const rows = written.reduce((sum, block) => sum + block.cells.length, 0);
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(6000);
      const sheet = await sheetOf(host, '汇总');
      expect(sheet.cells).toHaveLength(9 + rows);
      for (const block of written) {
        expect(block.cells.map((_, line) => sheet.cells[block.row + line]?.[19]?.value)).toEqual(
          block.cells.map((line) => line[19]?.value),
        );
      }
    });
  });
}
