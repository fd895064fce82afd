import type { ItemDraft } from '../../draft.ts';
import { type Wording, wordingOf } from './likeness.ts';

const planWords = /(?:工程|项目|工作|行动)?(?:建设|创建)?(?:工作|实施|推进|行动|落实|建设)?(?:方案|计划|措施|安排)$/u;

/** A title without the words that make it a plan's: 老旧小区改造工作方案. */
export function stem(title: string): string {
  return title.replace(planWords, '');
}

/** An item is held against many: what counts of it is read once, for as long as `keyOf` gives the same. */
function readOnce<Key extends object>(
  keyOf: (item: ItemDraft) => Key,
  textOf: (item: ItemDraft) => string,
): (item: ItemDraft) => Wording {
  const known = new WeakMap<Key, Wording>();
  return (item) => {
    const key = keyOf(item);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const wording = wordingOf(textOf(item));
    known.set(key, wording);
    return wording;
  };
}

/** What counts of an item's title. */
export const titleWording = readOnce(
  ({ title }) => title,
  ({ title }) => title.text,
);

/** What counts of an item's title without what makes it a plan's. */
export const stemWording = readOnce(
  ({ title }) => title,
  ({ title }) => stem(title.text),
);

/** What counts of an item's title and text. */
export const wholeWording = readOnce(
  (item) => item,
  ({ title, text }) => title.text + text.text,
);
