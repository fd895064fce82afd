import type { PageElement } from './dom.ts';
import { isElement } from './dom.ts';
import type { ComputedOrdinal } from './page-index.ts';
import { childrenOf } from './sound.ts';

/** The counter of one open list. */
export interface ListCounter {
  next: number;
  readonly step: 1 | -1;
  /** Whether a number is printed at all. */
  readonly printed: boolean;
}

function integer(text: string | null): number | null {
  if (text === null || !/^\s{0,9}-?\d{1,9}\s{0,9}$/u.test(text)) return null;
  return Number.parseInt(text, 10);
}

function items(list: PageElement): number {
  let count = 0;
  for (const child of childrenOf(list)) {
    if (isElement(child) && child.localName === 'li') count += 1;
  }
  return count;
}

/** Opens the counter of an `<ol>`: `start`, and `reversed`, which counts down from `start` or from the number of items. */
export function openList(list: PageElement): ListCounter {
  const style = list.getAttribute('style') ?? '';
  const printed = !/list-style(?:-type)?\s{0,4}:\s{0,4}none/iu.test(style);
  const start = integer(list.getAttribute('start'));
  if (list.getAttribute('reversed') !== null) return { next: start ?? items(list), step: -1, printed };
  return { next: start ?? 1, step: 1, printed };
}

/** Takes the ordinal of the next `<li>`, whose `value` restarts the count. */
export function takeOrdinal(counter: ListCounter, item: PageElement): ComputedOrdinal | null {
  const value = integer(item.getAttribute('value')) ?? counter.next;
  counter.next = value + counter.step;
  return counter.printed ? { value, text: `${value}.` } : null;
}
