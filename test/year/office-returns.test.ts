import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/workbook/cell.ts';
import type { MergePlan } from '../../shared/year/merge/merge-plan.ts';
import { refusalText } from '../../shared/year/merge/refusal-text.ts';
import { remarkText } from '../../shared/year/merge/remark-text.ts';
import { ledgerOf, open, plan, split, typed } from './office-desk.ts';

const head = [
  '序号',
  '项目名称',
  '责任单位',
  '配合单位',
  '目标值',
  '计量单位',
  '累计完成数',
  '累计完成投资（万元）',
  '实际完成时间',
  '办理状态',
  '进展情况',
  '备注',
];
const master = await ledgerOf(head, [
  [1, '新建公园', '区园林局', null, 3, '个', null, null, null, null, null, null],
  [2, '改造道路', '区住建局', '区园林局', 5, '公里', null, null, null, null, null, null],
  [3, '补种行道树', '区园林局', null, 40000, '株', null, null, null, null, null, null],
  [4, '绿地覆盖率', '区园林局', null, 45, '%', null, null, null, null, null, null],
  [5, '口袋公园', '区园林局', null, 10, '个', null, null, null, null, null, null],
  [6, '污水管网', '区住建局', null, 3.5, '万米', null, null, null, null, null, null],
]);
const receiver = '区园林局';
const sent = (await split(master)).find((one) => one.receiver === receiver)?.bytes ?? new Uint8Array();
const filled = await typed(sent, [
  ['新建公园', '累计完成数', 1],
  ['补种行道树', '累计完成数', 12000],
  ['口袋公园', '累计完成数', 4],
  ['口袋公园', '进展情况', '已开工4个'],
]);
/** What the filled file says, whatever its office did to it. */
const all = [
  '新建公园 累计完成数 1',
  '补种行道树 累计完成数 12000',
  '口袋公园 累计完成数 4',
  '口袋公园 进展情况 已开工4个',
];

type Sheet = ExcelJS.Worksheet;

async function asBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

/** A file as a person at an office leaves it: protection taken off, something done by hand, saved by another program. */
async function byHand(bytes: Uint8Array, change: (sheet: Sheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = await asBook(bytes);
  const sheet = book.getWorksheet('台账');
  if (sheet === undefined) throw new Error('no sheet');
  sheet.unprotect();
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const headerRow = 3;
const column = (sheet: Sheet, header: string): number => {
  const values = sheet.getRow(headerRow).values;
  const at = Array.isArray(values) ? values.indexOf(header) : -1;
  if (at < 0) throw new Error(`no header ${header}`);
  return at;
};
const rowOf = (sheet: Sheet, title: string): ExcelJS.Row => {
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getRow(row).getCell(2).value === title) return sheet.getRow(row);
  }
  throw new Error(`no row ${title}`);
};
const cell = (sheet: Sheet, title: string, header: string) => rowOf(sheet, title).getCell(column(sheet, header));

const shown = (value: CellValue) => (typeof value === 'object' && value !== null ? value.day : String(value ?? '空'));

function outline({ values, refused, rows, conflicts, remarks }: MergePlan) {
  return {
    values: values.map(({ title, header, after }) => `${title} ${header} ${shown(after)}`),
    refused: refused.map(({ title, header, refusal }) => `${title} ${header}：${refusalText(refusal)}`),
    rows: rows.map(({ kind, title }) => `${kind} ${title}`),
    conflicts: conflicts.length,
    remarks: remarks.map(remarkText),
  };
}

const nothing = { values: [], refused: [], rows: [], conflicts: 0, remarks: [] };
const read = async (bytes: Uint8Array, name = '回.xlsx') => outline(await plan(master, [{ name, bytes }]));
const given = (change: (sheet: Sheet, book: ExcelJS.Workbook) => void, from = filled) =>
  byHand(from, change).then((bytes) => read(bytes));

/** One cell typed by an office, and what the plan says of it. */
async function answer(title: string, header: string, value: ExcelJS.CellValue, format?: string): Promise<string> {
  const { values, refused } = await given((sheet) => {
    const place = cell(sheet, title, header);
    place.value = value;
    if (format !== undefined) place.numFmt = format;
  }, sent);
  return [...values, ...refused].join('；');
}

describe('a table that an office put in another shape', () => {
  it('gives its figures with its columns moved', async () => {
    const moved = await given((sheet) => {
      const from = column(sheet, '累计完成数');
      const lines = sheet.getColumn(from).values.slice();
      sheet.spliceColumns(from, 1);
      sheet.spliceColumns(2, 0, lines.slice(1));
    });
    expect({ ...moved, values: moved.values.sort() }).toEqual({ ...nothing, values: [...all].sort() });
  });

  it('gives its figures under another name of the field, and says so; a column that is gone is missed aloud', async () => {
    const renamed = await given((sheet) => {
      sheet.getRow(headerRow).getCell(column(sheet, '累计完成数')).value = '累计完成量';
    });
    expect(renamed).toEqual({
      ...nothing,
      values: all,
      remarks: ['“回.xlsx”的“累计完成量”列按“累计完成数”列读取，请核对。'],
    });
    const strange = await given((sheet) => {
      sheet.getRow(headerRow).getCell(column(sheet, '累计完成数')).value = '这一栏';
    });
    expect(strange).toEqual({
      ...nothing,
      values: [all[3]],
      remarks: [
        '“回.xlsx”里没有“累计完成数”列，这一列没有读到。请核对后另行补报。',
        '“回.xlsx”多了“这一栏”列，填了 3 格，台账没有这一列，未并入。',
      ],
    });
  });

  it.each(['截至4月底累计完成数', '1-4月累计完成数', '累计完成数（截至4月25日）', '目前累计完成数', '4月份累计完成数'])(
    'gives its figures under a header that says until when: %s',
    async (now) => {
      const told = await given((sheet) => {
        sheet.getRow(headerRow).getCell(column(sheet, '累计完成数')).value = now;
      });
      expect(told).toEqual({
        ...nothing,
        values: all,
        remarks: [`“回.xlsx”的“${now}”列按“累计完成数”列读取，请核对。`],
      });
    },
  );

  it('gives its texts under a header of one month, and takes no figure of one month for the whole', async () => {
    const told = await given((sheet) => {
      sheet.getRow(headerRow).getCell(column(sheet, '进展情况')).value = '4月进展情况';
      sheet.getRow(headerRow).getCell(column(sheet, '累计完成数')).value = '4月完成数';
    });
    expect(told.values).toEqual([all[3]]);
    expect(told.remarks).toContain('“回.xlsx”里没有“累计完成数”列，这一列没有读到。请核对后另行补报。');
  });

  it('gives a row its figures though its key is gone and its title was added to or cut', async () => {
    const edited = await given((sheet) => {
      sheet.spliceColumns(head.length + 1, 1);
      rowOf(sheet, '补种行道树').getCell(2).value = '补种行道树（含更换）';
      rowOf(sheet, '口袋公园').getCell(2).value = '新建口袋公园';
    });
    expect(edited).toEqual({
      ...nothing,
      values: [...all.slice(0, 1), ...all.slice(1)],
      remarks: ['“回.xlsx”改了 2 格不由单位填的内容（如“补种行道树”的项目名称），未并入。'],
    });
  });

  it('gives its figures under a second header row', async () => {
    const twice = await given((sheet) => {
      sheet.insertRow(headerRow, []);
      const [from, to] = [7, 11];
      sheet.mergeCells(headerRow, from, headerRow, to);
      sheet.getRow(headerRow).getCell(from).value = '完成情况';
      for (const at of [1, 2, 3, 4, 5, 6, 12]) {
        const { value } = sheet.getRow(headerRow + 1).getCell(at);
        sheet.mergeCells(headerRow, at, headerRow + 1, at);
        sheet.getRow(headerRow).getCell(at).value = value;
      }
    });
    expect(twice).toEqual({ ...nothing, values: all });
  });

  it('gives its figures filtered, with rows hidden, sorted, spread by blank rows and under a repeated header', async () => {
    const filtered = await given((sheet) => {
      sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow + 4, column: 12 } };
      rowOf(sheet, '补种行道树').hidden = true;
    });
    expect(filtered).toEqual({ ...nothing, values: all });
    const spread = await given((sheet) => {
      sheet.insertRow(headerRow + 2, []);
      sheet.insertRow(headerRow + 4, []);
    });
    expect(spread).toEqual({ ...nothing, values: all });
    const repeated = await given((sheet) => {
      sheet.insertRow(headerRow + 3, [...head]);
    });
    expect(repeated).toEqual({ ...nothing, values: all });
  });

  it('names a row that was put in the middle and takes no total for one', async () => {
    const longer = await given((sheet) => {
      sheet.insertRow(headerRow + 2, [null, '沿河绿道（新增）', receiver, null, 2, '公里', 1]);
      sheet.addRow(['合计', null, null, null, null, null, 12005]);
    });
    expect(longer).toEqual({ ...nothing, values: all, rows: ['added 沿河绿道（新增）'] });
    for (const total of ['汇总', '小计', '总计', '合 计']) {
      const summed = await given((sheet) => {
        sheet.addRow([null, total, null, null, null, null, 12005]);
      });
      expect(summed).toEqual({ ...nothing, values: all });
    }
  });

  it('refuses a figure merged over several rows, and gives a text merged so to each of them', async () => {
    const merged = await given((sheet) => {
      const done = column(sheet, '累计完成数');
      const text = column(sheet, '进展情况');
      const from = Number(rowOf(sheet, '绿地覆盖率').number);
      sheet.mergeCells(from, done, from + 1, done);
      sheet.getRow(from).getCell(done).value = 40;
      sheet.mergeCells(from, text, from + 1, text);
      sheet.getRow(from).getCell(text).value = '一并推进';
    }, sent);
    expect(merged).toEqual({
      ...nothing,
      values: ['绿地覆盖率 进展情况 一并推进', '口袋公园 进展情况 一并推进'],
      refused: ['绿地覆盖率', '口袋公园'].map(
        (title) => `${title} 累计完成数：交回的表把 2 行的数合并成了一格，分不清各行是多少`,
      ),
    });
  });

  it('is found under another sheet name, behind sheets of its own, one of them with a table', async () => {
    const renamed = await given((sheet) => {
      sheet.name = '园林局';
    });
    expect(renamed).toEqual({ ...nothing, values: all });
    const behind = await byHand(filled, (sheet, book) => {
      sheet.name = 'Sheet1';
      const contacts = book.addWorksheet('联系人');
      contacts.addRow(['序号', '责任单位', '联系人', '联系电话']);
      contacts.addRow([1, receiver, '张三', '029-1234567']);
      book.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 2, visibility: 'visible' }];
    });
    expect(await read(behind)).toEqual({ ...nothing, values: all });
  });

  it('that was copied to a second sheet and filled there says that only one was read', async () => {
    const copied = await byHand(filled, (sheet, book) => {
      const copy = book.addWorksheet('台账 (2)');
      sheet.eachRow((row, at) => {
        copy.getRow(at).values = row.values;
      });
      copy.getRow(headerRow + 1).getCell(column(sheet, '累计完成数')).value = 2;
    });
    const made = await read(copied);
    expect(made.values).toEqual(all);
    expect(made.remarks).toEqual(['“回.xlsx”的工作表“台账 (2)”里也填了 4 格，只读了“台账”，请核对。']);
  });

  it('that was copied into a new workbook, its hidden parts lost, gives its figures by what its rows say', async () => {
    const book = await asBook(filled);
    const old = book.getWorksheet('台账');
    const fresh = new ExcelJS.Workbook();
    const sheet = fresh.addWorksheet('Sheet1');
    old?.eachRow((row, at) => {
      const values = Array.isArray(row.values) ? row.values.slice(0, 13) : [];
      sheet.getRow(at).values = values;
    });
    expect(await read(new Uint8Array(await fresh.xlsx.writeBuffer()))).toEqual({ ...nothing, values: all });
  });

  it('names what was written into cells and rows that the unit was not to fill', async () => {
    const beyond = await given((sheet) => {
      cell(sheet, '新建公园', '备注').value = '用地未批';
      cell(sheet, '口袋公园', '目标值').value = 8;
      cell(sheet, '改造道路', '累计完成数').value = 2;
    });
    expect(beyond).toEqual({
      ...nothing,
      values: all,
      refused: ['改造道路 累计完成数：这一行由别的单位填报，本单位只读'],
      remarks: ['“回.xlsx”改了 2 格不由单位填的内容（如“新建公园”的备注），未并入。'],
    });
  });

  it('names a column that the unit put in and filled', async () => {
    const added = await given((sheet) => {
      const at = head.length + 2;
      sheet.getRow(headerRow).getCell(at).value = '补充说明';
      rowOf(sheet, '口袋公园').getCell(at).value = '两处在拆迁';
      sheet.getRow(headerRow).getCell(at + 1).value = '空着的列';
    });
    expect(added).toEqual({
      ...nothing,
      values: all,
      remarks: ['“回.xlsx”多了“补充说明”列，填了 1 格，台账没有这一列，未并入。'],
    });
  });

  it('refuses figures whose unit was changed, in the row or in the header', async () => {
    const row = await given((sheet) => {
      cell(sheet, '补种行道树', '计量单位').value = '万株';
      cell(sheet, '补种行道树', '累计完成数').value = 1.2;
    });
    expect(row.refused).toEqual(['补种行道树 累计完成数：台账以“株”计，交回的表改成了“万株”']);
    const header = await given((sheet) => {
      const at = column(sheet, '累计完成投资（万元）');
      sheet.getRow(headerRow).getCell(at).value = '累计完成投资（元）';
      sheet.getRow(headerRow + 1).getCell(at).value = 3_000_000;
    });
    expect(header.refused).toEqual(['新建公园 累计完成投资（万元）：台账以“万元”计，交回的表改成了“元”']);
  });

  it('as .xls, as .csv or behind a password is refused with what to do', async () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const csv = new TextEncoder().encode('序号,项目名称\n1,新建公园\n');
    const made = await plan(master, [
      { name: '回.xls', bytes: old },
      { name: '回.csv', bytes: csv },
    ]);
    expect(made.files.map(({ state }) => state)).toEqual(['unreadable', 'unreadable']);
    for (const { message } of made.files) expect(message).toContain('.xlsx');
  });
});

describe('a cell as offices type it', () => {
  it.each<[title: string, header: string, typed: ExcelJS.CellValue, plan: string, format?: string]>([
    ['补种行道树', '累计完成数', '1.2万', '补种行道树 累计完成数 12000'],
    ['补种行道树', '累计完成数', '1.2万株', '补种行道树 累计完成数 12000'],
    ['补种行道树', '累计完成数', '１２，０００株', '补种行道树 累计完成数 12000'],
    ['补种行道树', '累计完成数', '12 000', '补种行道树 累计完成数 12000'],
    ['新建公园', '累计完成数', '3个', '新建公园 累计完成数 3'],
    ['新建公园', '累计完成数', '3处', '新建公园 累计完成数：应以“个”计'],
    ['新建公园', '累计完成数', '约3个', '新建公园 累计完成数：应是数字'],
    ['新建公园', '累计完成数', '3（含续建1）', '新建公园 累计完成数：数字后面还写了别的，请只写数字'],
    ['新建公园', '累计完成数', '1/3', '新建公园 累计完成数：数字后面还写了别的，请只写数字'],
    ['新建公园', '累计完成数', '3个（含续建1个）', '新建公园 累计完成数：数字后面还写了别的，请只写数字'],
    ['新建公园', '累计完成数', '3个公园', '新建公园 累计完成数：数字后面还写了别的，请只写数字'],
    ['新建公园', '累计完成数', '3、其中1个在建', '新建公园 累计完成数：数字后面还写了别的，请只写数字'],
    ['新建公园', '累计完成数', '3人', '新建公园 累计完成数：应以“个”计'],
    ['新建公园', '累计完成数', '50％', '新建公园 累计完成数：应以“个”计，不是百分数'],
    ['新建公园', '累计完成数', 0.5, '新建公园 累计完成数：应以“个”计，不是百分数', '0%'],
    ['绿地覆盖率', '累计完成数', '43.5％', '绿地覆盖率 累计完成数 43.5'],
    ['绿地覆盖率', '累计完成数', 0.435, '绿地覆盖率 累计完成数 43.5', '0.0%'],
    ['绿地覆盖率', '累计完成数', 43.5, '绿地覆盖率 累计完成数 43.5'],
    ['新建公园', '累计完成投资（万元）', '300万元', '新建公园 累计完成投资（万元） 300'],
    ['新建公园', '累计完成投资（万元）', '3000000元', '新建公园 累计完成投资（万元） 300'],
    ['新建公园', '累计完成投资（万元）', '0.03亿', '新建公园 累计完成投资（万元） 300'],
    ['新建公园', '累计完成投资（万元）', '1.2亿元', '新建公园 累计完成投资（万元） 12000'],
    [
      '新建公园',
      '累计完成投资（万元）',
      '300万',
      '新建公园 累计完成投资（万元）：台账以“万元”计，“300万”有两种读法，请只写数字',
    ],
    ['新建公园', '实际完成时间', '2025.6.5', '新建公园 实际完成时间 2025-06-05'],
    ['新建公园', '实际完成时间', '2025年6月5日', '新建公园 实际完成时间 2025-06-05'],
    ['新建公园', '实际完成时间', '20250605', '新建公园 实际完成时间 2025-06-05'],
    ['新建公园', '实际完成时间', 45813, '新建公园 实际完成时间 2025-06-05', 'General'],
    ['新建公园', '实际完成时间', '2025.6.31', '新建公园 实际完成时间：没有这一天'],
    ['新建公园', '实际完成时间', '2025年6月', '新建公园 实际完成时间 2025年6月'],
    ['新建公园', '实际完成时间', 65, '新建公园 实际完成时间：应是日期'],
    ['新建公园', '办理状态', ' 已完成 ', '新建公园 办理状态 已完成'],
    ['新建公园', '办理状态', '正在推进', '新建公园 办理状态 推进中'],
    ['新建公园', '办理状态', '在建。', '新建公园 办理状态 推进中'],
    ['新建公园', '办理状态', '尚未开工', '新建公园 办理状态 未启动'],
    ['新建公园', '办理状态', '已竣工', '新建公园 办理状态 已完成'],
    ['新建公园', '办理状态', '办结销号', '新建公园 办理状态 已销号'],
    ['新建公园', '办理状态', '进度滞后', '新建公园 办理状态 滞后'],
    [
      '新建公园',
      '办理状态',
      '基本完成',
      '新建公园 办理状态：应是未启动、推进中、已完成、已销号、滞后、暂停、无任务之一',
    ],
  ])('%s %s: %j', async (title, header, value, expected, format) => {
    expect(await answer(title, header, value, format)).toBe(expected);
  });

  it('in other words keeps what was written beside what goes in', async () => {
    const { values } = await plan(master, [
      {
        name: '回.xlsx',
        bytes: await byHand(sent, (sheet) => {
          cell(sheet, '新建公园', '办理状态').value = '正在推进';
          cell(sheet, '补种行道树', '累计完成数').value = '1.2万株';
          cell(sheet, '口袋公园', '累计完成数').value = 4;
        }),
      },
    ]);
    expect(values.map(({ after, written }) => [after, written])).toEqual([
      ['推进中', '正在推进'],
      [12000, '1.2万株'],
      [4, null],
    ]);
  });

  it('as a formula gives its result, and is refused where it has none', async () => {
    const done = '新建公园 累计完成数';
    expect(await answer('新建公园', '累计完成数', { formula: '1+1', result: 2 })).toBe(`${done} 2`);
    const before = await typed(master, [['新建公园', '累计完成数', 1]]);
    const file = (await split(before)).find((one) => one.receiver === receiver)?.bytes ?? new Uint8Array();
    for (const value of [
      { formula: '1+1' },
      { error: '#REF!' as const },
      { formula: '1/0', result: { error: '#DIV/0!' } },
    ]) {
      const bytes = await byHand(file, (sheet) => {
        cell(sheet, '新建公园', '累计完成数').value = value as ExcelJS.CellValue;
      });
      const made = outline(await plan(before, [{ name: '回.xlsx', bytes }]));
      expect([value, made.values, made.refused.length]).toEqual([value, [], 1]);
    }
  });

  it('that points at another cell, or is crossed out, is refused', async () => {
    for (const word of ['同上', '〃', '如上。', '同左']) {
      expect(await answer('口袋公园', '进展情况', word)).toBe(
        `口袋公园 进展情况：“${word}”离开原表就看不出指什么，请写全`,
      );
    }
    const made = await given((sheet) => {
      const place = cell(sheet, '新建公园', '累计完成数');
      place.style = { ...place.style, font: { strike: true } };
    });
    expect(made.refused).toEqual(['新建公园 累计完成数：这一格划了删除线']);
  });

  it('in a unit with a scale of its own is told apart from the bare figure', async () => {
    const housing = (await split(master)).find((one) => one.receiver === '区住建局')?.bytes ?? new Uint8Array();
    const say = async (value: string) => {
      const { host, view } = await open(housing);
      const row = view.rows.find(({ title }) => title === '污水管网');
      const at = view.mapping.columns.find(({ header }) => header === '累计完成数');
      await host.write([
        { sheet: view.sheet.name, row: row?.at.row ?? 0, column: at?.column ?? 0, cells: [[{ value }]] },
      ]);
      const { values, refused } = await read(host.save());
      return [...values, ...refused].join('；');
    };
    expect(await say('1.2万米')).toBe('污水管网 累计完成数 1.2');
    expect(await say('12000米')).toBe('污水管网 累计完成数 1.2');
    expect(await say('1.2万')).toContain('有两种读法');
    expect(await say('12km')).toBe('污水管网 累计完成数 1.2');
    expect(await say('12千米')).toBe('污水管网 累计完成数 1.2');
  });
});
