import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { drivenExtension } from '../extension/driven-extension.ts';
import { press, says, shows } from '../extension/popup-driver.ts';
import { clickOn, noticeVisits, openPicker, tells, untilMarks } from './picker-driver.ts';

const driven = drivenExtension();
const visit = noticeVisits(driven);

const inHead = (extra: string) => (html: string) => html.replace('</head>', `${extra}</head>`);
const inBody = (extra: string) => (html: string) => html.replace(/<body[^>]*>/u, (body) => body + extra);

/** One step of a person after what a script did: only hers may have counted. */
async function onlyHersCounts(page: Page, picker: Frame): Promise<void> {
  await clickOn(page, '增加停车位');
  await tells(picker, '已选1 / 3');
}

describe('events that a page makes up', () => {
  it('of the keyboard do nothing', async () => {
    const page = await visit();
    const picker = await openPicker(driven.chromium, page);
    await page.evaluate(() => {
      for (const target of [window, document, document.body]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    });
    await onlyHersCounts(page, picker);
  });

  it('of the mouse do nothing', async () => {
    const page = await visit();
    const picker = await openPicker(driven.chromium, page);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) {
        const { left, top } = paragraph.getBoundingClientRect();
        for (const name of ['pointerdown', 'mousedown', 'click']) {
          paragraph.dispatchEvent(
            new MouseEvent(name, { bubbles: true, button: 0, clientX: left + 5, clientY: top + 5 }),
          );
        }
      }
    });
    await onlyHersCounts(page, picker);
  });

  it('in the panel itself do nothing', async () => {
    const page = await visit();
    const picker = await openPicker(driven.chromium, page);
    await picker.evaluate(() => {
      document.querySelector<HTMLElement>('[data-command="select-all"]')?.click();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    });
    await onlyHersCounts(page, picker);
  });
});

describe('a page that defines elements', () => {
  it('is never given the closed root', async () => {
    const page = await visit(
      inHead(`<script>
        window.seen = [];
        const define = customElements.define.bind(customElements);
        define('taizhang-picker', class extends HTMLElement {
          constructor() { super(); window.seen.push(this.attachInternals()); }
        });
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'div') {
            window.seen.push(node.shadowRoot ?? null);
            try { window.seen.push(node.attachInternals()); } catch {}
            try { window.seen.push(node.attachShadow({ mode: 'open' })); } catch {}
          }
        }).observe(document.documentElement, { childList: true });
      </script>`),
    );
    const picker = await openPicker(driven.chromium, page);
    await onlyHersCounts(page, picker);
    expect(
      await page.evaluate(() => (Reflect.get(window, 'seen') as unknown[]).filter((found) => found !== null)),
    ).toEqual([]);
  });
});

describe('keys', () => {
  it('are the page’s own while the panel has no focus', async () => {
    const page = await visit(inBody('<input id="own">'));
    const picker = await openPicker(driven.chromium, page);
    await page.focus('#own');
    await page.keyboard.type('ms ');
    expect(await page.$eval('#own', (field) => (field as HTMLInputElement).value)).toBe('ms ');
    await page.evaluate(() => document.getElementById('own')?.blur());
    await page.keyboard.press('m');
    await onlyHersCounts(page, picker);
  });
});

describe('names that hide members', () => {
  const hiding = [
    '<img name=documentElement>',
    '<img name=querySelectorAll><img name=createElement><img name=getSelection>',
    '<img name=body><img name=title><img name=defaultView><img name=elementsFromPoint>',
    '<form name=location><input name=href></form>',
    ...['nextSibling', 'firstChild', 'parentNode', 'parentElement', 'localName', 'nodeType', 'nodeName'].map(
      (name) => `<form><input name=${name}></form>`,
    ),
    '<form><input name=getAttribute><input name=closest><input name=shadowRoot></form>',
    '<img name=forms><img name=all><img name=links><img name=readyState><img name=characterSet><img name=URL>',
    '<object name=getElementsByTagName></object><embed name=createTreeWalker><iframe name=getElementById></iframe>',
    '<form><input name=attributes><input name=childNodes><input name=children><input name=textContent></form>',
    '<form><input name=ownerDocument><input name=isConnected><input name=getRootNode><input name=contains></form>',
    '<form><input name=tagName><input name=id><input name=className><input name=classList><input name=style></form>',
    '<form><input name=getBoundingClientRect><input name=checkVisibility><input name=matches></form>',
    '<iframe name=getComputedStyle></iframe><iframe name=location></iframe><a id=Node></a><a id=chrome></a>',
  ];

  it.each(hiding)('%s', async (extra) => {
    const page = await visit((html) => inBody(extra)(html));
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
  });

  it('of a form around the list leave it readable and pickable', async () => {
    const page = await visit((html) =>
      html
        .replace(
          '<div id="zoom"',
          '<form><input name=nextSibling><input name=firstChild><input name=getAttribute><input name=localName><input name=scrollIntoView><input name=closest><div id="zoom"',
        )
        .replace('</body>', '</form></body>'),
    );
    const picker = await openPicker(driven.chromium, page);
    await untilMarks(page, (all) => all.length === 3);
    await onlyHersCounts(page, picker);
  });
});

describe('a page that takes the panel away', () => {
  it('is said to do so', async () => {
    const page = await visit(
      inHead(
        `<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) node.remove(); })
          .observe(document.documentElement, { childList: true })</script>`,
      ),
    );
    const popup = await driven.chromium.openPopup(page);
    await press(popup, 'button', '在页面上点选');
    await says(popup, '此页移除了点选窗格');
  });
});

describe('a page that is too large', () => {
  it('is refused by its size, in words', async () => {
    const page = await visit((html) =>
      html.replace(
        '</body>',
        `<script>const many = document.createDocumentFragment();
          for (let at = 0; at < 450000; at += 1) many.append(document.createElement('i'));
          document.body.append(many);</script></body>`,
      ),
    );
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '此页太大');
  });
});
