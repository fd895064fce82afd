import { describe, expect, it } from 'vitest';
import { failure, type OpenHost, sheetOf, value, valueAt, writeCell } from './reading.ts';

export function refusalCases(open: OpenHost): void {
  describe('refusals', () => {
    const refused = [
      ['a sheet that is not there', 'no-sheet', '没有这张表', 'A1'],
      ['a locked cell of a protected sheet', 'protected', '保护', 'A2'],
      ['a blank cell of a protected sheet', 'protected', '保护', 'C9'],
      ['a row that a filter hides', 'filtered', '筛选', 'A3'],
      ['the inside of a merge', 'merged', '台账', 'B1'],
      ['the inside of a merge that is empty', 'merged', '台账', 'B12'],
    ] as const;

    it.each(refused)('refuses %s', async (_, code, sheet, name) => {
      const host = await open();
      const error = failure(await writeCell(host, sheet, name, { value: '新' }), code);
      expect(error.written).toEqual([]);
    });

    it('refuses before the first write, whichever block is at fault', async () => {
      const host = await open();
      const before = await sheetOf(host, '台账');
      const result = await host.write([
        { sheet: '台账', row: 4, column: 1, cells: [[{ value: '新' }]] },
        { sheet: '保护', row: 1, column: 0, cells: [[{ value: '新' }]] },
      ]);
      expect(failure(result, 'protected').written).toEqual([]);
      expect(await sheetOf(host, '台账')).toEqual(before);
    });

    it('refuses a text longer than a cell holds', async () => {
      const host = await open();
      failure(await writeCell(host, '台账', 'B5', { value: '字'.repeat(32_768) }), 'too-large');
      value(await writeCell(host, '台账', 'B5', { value: '字'.repeat(32_767) }));
      expect(valueAt(await sheetOf(host, '台账'), 'B5')).toBe('字'.repeat(32_767));
    });

    it('writes the unlocked cell of a protected sheet, and passes over a locked one', async () => {
      const host = await open();
      value(await writeCell(host, '保护', 'B2', { value: '填好' }));
      value(await host.write([{ sheet: '保护', row: 1, column: 0, cells: [[null, { value: '再填' }]] }]));
      expect(valueAt(await sheetOf(host, '保护'), 'B2')).toBe('再填');
    });

    it('writes the corner of a merge, and passes over its inside', async () => {
      const host = await open();
      value(await host.write([{ sheet: '台账', row: 0, column: 0, cells: [[{ value: '新标题' }, null, null]] }]));
      expect(valueAt(await sheetOf(host, '台账'), 'A1')).toBe('新标题');
    });

    it('writes below a filtered list, and passes over a hidden row', async () => {
      const host = await open();
      value(await writeCell(host, '筛选', 'A6', { value: '新说明' }));
      expect(valueAt(await sheetOf(host, '筛选'), 'A6')).toBe('新说明');
      expect(valueAt(await sheetOf(host, '筛选'), 'A3')).toBe('乙');
    });

    it('refuses to make room where the sheet does not let it', async () => {
      const host = await open();
      failure(await host.grow({ kind: 'rows', sheet: '没有这张表', at: 1, count: 1, like: 0 }), 'no-sheet');
      failure(await host.grow({ kind: 'rows', sheet: '保护', at: 1, count: 1, like: 1 }), 'protected');
      failure(await host.grow({ kind: 'rows', sheet: '筛选', at: 2, count: 1, like: 1 }), 'filtered');
      expect((await sheetOf(host, '保护')).cells).toHaveLength(3);
      expect(valueAt(await sheetOf(host, '筛选'), 'A4')).toBe('丙');
    });

    it('shows nothing of a sheet that is not there', async () => {
      const host = await open();
      failure(await host.reveal('没有这张表', { row: 0, column: 0, rows: 1, columns: 1 }), 'no-sheet');
      value(await host.reveal('台账', { row: 3, column: 0, rows: 2, columns: 3 }));
    });
  });
}
