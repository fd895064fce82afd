import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothThemes } from './axe.ts';
import { drivenExtension } from './driven-extension.ts';
import { downloadsOf } from './extension-browser.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { fill, press, pressAt, says, search, shows } from './popup-driver.ts';

/* All that the made-up notice promises is due in 2025, so that it is overdue on whatever day this runs. */

const driven = drivenExtension();
let library: Page;
const longTitle =
  '关于印发2024年海州区进一步加强和改进新时代城乡基层治理暨巩固拓展脱贫攻坚成果同乡村振兴有效衔接重点工作任务清单（第二批）的通知';

beforeAll(async () => {
  driven.server.pages.set('/a.html', noticePage(threeTasks, { declared: 4 }));
  const other = noticePage([{ title: '口袋公园', text: '建设口袋公园6个。', units: '区城管执法局' }], {
    number: '海政发〔2024〕9号',
  });
  driven.server.pages.set('/b.html', other.replaceAll('关于印发2025年海州区为民实事清单的通知', longTitle));
  for (const [path, items] of [
    ['/b.html', 1],
    ['/a.html', 3],
  ] as const) {
    const popup = await driven.chromium.openPopup(await driven.chromium.goto(path));
    await press(popup, 'button', `采集全部${items}项`);
    await says(popup, `已采集${items}项`);
  }
  library = await driven.chromium.openHistory();
  await library.setViewport({ width: 1366, height: 768 });
  await library.waitForSelector('.tz-card-open');
});

function counts(): Promise<Record<string, string>> {
  return library.$$eval('.tz-task', (lists) =>
    Object.fromEntries(lists.map((list) => [list.getAttribute('data-list'), list.querySelector('span')?.textContent])),
  );
}

async function count(list: string, wanted: string): Promise<void> {
  await library.waitForFunction(
    (name, text) => document.querySelector(`.tz-task[data-list=${name}] span`)?.textContent === text,
    {},
    list,
    wanted,
  );
}

async function openNotice(): Promise<void> {
  await pressAt(library, '.tz-card-open');
  await shows(library, '识别3项');
}

describe('我的任务', () => {
  it('asks for her unit once, with its other names, and counts what it has to finish', async () => {
    await press(library, 'button', '设置我单位');
    await library.waitForSelector('.tz-edit input');
    await library.keyboard.type('区城管局');
    await inBothThemes(library, 'the unit');
    await fill(library, '.tz-edit input[id$=others]', '区城管执法局');
    await press(library, 'button', '保存');
    await says(library, '已设置我单位：区城管局，连同1个名称。');
    await count('overdue', '1');
    expect(await counts()).toEqual({ month: '0', quarter: '0', overdue: '1', none: '1' });
  });

  it('leads to the list behind a count, in which an item is finished, and not finished after all', async () => {
    await pressAt(library, '.tz-task[data-list=overdue]');
    await library.waitForSelector('.tz-item');
    await shows(library, '增加停车位');
    await inBothThemes(library, 'overdue');
    await press(library, 'button', '标为完成：增加停车位');
    await says(library, '已把1项标为完成。');
    await count('overdue', '0');
    await press(library, 'button', '撤销');
    await count('overdue', '1');
    await press(library, 'button', '清除筛选');
    await library.waitForSelector('.tz-card-title');
  });
});

describe('items over all notices', () => {
  it('are found by a day as the row shows it, and exported one by one', async () => {
    const saved = await downloadsOf(driven.chromium, mkdtempSync(join(tmpdir(), 'taizhang-items-')));
    await search(library, '2025年9月30日前');
    await shows(library, '1份公告中的1项');
    await library.waitForSelector('.tz-item');
    await press(library, 'button', '选择多项');
    await press(library, 'button', '全选');
    await inBothThemes(library, 'choosing items');
    const csv = await saved(() => press(library, 'button', 'CSV'));
    const rows = readFileSync(csv, 'utf8').trim().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('增加停车位');
    await press(library, 'button', '取消');
  });

  it('are found by full pinyin, with words marked where they stand', async () => {
    await search(library, 'tingchewei');
    await shows(library, '增加停车位');
    await search(library, '见习');
    await library.waitForFunction(() => document.querySelector('.tz-item mark')?.textContent === '见习');
    await press(library, 'button', '公告1');
    await library.waitForSelector('.tz-card-title');
    await press(library, 'button', '事项1');
    await search(library, '');
  });

  it('are narrowed by filters together', async () => {
    await press(library, 'button', '筛选');
    await library.waitForSelector('.tz-filtergrid select');
    await inBothThemes(library, 'filters');
    const choose = async (label: string, option: string) => {
      const value = await library.evaluate(
        (name, text) => {
          const fields = [...document.querySelectorAll('.tz-filtergrid label')];
          const field = fields.find((one) => one.querySelector('span')?.textContent === name)?.querySelector('select');
          field?.setAttribute('data-chosen', name);
          return [...(field?.options ?? [])].find((one) => one.text === text)?.value ?? '';
        },
        label,
        option,
      );
      await library.select(`select[data-chosen="${label}"]`, value);
    };
    await choose('单位', '我单位');
    await shows(library, '2份公告中的2项');
    await choose('年度', '2024年');
    await shows(library, '1份公告中的1项');
    await shows(library, '口袋公园');
    await choose('完成时限', '已逾期');
    await shows(library, '没有符合的公告');
    await press(library, 'button', '清除筛选');
    await library.waitForSelector('.tz-card-title');
    await press(library, 'button', '筛选');
  });
});

describe('an open notice', () => {
  it('takes 已核对 on a finding, counts what is open, and takes it back', async () => {
    await shows(library, '1条有疑问');
    await openNotice();
    await library.waitForSelector('.tz-finding .tz-link');
    const message = await library.$eval('.tz-finding', (line) => line.textContent ?? '');
    expect(message).toContain('3');
    await pressAt(library, '.tz-finding .tz-link');
    await says(library, '已核对1条');
    await inBothThemes(library, 'marked');
    await press(library, 'button', '← 返回列表');
    await library.waitForFunction(() => !document.body.innerText.includes('条有疑问'));
    await press(library, 'button', '撤销');
    await shows(library, '1条有疑问');
  });

  it('takes tags and a pin, and its list shows and filters them', async () => {
    await openNotice();
    await press(library, 'button', '加标签');
    await library.waitForSelector('.tz-labels input');
    await library.keyboard.type('督办');
    await library.keyboard.press('Enter');
    await says(library, '已加标签“督办”。');
    await press(library, 'button', '置顶');
    await says(library, '已置顶');
    await inBothThemes(library, 'labels');
    await press(library, 'button', '← 返回列表');
    await library.waitForFunction(
      () => document.querySelector('.tz-card')?.textContent?.includes('已置顶督办') ?? false,
    );
    await openNotice();
    await press(library, 'button', '去掉标签：督办');
    await says(library, '已去掉标签“督办”。');
    await press(library, 'button', '取消置顶');
    await says(library, '已取消置顶');
  });

  it('reads a correction as people write it, says how, and keeps the original beside it', async () => {
    await press(library, 'button', '展开：增加停车位');
    await press(library, 'button', '更正完成时限');
    await fill(library, 'textarea', '2024年12月底');
    await shows(library, '读作：2024年12月31日');
    await shows(library, '原文：2025年9月底前');
    await inBothThemes(library, 'correcting');
    await press(library, 'button', '保存');
    await says(library, '已更正完成时限');
    await press(library, 'button', '更正分解任务');
    await fill(library, 'textarea', '东镇0.8万个、西镇若干');
    await press(library, 'button', '保存');
    await shows(library, '没有从“西镇若干”认出单位和数');
    await fill(library, 'textarea', '东镇0.8万个、西镇6200个');
    await shows(library, '读作2条：东镇 8,000个；西镇 6,200个');
    await press(library, 'button', '保存');
    await says(library, '已更正分解任务');
    await press(library, 'button', '← 返回列表');
  });
});

describe('titles', () => {
  it('of any length take two lines in the list and three in the notice, with their end in sight', async () => {
    await library.setViewport({ width: 420, height: 594 });
    await library.waitForSelector('.tz-card-title');
    const cards = await library.$$eval('.tz-card-title', (titles) =>
      titles.map((title) => ({ lines: title.getBoundingClientRect().height / 20, text: title.textContent ?? '' })),
    );
    expect(cards.every(({ lines }) => lines <= 2)).toBe(true);
    expect(cards.some(({ text }) => text.includes('第二批'))).toBe(true);
    await library.evaluate(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('.tz-card-open')];
      cards.find((card) => card.textContent?.includes('第二批'))?.click();
    });
    await shows(library, '识别1项');
    const lines = await library.$eval('.tz-panel h2', (head) => {
      const { lineHeight } = getComputedStyle(head);
      return head.getBoundingClientRect().height / Number.parseFloat(lineHeight);
    });
    expect(Math.round(lines)).toBeLessThanOrEqual(3);
    await press(library, 'button', '← 返回列表');
    await library.setViewport({ width: 1366, height: 768 });
  });
});

describe('概览', () => {
  it('leads from a month to what is due in it, and prints its figures', async () => {
    await press(library, 'tab', '概览');
    await press(library, 'button', '2025年6月到期1项');
    await shows(library, '促进就业');
    await press(library, 'tab', '概览');
    await library.waitForSelector('.tz-calendar');
    await library.emulateMediaType('print');
    const printed = await library.$eval('.tz-calendar', (calendar) => (calendar as HTMLElement).innerText);
    expect(printed).toContain('2025年');
    await inBothThemes(library, 'print');
    await library.emulateMediaType('screen');
    await press(library, 'tab', '历史');
    await press(library, 'button', '清除筛选');
    await library.waitForSelector('.tz-card-title');
  });
});

describe('by keyboard alone', () => {
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      await library.keyboard.press('Tab');
      const at = await library.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
      );
      if (at === name) return;
    }
    throw new Error(`${name} was never reached`);
  }

  it('finds an item, opens its notice there, marks a finding and goes back', async () => {
    await library.reload();
    await library.waitForSelector('.tz-views');
    await tabTo('搜索历史');
    await library.keyboard.type('1200');
    await shows(library, '1份公告中的1项');
    await tabTo('关于印发2025年海州区为民实事清单的通知');
    await library.keyboard.press('Enter');
    await library.waitForSelector('[aria-label="收起：新建高中"]');
    await tabTo('更正项目名称');
    await library.keyboard.press('Enter');
    await library.waitForSelector('textarea');
    await library.keyboard.press('Escape');
    await library.waitForFunction(() => document.querySelector('textarea') === null);
    await tabTo('← 返回列表');
    await library.keyboard.press('Enter');
    await library.waitForSelector('.tz-views');
  });
});
