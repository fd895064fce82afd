import type { Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { drivenExtension } from '../extension/driven-extension.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { retype } from '../extension/popup-driver.ts';
import { tasks } from './fifty.ts';
import { buttonOf, clickOn, keptTitles, openPicker, pushes, tapOn, tells, untilMarks } from './picker-driver.ts';

const driven = drivenExtension();
let page: Page;
let count = 0;

beforeEach(() => {
  count += 1;
});

/** Opens a page of its own for the test. */
async function visit(html: string, path = `/pick/${count}.html`): Promise<Page> {
  driven.server.pages.set(path, html);
  page = await driven.chromium.goto(path);
  await page.setViewport({ width: 1366, height: 768 });
  return page;
}

const number = () => `海政发〔2025〕${count}号`;
const fifty = () => noticePage(tasks(50), { number: number() });
const three = () => noticePage(threeTasks, { number: number() });

async function type(...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function undoKey(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

async function openThree(): Promise<Frame> {
  await visit(three());
  return openPicker(driven.chromium, page);
}

describe('the card', () => {
  it('marks each figure of the printed line with what it was taken for', async () => {
    const picker = await openThree();
    await clickOn(page, '新建高中');
    await tells(picker, '2所目标');
    await tells(picker, '2025年12月底前日期');
  });
});

describe('three of fifty', () => {
  it('by mouse', async () => {
    await visit(fifty());
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '已选0 / 50');
    for (const title of ['新建学校第1批', '增设停车位第3批', '新增托位第10批']) await clickOn(page, title);
    await tells(picker, '已选3 / 50');
    await pushes(picker, '存入历史');
    await tells(picker, '已存入历史3项');
    expect(await keptTitles(driven.chromium)).toEqual(['新建学校第1批', '增设停车位第3批', '新增托位第10批']);
  });

  it('by touch, on a screen of 1366×768', async () => {
    await visit(fifty());
    await page.setViewport({ width: 1366, height: 768, hasTouch: true });
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '已选0 / 50');
    for (const title of ['新建学校第1批', '增设停车位第3批', '新增托位第10批']) await tapOn(page, title);
    await tells(picker, '已选3 / 50');
    await tapOn(page, '增设停车位第3批');
    await tells(picker, '已选2 / 50');
    await (await buttonOf(picker, '存入历史')).tap();
    await tells(picker, '已存入历史2项');
    expect(await keptTitles(driven.chromium)).toEqual(['新建学校第1批', '新增托位第10批']);
  });

  it('by keyboard alone', async () => {
    await visit(fifty());
    const picker = await openPicker(driven.chromium, page);
    await type('Space', 'ArrowDown', 'ArrowDown', 'Space', 'End', 'Space');
    await tells(picker, '已选3 / 50');
    await type('Enter');
    await tells(picker, '已存入历史3项');
    expect(await keptTitles(driven.chromium)).toEqual(['新建学校第1批', '增设停车位第3批', '新增托位第50批']);
    await type('Escape');
    await page.waitForFunction(() => document.querySelector('[data-taizhang-picker]') === null);
  });

  it('shows 已采集 when the picker is opened again', async () => {
    await visit(three());
    const picker = await openPicker(driven.chromium, page);
    await type('Space', 'Enter');
    await tells(picker, '已存入历史1项');
    await type('Escape');
    const again = await openPicker(driven.chromium, page);
    await tells(again, '已采集');
    await untilMarks(page, (all) => all.filter(({ classes }) => classes.includes('captured')).length === 1);
  });
});

describe('what she corrects', () => {
  it('adds any other paragraph, and takes it back', async () => {
    const picker = await openThree();
    await clickOn(page, '各镇人民政府');
    await tells(picker, '已选1 / 4');
    await undoKey();
    await tells(picker, '已选0 / 3');
  });

  it('splits at the caret that a click set, and merges again', async () => {
    const picker = await openThree();
    await clickOn(page, '募集就业');
    await type('s');
    await tells(picker, '已拆成两项');
    await tells(picker, '已选2 / 4');
    await type('m');
    await tells(picker, '已并入下一项');
    await tells(picker, '已选1 / 3');
  });

  it('splits with the keyboard alone', async () => {
    const picker = await openThree();
    await page.keyboard.down('Control');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Control');
    await type('s');
    await tells(picker, '已选0 / 4');
  });

  it('saves merged items as one, with the fields of both', async () => {
    const picker = await openThree();
    await type('m');
    await tells(picker, '已选0 / 2');
    await tells(picker, '1.5万个');
    await type('Space', 'Enter');
    await tells(picker, '已存入历史1项');
    expect(await keptTitles(driven.chromium)).toEqual(['新建高中']);
  });

  it('takes a save back with the same key', async () => {
    const picker = await openThree();
    await type('Space', 'Enter');
    await tells(picker, '已存入历史1项');
    await undoKey();
    await tells(picker, '已撤销存入');
    await undoKey();
    await tells(picker, '已选0 / 3');
  });

  it('offers the same unit to items alike', async () => {
    const same = threeTasks.map((task) => ({ ...task, units: '教育局' }));
    await visit(noticePage(same, { number: number() }));
    const picker = await openPicker(driven.chromium, page);
    await type('u');
    await picker.waitForSelector('input');
    await retype(page, '区教育局（牵头）');
    await type('Enter');
    await pushes(picker, '同样更正另外2项：第2、3');
    await tells(picker, '已同样更正2项');
    await type('ArrowDown');
    await tells(picker, '牵头 区教育局');
  });
});

describe('a page that fights back', () => {
  const hostile = () =>
    three()
      .replace(
        '<head>',
        `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
        <style>* { user-select: none !important; font-size: 30px !important; display: block !important } iframe, div { visibility: hidden !important }
        #zoom, #zoom * { visibility: visible !important } .veil { position: fixed; inset: 0; z-index: 2147483647; visibility: visible !important }</style>
        <script>for (const name of ['keydown', 'keyup', 'keypress', 'selectstart', 'contextmenu'])
          addEventListener(name, (event) => { event.stopImmediatePropagation(); event.preventDefault(); globalThis.seen = (globalThis.seen ?? 0) + 1; }, true);
        document.addEventListener('click', () => { globalThis.clicked = true; });</script>`,
      )
      .replace('</body>', '<div class="veil"></div></body>');

  it('is picked from by mouse and keyboard, and its handlers see none of it', async () => {
    await visit(hostile());
    const picker = await openPicker(driven.chromium, page);
    await type('Space');
    await tells(picker, '已选1 / 3');
    await clickOn(page, '促进就业');
    await tells(picker, '已选2 / 3');
    await type('Enter');
    await tells(picker, '已存入历史2项');
    expect(await page.evaluate(() => ['seen', 'clicked'].filter((name) => name in globalThis))).toEqual([]);
    expect(await picker.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('13px');
    expect(await page.$eval('[data-taizhang-picker]', (host) => getComputedStyle(host).visibility)).toBe('visible');
  });

  it('is left as it was, and nothing moves', async () => {
    await visit(three());
    const layout = () =>
      page.$$eval('body *', (elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())));
    const before = await layout();
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await openPicker(driven.chromium, page);
    await untilMarks(page, (all) => all.length === 3);
    expect(await layout()).toEqual(before);
    await type('Escape');
    await page.waitForFunction(() => document.querySelector('[data-taizhang-picker]') === null);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  });

  it('keeps marks by their words when it changes under them', async () => {
    const picker = await openThree();
    await clickOn(page, '增加停车位');
    await tells(picker, '已选1 / 3');
    await page.evaluate(() => {
      history.pushState(null, '', '/other.html');
      const list = document.querySelector('#zoom');
      const fresh = document.createElement('p');
      fresh.textContent = '新写的一段话，不是任务。';
      list?.prepend(fresh);
      for (const old of [...(list?.children ?? [])]) old.replaceWith(old.cloneNode(true));
    });
    await tells(picker, '1项标记已重新对上');
    await tells(picker, '已选1 / 3');
    const marks = await untilMarks(page, (all) => all.length === 3);
    expect(marks.filter(({ classes }) => classes.includes('picked')).map(({ text }) => text)).toEqual(['2']);
  });

  it('is printed without a trace', async () => {
    await openThree();
    await page.emulateMediaType('print');
    expect(await page.$eval('[data-taizhang-picker]', (host) => getComputedStyle(host).display)).toBe('none');
  });

  it('leaves links that lead on to the page', async () => {
    await visit(three().replace('</div>', '<p><a href="/next.html">下一页</a></p></div>'));
    driven.server.pages.set('/next.html', three());
    await openPicker(driven.chromium, page);
    await Promise.all([page.waitForNavigation(), clickOn(page, '下一页')]);
    expect(page.url()).toContain('/next.html');
  });
});

describe('frames', () => {
  it('of the same site are picked from', async () => {
    driven.server.pages.set(`/inner/${count}.html`, three());
    await visit(
      `<!doctype html><meta charset="utf-8"><title>公告</title><h1>公告</h1><iframe id="list" src="/inner/${count}.html" style="width:900px;height:500px;margin:40px"></iframe>`,
    );
    await page.waitForFrame((frame) => frame.url().includes('/inner/'));
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '已选0 / 3');
    await clickOn(page, '增加停车位', '#list');
    await tells(picker, '已选1 / 3');
    await tells(picker, '增加停车位');
    await type('ArrowDown', 'Space');
    await tells(picker, '已选2 / 3');
  });

  it('and open shadow roots are read alike', async () => {
    await visit(
      `<!doctype html><meta charset="utf-8"><title>公告</title><h1>公告</h1><gov-list></gov-list><script>
      document.querySelector('gov-list').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
        tasks(4)
          .map(({ title, text, units }, at) => `<p>${at + 1}.${title}。${text}（责任单位：${units}）</p>`)
          .join(''),
      )};</script>`,
    );
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '已选0 / 4');
    await type('ArrowDown', 'Space');
    await tells(picker, '已选1 / 4');
    const marks = await untilMarks(page, (all) => all.length === 4);
    expect(marks.filter(({ classes }) => classes.includes('picked')).map(({ text }) => text)).toEqual(['2']);
  });

  it('of another site are named, to be opened by themselves', async () => {
    driven.server.pages.set('/foreign.html', three());
    await visit(
      three().replace(
        '</div>',
        '<iframe src="http://lists.example.org/foreign.html" width="600" height="300"></iframe></div>',
      ),
    );
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '另有1个嵌入页面');
    await tells(picker, 'http://lists.example.org/foreign.html');
  });
});

describe('a notice over two pages', () => {
  it('is joined into one capture', async () => {
    const all = tasks(6);
    await visit(noticePage(all.slice(0, 3), { declared: 6, number: number() }));
    const first = await openPicker(driven.chromium, page);
    await pushes(first, '全选');
    await tells(first, '已选3 / 3');
    await type('Enter');
    await tells(first, '已存入历史3项');
    const path = `/pick/${count}_2.html`;
    driven.server.pages.set(
      path,
      noticePage(all.slice(3), { declared: 6, number: number() }).replaceAll(
        /<p>(\d)\./gu,
        (_, printed) => `<p>${Number(printed) + 3}.`,
      ),
    );
    await page.goto(`http://www.example.gov.cn${path}`);
    const second = await openPicker(driven.chromium, page);
    await pushes(second, '并入上一页');
    await tells(second, '3项之后');
    await pushes(second, '全选');
    await tells(second, '已选3 / 3');
    await pushes(second, '存入历史');
    await tells(second, '已存入历史6项');
    expect(await keptTitles(driven.chromium)).toHaveLength(6);
  });
});

describe('ten thousand items', () => {
  it('are all there, and only those near the screen are drawn', async () => {
    await visit(noticePage(tasks(10_000), { number: number() }));
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '已选0 / 10000');
    const first = await untilMarks(page, (all) => all.length > 0);
    expect(first.length).toBeLessThan(80);
    await type('End', 'Space');
    await tells(picker, '已选1 / 10000');
    const marks = await untilMarks(page, (all) => all.some(({ text }) => text === '10000'));
    expect(marks.length).toBeLessThan(80);
    await clickOn(page, '第5000批');
    await tells(picker, '已选2 / 10000');
  });
});
