import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type FillIntoOptions, fillInto } from '../../cli/fill-into.ts';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templates } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { capture, captureNames } from './captures.ts';
import { captureOf, item } from './sample-notice.ts';

const at = '2025-03-03T08:00:00Z';

async function workbook(...rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').addRow(['填表说明']);
  const sheet = book.addWorksheet('民生实事');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function cells(bytes: Uint8Array | null, sheet = '民生实事'): Promise<unknown[][]> {
  const opened = openXlsx(bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey(sheet);
  if (!survey.ok || !survey.value.sheet) throw new Error('no sheet');
  return survey.value.sheet.cells.map((row) => row.map((cell) => cell.formula ?? cell.value));
}

const fill = (bytes: Uint8Array, captures: readonly Capture[], options: Partial<FillIntoOptions> = {}) =>
  fillInto(bytes, captures, { at, ...options });

const head = ['序号', '项目名称', '目标任务', '责任单位', '进展情况'];
const two = captureOf([item(1, { title: '新建高中' }), item(2, { title: '助餐服务点' })]);

describe('taizhang fill --into', () => {
  it('finds the sheet with a header, fills it, and grows the total above which it inserts', async () => {
    const bytes = await workbook(head, [null, null, null, null, null], ['合计', { formula: 'COUNTA(B2:B2)' }]);
    const done = await fill(bytes, [two]);
    expect(await cells(done.bytes)).toEqual([
      head,
      [1, '新建高中', '新建高中的具体任务内容。', '区教育局', null],
      [2, '助餐服务点', '助餐服务点的具体任务内容。', '区教育局', null],
      ['合计', '=COUNTA(B2:B3)', null, null, null],
    ]);
    expect(done.lines[0]).toContain('新增 2 行');
  });

  it('prints the plan as one record on a dry run and writes nothing', async () => {
    const bytes = await workbook(head, [1, '新建高中', '她写的目标', '区教育局', '已开工']);
    const done = await fill(bytes, [two], { dryRun: true });
    expect(done.bytes).toBeNull();
    expect(done.json.mapping).toEqual([
      { header: '序号', column: 0, field: 'seq', how: 'exact' },
      { header: '项目名称', column: 1, field: 'title', how: 'exact' },
      { header: '目标任务', column: 2, field: 'target', how: 'exact' },
      { header: '责任单位', column: 3, field: 'dutyUnit', how: 'exact' },
      { header: '进展情况', column: 4, field: 'progress', how: 'exact' },
    ]);
    expect(done.json.plan).toMatchObject({
      insert: [{ number: 2 }],
      update: [],
      same: [],
      gone: [],
      conflict: [{ number: 1, field: 'target', hers: '她写的目标', ours: '新建高中的具体任务内容。', base: null }],
    });
  });

  it('leaves guesses unmapped and names them, and takes them when told', async () => {
    const bytes = await workbook(['序号', '项目名称', '目标任务', '牵头单位及分管领导', '群众满意度']);
    const plain = await fill(bytes, [two], { dryRun: true });
    expect(plain.json.mapping[3]).toEqual({ header: '牵头单位及分管领导', column: 3, field: null, how: 'contains' });
    expect(plain.json.mapping[4]).toMatchObject({ field: null, how: 'none' });
    expect(plain.warnings.join()).toContain('牵头单位及分管领导');
    const taken = await fill(bytes, [two], { acceptGuesses: true });
    expect(taken.json.mapping[3]).toMatchObject({ field: 'leadUnit', how: 'contains' });
    expect((await cells(taken.bytes))[1]?.[3]).toBe('区教育局');
  });

  it('maps as --map says and remembers it in the workbook', async () => {
    const bytes = await workbook(['序号', '项目名称', '目标任务', '谁来办']);
    const done = await fill(bytes, [two], { map: ['谁来办=责任单位', '目标任务='] });
    expect((await cells(done.bytes))[1]).toEqual([1, '新建高中', null, '区教育局']);
    const again = await fill(done.bytes ?? bytes, [two], { dryRun: true });
    expect(again.json.mapping[3]).toMatchObject({ field: 'dutyUnit' });
    expect(again.json.plan).toMatchObject({ insert: [], update: [], conflict: [] });
  });

  it('names what is wrong with a sheet, a header or a field', async () => {
    const bytes = await workbook(head);
    await expect(fill(bytes, [two], { sheet: '没有' })).rejects.toThrow('说明、民生实事');
    await expect(fill(bytes, [two], { sheet: '说明' })).rejects.toThrow('没有找到表头');
    await expect(fill(bytes, [two], { map: ['没有的表头=title'] })).rejects.toThrow('没有的表头');
    await expect(fill(bytes, [two], { map: ['序号=没有的字段'] })).rejects.toThrow('没有的字段');
    await expect(fill(new Uint8Array([1, 2, 3]), [two])).rejects.toThrow();
  });
});

describe('built-in tables filled again', () => {
  const tables = templates.filter(({ rowUnit }) => rowUnit !== 'form');

  it.each(captureNames)('%s: the capture that made them changes nothing', async (name) => {
    const notice = capture(name);
    for (const template of tables) {
      const rows = { asOf: '2025-06-30' };
      const bytes = createLedger(template, [notice], rows);
      const done = await fill(bytes, [notice], { dryRun: true, rows });
      const { insert, update, conflict, held } = done.json.plan;
      expect([template.id, insert, update, conflict, held]).toEqual([template.id, [], [], [], []]);
    }
  });
});

describe('what she sees before', () => {
  const own = [1, '新建高中', '她写的目标', null, '已开工'];

  it('names every cell of a dry run, old → new, and where it will stand', async () => {
    const done = await fill(await workbook(head, own, ['合计']), [two], { dryRun: true });
    const text = done.lines.join('\n');
    expect(text).toContain('  更新 第 1 项“新建高中”（第 2 行）\n    D2 责任单位：区教育局');
    expect(text).toContain('  新增 第 2 项“助餐服务点”（第 3 行）\n    A3 序号：2\n    B3 项目名称：助餐服务点');
    expect(done.json.plan.insert).toMatchObject([
      { number: 2, row: 3, cells: [{ cell: 'A3', header: '序号', before: null, after: 2 }, {}, {}, {}] },
    ]);
  });

  it('says of her earlier text that it is there and left alone, never that both changed it', async () => {
    const bytes = await workbook(head, own);
    const first = await fill(bytes, [two]);
    expect(first.lines.join('\n')).toContain('C2 第 1 项“新建高中”目标任务：已有内容“她写的目标”，未改动；原文“');
    expect(first.lines[0]).toContain('冲突 0 处，已有内容未改动 1 格');
    expect((await cells(first.bytes))[1]).toEqual([1, '新建高中', '她写的目标', '区教育局', '已开工']);
  });
});
