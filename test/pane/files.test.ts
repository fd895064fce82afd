import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexFile } from '../../cli/document/index-file.ts';
import { extract } from '../../shared/extract/extract.ts';
import { longPdf } from '../extension/long-pdf.ts';
import { noticePage } from '../extension/notice-page.ts';
import { capture } from '../ledger/captures.ts';
import { herLedger } from './her-ledger.ts';
import { type GivenFile, type OpenPane, type PaneLab, paneLab } from './open-pane.ts';

const cases = resolve(import.meta.dirname, '../document/cases');
let lab: PaneLab;
beforeAll(async () => {
  lab = await paneLab();
});
afterAll(() => lab.close());

const ledger = async (): Promise<GivenFile> => ({
  name: '民生实事台账.xlsx',
  bytes: await herLedger(capture('haizhou-2020'), { typed: 0 }),
});

function given(name: string): GivenFile {
  return { name, bytes: readFileSync(join(cases, name)) };
}

const text = (name: string, content: string): GivenFile => ({ name, bytes: new TextEncoder().encode(content) });

/** Opens the step that was closed when the notice came. */
async function openSource({ page }: OpenPane): Promise<void> {
  await page.getByRole('button', { name: /来源.*已完成/ }).click();
}

/** The head and the rows that the pane shows of the only notice at hand. */
async function shownNotice({ page }: OpenPane): Promise<string> {
  await page.getByRole('button', { name: /^查看\d+个事项$/ }).click();
  return page.getByRole('article').innerText();
}

describe('files on the desk', () => {
  it.each(['d23-nested.docx', 'p21-kangxi.pdf', 'h-strike.html', 'm-saved-page.mhtml'])(
    'give what the command line gives: %s',
    async (name) => {
      const read = await indexFile(join(cases, name));
      if (!read.ok) throw new Error(read.error.message);
      const { notice } = extract([read.value]).capture;
      const pane = await lab.open({ width: 720 });
      await pane.drop(given(name));
      await openSource(pane);
      await pane.page.getByText(`来自文件“${name}”`).waitFor();
      const shown = await shownNotice(pane);
      for (const { title } of notice.items) expect(shown).toContain(title);
      expect(await pane.page.getByRole('button', { name: `查看${notice.items.length}个事项` }).count()).toBe(1);
      expect(pane.trouble).toEqual([]);
    },
  );

  it('are one notice where a letter came with its annex, a workbook as the annex too', async () => {
    const pane = await lab.open();
    await pane.drop(
      { ...given('x07-unit-column.xlsx'), name: '附件1.xlsx' },
      text('通知.txt', '云溪县人民政府关于印发清单的通知\n云政发〔2026〕3号\n各镇人民政府：\n附件：1.清单'),
    );
    await openSource(pane);
    await pane.page.getByText('来自文件“通知.txt、附件1.xlsx”').waitFor();
    await pane.page.getByText('云政发〔2026〕3号').waitFor();
    expect(await pane.page.getByRole('article').count()).toBe(1);
  });

  it('cost each other nothing: what cannot be read is said by its name', async () => {
    const pane = await lab.open();
    await pane.drop(
      text('清单.html', noticePage()),
      { name: '旧.doc', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      text('天气.txt', '今天多云。'),
    );
    await pane.page.getByText('“旧.doc”：').waitFor();
    await pane.page.getByText('“天气.txt”：没有识别出任务清单').waitFor();
    await openSource(pane);
    await pane.page.getByText('来自文件“清单.html”').waitFor();
  });

  it('that are workbooks are asked about while a ledger is open', async () => {
    const pane = await lab.open();
    await pane.drop(await ledger());
    await pane.page.getByText('民生实事台账.xlsx').waitFor();
    await pane.drop(given('x07-unit-column.xlsx'));
    await pane.page.getByText('“x07-unit-column.xlsx”是什么').waitFor();
    await pane.page.getByRole('button', { name: '作为公告清单读取' }).click();
    await openSource(pane);
    await pane.page.getByText('来自文件“x07-unit-column.xlsx”').waitFor();
    await pane.page.getByText('民生实事台账.xlsx').waitFor();
  });

  it('of 20 MB leave the pane answering, and are cancelled', async () => {
    const pane = await lab.open();
    const { page } = pane;
    await page.getByLabel('打开公告文件').setInputFiles({
      name: '大文件.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(longPdf(20 << 20)),
    });
    await page.getByText('正在读取“大文件.pdf”').waitFor();
    await page.getByRole('tab', { name: '校验' }).click();
    await page.getByRole('tab', { name: '校验', selected: true }).waitFor();
    await page.getByText('正在读取“大文件.pdf”').waitFor();
    const [reader] = page.workers();
    const ended = reader?.waitForEvent('close');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('“大文件.pdf”：已取消读取').waitFor();
    expect(reader).toBeDefined();
    await ended;
  });
});

describe('from empty to filled', () => {
  it('takes at most six clicks', async () => {
    const pane = await lab.open();
    const { page } = pane;
    let clicks = 0;
    const click = async (name: string | RegExp) => {
      clicks += 1;
      await page.getByRole('button', { name }).click();
    };
    const choose = async (name: string, file: GivenFile) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(name)]);
      await chooser.setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
    };
    await choose('打开公告文件', text('清单.html', noticePage()));
    await choose('打开台账文件', {
      ...(await ledger()),
      bytes: await herLedger(capture('haizhou-2020'), { typed: 0, targetHeader: '年度目标任务分解情况' }),
    });
    await click('确认1列的对应');
    await click('填入3行');
    await page.getByText('已逐格读回核对').waitFor();
    await page.getByText('下一步：点窗格上方的“保存”').waitFor();
    await pane.saved(() => click('保存'));
    await page.getByText('下一步：').waitFor({ state: 'detached' });
    expect(clicks).toBeLessThanOrEqual(6);
  });
});
