import { describe, expect, it } from 'vitest';
import { area, cell, listsAt, type OpenHost, sheetOf, sorted, survey, valueAt } from './reading.ts';

export function surveyCases(open: OpenHost): void {
  describe('survey', () => {
    it('lists the sheets in order with their visibility, and the active one', async () => {
      const { sheets, active, readOnly } = await survey(await open());
      expect(sheets).toEqual([
        { name: '台账', visibility: 'visible' },
        { name: '表格', visibility: 'visible' },
        { name: '筛选', visibility: 'visible' },
        { name: '保护', visibility: 'visible' },
        { name: '字典', visibility: 'hidden' },
        { name: '汇总', visibility: 'visible' },
      ]);
      expect(active).toBe('台账');
      expect(readOnly).toBe(false);
    });

    it('reads the active sheet when none is named, and a hidden one when it is', async () => {
      const host = await open();
      expect((await survey(host)).sheet?.name).toBe('台账');
      const hidden = await sheetOf(host, '字典');
      expect(hidden.visibility).toBe('hidden');
      expect(valueAt(hidden, 'A2')).toBe('住建局');
    });

    it('says null for a sheet that is not there', async () => {
      expect((await survey(await open(), '没有这张表')).sheet).toBeNull();
    });

    it('reads text, numbers, truth values and days as what they are', async () => {
      const sheet = await sheetOf(await open(), '台账');
      expect(valueAt(sheet, 'B4')).toBe('公共停车位');
      expect(valueAt(sheet, 'F4')).toBe(100);
      expect(valueAt(sheet, 'J2')).toBe(true);
      expect(valueAt(sheet, 'D4')).toEqual({ day: '2026-06-30' });
      expect(valueAt(sheet, 'B2')).toBeNull();
      expect(valueAt(sheet, 'A11')).toBe('注：以原文为准');
    });

    it('keeps text that looks like a number a text', async () => {
      expect(valueAt(await sheetOf(await open(), '台账'), 'I4')).toBe('004');
    });

    it('gives a formula with its sign', async () => {
      const sheet = await sheetOf(await open(), '台账');
      expect(cell(sheet, 'H4').formula).toBe('=G4/F4');
      expect(cell(sheet, 'B4').formula).toBeNull();
    });

    it('gives formats, links and locks', async () => {
      const host = await open();
      const sheet = await sheetOf(host, '台账');
      expect(cell(sheet, 'B4').format).toBe('General');
      expect(cell(sheet, 'D4').format).toBe('yyyy"年"m"月"d"日"');
      expect(cell(sheet, 'H4').format).toBe('0.0%');
      expect(cell(sheet, 'I4').format).toBe('@');
      expect(cell(sheet, 'B4').link).toBe('https://www.xa.gov.cn/a.html');
      expect(cell(sheet, 'B5').link).toBeNull();
      const guarded = await sheetOf(host, '保护');
      expect([cell(guarded, 'A1').locked, cell(guarded, 'B1').locked]).toEqual([true, false]);
    });

    it('is dense from A1 to the last cell in use', async () => {
      const sheet = await sheetOf(await open(), '台账');
      expect(sheet.cells).toHaveLength(11);
      expect(new Set(sheet.cells.map((line) => line.length))).toEqual(new Set([10]));
    });

    it('gives merges and tables', async () => {
      const host = await open();
      expect(sorted((await sheetOf(host, '台账')).merges)).toEqual(['A1:I1', 'A9:D9', 'A11:B12'].map(area));
      const { tables } = await sheetOf(host, '表格');
      expect(tables).toHaveLength(1);
      expect(tables[0]).toMatchObject({ name: '分解表', area: area('A1:C4'), headerRow: true, totalsRow: true });
    });

    it('resolves lists: quoted, on another sheet, by a name; other rules have none', async () => {
      const host = await open();
      const sheet = await sheetOf(host, '台账');
      expect(listsAt(sheet, 'E5')).toEqual([['未启动', '推进中', '已完成']]);
      expect(listsAt(sheet, 'C6')).toEqual([['城管局', '住建局', '发改局']]);
      expect(listsAt(sheet, 'F4')).toEqual([null]);
      expect(listsAt(sheet, 'B4')).toEqual([]);
      expect(listsAt(await sheetOf(host, '表格'), 'A2')).toEqual([['碑林区', '莲湖区', '雁塔区']]);
    });

    it('tells protection, and rows a filter hides', async () => {
      const host = await open();
      const [plain, guarded, filtered] = [
        await sheetOf(host, '台账'),
        await sheetOf(host, '保护'),
        await sheetOf(host, '筛选'),
      ];
      expect([plain.protected, guarded.protected, filtered.protected]).toEqual([false, true, false]);
      expect([plain.filtered, guarded.filtered, filtered.filtered]).toEqual([false, false, true]);
      expect(filtered.hiddenRows).toEqual([2]);
    });
  });
}
