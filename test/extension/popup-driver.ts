import type { ElementHandle, Page } from 'puppeteer-core';
import { patience } from '../browser/patience.ts';

/** Waits until the surface shows a text anywhere, and fails with what it shows instead. */
export async function shows(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: patience }, text);
  } catch {
    throw new Error(
      `“${text}” never came; shown: ${await page.evaluate(() => document.body.innerText.slice(0, 1500))}`,
    );
  }
}

const selectors = {
  button: 'button:not([role])',
  tab: '[role=tab]',
  checkbox: 'input[type=checkbox]',
} as const;

/**
 * Waits until a control stands where it stood some frames before: a surface that is still being drawn moves its buttons, and a click
 * would go beside them. False where the surface took it away meanwhile.
 */
function standsStill(control: ElementHandle<Element>): Promise<boolean> {
  return control.evaluate(async (element) => {
    const place = () => JSON.stringify(element.getBoundingClientRect());
    for (let before = ''; element.isConnected; ) {
      if (place() === before) return true;
      before = place();
      for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return false;
  });
}

/** Clicks a control; whether the click came to it, and not beside it because the surface moved between its press and its release. */
async function clickOnce(control: ElementHandle<Element>): Promise<boolean> {
  const told = await control.evaluateHandle((element) => {
    const click = { came: false };
    const came = () => {
      click.came = true;
    };
    element.addEventListener('click', came, { once: true, capture: true });
    return click;
  });
  await control.click();
  /* A surface that the click closed or led away has no answer any more. */
  return told.evaluate(({ came }) => came).catch(() => true);
}

/**
 * Clicks the control that `find` finds, as a person does: once it stands still, anew where the surface draws another in its place, and
 * again where the click went beside it.
 */
export async function clickStill(find: () => Promise<ElementHandle<Element>>): Promise<void> {
  for (let came = false; !came; ) {
    const control = await find();
    came = (await standsStill(control)) && (await clickOnce(control));
  }
}

/** Clicks what a selector finds first, once it is there. */
export function pressAt(page: Page, selector: string): Promise<void> {
  return clickStill(async () => {
    const found = await page.waitForSelector(selector, { timeout: patience });
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  });
}

/** Opens the history's newest notice, whatever was open or searched for there before. */
export async function openNewest(surface: Page): Promise<void> {
  await surface.waitForFunction(
    () =>
      document.querySelector('input[type=search]') !== null ||
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === '← 返回列表'),
    { timeout: patience },
  );
  if (await offers(surface, '← 返回列表')) await press(surface, 'button', '← 返回列表');
  await search(surface, '');
  await pressAt(surface, '.tz-card-open');
}

/** Clicks a control by its role and accessible name, once it is there and enabled. */
export async function press(page: Page, role: keyof typeof selectors, name: string): Promise<void> {
  const find = async () => {
    const named = await page.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
          (element) => !element.disabled && (element.ariaLabel ?? element.textContent?.trim()) === wanted,
        ),
      { timeout: patience },
      selectors[role],
      name,
    );
    return named.asElement() as ElementHandle<Element>;
  };
  try {
    await clickStill(find);
  } catch {
    throw new Error(`no ${role} ${name}; shown: ${await page.evaluate(() => document.body.innerText.slice(0, 1500))}`);
  }
}

/** Whether a button of this name is shown just now. */
export function offers(page: Page, name: string): Promise<boolean> {
  return page.$$eval('button', (buttons, wanted) => buttons.some((button) => button.textContent === wanted), name);
}

/** Waits until the live region says something that contains the text. */
export async function says(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.querySelector('.tz-status p')?.textContent?.includes(wanted),
      { timeout: patience },
      text,
    );
  } catch {
    throw new Error(`“${text}” never said; said: ${await page.$eval('.tz-status', (line) => line.textContent)}`);
  }
}

/** The texts on the icon over all tabs, where there are any. */
export function badges(surface: Page): Promise<string[]> {
  return surface.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query: (what: object) => Promise<{ id: number }[]> };
        action: { getBadgeText: (what: object) => Promise<string> };
      };
    };
    const tabs = await chrome.tabs.query({});
    const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
    return texts.filter((text) => text !== '');
  });
}

/** Waits until these are the texts on the icon over all tabs. */
export async function badged(surface: Page, ...texts: readonly string[]): Promise<void> {
  const last = Date.now() + patience;
  while (JSON.stringify(await badges(surface)) !== JSON.stringify(texts)) {
    if (Date.now() > last) throw new Error(`on the icon: ${await badges(surface)}, not ${texts}`);
  }
}

/** Types a text in the place of what the field with the focus holds. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Types a text in the place of what a field holds, once the field is there. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await retype(page, text);
}

/** Searches the history, and waits until what is listed answers these words and none before. */
export async function search(surface: Page, words: string): Promise<void> {
  await fill(surface, 'input[type=search]', words);
  await surface.waitForFunction(
    (wanted) => document.querySelector('[role=status][data-query]')?.getAttribute('data-query') === wanted,
    { timeout: patience },
    words,
  );
}
