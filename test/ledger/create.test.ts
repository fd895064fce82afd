import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLedger, draftLedger, type LedgerDraft } from '../../shared/ledger/create/create-ledger.ts';
import { filledSheet, keptCaptures, readSidecar, sidecarSheet } from '../../shared/ledger/sidecar.ts';
import { templateOf, templates } from '../../shared/ledger/templates.ts';
import type { Cell } from '../../shared/workbook/cell.ts';
import type { BookSheet } from '../../shared/workbook/xlsx/write/book.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';
import { convertAll } from '../libreoffice/convert.ts';
import { everySheet, readCsv, withoutResults } from '../libreoffice/recalculated.ts';
import { type CaptureName, capture, captureNames } from './captures.ts';

function draft(id: string, name: CaptureName, options: Parameters<typeof draftLedger>[2] = {}): LedgerDraft {
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  return draftLedger(template, [capture(name)], { asOf: `${name.slice(-4)}-06-30`, ...options });
}

function sheetOf(made: LedgerDraft, name: string): BookSheet {
  const sheet = made.book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A number as LibreOffice exports it; percentages keep their sign. */
function numberIn(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

const texts = (sheet: BookSheet): string[] =>
  sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));

describe('work ledger of the 西安 notice', () => {
  const made = draft('work-ledger', 'xian-2024');

  it('has 30 items and one row a figure, and says so on top', () => {
    const table = sheetOf(made, '工作台账');
    expect(made.rows).toHaveLength(59);
    expect(texts(table)).toContain('西安市2024年为民实事工作台账');
    expect(texts(table)).toContain('共30项，有任务59行；已完成0，正常0，滞后0，严重滞后0');
    expect(texts(table)).toContain('数据截止日期：2024年6月30日');
  });

  it('names 15200 against 15000 in 校验', () => {
    const lines = texts(sheetOf(made, '校验'));
    expect(lines.some((text) => text.includes('15200') && text.includes('15000'))).toBe(true);
  });

  it('links each item to its sentence', () => {
    const links = sheetOf(made, '原文对照').rows.flatMap((row) => row.cells.flatMap((cell) => cell?.link ?? []));
    expect(links).toHaveLength(30);
    expect(links.every((link) => 'url' in link && link.url.includes('#:~:text='))).toBe(true);
  });

  it('has the sheets that go with it, the record very hidden, and the names that formulas read', () => {
    expect(made.book.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['工作台账', 'visible'],
      ['原文对照', 'visible'],
      ['校验', 'visible'],
      ['设置', 'visible'],
      [sidecarSheet, 'veryHidden'],
    ]);
    expect(sheetOf(made, '原文对照').protected).toBe(true);
    expect(made.book.names.map((one) => one.name)).toEqual(['asOf', 'yearStart', 'yellowGap', 'redGap']);
  });

  it('is called after its region, year, programme and date', () => {
    expect(made.fileName).toBe('西安市2024年为民实事工作台账(20240630).xlsx');
  });

  it.each(['重点工作', '为民办实事工作', '目标管理考核工作'])('doubles no word of its programme: %s', (programme) => {
    const given = capture('xian-2024');
    const notice = { ...given.notice, title: `西安市人民政府关于印发西安市2024年${programme}的通知` };
    const form = templateOf('work-ledger');
    if (!form) throw new Error('the work ledger');
    const { fileName } = draftLedger(form, [{ ...given, notice }], { asOf: '2024-06-30' });
    expect(fileName).not.toMatch(/(.{2})\1/u);
    expect(fileName).toContain('2024年');
  });

  it('keeps the capture and the filled rows in its record', () => {
    const cells = sheetOf(made, sidecarSheet).rows.map((row) =>
      row.cells.map(
        (cell): Cell => ({ value: cell?.value ?? null, formula: null, format: 'General', link: null, locked: true }),
      ),
    );
    const records = readSidecar(cells);
    if (!records.ok) throw new Error(records.error.message);
    const kept = [...keptCaptures(records.value).values()];
    expect(kept).toEqual([capture('xian-2024')]);
    const filled = filledSheet(records.value, '工作台账');
    expect(filled?.template).toEqual({ id: 'work-ledger', version: 1 });
    expect(filled?.rows).toHaveLength(59);
    const table = sheetOf(made, '工作台账');
    for (const row of filled?.rows ?? []) {
      expect(table.rows[row.row]?.cells[filled?.idColumn ?? -1]?.value).toBe(row.id);
    }
  });

  it('prints on A3, or on A4 without the columns that it gives up', () => {
    expect(sheetOf(made, '工作台账').print?.paper).toBe('A3');
    const small = sheetOf(draft('work-ledger', 'xian-2024', { paper: 'A4' }), '工作台账');
    expect(small.print?.paper).toBe('A4');
    const width = small.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    expect(width).toBeLessThanOrEqual(175);
  });
});

describe('text of a page', () => {
  it('never becomes a formula or a link of another kind', () => {
    const hostile = capture('lianhu-2025');
    const [item] = hostile.notice.items;
    if (!item) throw new Error('no item');
    item.title = '=HYPERLINK("http://evil.example","点我")';
    item.text = "+1+cmd|' /C calc'!A0\u0000 <b>&amp;_x000D_";
    item.section = '@SUM(1)';
    hostile.notice.url = 'javascript:alert(1)';
    const template = templateOf('task-breakdown');
    if (!template) throw new Error('no template');
    const parts = unzipSync(createLedger(template, [hostile]));
    const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const xml = read('xl/worksheets/sheet1.xml');
    const title = /<c r="C5" s="(\d+)" t="inlineStr"><is><t>=HYPERLINK\("/.exec(xml);
    const text = /<c r="D5" s="(\d+)" t="inlineStr"><is><t>\+1\+cmd\|/.exec(xml);
    expect([title !== null, text !== null]).toEqual([true, true]);
    // Cells that look like a formula keep being text when they are typed again.
    const formats =
      read('xl/styles.xml')
        .match(/<xf [^>]*>/g)
        ?.slice(1) ?? [];
    for (const match of [title, text]) expect(formats[Number(match?.[1])]).toContain('quotePrefix="1"');
    expect(xml.includes('_x0000_ &lt;b&gt;&amp;amp;_x005F_x000D_')).toBe(true);
    const formulas = xml.match(/<f>[^<]*<\/f>/g) ?? [];
    expect(formulas.filter((formula) => /HYPERLINK|cmd|SUM\(1/.test(formula))).toEqual([]);
    const all = Object.values(parts).map((part) => strFromU8(part));
    expect(all.some((part) => part.includes('Target="javascript'))).toBe(false);
    expect(Object.keys(parts).filter((name) => /vba|externalLink/i.test(name))).toEqual([]);
  });
});

describe('district table', () => {
  const made = draft('district-breakdown', 'xian-2024');

  it('adds up to 15200 parking spaces, 200 over the target, and draws each total', () => {
    const sheet = sheetOf(made, '区县分解表（4）');
    const line = (name: string) =>
      sheet.rows.find((row) => row.cells[1]?.value === name)?.cells.map((cell) => cell?.value);
    expect(line('合计')?.filter((value) => typeof value === 'number' && value > 1)).toEqual([4700, 15_200]);
    expect(line('差额（分解－目标）')?.filter((value) => typeof value === 'number')).toEqual([0, 200]);
    expect(sheet.charts?.map((chart) => chart.title)).toEqual(['充电桩任务分布图', '公共停车位任务分布图']);
    const figures = sheet.charts?.[1]?.figures.values ?? [];
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(15_200);
  });

  it('has no chart and no note where it is to be plain, and is the same table', () => {
    const plain = draft('district-breakdown', 'xian-2024', { plain: true });
    const notes = (one: LedgerDraft) =>
      one.book.sheets
        .flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
        .filter((cell) => cell?.note !== undefined);
    const ledger = draft('work-ledger', 'xian-2024', { plain: true });
    expect(plain.book.sheets.flatMap((sheet) => sheet.charts ?? [])).toEqual([]);
    expect([notes(plain), notes(ledger)]).toEqual([[], []]);
    expect(notes(draft('work-ledger', 'xian-2024')).length).toBeGreaterThan(0);
    expect(plain.records).toEqual(draft('district-breakdown', 'xian-2024').records);
  });

  it('finds no other gap in this notice', () => {
    const own = made.findings.filter((finding) => finding.from === '填入' && finding.level === 'warning');
    expect(own).toEqual([]);
  });
});

describe('findings', () => {
  it('list doubts one by one and many remarks of one kind as one line', () => {
    const noisy = capture('xian-2024');
    const remark = (item: number) => ({
      code: 'weak-evidence' as const,
      level: 'info' as const,
      item: noisy.notice.items.find(({ number }) => number === item)?.id ?? null,
      message: `第${item}项依据较少。`,
      figures: [],
    });
    noisy.notice.findings = [...noisy.notice.findings, ...[1, 2, 3, 4, 5].map(remark)];
    const template = templateOf('work-ledger');
    if (!template) throw new Error('no template');
    const told = draftLedger(template, [noisy], { lead: 'printed' }).findings.map((one) => one.message);
    expect(told).toHaveLength(2);
    expect(told[1]).toBe('第1项依据较少。同类提示共5项：第1、2、3、4、5项。');
  });
});

describe('supervision forms', () => {
  it('are one page an item, in the colour and words of their level', () => {
    const items = new Set(['i3', 'i4']);
    const made = draft('supervision-notice', 'xian-2024', { items, level: '红' });
    const sheet = sheetOf(made, '督办单');
    expect(sheet.print?.breaks).toHaveLength(1);
    expect(texts(sheet).filter((text) => text === '西安市人民政府办公厅督查督办通知单')).toHaveLength(2);
    expect(texts(sheet)).toContain('编号：DB-2024-002');
    expect(texts(sheet)).toContain('级别：红（督办催办单）');
    expect(texts(sheet).some((text) => text.includes('逾期未完成的'))).toBe(true);
    expect(sheet.rows[0]?.cells[0]?.style?.font?.colour).toBe('9C0006');
  });
});

describe('choices', () => {
  it('of 仿宋_GB2312 name the characters that it lacks', () => {
    const plain = draft('task-breakdown', 'xian-2024');
    expect(plain.findings.some((one) => one.message.includes('GB2312'))).toBe(false);
    const old = draft('task-breakdown', 'xian-2024', { bodyFont: '仿宋_GB2312' });
    const told = old.findings.find((one) => one.message.includes('GB2312'));
    expect([told?.level, told?.message.includes('鄠')]).toEqual(['warning', true]);
  });

  it('of fonts reach the title', () => {
    const font = (fonts: '标准' | '通用') =>
      sheetOf(draft('task-breakdown', 'lianhu-2025', { fonts }), '任务分解台账').rows[0]?.cells[0]?.style?.font?.name;
    expect([font('标准'), font('通用')]).toEqual(['方正小标宋简体', '宋体']);
  });

  it('of a unit name the file’s unit, and aliases are told', () => {
    const made = draft('task-breakdown', 'huashan-2024', { unit: '花山区卫健局' });
    expect(made.rows).toHaveLength(3);
    expect(texts(sheetOf(made, '任务分解台账'))).toContain('填报单位：花山区卫健局');
    expect(made.findings.some((one) => one.message.includes('另一名称'))).toBe(true);
  });

  it('of no notice still make a table to type into', () => {
    const template = templateOf('work-ledger');
    if (!template) throw new Error('no template');
    const made = draftLedger(template, []);
    expect(texts(sheetOf(made, '工作台账'))[0]).toBe('重点任务工作台账');
    expect(writeBook(made.book).length).toBeGreaterThan(1000);
  });

  it('of several notices keep each its own rows and captures', () => {
    const template = templateOf('district-breakdown');
    if (!template) throw new Error('no template');
    const other = capture('xian-2024');
    other.notice.url = 'https://www.xa.gov.cn/other.html';
    const made = draftLedger(template, [capture('xian-2024'), other]);
    const names = made.book.sheets.map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('区县分解表（4-2）');
  });
});

describe('every table from every notice', () => {
  const drafts = new Map<string, LedgerDraft>();
  for (const name of captureNames) {
    for (const template of templates) drafts.set(`${name}--${template.id}.xlsx`, draft(template.id, name));
  }

  it('says when the notice has nothing for it', () => {
    const empty = [...drafts.values()].filter((made) => made.rows.length === 0);
    expect(empty.length).toBeGreaterThan(0);
    for (const made of empty) expect(made.findings.some((one) => one.message.includes('空表'))).toBe(true);
  });

  it('fits each row into the height that a sheet allows', () => {
    for (const [file, made] of drafts) {
      for (const sheet of made.book.sheets) {
        for (const row of sheet.rows) expect(row.height ?? 0, `${file} ${sheet.name}`).toBeLessThan(409);
      }
    }
  });

  it('opens in LibreOffice, and LibreOffice calculates what the cells already say', async () => {
    const files = new Map([...drafts].map(([file, made]) => [file, withoutResults(writeBook(made.book))]));
    const written = await convertAll(files, everySheet);
    let compared = 0;
    for (const [file, made] of drafts) {
      for (const sheet of made.book.sheets) {
        const csv = written.get(`${file.replace('.xlsx', '')}-${sheet.name}.csv`);
        expect(csv, `${file} ${sheet.name}`).toBeDefined();
        if (!csv) continue;
        const grid = readCsv(csv);
        for (const [row, line] of sheet.rows.entries()) {
          for (const [column, cell] of line.cells.entries()) {
            if (cell?.formula === undefined) continue;
            compared += 1;
            const there = grid[row]?.[column] ?? '';
            const at = `${file} ${sheet.name} ${row + 1},${column + 1} ${cell.formula}`;
            if (typeof cell.value === 'number') expect(numberIn(there), at).toBeCloseTo(cell.value, 9);
            else expect(there, at).toBe(cell.value ?? '');
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });
});
