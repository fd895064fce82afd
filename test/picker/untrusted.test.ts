import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { drivenExtension } from '../extension/driven-extension.ts';
import { press, says, shows } from '../extension/popup-driver.ts';
import { noticeVisits, openPicker, tells } from './picker-driver.ts';

const driven = drivenExtension();
const visit = noticeVisits(driven);

const first = (script: string) => (html: string) => html.replace('<head>', `<head><script>${script}</script>`);
const last = (script: string) => (html: string) => html.replace('</body>', `<script>${script}</script></body>`);
const grown = (markup: string) => last(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)})`);

describe('a page whose scripts have changed what scripts stand on', () => {
  it.each([
    `Array.prototype.map = Array.prototype.filter = () => { throw 1; }; JSON.parse = JSON.stringify = () => { throw 1; };`,
    `Element.prototype.attachShadow = () => { throw 1; }; Object.defineProperty(Node.prototype, 'firstChild', { get() { throw 1; } });`,
    `Object.defineProperty(Object.prototype, 'ok', { get() { return false; } }); String.prototype.replace = () => 'x';`,
    `document.querySelectorAll = () => []; document.createElement = () => null; window.getComputedStyle = () => ({});`,
    `Promise.prototype.then = () => null; Symbol.iterator in {} ; Map.prototype.get = () => ({}); Reflect.get = () => 1;`,
    `Object.freeze(Node.prototype); Object.freeze(Element.prototype); Object.freeze(Document.prototype);`,
  ])('%s', async (script) => {
    const popup = await driven.chromium.openPopup(await visit(first(script)));
    await shows(popup, '识别3项');
  });
});

describe('what a page brings along', () => {
  it.each<[string, (html: string) => string]>([
    [
      'frames that run something',
      grown(
        '<iframe sandbox width=300 height=300 src="javascript:alert(1)"></iframe><iframe width=300 height=300 src="data:text/html,<b>x"></iframe>',
      ),
    ],
    [
      'hundreds of frames',
      last(`for (let at = 0; at < 300; at += 1) document.body.append(document.createElement('iframe'))`),
    ],
    [
      'elements 10,000 deep',
      last(
        `let at = document.createElement('div'); const top = at; for (let n = 0; n < 10000; n += 1) { const in_ = document.createElement('div'); at.append(in_); at = in_; } document.body.append(top)`,
      ),
    ],
    [
      'lists 3,000 deep',
      last(
        `let at = document.createElement('ol'); const top = at; for (let n = 0; n < 3000; n += 1) { const li = document.createElement('li'); const ol = document.createElement('ol'); li.append(ol); at.append(li); at = ol; } document.body.append(top)`,
      ),
    ],
    ['an attribute of a million letters', grown(`<p title="${'长'.repeat(1_000_000)}">尾</p>`)],
    ['a cell that spans everything', grown('<table><tr><td rowspan=65535 colspan=1000>甲<td>乙</table>')],
  ])('%s, leaves its list as it is', async (_, change) => {
    const popup = await driven.chromium.openPopup(await visit(change));
    await shows(popup, '识别3项');
    const links = await popup.$$eval('a[href]', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.filter((href) => /^(?:javascript|data):/iu.test(href))).toEqual([]);
  });
});

const markup = [
  '<img src=x onerror="document.title=1">',
  '<style>*{display:none}</style>',
  '"><script>document.title=1</script>',
  '<svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
] as const;

async function expectWordsOnly(surface: Page): Promise<void> {
  const found = await surface.$$eval('img[src=x], svg[onload], script:not([src])', (all) => all.length);
  expect(found).toBe(0);
  expect(await surface.title()).not.toBe('1');
}

describe('words of a page that look like markup', () => {
  it.each(markup)('%s are words on every surface', async (words) => {
    const printed = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const page = await visit((html) => html.replaceAll('新建高中', `新建高中${printed}`));
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集');
    await shows(popup, '新建高中');
    await expectWordsOnly(popup);
    const history = await driven.chromium.openHistory();
    await shows(history, '海州区为民实事清单');
    await expectWordsOnly(history);
    await history.close();
  });

  it('and broken characters are kept', async () => {
    const page = await visit(
      last(`for (const node of document.createTreeWalker(document.body, 4).root.querySelectorAll('p')) for (const text of node.childNodes)
        if (text.nodeType === 3) text.data = text.data.replace('新建高中', '新建\\ud800高\\u0000中\\u202e')`),
    );
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集');
  });
});

describe('a page that is marked not for release', () => {
  it('says so in the popup and the picker, before anything is kept', async () => {
    const page = await visit((html) => html.replace('<h1>', '<p>内部资料 注意保存</p><h1>'));
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '页面上有“内部资料注意保存”标注');
    await shows(popup, '采集全部3项');
    await popup.close();
    const picker = await openPicker(driven.chromium, page);
    await tells(picker, '页面上有“内部资料注意保存”标注');
  });
});
