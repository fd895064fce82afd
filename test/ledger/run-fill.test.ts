import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import { ledgerRows } from '../../shared/ledger/plan/ledger-rows.ts';
import { planFill } from '../../shared/ledger/plan/plan-fill.ts';
import { runFill } from '../../shared/ledger/run/run-fill.ts';
import { undoFill } from '../../shared/ledger/run/undo-fill.ts';
import { openRecord } from '../../shared/ledger/run/workbook-record.ts';
import { chinese } from './chinese-note.ts';
import { at, counts, fill, head, plan, shown, two } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { area, cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item, target } from './sample-notice.ts';

describe('filling a sheet of hers', () => {
  it('fills an empty body, and the same capture again changes nothing', async () => {
    const host = new MemoryHost(sheetOf([['2025年台账'], head]));
    const done = await fill(host, [captureOf(two)]);
    expect(done.ok).toBe(true);
    expect(shown(host).slice(2)).toEqual([
      [1, '新建高中', '新建高中的具体任务内容。', '区教育局', null, null, null],
      [2, '助餐服务点', '助餐服务点的具体任务内容。', '区教育局', null, null, null],
    ]);
    expect(counts(await plan(host, [captureOf(two)]))).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('uses up blank rows, then inserts above 合计, and leaves formulas alone', async () => {
    const sheet = sheetOf([head, [], ['合计'], ['填报人：']]);
    const host = new MemoryHost(sheet);
    host.edit('台账', (cells) => {
      const row = cells[1];
      if (row) row[6] = cellOf(0, '0%', '=F2*2');
    });
    await fill(host, [captureOf([...two, item(3, { title: '公园' })])]);
    expect(shown(host).map((row) => row[1])).toEqual(['项目名称', '新建高中', '助餐服务点', '公园', null, null]);
    expect(host.sheet('台账').cells.map((row) => row[6]?.formula)).toEqual([
      null,
      '=F2*2',
      '=F3*2',
      '=F4*2',
      null,
      null,
    ]);
    expect(shown(host)[4]?.[0]).toBe('合计');
  });

  it('keeps her edits, shows what both changed, and updates the rest', async () => {
    const host = new MemoryHost(sheetOf([head]));
    await fill(host, [captureOf(two)]);
    host.edit('台账', (cells) => {
      const row = cells[1] ?? [];
      row[2] = cellOf('她改过的目标');
      row[5] = cellOf('已开工');
    });
    const revised = [
      item(1, { title: '新建高中', text: '改为两所。', deadline: { text: '12月底前', date: '2025-12-31' } }),
      item(2, { title: '助餐服务点' }),
    ];
    const made = await plan(host, [captureOf(revised)]);
    expect(counts(made)).toEqual([0, 1, 1, 1, 0, 0]);
    expect(made.conflict[0]).toMatchObject({
      number: 1,
      decision: 'open',
      cell: { hers: '她改过的目标', ours: '改为两所。', base: '新建高中的具体任务内容。' },
    });
    await fill(host, [captureOf(revised)]);
    expect(shown(host)[1]).toEqual([1, '新建高中', '她改过的目标', '区教育局', { day: '2025-12-31' }, '已开工', null]);
    expect(host.sheet('台账').cells[1]?.[4]?.format).toContain('yyyy');
    const again = await plan(host, [captureOf(revised)]);
    expect(counts(again)).toEqual([0, 0, 1, 1, 0, 0]);
    const key = again.conflict[0]?.key ?? '';
    await fill(host, [captureOf(revised)], { conflicts: new Map([[key, 'hers']]) });
    expect(counts(await plan(host, [captureOf(revised)]))).toEqual([0, 0, 2, 0, 0, 0]);
    expect(shown(host)[1]?.[2]).toBe('她改过的目标');
  });

  it('writes ours where she chose it', async () => {
    const host = new MemoryHost(sheetOf([head, [1, '新建高中', '她先写的', null, null, null, '保留']]));
    const made = await plan(host, [captureOf(two)]);
    expect(made.conflict.map((one) => [one.cell.base, one.cell.hers])).toEqual([[undefined, '她先写的']]);
    await fill(host, [captureOf(two)], { conflicts: new Map([[made.conflict[0]?.key ?? '', 'ours']]) });
    expect(shown(host)[1]).toEqual([1, '新建高中', '新建高中的具体任务内容。', '区教育局', null, null, '保留']);
  });

  it('finds rows she moved, and does not bring back rows she deleted', async () => {
    const host = new MemoryHost(sheetOf([head]));
    const three = captureOf([...two, item(3, { title: '公园' })]);
    await fill(host, [three]);
    host.edit('台账', (cells) => {
      const [first] = cells.splice(1, 1);
      cells.splice(1, 1);
      if (first) cells.push(first);
    });
    const made = await plan(host, [three]);
    expect(counts(made)).toEqual([0, 0, 2, 0, 1, 0]);
    expect(made.gone[0]).toMatchObject({ by: 'her', number: 2, row: null });
    await fill(host, [three], { restore: new Set([made.gone[0]?.id ?? '']) });
    expect(shown(host).map((row) => row[1])).toEqual(['项目名称', '公园', '新建高中', '助餐服务点']);
  });

  it('finds rows by content when the record is lost, without doubles', async () => {
    const host = new MemoryHost(sheetOf([head]));
    await fill(host, [captureOf(two)]);
    const copy = new MemoryHost(host.sheet('台账'));
    expect(counts(await plan(copy, [captureOf(two)]))).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('knows a sheet again that she has renamed', async () => {
    const host = new MemoryHost(sheetOf([head], { name: '一月' }));
    const survey = await host.survey('一月');
    const mapped = survey.ok && survey.value.sheet ? mapHeaders(survey.value.sheet) : null;
    if (!survey.ok || !survey.value.sheet || !mapped?.ok) throw new Error('no sheet');
    const sheet = survey.value.sheet;
    const made = planFill({
      rows: ledgerRows(mapped.value, null, [captureOf(two)]),
      sheet,
      mapping: mapped.value,
      last: null,
    });
    await runFill(host, made, { at, captures: new Map() });
    const renamed = new MemoryHost({ ...host.sheet('一月'), name: '台账' }, host.sheet('_taizhang'));
    renamed.edit('台账', (cells) => cells.splice(1, 1));
    expect((await plan(renamed, [captureOf(two)])).gone).toMatchObject([{ by: 'her', number: 1 }]);
    await fill(renamed, [captureOf([...two, item(3)])]);
    const record = await openRecord(renamed, '台账');
    expect(record.ok && record.value.records.filter(({ kind }) => kind === 'sheet').map(({ key }) => key)).toEqual([
      '台账',
    ]);
  });

  it('puts a new item of a later capture behind its predecessor', async () => {
    const host = new MemoryHost(sheetOf([head, [], [], ['合计']]));
    await fill(host, [captureOf(two)]);
    const later = [two[0] ?? item(1), item(9, { title: '新增事项' }), two[1] ?? item(2)];
    await fill(host, [captureOf(later)]);
    expect(shown(host).map((row) => row[1])).toEqual(['项目名称', '新建高中', '新增事项', '助餐服务点', null]);
    expect(shown(host).map((row) => row[0])).toEqual(['序号', 1, 2, 3, '合计']);
  });

  it('shows rows that the notice has no more and leaves them', async () => {
    const host = new MemoryHost(sheetOf([head]));
    await fill(host, [captureOf(two)]);
    const made = await plan(host, [captureOf(two.slice(0, 1))]);
    expect(made.gone).toMatchObject([{ by: 'notice', title: '助餐服务点', row: 2 }]);
    expect(counts(made)).toEqual([0, 0, 1, 0, 1, 0]);
  });

  it('goes on numbering after her own rows, the same at every fill', async () => {
    const host = new MemoryHost(sheetOf([head, [1, '她的事项甲'], [2, '她的事项乙']]));
    await fill(host, [captureOf(two)]);
    expect(shown(host).map((row) => row[0])).toEqual(['序号', 1, 2, 3, 4]);
    expect(counts(await plan(host, [captureOf(two)]))).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('puts items under their group rows and makes a group row for a new section', async () => {
    const sheet = sheetOf([head, ['一、教育'], [], ['二、养老（1项）'], [], ['合计']], {
      merges: [area(1, 0, 1, 7), area(3, 0, 1, 7)],
    });
    const host = new MemoryHost(sheet);
    const items = [
      item(1, { title: '新建高中', section: '教育' }),
      item(2, { title: '扩建小学', section: '教育' }),
      item(3, { title: '助餐服务点', section: '养老' }),
      item(4, { title: '口袋公园', section: '生态' }),
    ];
    await fill(host, [captureOf(items)]);
    expect(shown(host).map((row) => row[1] ?? row[0])).toEqual([
      ...[
        '项目名称',
        '一、教育',
        '新建高中',
        '扩建小学',
        '二、养老（1项）',
        '助餐服务点',
        '三、生态',
        '口袋公园',
        '合计',
      ],
    ]);
    expect(counts(await plan(host, [captureOf(items)]))).toEqual([0, 0, 4, 0, 0, 0]);
    const record = await openRecord(host, '台账');
    const receipt = record.ok ? record.value.receipts[0] : undefined;
    if (!receipt) throw new Error('no receipt');
    await undoFill(host, receipt);
    expect(host.sheet('台账').cells.map((row) => row.map((cell) => cell.value))).toEqual(
      sheet.cells.map((row) => row.map((cell) => cell.value)),
    );
    expect(host.sheet('台账').merges).toEqual(sheet.merges);
  });

  it('fills a row a target where a column takes its value, in the unit of the header', async () => {
    const columns = ['序号', '项目名称', '指标名称', '目标值（万元）', '计量单位'];
    const host = new MemoryHost(sheetOf([columns]));
    const many = item(1, { title: '助学', targets: [target('补助', 15_000_000, '元'), target('学生', 300, '名')] });
    await fill(host, [captureOf([many])]);
    expect(shown(host).slice(1)).toEqual([
      [1, '助学', '补助', 1500, '万元'],
      [1, '助学', '学生', 300, '名'],
    ]);
  });

  it('keeps dates as words where the column holds words', async () => {
    const host = new MemoryHost(sheetOf([head, [7, '她的事项', '甲', '乙', '2025年底']]));
    await fill(host, [captureOf([item(1, { deadline: { text: '12月底前', date: '2025-12-31' } })])]);
    expect(shown(host)[2]?.[4]).toBe('12月底前');
  });

  it('holds back a row that fails its schema until it is accepted', async () => {
    const host = new MemoryHost(sheetOf([head]));
    const long = captureOf([item(1, { text: '长'.repeat(40_000) }), item(2)]);
    const made = await plan(host, [long]);
    expect(made.held[0]?.reasons.map(chinese)[0]).toContain('32767');
    expect(counts(made)).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('fills the whole text into a title that is the only column for it', async () => {
    const host = new MemoryHost(sheetOf([['序号', '工作任务', '责任单位']]));
    await fill(host, [captureOf([item(1, { title: '新建高中', text: '新建两所。' })])]);
    expect(shown(host)[1]?.[1]).toBe('新建高中。新建两所。');
  });

  it('fills a district matrix by region and indicator', async () => {
    const sheet = sheetOf(
      [
        ['地区', '充电桩（个）', null, '停车位（个）', null],
        [null, '目标任务', '进度', '目标任务', '进度'],
        ['新城区', null, 50, null, null],
      ],
      { merges: [area(0, 0, 2, 1), area(0, 1, 1, 2), area(0, 3, 1, 2)] },
    );
    const host = new MemoryHost(sheet);
    const share = (name: string, value: number, of: string) => ({ name, value, unit: '个', of });
    const items = [
      item(1, { title: '充电桩', breakdown: [share('新城区', 200, '充电桩'), share('碑林区', 100, '充电桩')] }),
      item(2, { title: '停车位', breakdown: [share('新城区', 800, '停车位'), share('碑林区', 700, '停车位')] }),
    ];
    await fill(host, [captureOf(items)]);
    expect(shown(host).slice(2)).toEqual([
      ['新城区', 200, 50, 800, null],
      ['碑林区', 100, null, 700, null],
    ]);
    expect(counts(await plan(host, [captureOf(items)]))).toEqual([0, 0, 2, 0, 0, 0]);
  });
});

describe('undo', () => {
  it('restores the sheet exactly, new rows and changed cells', async () => {
    const sheet = sheetOf([head, [1, '新建高中', null, null, null, null, '她的备注'], ['合计']]);
    const host = new MemoryHost(sheet);
    const done = await fill(host, [captureOf(two)]);
    if (!done.ok) throw new Error(done.error.message);
    expect(done.value.rows.map((row) => row.kind)).toEqual(['updated', 'inserted']);
    const undone = await undoFill(host, done.value);
    expect(undone).toMatchObject({ ok: true, value: { rows: 1, refused: [] } });
    expect(host.sheet('台账').cells).toEqual(sheet.cells);
    expect(counts(await plan(host, [captureOf(two)]))).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('refuses cell by cell what she edited since, also in rows she moved', async () => {
    const host = new MemoryHost(sheetOf([head, [1, '新建高中'], [2, '助餐服务点']]));
    const done = await fill(host, [captureOf(two)]);
    if (!done.ok) throw new Error(done.error.message);
    host.edit('台账', (cells) => {
      const row = cells[1] ?? [];
      row[3] = cellOf('区民政局');
      cells.reverse();
      cells.unshift(cells.pop() ?? []);
    });
    const undone = await undoFill(host, done.value);
    expect(undone.ok && undone.value.refused.map((one) => [one.title, one.hers])).toEqual([['新建高中', '区民政局']]);
    expect(
      shown(host)
        .slice(1)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      [2, '助餐服务点', null, null],
      [1, '新建高中', null, '区民政局'],
    ]);
  });

  it('empties a blank row that was used, and keeps an inserted row whole in which she has written', async () => {
    const host = new MemoryHost(sheetOf([head]));
    const done = await fill(host, [captureOf(two)]);
    if (!done.ok) throw new Error(done.error.message);
    host.edit('台账', (cells) => {
      const row = cells[2] ?? [];
      row[5] = cellOf('已完成');
    });
    const undone = await undoFill(host, done.value);
    expect(undone.ok && undone.value.refused.map((one) => [one.title, one.hers])).toEqual([['助餐服务点', '已完成']]);
    expect(shown(host).map((row) => row[1])).toEqual(['项目名称', null, '助餐服务点']);
  });
});
