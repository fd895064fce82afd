import { describe, expect, it } from 'vitest';
import { planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openSheet } from '../../shared/ledger/fill/open-ledger.ts';
import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { chinese } from './chinese-note.ts';
import { fill, plan, shown } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { area, cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item, target } from './sample-notice.ts';

const due = { text: '12月底前', date: '2025-12-31' };
const dated = captureOf([item(1, { title: '助餐服务点', deadline: due })]);
const figures = (unit: string, value: number) =>
  captureOf([item(1, { title: '助餐服务点', targets: [target('数量', value, unit)] })]);

/** The last row of a sheet after a fill, and what the plan remarks on it. */
async function filled(sheet: Sheet, notice = dated): Promise<{ row: CellValue[]; notes: string[]; cells: Cell[] }> {
  const host = new MemoryHost(sheet);
  const made = await plan(host, [notice]);
  const done = await fill(host, [notice]);
  if (!done.ok) throw new Error(done.error.message);
  const notes = [...made.insert, ...made.update].flatMap((row) => row.notes.map(chinese));
  return { row: shown(host).at(-1) ?? [], notes, cells: [...(host.sheet('台账').cells.at(-1) ?? [])] };
}

describe('days typed as words', () => {
  it.each([
    ['2025.6.30', '2025.12.31'],
    ['2025-06-30', '2025-12-31'],
    ['2025/6/30', '2025/12/31'],
    ['2025年6月30日', '2025年12月31日'],
    ['20250630', '20251231'],
    ['２０２５．６．３０', '2025.12.31'],
    ['6月底前', '12月底前'],
    ['2025年6月', '12月底前'],
  ])('go on as %s', async (typed, wanted) => {
    const sheet = sheetOf([
      ['序号', '项目名称', '完成时限'],
      [1, '她的事项', typed],
    ]);
    expect((await filled(sheet)).row[2]).toBe(wanted);
  });

  it('are the day that they say', async () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '责任单位', '完成时限'],
      [1, '助餐服务点', '区教育局', '2025.12.31'],
    ]);
    const made = await plan(new MemoryHost(sheet), [dated]);
    expect([made.insert, made.update, made.conflict]).toEqual([[], [], []]);
  });
});

describe('figures typed as words', () => {
  it('are the figures that they say', async () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '指标名称', '目标值', '计量单位'],
      ['1', '助餐服务点', '数量', '1,200', '个'],
    ]);
    const made = await plan(new MemoryHost(sheet), [figures('个', 1200)]);
    expect([made.insert, made.update, made.conflict]).toEqual([[], [], []]);
  });

  it('keep the leading zeros of running numbers', async () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '责任单位'],
      ['001', '她的一', '甲'],
      ['002', '她的二', '乙'],
    ]);
    expect((await filled(sheet)).row[0]).toBe('003');
  });

  it('of more than 15 digits are never touched', async () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '责任单位', '身份证号'],
      [1, '助餐服务点', null, '110101199001011234'],
    ]);
    expect((await filled(sheet)).row).toEqual([1, '助餐服务点', '区教育局', '110101199001011234']);
  });
});

describe('shares of a hundred', () => {
  const head: CellValue[] = ['序号', '项目名称', '指标名称', '目标值'];
  const withFormat = (value: CellValue, format: string): Sheet => {
    const cells = sheetOf([head, [1, '她的', '率', value]]).cells.map((row) => [...row]);
    const row = cells[1];
    if (row) row[3] = cellOf(value, format);
    return sheetOf([], { cells });
  };

  it.each([
    ['a fraction under a format', withFormat(0.95, '0%'), 0.98],
    ['a number', withFormat(95, 'General'), 98],
    ['words', withFormat('95%', 'General'), '98%'],
  ])('are written as the column has them: %s', async (_, sheet, wanted) => {
    expect((await filled(sheet, figures('%', 98))).row[3]).toBe(wanted);
  });

  it('are a fraction where the header says % and the column holds fractions', async () => {
    const sheet = sheetOf([
      ['序号', '项目名称', '指标名称', '目标值（%）'],
      [1, '她的', '率', 0.95],
    ]);
    expect((await filled(sheet, figures('%', 98))).row[3]).toBe(0.98);
  });

  it('lend no other figure their format', async () => {
    const { cells } = await filled(withFormat(0.95, '0%'), figures('个', 12));
    expect([cells[3]?.value, cells[3]?.format]).toEqual([12, 'General']);
  });
});

describe('columns in a unit', () => {
  it.each([
    ['目标值（万元）', '元', 15_000_000, 1500],
    ['目标值（亿元）', '万元', 25_000, 2.5],
    ['目标值（万平方米）', '平方米', 32_000, 3.2],
    ['目标值（公里）', '米', 1500, 1.5],
    ['目标值（万人次）', '人次', 120_000, 12],
  ])('%s: what is printed in %s is scaled, and that is said', async (header, unit, value, wanted) => {
    const sheet = sheetOf([['序号', '项目名称', '指标名称', header]]);
    const { row, notes } = await filled(sheet, figures(unit, value));
    expect(row[3]).toBe(wanted);
    expect(notes.join()).toContain(`${value}${unit}按“`);
  });

  it('take the unit of money that stands above the header', async () => {
    const sheet = sheetOf([
      ['2025年投资台账'],
      ['填报单位：区财政局', null, '单位：万元'],
      ['序号', '项目名称', '指标名称', '目标值'],
    ]);
    expect((await filled(sheet, figures('元', 15_000_000))).row[3]).toBe(1500);
    expect((await filled(sheet, figures('个', 12))).row[3]).toBe(12);
  });

  it('do not take a figure that measures something else, and say so', async () => {
    const sheet = sheetOf([['序号', '项目名称', '指标名称', '目标值（万元）']]);
    const { row, notes } = await filled(sheet, figures('个', 300));
    expect(row[3] ?? null).toBeNull();
    expect(notes).toEqual(['“目标值（万元）”列的单位是万元，公告写的是300个，未填']);
  });

  it('count things alike, whatever they are called', async () => {
    const sheet = sheetOf([['序号', '项目名称', '指标名称', '目标值（个）']]);
    const { row, notes } = await filled(sheet, figures('所', 12));
    expect([row[3], notes]).toEqual([12, []]);
  });
});

describe('an item’s cell that is merged over its targets', () => {
  const head: CellValue[] = ['序号', '项目名称', '指标名称', '目标值', '计量单位'];
  const notice = captureOf([
    item(1, { title: '助学', targets: [target('幼儿园', 3, '所'), target('小学', 2, '所')] }),
    item(2, { title: '养老', targets: [target('助餐点', 5, '个')] }),
  ]);

  it('shows the item for all of them, and the next item begins below it', async () => {
    const merges = [area(1, 0, 3, 1), area(1, 1, 3, 1)];
    const host = new MemoryHost(sheetOf([head, [], [], [], [], ['合计']], { merges }));
    expect((await fill(host, [notice])).ok).toBe(true);
    expect(shown(host).slice(1)).toEqual([
      [1, '助学', '幼儿园', 3, '所'],
      [null, null, '小学', 2, '所'],
      [null, null, null, null, null],
      [2, '养老', '助餐点', 5, '个'],
      ['合计', null, null, null, null],
    ]);
    const again = await plan(host, [notice]);
    expect([again.insert, again.update, again.conflict]).toEqual([[], [], []]);
  });
});

describe('protected sheets', () => {
  const open = (rows: readonly (readonly CellValue[])[], from: number, to: number): Sheet => {
    const { cells } = sheetOf(rows);
    const unlocked = cells.map((row, index) => row.map((cell) => ({ ...cell, locked: index < from || index > to })));
    return sheetOf([], { cells: unlocked, protected: true });
  };

  it('are filled in their open cells; what has no room is held with the reason', async () => {
    const three = captureOf([item(1), item(2), item(3)]);
    const host = new MemoryHost(open([['序号', '项目名称', '责任单位'], [], [], ['合计']], 1, 2));
    const made = await plan(host, [three]);
    expect(made.insert.map(({ title }) => title)).toEqual(['事项1', '事项2']);
    expect(
      made.held.map(({ title, barred, reasons }) => [title, barred, reasons.map(chinese)[0]?.includes('已受保护')]),
    ).toEqual([['事项3', true, true]]);
    expect((await fill(host, [three])).ok).toBe(true);
    expect(shown(host).map((row) => row[1])).toEqual(['项目名称', '事项1', '事项2', null]);
  });
});

describe('rows that are struck through', () => {
  it('lend new rows no looks, and a change of theirs is pointed at', async () => {
    const { cells } = sheetOf([
      ['序号', '项目名称', '责任单位'],
      [1, '她的一', '甲'],
      [2, '助餐服务点', null],
    ]);
    const lines = cells.map((row, index) => row.map((cell) => (index === 2 ? { ...cell, struck: true } : cell)));
    const host = new MemoryHost(sheetOf([], { cells: lines }));
    const made = await plan(host, [captureOf([item(1, { title: '助餐服务点' }), item(2)])]);
    expect(made.update[0]?.notes.map(chinese)).toEqual(['第 3 行画了删除线，公告又有改动，请核对']);
    expect(made.insert[0]?.place).toEqual({ kind: 'new', before: 3, like: 1 });
  });
});

describe('sheets by month', () => {
  it('are filled one at a time, in the month that the sheet is named after, and the others are told', async () => {
    const head: CellValue[] = ['序号', '项目名称', '本月任务', '责任单位'];
    const sheets = ['1月', '二月份', '3月', '汇总'].map((name) => sheetOf([head], { name }));
    const host = new MemoryHost(...sheets);
    const schedule = [3, 4].map((month) => ({
      text: `完成第${month}步`,
      subject: null,
      amounts: [],
      period: `${month}月`,
      start: `2025-0${month}-01`,
      end: `2025-0${month}-30`,
    }));
    const ledger = await openSheet(host, '3月');
    if (!ledger.ok) throw new Error(ledger.error.message);
    const made = planLedger(ledger.value, [captureOf([item(1, { schedule })])]);
    expect(made.notes.map(chinese)).toEqual(['工作簿按月分表：只填“3月”，另外 2 张不动。要填别的月份请选那一张']);
    expect(made.insert.map(({ cells }) => cells.find(({ field }) => field === 'thisTask')?.ours)).toEqual([
      '完成第3步',
    ]);
  });
});

describe('two tables side by side', () => {
  it('are told where inserted rows part the other one', async () => {
    const two = ['序号', '项目名称', '责任单位', null, '序号', '姓名', '联系电话'];
    const sheet = sheetOf([
      two,
      [1, '她的一', '甲', null, 1, '张三', '0000'],
      ['合计', null, null, null, 2, '李四', '1'],
    ]);
    const made = await plan(new MemoryHost(sheet), [dated]);
    expect(made.notes.map(chinese)).toEqual(['表格旁边 E1 一带另有内容：插入的行在那里是空的，请看一眼']);
  });
});

describe('formats that show a figure otherwise than it is kept', () => {
  const formatted = async (format: string, header: string, notice: ReturnType<typeof figures>) => {
    const sheet = sheetOf([], {
      cells: [
        ['序号', '项目名称', header].map((text) => cellOf(text)),
        [cellOf(1), cellOf('她的事项'), cellOf(5, format)],
      ],
    });
    const { cells, notes } = await filled(sheet, notice);
    return { value: cells[2]?.value ?? null, format: cells[2]?.format, notes };
  };

  it('name the unit of the column', async () => {
    expect((await formatted('0.00"万元"', '目标值', figures('元', 26_000_000))).value).toBe(2600);
    const other = await formatted('0.00"万元"', '目标值', figures('张', 320));
    expect([other.value, other.notes]).toEqual([null, ['“目标值”列的单位是万元，公告写的是320张，未填']]);
    expect((await formatted('#,##0"张"', '目标值', figures('张', 320))).value).toBe(320);
  });

  it('are kept at the scale they show where the unit is known', async () => {
    expect((await formatted('0!.0,', '目标值（万元）', figures('元', 26_000_000))).value).toBe(26_000_000);
    expect((await formatted('#,##0,', '目标值（千元）', figures('元', 26_000_000))).value).toBe(26_000_000);
    expect((await formatted('0.0,,"亿元"', '目标值', figures('元', 120_000_000))).value).toBe(1_200_000);
  });

  it('give way to a plain one where nothing says in what', async () => {
    const { value, format } = await formatted('#,##0,', '目标值', figures('张', 320));
    expect([value, format]).toEqual([320, 'General']);
  });
});
