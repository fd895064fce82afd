import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openDesk } from '../../cli/desk.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { downloadsOf, type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { give } from '../extension/given-files.ts';
import { noticePage, type Task, threeTasks } from '../extension/notice-page.ts';
import { serveNotices } from '../extension/notice-server.ts';
import { says, shows } from '../extension/popup-driver.ts';
import { clerksLedger } from '../handoff/lab.ts';
import { capture } from '../history/sample.ts';
import type { Hands } from './hands.ts';

const cases = resolve(import.meta.dirname, '../document/cases');

/** Where a state of a surface is looked at. */
export type Look = (page: Page, state: string) => Promise<void>;

const others: readonly Task[] = [
  { title: '改造老旧小区', text: '改造老旧小区12个，2025年11月底前完成。', units: '区住建局' },
  { title: '提升养老服务', text: '新建社区养老服务站6处，2025年10月底前完成。', units: '区教育局、区民政局' },
];

/** What was seen at the end: the files she saved, by what they are. */
export interface Evening {
  readonly items: string;
  readonly batch: string;
}

/**
 * A clerk's morning on the built extension and desk: four notices (two pages, a Word file, a PDF), her tasks, a correction, a finding
 * marked as checked, a search by a day, an export of items, a page whose figure changed, a fill and its undo. `look` is called in each
 * state.
 */
export async function playMorning(hands: Hands, look: Look, paneFolder: string): Promise<Evening> {
  const server = await serveNotices();
  const chromium = await launchExtension({ port: server.port });
  const folder = mkdtempSync(join(tmpdir(), 'morning-'));
  const saved = await downloadsOf(chromium, folder);
  try {
    server.pages.set('/first.html', noticePage(threeTasks, { declared: 4 }));
    server.pages.set('/second.html', noticePage(others, { number: '海政发〔2025〕16号' }));
    const first = await chromium.goto('/first.html');
    const popup = await chromium.openPopup(first);
    await shows(popup, '识别3项');
    await look(popup, 'popup-found');
    await hands.press(popup, '采集全部3项');
    await says(popup, '已采集3项');
    await look(popup, 'popup-captured');
    const second = await chromium.openPopup(await chromium.goto('/second.html'));
    await hands.press(second, '采集全部2项');
    await says(second, '已采集2项');

    const library = await chromium.openHistory();
    await library.setViewport({ width: 1366, height: 768 });
    await look(library, 'history-two');
    await give(library, join(cases, 'd11-footnote.docx'));
    await says(library, '“d11-footnote.docx”：已采集');
    await give(library, join(cases, 'p20-open-sides.pdf'));
    await says(library, '“p20-open-sides.pdf”：已采集');
    await look(library, 'history-files');
    const items = await historyWork(library, hands, look, saved);

    server.pages.set(
      '/first.html',
      noticePage(
        threeTasks.map((task) => ({ ...task, text: task.text.replace('1.5万', '2万') })),
        { declared: 4 },
      ),
    );
    await first.bringToFront();
    await first.reload();
    const again = await chromium.openPopup(first);
    await shows(again, '此后页面有变化');
    await look(again, 'popup-changed');
    await hands.press(again, '更新为3项');
    await says(again, '已更新');
    await hands.press(again, '发送到 Excel');
    await says(again, '3项');
    await hands.press(again, '待填1');
    await shows(again, '存为文件');
    await look(again, 'popup-waiting');
    const batch = await saved(() => hands.press(again, '存为文件'));

    await deskWork(chromium, hands, look, paneFolder, batch);
    return { items, batch };
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function historyWork(
  library: Page,
  hands: Hands,
  look: Look,
  saved: (act: () => Promise<void>) => Promise<string>,
): Promise<string> {
  await hands.press(library, '设置我单位');
  await hands.type(library, '单位名称', '区教育局');
  await look(library, 'history-unit');
  await hands.press(library, '保存');
  await says(library, '已设置我单位：区教育局');
  await look(library, 'history-tasks');

  await hands.type(library, '搜索历史', '2025年9月30日');
  await shows(library, '2份公告中的2项');
  await look(library, 'history-search');
  await hands.press(library, '选择多项');
  await hands.press(library, '全选');
  await look(library, 'history-choosing');
  const items = await saved(() => hands.press(library, 'CSV'));
  await hands.press(library, '取消');

  await hands.press(library, '关于印发2025年海州区为民实事清单的通知');
  await shows(library, '少1项，请核对');
  await library.waitForSelector('[aria-label="更正完成时限"]');
  await look(library, 'notice-open');
  await hands.press(library, '更正完成时限');
  await hands.type(library, '更正完成时限', '2025年10月底');
  await look(library, 'notice-correcting');
  await hands.press(library, '保存');
  await says(library, '已更正完成时限');
  await shows(library, '少1项，请核对');
  const check = await library.waitForSelector('.tz-finding [aria-label^="已核对："]');
  const message = (await check?.evaluate((button) => button.ariaLabel)) ?? '';
  await hands.press(library, message);
  await says(library, '已核对1条');
  await look(library, 'notice-checked');
  await hands.press(library, '← 返回列表');
  await hands.type(library, '搜索历史', '');
  await hands.press(library, '概览');
  await library.waitForSelector('.tz-chart');
  await look(library, 'overview');
  await hands.press(library, '历史');
  return items;
}

async function deskWork(
  chromium: ExtensionBrowser,
  hands: Hands,
  look: Look,
  paneFolder: string,
  batch: string,
): Promise<void> {
  const ledger = join(mkdtempSync(join(tmpdir(), 'desk-')), '民生实事台账.xlsx');
  writeFileSync(ledger, await clerksLedger());
  const example: Capture = capture([]);
  const { server, url } = await openDesk(
    {
      pane: paneFolder,
      ledger: { name: '示例.xlsx', bytes: await clerksLedger() },
      captures: JSON.stringify([example]),
      example: true,
    },
    0,
  );
  try {
    const desk = await chromium.newPage();
    await desk.setViewport({ width: 1366, height: 768 });
    await desk.goto(url);
    await shows(desk, '打开示例');
    await look(desk, 'desk-empty');
    await choose(desk, hands, '打开公告文件', batch);
    await shows(desk, '先打开一个台账文件');
    await look(desk, 'desk-notice');
    await choose(desk, hands, '打开台账文件', ledger);
    await shows(desk, '填入3行');
    await look(desk, 'desk-preview');
    await hands.press(desk, '填入3行');
    await shows(desk, '已逐格读回核对');
    await look(desk, 'desk-filled');
    await hands.press(desk, '撤销本次填入');
    await shows(desk, '已撤销本次填入');
    await shows(desk, '填入3行');
    await look(desk, 'desk-undone');
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function choose(page: Page, hands: Hands, name: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), hands.press(page, name)]);
  await chooser.accept([path]);
}
