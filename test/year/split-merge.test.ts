import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { sidecarSheet } from '../../shared/ledger/sidecar.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { MergeChoice } from '../../shared/year/merge/merge-plan.ts';
import { openConflicts } from '../../shared/year/merge/plan-merge.ts';
import { remarkText } from '../../shared/year/merge/remark-text.ts';
import { undoMerge } from '../../shared/year/merge/undo-merge.ts';
import { takeStock } from '../../shared/year/months/take-stock.ts';
import { capture } from '../ledger/captures.ts';
import { columnOf, ledgerOf, merge, open, plan, said, shuffled, split, typed } from './office-desk.ts';

const head = ['序号', '项目名称', '牵头单位', '责任单位', '配合单位', '目标值', '累计完成数', '办理状态', '进展情况'];
const rows = [
  [1, '新建高中', '区教育局', '区教育局、区住建局', '区财政局', 2, null, null, null],
  [2, '助餐服务点', '区民政局', '区民政局', '区财政局', 30, 5, '推进中', '已选址'],
  [3, '公共停车位', '区城管局', '区城市管理局', null, 15000, null, null, null],
];
const hers = () => ledgerOf(head, rows);

async function fileOf(bytes: Uint8Array, receiver: string) {
  const found = (await split(bytes)).find((one) => one.receiver === receiver);
  if (found === undefined) throw new Error(`no file for ${receiver}`);
  return { name: found.fileName, bytes: found.bytes };
}

describe('拆分', () => {
  it('makes one workbook a unit with the rows it fills and those it only reads', async () => {
    const files = await split(await hers());
    expect(files.map(({ receiver, fills, reads, fileName }) => [receiver, fills, reads, fileName])).toEqual([
      ['区教育局', 1, 0, '台账（区教育局）.xlsx'],
      ['区住建局', 1, 0, '台账（区住建局）.xlsx'],
      ['区财政局', 0, 2, '台账（区财政局）.xlsx'],
      ['区民政局', 1, 0, '台账（区民政局）.xlsx'],
      ['区城管局', 1, 0, '台账（区城管局）.xlsx'],
    ]);
  });

  it('hands a lead its rows to fill and the others theirs to read', async () => {
    const files = await split(await hers(), { by: 'leadUnit' });
    expect(files.map(({ receiver, fills, reads }) => [receiver, fills, reads])).toEqual([
      ['区教育局', 1, 0],
      ['区住建局', 0, 1],
      ['区财政局', 0, 2],
      ['区民政局', 1, 0],
      ['区城管局', 1, 0],
    ]);
  });

  it('opens only the cells to fill, hides the row keys, and says who reports until when', async () => {
    const { bytes } = await fileOf(await hers(), '区民政局');
    const { view } = await open(bytes);
    const { sheet } = view;
    expect(sheet.protected).toBe(true);
    expect(sheet.cells[1]?.[0]?.value).toBe('报送单位：区民政局　　报送截止：2025年6月25日　　填报人：');
    const [row] = view.rows;
    const openHeaders = view.mapping.columns.filter(({ column }) => !sheet.cells[row?.at.row ?? 0]?.[column]?.locked);
    expect(openHeaders.map(({ header }) => header)).toEqual(['累计完成数', '办理状态', '进展情况']);
    expect(view.rows.map(({ title }) => title)).toEqual(['助餐服务点']);
    expect(columnOf(view, '台账行号')).toBe(head.length);
    const status = sheet.validations.find(({ list }) => list?.includes('已销号'));
    expect(status?.areas).toEqual([{ row: row?.at.row, column: 7, rows: 1, columns: 1 }]);
  });

  it('refuses a ledger without a column for units, or without one to fill, and says which would do', async () => {
    const bare = await ledgerOf(['序号', '项目名称', '责任单位'], [[1, '新建高中', '区教育局']]);
    await expect(split(bare)).rejects.toThrow('没有单位要填的列');
    const nobody = await ledgerOf(['序号', '项目名称', '进展情况'], [[1, '新建高中', null]]);
    await expect(split(nobody)).rejects.toThrow('没有“责任单位”列');
  });
});

describe('汇总', () => {
  it('takes what units typed, knows where each value came from, and says who has not reported', async () => {
    const master = await hers();
    const back = await typed((await fileOf(master, '区民政局')).bytes, [
      ['助餐服务点', '累计完成数', '12 '],
      ['助餐服务点', '进展情况', '已开门12个'],
    ]);
    const { plan: made, bytes } = await merge(master, [{ name: '民政局报来(1).xlsx', bytes: back }]);
    expect(
      made.values.map(({ header, before, after, file, receiver }) => [header, before, after, file, receiver]),
    ).toEqual([
      ['累计完成数', 5, 12, '民政局报来(1).xlsx', '区民政局'],
      ['进展情况', '已选址', '已开门12个', '民政局报来(1).xlsx', '区民政局'],
    ]);
    expect(made.reported).toEqual(['区民政局']);
    expect(made.waiting).toEqual(['区教育局', '区住建局', '区城管局']);
    expect(await said(bytes, '进展情况')).toEqual({ 新建高中: null, 助餐服务点: '已开门12个', 公共停车位: null });
  });

  it('changes nothing but its log where nothing was typed', async () => {
    const template = templateOf('work-ledger');
    if (template === undefined) throw new Error('no template');
    const master = createLedger(template, [capture('lianhu-2025')], { asOf: '2025-06-30' });
    const files = (await split(master)).map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    const { plan: made, bytes } = await merge(master, files);
    expect([made.values, made.conflicts, made.refused, made.rows, made.waiting]).toEqual([[], [], [], [], []]);
    const [before, after] = [unzipSync(master), unzipSync(bytes)];
    const { host } = await open(master);
    const survey = await host.survey();
    const log = survey.ok ? survey.value.sheets.findIndex(({ name }) => name === sidecarSheet) + 1 : 0;
    const changed = Object.keys(after).filter((name) =>
      Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? [])),
    );
    expect(changed).toEqual([`xl/worksheets/sheet${log}.xml`]);
  });

  it('lists a cell that she edited since, and one that two units answer differently', async () => {
    const master = await hers();
    const education = await typed((await fileOf(master, '区教育局')).bytes, [['新建高中', '进展情况', '主体完工']]);
    const housing = await typed((await fileOf(master, '区住建局')).bytes, [['新建高中', '进展情况', '主体封顶']]);
    const civil = await typed((await fileOf(master, '区民政局')).bytes, [['助餐服务点', '进展情况', '开门12个']]);
    const edited = await typed(master, [['助餐服务点', '进展情况', '她改过']]);
    const files = [
      { name: '教育.xlsx', bytes: education },
      { name: '住建.xlsx', bytes: housing },
      { name: '民政.xlsx', bytes: civil },
    ];
    const made = await plan(edited, files);
    expect(made.values).toEqual([]);
    expect(
      made.conflicts.map(({ kind, title, hers: own, offers }) => [kind, title, own, offers.map(({ value }) => value)]),
    ).toEqual([
      ['units', '新建高中', null, ['主体完工', '主体封顶']],
      ['hers', '助餐服务点', '她改过', ['开门12个']],
    ]);
    const [first, second] = made.conflicts;
    const choices = new Map<string, MergeChoice>([
      [first?.key ?? '', { file: '住建.xlsx' }],
      [second?.key ?? '', 'hers'],
    ]);
    const done = await merge(edited, files, choices);
    expect(openConflicts(done.plan)).toEqual([]);
    expect(await said(done.bytes, '进展情况')).toEqual({
      新建高中: '主体封顶',
      助餐服务点: '她改过',
      公共停车位: null,
    });
  });

  it('finds rows again in a file whose hidden sheet is lost and whose columns were moved', async () => {
    const master = await hers();
    const moved = await ledgerOf(
      ['进展情况', '项目名称', '责任单位', '目标值', '牵头单位', '备注'],
      [['已交付', '公共停车位', '区城市管理局', 15000, '区城管局', '']],
    );
    const made = await plan(master, [{ name: '城管局.xlsx', bytes: moved }]);
    expect(made.values.map(({ title, header, after }) => [title, header, after])).toEqual([
      ['公共停车位', '进展情况', '已交付'],
    ]);
  });

  it('names rows put in, rows deleted, values the column cannot take, and files of no use', async () => {
    const master = await hers();
    const civil = await fileOf(master, '区民政局');
    const wrong = await typed(civil.bytes, [
      ['助餐服务点', '累计完成数', '十几个'],
      ['助餐服务点', '办理状态', '差不多了'],
    ]);
    const emptied = await ledgerOf(head, [[9, '另一件事', '', '区城管局', null, 1, 1, '已完成', '无']]);
    const other = await ledgerOf(['序号', '项目名称', '进展情况'], [[1, '别处的事', '完成']]);
    const made = await plan(master, [
      { name: '民政.xlsx', bytes: wrong },
      { name: '城管.xlsx', bytes: emptied },
      { name: '别处.xlsx', bytes: other },
      { name: '坏.xlsx', bytes: new Uint8Array([1, 2, 3]) },
    ]);
    expect(made.refused.map(({ header, value, refusal }) => [header, value, refusal.kind])).toEqual([
      ['累计完成数', '十几个', 'no-figure'],
      ['办理状态', '差不多了', 'no-choice'],
    ]);
    expect(made.files.map(({ file, state }) => [file, state])).toEqual([
      ['民政.xlsx', 'read'],
      ['城管.xlsx', 'foreign'],
      ['别处.xlsx', 'foreign'],
      ['坏.xlsx', 'unreadable'],
    ]);
  });

  it('passes over last month’s file and an earlier one of the same unit', async () => {
    const master = await hers();
    const may = (await split(master, { due: '2025-05-25', sentAt: '2025-05-10T08:00:00+08:00' })).find(
      ({ receiver }) => receiver === '区民政局',
    );
    const june = await fileOf(master, '区民政局');
    const first = await typed(june.bytes, [['助餐服务点', '累计完成数', 8]]);
    const second = await typed(june.bytes, [['助餐服务点', '累计完成数', 9]]);
    const made = await plan(master, [
      { name: '五月.xlsx', bytes: may?.bytes ?? new Uint8Array() },
      { name: '六月.xlsx', bytes: first },
      { name: '六月(改).xlsx', bytes: second },
    ]);
    expect(made.files.map(({ file, state }) => [file, state])).toEqual([
      ['五月.xlsx', 'old'],
      ['六月.xlsx', 'superseded'],
      ['六月(改).xlsx', 'read'],
    ]);
    expect(made.values.map(({ after }) => after)).toEqual([9]);
  });

  it('names a cumulative figure that would fall', async () => {
    const master = await hers();
    const file = await fileOf(master, '区民政局');
    const bytes = await typed(file.bytes, [['助餐服务点', '累计完成数', 3]]);
    const made = await plan(master, [{ ...file, bytes }]);
    expect(made.values.map(({ after }) => after)).toEqual([3]);
    expect(made.remarks.map(remarkText)).toEqual([
      `“${file.name}”报的“助餐服务点”累计完成数是 3，比原来的 5 少，请核实。`,
    ]);
  });

  it('takes a share, and a figure under a bound, for what goes up and down', async () => {
    const levels = await ledgerOf(
      ['序号', '项目名称', '责任单位', '比较关系', '目标值', '计量单位', '累计完成数'],
      [
        [1, '优良天数比率', '区环境局', '不少于', 85, '%', 86.2],
        [2, '细颗粒物浓度', '区环境局', '不超过', 38, '微克/立方米', 41],
        [3, '新建监测站', '区环境局', '达到', 9, '个', 5],
      ],
    );
    const file = await fileOf(levels, '区环境局');
    const bytes = await typed(file.bytes, [
      ['优良天数比率', '累计完成数', 84],
      ['细颗粒物浓度', '累计完成数', 37],
      ['新建监测站', '累计完成数', 4],
    ]);
    const { plan: made, bytes: merged } = await merge(levels, [{ ...file, bytes }]);
    const falls = made.remarks.flatMap((remark) => (remark.kind === 'falls' ? [remark.title] : []));
    expect(falls).toEqual(['新建监测站']);
    const none = { schema: 'taizhang/ledger@1', sheet: '台账', rows: [] } as const;
    const may = takeStock((await open(levels)).view, { ...none, rows: [] }, '2025-05-31', null);
    const june = takeStock((await open(merged)).view, may.history, '2025-06-30', null);
    expect(june.asks.filter(({ kind }) => kind === 'falls').map(({ title }) => title)).toEqual(['新建监测站']);
  });

  it('names cells that came back empty', async () => {
    const master = await hers();
    const file = await fileOf(master, '区民政局');
    const bytes = await typed(file.bytes, [
      ['助餐服务点', '累计完成数', null],
      ['助餐服务点', '进展情况', null],
    ]);
    const made = await plan(master, [{ ...file, bytes }]);
    expect(made.remarks.map(remarkText)).toEqual([
      `“${file.name}”清空了 2 格原有内容（如“助餐服务点”的累计完成数），并入后台账里也会清空，请核实。`,
    ]);
  });

  it('keeps all the copies of a file that several offices answer, each by its name', async () => {
    const shared = await ledgerOf(head, [
      [1, '助餐服务点', '区民政局', '各街道', null, 30, null, null, null],
      [2, '公共停车位', '区城管局', '区城管局', null, 15000, null, null, null],
    ]);
    const answer = async (receiver: string, signed: string, title: string, figure: number) => {
      const { bytes } = await fileOf(shared, receiver);
      const { host, view } = await open(await typed(bytes, [[title, '累计完成数', figure]]));
      const cover = `报送单位：${signed}　　填报人：李梅`;
      await host.write([
        { sheet: view.sheet.name, row: view.mapping.headerRow - 1, column: 0, cells: [[{ value: cover }]] },
      ]);
      return { name: `${signed}${figure}.xlsx`, bytes: host.save() };
    };
    const made = await plan(shared, [
      await answer('各街道', '城关街道', '助餐服务点', 2),
      await answer('各街道', '东湖街道', '助餐服务点', 3),
      await answer('区城管局', '区城市管理局', '公共停车位', 4),
      await answer('区城管局', '区城管局', '公共停车位', 5),
    ]);
    expect(made.files.map(({ state }) => state)).toEqual(['read', 'read', 'superseded', 'read']);
    expect(made.conflicts.map(({ kind, offers }) => [kind, offers.map((one) => [one.receiver, one.value])])).toEqual([
      [
        'units',
        [
          ['城关街道', 2],
          ['东湖街道', 3],
        ],
      ],
    ]);
    expect(made.values.map(({ after }) => after)).toEqual([5]);
    expect(made.reported).toEqual(['各街道', '区城管局']);
  });

  it('is taken back whole, and leaves alone what she edited after it', async () => {
    const master = await hers();
    const back = await typed((await fileOf(master, '区民政局')).bytes, [
      ['助餐服务点', '累计完成数', 12],
      ['助餐服务点', '进展情况', '开门12个'],
    ]);
    const done = await merge(master, [{ name: '民政.xlsx', bytes: back }]);
    const edited = await typed(done.bytes, [['助餐服务点', '进展情况', '她又改了']]);
    const { host, view } = await open(edited);
    const undone = await undoMerge(host, view.sheet.name);
    expect(undone.ok && [undone.value.restored, undone.value.kept]).toEqual([1, 1]);
    expect(await said(host.save(), '累计完成数')).toMatchObject({ 助餐服务点: 5 });
    const again = await undoMerge(host, view.sheet.name);
    expect(again.ok).toBe(false);
  });

  it('names rows that a unit deleted or put in, and reads the others wherever they stand now', async () => {
    const master = await ledgerOf(head, [
      [1, '新建高中', '区教育局', '区教育局', null, 2, null, null, null],
      [2, '新建初中', '区教育局', '区教育局', null, 3, null, null, null],
      [3, '新建小学', '区教育局', '区教育局', null, 4, null, null, null],
    ]);
    const { bytes } = await fileOf(master, '区教育局');
    const back = await typed(bytes, [
      ['新建高中', '累计完成数', 1],
      ['新建小学', '累计完成数', 4],
    ]);
    const turned = await plan(master, [{ name: '教育.xlsx', bytes: await shuffled(back, { turn: true }) }]);
    expect(turned.values.map(({ title, after }) => [title, after]).sort()).toEqual([
      ['新建小学', 4],
      ['新建高中', 1],
    ]);
    const cut = await shuffled(back, { remove: '新建初中', add: '新建幼儿园' });
    const made = await plan(master, [{ name: '教育.xlsx', bytes: cut }]);
    expect(made.rows.map(({ kind, title }) => [kind, title])).toEqual([
      ['gone', '新建初中'],
      ['added', '新建幼儿园'],
    ]);
    expect(made.values).toHaveLength(2);
  });

  it('counts who reported in an earlier merge of the same round', async () => {
    const master = await hers();
    const civil = await fileOf(master, '区民政局');
    const first = await merge(master, [civil]);
    const second = await merge(first.bytes, [await fileOf(master, '区教育局')]);
    expect(second.plan.reported).toEqual(['区民政局', '区教育局']);
    expect(second.plan.waiting).toEqual(['区住建局', '区城管局']);
  });
});
