import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../shared/ledger/fields.ts';
import { bulletinOf } from '../../shared/year/bulletin/bulletin.ts';
import { remarkText } from '../../shared/year/merge/remark-text.ts';
import { askText, unreadText } from '../../shared/year/months/ask-words.ts';
import { takeStock } from '../../shared/year/months/take-stock.ts';
import { splitLedger } from '../../shared/year/split/split-ledger.ts';
import { columnOf, merge, open, plan, said, sentAt, split, unprotected } from './office-desk.ts';

const districts = ['东城区', '西城区', '平山县'] as const;
const matters = [
  ['新建充电桩', '个', [900, 800, 500]],
  ['新增就业', '人', [22000, 18000, 7000]],
] as const;

/** Her ledger of districts' shares by quarter: 累计完成数 and 完成率 are formulas, a 小计 under each matter. */
async function shares(done = (row: number) => `SUM(F${row}:I${row})`, sheets = ['分解台账']): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(['2026年区县任务分解台账']);
    sheet.addRow([
      '序号',
      '项目名称',
      '区县',
      '目标任务',
      '计量单位',
      '完成情况',
      '',
      '',
      '',
      '',
      '完成率',
      '办理状态',
    ]);
    sheet.addRow(['', '', '', '', '', '一季度', '二季度', '三季度', '四季度', '累计完成数', '', '']);
    for (const column of [1, 2, 3, 4, 5, 11, 12]) sheet.mergeCells(2, column, 3, column);
    sheet.mergeCells(2, 6, 2, 10);
    let number = 0;
    for (const [title, unit, targets] of matters) {
      const from = sheet.rowCount + 1;
      for (const [index, district] of districts.entries()) {
        number += 1;
        const row = sheet.rowCount + 1;
        sheet.addRow([number, title, district, targets[index], unit]);
        sheet.getCell(`J${row}`).value = { formula: done(row), result: 0 };
        sheet.getCell(`K${row}`).value = { formula: `J${row}/D${row}`, result: 0 };
      }
      sheet.addRow(['小计', null, null, { formula: `SUM(D${from}:D${sheet.rowCount})`, result: 1 }]);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A district's file, cells typed by title and column letter. */
async function answered(bytes: Uint8Array, cells: readonly (readonly [string, string, string | number])[]) {
  const { host, view } = await open(unprotected(bytes));
  for (const [title, header, value] of cells) {
    const row = view.rows.find((one) => one.title === title)?.at.row ?? 0;
    await host.write([{ sheet: view.sheet.name, row, column: columnOf(view, header), cells: [[{ value }]] }]);
  }
  return host.save();
}

const fileOf = async (master: Uint8Array, district: string) =>
  (await split(master, { by: 'region' })).find(({ receiver }) => receiver === district)?.bytes ?? new Uint8Array();

describe('a ledger of districts’ shares by quarter', () => {
  it('opens no column that its own formulas reckon', async () => {
    const done = await splitLedger(await shares(), { by: 'region', sentAt, due: null, ledgerName: '台账' });
    expect(done.ok && done.value.open).toEqual(['一季度', '二季度', '三季度', '四季度', '办理状态']);
    const all = await splitLedger(await shares(), {
      by: 'region',
      sentAt,
      due: null,
      ledgerName: '台账',
      columns: ['累计完成数'],
    });
    expect(all.ok ? '' : all.error.message).toBe(
      '工作表“分解台账”的“累计完成数”都是公式，没有可由单位填的列。请指明由单位填的表头。',
    );
  });

  it('names the sheets that are ledgers too and were not handed out', async () => {
    const two = await shares(undefined, ['充电桩', '就业']);
    const options = { by: 'region', sentAt, due: null, ledgerName: '台账' } as const;
    const done = await splitLedger(two, options);
    expect(done.ok && done.value.others).toEqual(['就业']);
    const named = await splitLedger(two, { ...options, sheet: '就业' });
    expect(named.ok && named.value.others).toEqual([]);
  });

  it('takes figures typed with their unit as figures where they are added up, and refuses words there', async () => {
    const master = await shares();
    const bytes = await answered(await fileOf(master, '东城区'), [
      ['新建充电桩', '一季度', '210个'],
      ['新增就业', '一季度', '0.62万人'],
      ['新增就业', '二季度', '正在统计'],
      ['新建充电桩', '二季度', '约90个'],
    ]);
    const { bytes: merged, plan: made } = await merge(master, [{ name: '东城.xlsx', bytes }]);
    expect(made.values.map(({ after }) => after)).toEqual([210, 6200]);
    expect(made.refused.map(({ value }) => value)).toEqual(['约90个', '正在统计']);
    const { view } = await open(merged);
    const { asks } = takeStock(view, { schema: 'taizhang/ledger@1', sheet: '分解台账', rows: [] }, '2026-03-31', null);
    expect(asks).toEqual([]);
  });

  it('says nothing of what its formulas reckon on both sides, and names a figure typed over one', async () => {
    const master = await shares();
    const pasted = await answered(await fileOf(master, '东城区'), [
      ['新建充电桩', '一季度', 210],
      ['新建充电桩', '累计完成数', 210],
    ]);
    const typed = await answered(await fileOf(master, '西城区'), [['新建充电桩', '累计完成数', 300]]);
    const made = await plan(master, [
      { name: '东城.xlsx', bytes: pasted },
      { name: '西城.xlsx', bytes: typed },
    ]);
    expect(made.values.map(({ after }) => after)).toEqual([210]);
    expect(made.refused).toEqual([]);
    expect(made.remarks.map(remarkText)).toEqual([
      '“西城.xlsx”改了 1 格不由单位填的内容（如“新建充电桩”的累计完成数），未并入。',
    ]);
  });

  it('is counted by its matters, ranked by its districts, and adds up what a merge left unreckoned', async () => {
    const master = await shares();
    const bytes = await answered(await fileOf(master, '东城区'), [
      ['新建充电桩', '一季度', 950],
      ['新增就业', '一季度', 6000],
    ]);
    const { bytes: merged } = await merge(master, [{ name: '东城.xlsx', bytes }]);
    const { view } = await open(merged);
    const asOf = '2026-03-31';
    const stock = takeStock(view, { schema: 'taizhang/ledger@1', sheet: '分解台账', rows: [] }, asOf, null);
    expect(stock.history.rows.map(({ history }) => history[0]?.doneValue)).toEqual([950, 0, 0, 6000, 0, 0]);
    expect(stock.asks.map(askText)).toEqual([
      '第 4 行“东城区新建充电桩”累计完成数 950个 超过目标 900个，请核实是否超额完成。',
    ]);
    const made = bulletinOf(view, {
      name: '民生实事',
      asOf,
      history: null,
      labelOf: (field) => fieldOf(field).label,
    });
    const text = made.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)).join('\n');
    expect(text).toContain('民生实事共2项，涉及考核指标2个。');
    expect(text).toContain('东城区新建充电桩950个，为任务的105.56%');
    expect(made.rankings.map(({ name, lines }) => [name, lines.map((line) => [line.name, line.items])])).toEqual([
      [
        '各区县完成情况排名',
        [
          ['东城区', 2],
          ['平山县', 2],
          ['西城区', 2],
        ],
      ],
    ]);
    expect(made.missing).toContain('缺少“完成时限”列，写不出序时进度的比较。');
    expect(await said(merged, '一季度')).toMatchObject({ 新增就业: null });
  });

  it('names a formula that has no result and is more than a sum', async () => {
    const { view } = await open(
      (
        await merge(await shares((row) => `SUMIF(F${row}:I${row},">0")`), [
          {
            name: '东城.xlsx',
            bytes: await answered(await fileOf(await shares(), '东城区'), [['新增就业', '一季度', 1]]),
          },
        ])
      ).bytes,
    );
    const { asks } = takeStock(view, { schema: 'taizhang/ledger@1', sheet: '分解台账', rows: [] }, '2026-03-31', null);
    expect(asks.map(askText)).toContainEqual(
      expect.stringContaining('“累计完成数”的公式还没有算出结果，没有计入，请先用表格软件打开这份台账保存一次。'),
    );
    expect(unreadText({ header: '累计完成数', text: '约3个' })).toContain('请改写成数字');
  });
});
