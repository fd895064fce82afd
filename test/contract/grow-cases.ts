import { describe, expect, it } from 'vitest';
import { contractWorkbook } from './contract-workbook.ts';
import type { Lacks } from './ledger-host.ts';
import {
  area,
  cell,
  failure,
  listsAt,
  type OpenHost,
  sheetOf,
  sorted,
  survey,
  value,
  valueAt,
  withoutResults,
} from './reading.ts';

const itWhen = (kept: boolean) => (kept ? it : it.skip);

export function growCases(open: OpenHost, lacks: Lacks): void {
  describe('grow rows', () => {
    /** Two rows above 合计, like the last item. */
    const atEnd = { kind: 'rows', sheet: '台账', at: 6, count: 2, like: 5 } as const;
    const inMiddle = { kind: 'rows', sheet: '台账', at: 4, count: 2, like: 3 } as const;
    const atStart = { kind: 'rows', sheet: '台账', at: 3, count: 1, like: 3 } as const;

    it('moves what stands below, and leaves what stands above', async () => {
      const host = await open();
      value(await host.grow(atEnd));
      const sheet = await sheetOf(host, '台账');
      expect(['A1', 'B4', 'B6', 'A9', 'A11', 'A13'].map((name) => valueAt(sheet, name))).toEqual([
        ...['2026年重点工作督查台账', '公共停车位', '充电桩', '合计', '统计负责人：', '注：以原文为准'],
      ]);
      expect(['B7', 'C8', 'F7', 'D8'].map((name) => valueAt(sheet, name))).toEqual([null, null, null, null]);
    });

    it('gives new rows the formats and the relative formulas of the row they are like', async () => {
      const host = await open();
      value(await host.grow(atEnd));
      const sheet = await sheetOf(host, '台账');
      expect(['H7', 'H8', 'A8'].map((name) => cell(sheet, name).formula)).toEqual(['=G7/F7', '=G8/F8', '=ROW()-3']);
      expect(['D7', 'H8', 'I8'].map((name) => cell(sheet, name).format)).toEqual(['yyyy"年"m"月"d"日"', '0.0%', '@']);
    });

    it('copies nothing of what stands beside the columns that are the pattern', async () => {
      const host = await open();
      value(await host.grow({ ...atEnd, columns: { first: 1, last: 6 } }));
      const sheet = await sheetOf(host, '台账');
      expect(['A7', 'A8', 'H7', 'H8'].map((name) => cell(sheet, name).formula)).toEqual([null, null, null, null]);
      expect([cell(sheet, 'D7').format, valueAt(sheet, 'A9')]).toEqual(['yyyy"年"m"月"d"日"', '合计']);
    });

    it('moves formulas with the cells they mean, on every sheet', async () => {
      const host = await open();
      value(await host.grow(inMiddle));
      const [sheet, summary] = [await sheetOf(host, '台账'), await sheetOf(host, '汇总')];
      expect(['F9', 'H9', 'H7', 'H8'].map((name) => cell(sheet, name).formula)).toEqual([
        '=SUM(F4:F8)',
        '=G9/F9',
        '=G7/F7',
        '=G8/F8',
      ]);
      expect(['B1', 'B2'].map((name) => cell(summary, name).formula)).toEqual(['=SUM(台账!F4:F8)', '=台账!A13']);
      expect(cell(summary, 'B3').formula).toMatch(/^=('台账'|台账)!\$B\$4$/);
    });

    itWhen(lacks.growingTotals !== true)('takes rows added at its end into a total, on every sheet', async () => {
      const host = await open();
      value(await host.grow(atEnd));
      const sheet = await sheetOf(host, '台账');
      expect(['F9', 'G9', 'H9'].map((name) => cell(sheet, name).formula)).toEqual([
        '=SUM(F4:F8)',
        '=SUM(G4:G8)',
        '=G9/F9',
      ]);
      expect(cell(await sheetOf(host, '汇总'), 'B1').formula).toBe('=SUM(台账!F4:F8)');
    });

    it.each([
      ['at the end', atEnd, ['C7', 'C8']],
      ['in the middle', inMiddle, ['C5', 'C6']],
      ['at the start', atStart, ['C4']],
    ] as const)('takes rows inserted %s into the rules of the row they are like', async (_, growth, units) => {
      const host = await open();
      value(await host.grow(growth));
      const sheet = await sheetOf(host, '台账');
      for (const name of units) {
        expect(listsAt(sheet, name)).toEqual([['城管局', '住建局', '发改局']]);
        expect(listsAt(sheet, name.replace('C', 'E'))).toEqual([['未启动', '推进中', '已完成']]);
        expect(listsAt(sheet, name.replace('C', 'G'))).toEqual([null]);
      }
      const last = 6 + growth.count;
      expect(listsAt(sheet, `E${last}`)).toHaveLength(1);
      expect([listsAt(sheet, 'E3'), listsAt(sheet, `E${last + 1}`)]).toEqual([[], []]);
    });

    it('moves merges, and links with their cells', async () => {
      const host = await open();
      value(await host.grow(inMiddle));
      const sheet = await sheetOf(host, '台账');
      expect(sorted(sheet.merges)).toEqual(['A1:I1', 'A11:D11', 'A13:B14'].map(area));
      expect([cell(sheet, 'B4').link, cell(sheet, 'B6').link, cell(sheet, 'B8').link]).toEqual([
        ...['https://www.xa.gov.cn/a.html', null, 'https://www.xa.gov.cn/c.html'],
      ]);
    });

    it('grows a merge that rows are inserted into', async () => {
      const host = await open();
      value(await host.grow({ kind: 'rows', sheet: '台账', at: 11, count: 2, like: 9 }));
      expect(sorted((await sheetOf(host, '台账')).merges)).toEqual(['A1:I1', 'A9:D9', 'A11:B14'].map(area));
    });

    it('grows a table above its totals row', async () => {
      const host = await open();
      value(await host.grow({ kind: 'rows', sheet: '表格', at: 3, count: 3, like: 2 }));
      const sheet = await sheetOf(host, '表格');
      expect(sheet.tables).toMatchObject([{ name: '分解表', area: area('A1:C7'), headerRow: true, totalsRow: true }]);
      expect(['A3', 'A4', 'A7'].map((name) => valueAt(sheet, name))).toEqual(['莲湖区', null, '合计']);
      expect(listsAt(sheet, 'A6')).toEqual([['碑林区', '莲湖区', '雁塔区']]);
    });

    it('takes rows away, with what they held', async () => {
      const host = await open();
      value(await host.grow({ kind: 'rows', sheet: '台账', at: 4, count: -1, like: 4 }));
      const sheet = await sheetOf(host, '台账');
      expect(['B4', 'B5', 'A6', 'A8'].map((name) => valueAt(sheet, name))).toEqual([
        '公共停车位',
        '充电桩',
        '合计',
        '统计负责人：',
      ]);
      expect(cell(sheet, 'F6').formula).toBe('=SUM(F4:F5)');
      expect(sorted(sheet.merges)).toEqual(['A1:I1', 'A8:D8', 'A10:B11'].map(area));
      expect(listsAt(sheet, 'E6')).toEqual([]);
    });

    it.each([
      ['at the end', atEnd],
      ['in the middle', inMiddle],
      ['at the start', atStart],
    ] as const)('is as before once rows inserted %s are taken away again', async (_, growth) => {
      const host = await open();
      const names = ['台账', '表格', '汇总'];
      const before = await Promise.all(names.map(async (name) => withoutResults(await sheetOf(host, name))));
      value(await host.grow(growth));
      value(await host.grow({ ...growth, count: -growth.count }));
      expect(await Promise.all(names.map(async (name) => withoutResults(await sheetOf(host, name))))).toEqual(before);
    });

    it('takes what is written into the new rows', async () => {
      const host = await open();
      value(await host.grow(atEnd));
      value(
        await host.write([
          { sheet: '台账', row: 6, column: 1, cells: [[{ value: '=新事项' }, null, { value: { day: '2026-11-30' } }]] },
        ]),
      );
      const sheet = await sheetOf(host, '台账');
      expect([valueAt(sheet, 'B7'), valueAt(sheet, 'D7')]).toEqual(['=新事项', { day: '2026-11-30' }]);
      expect(cell(sheet, 'D7').format).toBe('yyyy"年"m"月"d"日"');
    });

    itWhen(lacks.liveLists !== true)('lists an entry added inside the source of a list, named or not', async () => {
      const host = await open();
      value(await host.grow({ kind: 'rows', sheet: '字典', at: 2, count: 1, like: 1 }));
      value(
        await host.write([
          { sheet: '字典', row: 2, column: 0, cells: [[{ value: '教育局' }, null, { value: '新城区' }]] },
        ]),
      );
      expect(listsAt(await sheetOf(host, '台账'), 'C4')).toEqual([['城管局', '住建局', '教育局', '发改局']]);
      expect(listsAt(await sheetOf(host, '表格'), 'A2')).toEqual([['碑林区', '莲湖区', '新城区', '雁塔区']]);
    });
  });

  describe('grow sheets', () => {
    it('adds an empty sheet at the end, once', async () => {
      const host = await open();
      const growth = { kind: 'sheet', name: '_taizhang', visibility: 'veryHidden' } as const;
      value(await host.grow(growth));
      value(await host.grow(growth));
      const { sheets, active } = await survey(host);
      expect(sheets.slice(5)).toEqual([
        { name: '汇总', visibility: 'visible' },
        { name: '_taizhang', visibility: 'veryHidden' },
      ]);
      expect(active).toBe('台账');
      value(await host.write([{ sheet: '_taizhang', row: 0, column: 0, cells: [[{ value: '{"a":1}' }]] }]));
      expect((await sheetOf(host, '_taizhang')).cells[0]?.[0]?.value).toBe('{"a":1}');
    });

    it('refuses a sheet whose name is taken by one of another visibility', async () => {
      const host = await open();
      failure(await host.grow({ kind: 'sheet', name: '字典', visibility: 'visible' }), 'unsupported');
      expect((await survey(host)).sheets).toHaveLength(6);
    });

    it.runIf(lacks.packageSheets === true)('refuses the sheets of a package when it cannot take them in', async () => {
      const host = await open();
      failure(await host.grow({ kind: 'sheets', package: contractWorkbook() }), 'unsupported');
      expect((await survey(host)).sheets).toHaveLength(6);
    });

    itWhen(lacks.packageSheets !== true)(
      'adds the sheets of a package after its own, names that are taken numbered',
      async () => {
        const host = await open();
        value(await host.grow({ kind: 'sheets', package: contractWorkbook() }));
        const { sheets } = await survey(host);
        expect(sheets.map(({ name }) => name).slice(6)).toEqual([
          '台账 (2)',
          '表格 (2)',
          '筛选 (2)',
          '保护 (2)',
          '字典 (2)',
          '汇总 (2)',
        ]);
        expect(sheets[10]?.visibility).toBe('hidden');
        const [ledger, summary] = [await sheetOf(host, '台账 (2)'), await sheetOf(host, '汇总 (2)')];
        expect([valueAt(ledger, 'B4'), valueAt(ledger, 'D4'), cell(ledger, 'H4').format]).toEqual([
          '公共停车位',
          { day: '2026-06-30' },
          '0.0%',
        ]);
        expect(cell(summary, 'B1').formula).toBe("=SUM('台账 (2)'!F4:F6)");
        expect(listsAt(ledger, 'C5')).toEqual([['城管局', '住建局', '发改局']]);
      },
    );
  });
}
