import type { ElementHandle, Page } from 'puppeteer-core';
import { patience } from '../browser/patience.ts';
import { clickStill, retype } from '../extension/popup-driver.ts';

/** How a person works a surface: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly press: (page: Page, name: string) => Promise<void>;
  readonly type: (page: Page, label: string, text: string) => Promise<void>;
}

const controls = 'button, [role=tab], input, textarea, select, a[href]';

/** A control by its accessible name, once it is there and enabled. */
async function control(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  try {
    const found = await page.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
          const label = element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
          const own =
            element.ariaLabel ?? (element instanceof HTMLInputElement ? label?.textContent : element.textContent);
          return (own ?? '').trim() === wanted && !element.matches(':disabled') && element.offsetParent !== null;
        }),
      { timeout: patience, polling: 100 },
      controls,
      name,
    );
    return found.asElement() as ElementHandle<HTMLElement>;
  } catch {
    throw new Error(`no ${name}; shown: ${await page.evaluate(() => document.body.innerText.slice(0, 1500))}`);
  }
}

export const mouse: Hands = {
  press: (page, name) => clickStill(() => control(page, name)),
  type: async (page, label, text) => {
    await (await control(page, label)).focus();
    await retype(page, text);
  },
};

/** Tabs on until the control has the focus, shows it and is in view; a tab of a tab list is reached with the arrows. */
async function reach(page: Page, name: string): Promise<void> {
  const wanted = await control(page, name);
  const isTab = await wanted.evaluate((element) => element.getAttribute('role') === 'tab');
  const seen: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    const at = await wanted.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const focused = document.activeElement;
      return {
        here: focused === element,
        among: element.getAttribute('role') === 'tab' && focused?.getAttribute('role') === 'tab',
        name: (focused?.ariaLabel ?? focused?.textContent ?? '').trim().slice(0, 16),
        ring:
          getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element, '::after').content !== 'none',
        inView: box.bottom > 0 && box.top < innerHeight,
      };
    });
    if (at.here) {
      if (!at.ring || !at.inView) throw new Error(`${name} has the focus and does not show it: ${JSON.stringify(at)}`);
      return;
    }
    seen.push(at.name);
    await page.keyboard.press(isTab && at.among ? 'ArrowRight' : 'Tab');
  }
  throw new Error(`${name} is never reached; passed ${seen.join(' | ')}`);
}

export const keyboard: Hands = {
  press: async (page, name) => {
    await reach(page, name);
    const selected = await page.evaluate(() => document.activeElement?.getAttribute('aria-selected') === 'true');
    if (!selected) await page.keyboard.press('Enter');
  },
  type: async (page, label, text) => {
    await reach(page, label);
    await retype(page, text);
  },
};
