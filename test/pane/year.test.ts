import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf, said, typed } from '../year/office-desk.ts';
import { type OpenPane, type PaneLab, paneLab } from './open-pane.ts';

const head = ['序号', '项目名称', '责任单位', '完成时限', '目标值', '累计完成数', '办理状态', '进展情况'];
const due = new Date('2024-05-31T00:00:00Z');
const hers = () =>
  ledgerOf(head, [
    [1, '新建高中', '区教育局、区住建局', null, 2, null, null, null],
    [2, '助餐服务点', '区民政局', due, 30, 5, '推进中', '已选址'],
    [3, '公共停车位', '区城管局', null, 15000, null, null, null],
  ]);

let lab: PaneLab;
beforeAll(async () => {
  lab = await paneLab();
});
afterAll(() => lab.close());

async function onYear(options: Parameters<PaneLab['open']>[0] = {}): Promise<OpenPane> {
  const pane = await lab.open(options);
  await pane.drop({ name: '台账.xlsx', bytes: await hers() });
  const english = options.language === 'en-US';
  await pane.page.getByRole('tab', { name: english ? 'Year' : '全年' }).click();
  await pane.page.getByRole('heading', { name: english ? 'Collect' : '汇总' }).waitFor();
  return pane;
}

/** The files that the pane hands out, by receiver. */
async function handedOut(pane: OpenPane): Promise<Map<string, Uint8Array>> {
  const zip = await pane.saved(() => pane.page.getByRole('button', { name: '拆分并保存' }).click());
  expect(zip.name).toBe('台账-拆分.zip');
  return new Map(
    Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => [/（(.+)）/.exec(name)?.[1] ?? name, bytes]),
  );
}

async function giveBack(pane: OpenPane, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  await pane.page
    .getByLabel('选交回的文件')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await pane.page.getByText(/已报\d/).waitFor();
}

describe('全年', () => {
  it('hands out, collects, lets her decide a conflict, merges, saves and takes the merge back', async () => {
    const pane = await onYear();
    const files = await handedOut(pane);
    expect([...files.keys()]).toEqual(['区教育局', '区住建局', '区民政局', '区城管局']);
    await pane.page.getByText(/已拆分为4份/).waitFor();
    const back = async (receiver: string, cells: Parameters<typeof typed>[1]) => ({
      name: `${receiver}报来.xlsx`,
      bytes: await typed(files.get(receiver) ?? new Uint8Array(), cells),
    });
    await giveBack(pane, [
      await back('区民政局', [['助餐服务点', '累计完成数', 12]]),
      await back('区教育局', [['新建高中', '进展情况', '主体完工']]),
      await back('区住建局', [['新建高中', '进展情况', '主体封顶']]),
    ]);
    await pane.page.getByText('已报3，未报1').waitFor();
    await pane.page.getByText('未报：区城管局').waitFor();
    await pane.page.getByText('几个单位报的不同').waitFor();
    expect(await pane.violations()).toEqual([]);
    await pane.page.getByRole('radio', { name: /区住建局/ }).check();
    await pane.page.getByRole('button', { name: '并入2格' }).click();
    await pane.page.getByText(/已并入2格/).waitFor();
    const merged = await pane.saved(() => pane.page.getByRole('button', { name: /保存/ }).first().click());
    expect(await said(merged.bytes, '进展情况')).toEqual({
      新建高中: '主体封顶',
      助餐服务点: '已选址',
      公共停车位: null,
    });
    expect(await said(merged.bytes, '累计完成数')).toMatchObject({ 助餐服务点: 12 });
    await pane.page.getByRole('button', { name: '撤销汇总' }).click();
    await pane.page.getByText('已撤销：恢复2格').waitFor();
    const undone = await pane.saved(() => pane.page.getByRole('button', { name: /保存/ }).first().click());
    expect(await said(undone.bytes, '累计完成数')).toMatchObject({ 助餐服务点: 5 });
    expect(pane.trouble).toEqual([]);
  });

  it('takes stock, lists what must be asked, and writes the report as a document', async () => {
    const pane = await onYear({ width: 450 });
    await pane.page.getByRole('button', { name: '盘点', exact: true }).click();
    await pane.page.getByText(/记下3行的进展，要核实1处/).waitFor();
    await pane.page.getByText(/完成时限 2024-05-31 已过/).waitFor();
    const report = await pane.saved(() => pane.page.getByRole('button', { name: '写成Word文件' }).click());
    expect(report.name).toBe('关于民生实事进展情况的通报.docx');
    expect(strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('助餐服务点');
    expect(await pane.violations()).toEqual([]);
    expect(pane.trouble).toEqual([]);
  });

  it('says why a ledger cannot be handed out, and changes nothing', async () => {
    const pane = await lab.open();
    await pane.drop({
      name: '台账.xlsx',
      bytes: await ledgerOf(['序号', '项目名称', '责任单位'], [[1, '新建高中', '区教育局']]),
    });
    await pane.page.getByRole('tab', { name: '全年' }).click();
    await pane.page.getByRole('button', { name: '拆分并保存' }).click();
    await pane.page.getByText(/没有单位要填的列/).waitFor();
  });

  it('speaks English without a Chinese word of its own', async () => {
    const pane = await onYear({ language: 'en-US' });
    const words = await pane.page.getByRole('tabpanel').innerText();
    expect(words.replaceAll('台账', '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
