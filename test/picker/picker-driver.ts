import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { patience } from '../browser/patience.ts';
import type { DrivenExtension } from '../extension/driven-extension.ts';
import type { ExtensionBrowser } from '../extension/extension-browser.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { clickStill, openNewest, press } from '../extension/popup-driver.ts';

const words = { 'zh-CN': '在页面上点选', en: 'Pick on the page' } as const;

/** How a test opens notices of three tasks, each with an address and a number of its own, changed as it says. */
export function noticeVisits(driven: DrivenExtension): (change?: (html: string) => string) => Promise<Page> {
  let count = 0;
  return (change = (html) => html) => {
    count += 1;
    const path = `/notice/${count}.html`;
    driven.server.pages.set(path, change(noticePage(threeTasks, { number: `海政发〔2025〕${count}号` })));
    return driven.chromium.goto(path);
  };
}

/** Opens the popup over a page, presses 在页面上点选 and returns the picker's own frame. */
export async function openPicker(
  chromium: ExtensionBrowser,
  page: Page,
  language: keyof typeof words = 'zh-CN',
): Promise<Frame> {
  const popup = await chromium.openPopup(page);
  return pickerBy(page, popup, words[language]);
}

/** Presses a button of the popup that opens the picker over a page, and returns the picker's own frame. */
export async function pickerBy(page: Page, popup: Page, name: string): Promise<Frame> {
  /* The popup closes by itself once the picker is there; brought to the front before, the page would close it with the question unsent. */
  const closed = new Promise<void>((resolve) => popup.once('close', () => resolve()));
  await press(popup, 'button', name);
  await closed;
  await page.bringToFront();
  for (let turn = 0; turn < 6_000; turn += 1) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.$('.count')) !== null) return frame;
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('the picker never came');
}

/** Waits until the picker shows a text, and fails with what it shows instead. */
export async function tells(picker: Frame, text: string): Promise<void> {
  try {
    await picker.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: patience }, text);
  } catch {
    throw new Error(`“${text}” never came; shown: ${await picker.evaluate(() => document.body.innerText)}`);
  }
}

/** A button of the picker by its words, once it is there. */
export async function buttonOf(picker: Frame, name: string): Promise<ElementHandle<Element>> {
  const button = await picker.waitForFunction(
    (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent === wanted),
    { timeout: patience },
    name,
  );
  return button.asElement() as ElementHandle<Element>;
}

export async function pushes(picker: Frame, name: string): Promise<void> {
  await clickStill(() => buttonOf(picker, name));
}

/** Clicks on the words as a person would: at their middle, whatever lies over them. */
export async function clickOn(page: Page, text: string, frameAt = ''): Promise<void> {
  const point = await placeOf(page, text, frameAt);
  await page.mouse.click(point.x, point.y);
}

/** Taps on the words with a finger; the page is one whose browser has a touch screen. */
export async function tapOn(page: Page, text: string): Promise<void> {
  const point = await placeOf(page, text);
  await page.touchscreen.tap(point.x, point.y);
}

/** Where words stand on the screen. */
async function placeOf(page: Page, text: string, frameAt = ''): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(
    (wanted, selector) => {
      const frame = selector === '' ? null : document.querySelector<HTMLIFrameElement>(selector);
      const inner = frame?.contentDocument ?? document;
      const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = inner.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const rect = range.getBoundingClientRect();
        const origin = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
        return { x: origin.left + (rect.left + rect.right) / 2, y: origin.top + (rect.top + rect.bottom) / 2 };
      }
      return null;
    },
    text,
    frameAt,
  );
  if (found === null) throw new Error(`the page does not say ${text}`);
  return found;
}

interface Mark {
  readonly classes: readonly string[];
  readonly text: string;
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The marks that stand in the picker's closed shadow root just now, in page order of their drawing. */
async function marksOf(page: Page): Promise<Mark[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const marks: Mark[] = [];
  const visit = (node: DomNode): void => {
    const at = node.attributes?.indexOf('class') ?? -1;
    const classes = at < 0 ? [] : (node.attributes?.[at + 1] ?? '').split(' ');
    if (classes[0] === 'mark') marks.push({ classes, text: textOf(node) });
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child);
  };
  visit(root);
  return marks;
}

function textOf(node: DomNode): string {
  return (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join('');
}

/** The titles that the history keeps of its newest notice. */
export async function keptTitles(chromium: ExtensionBrowser): Promise<string[]> {
  const library = await chromium.openHistory();
  await openNewest(library);
  await library.waitForSelector('[aria-label^="展开："]');
  const titles = await library.$$eval('[aria-label^="展开："]', (rows) =>
    rows.map((row) => (row.getAttribute('aria-label') ?? '').slice('展开：'.length)),
  );
  await library.close();
  return titles;
}

/** The places in the order of painting at which the picker's parts of a class are drawn, least first: what comes later lies over what came before. */
export async function paintedAt(page: Page, className: string): Promise<number[]> {
  const session = await page.createCDPSession();
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: [],
    includePaintOrder: true,
  });
  await session.detach();
  return documents
    .flatMap(({ nodes, layout }) =>
      layout.nodeIndex.flatMap((node, at) => {
        const names = nodes.attributes?.[node] ?? [];
        const index = names.findIndex((name, place) => place % 2 === 0 && strings[name] === 'class');
        const classes = index < 0 ? [] : (strings[names[index + 1] ?? -1] ?? '').split(' ');
        return classes.includes(className) ? (layout.paintOrders?.[at] ?? []) : [];
      }),
    )
    .sort((a, b) => a - b);
}

/** Waits, frame by frame, until the marks are as asked for. */
export async function untilMarks(page: Page, fits: (marks: readonly Mark[]) => boolean): Promise<readonly Mark[]> {
  for (let frame = 0; frame < 600; frame += 1) {
    const marks = await marksOf(page);
    if (fits(marks)) return marks;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`the marks never came to be so: ${JSON.stringify(await marksOf(page))}`);
}
