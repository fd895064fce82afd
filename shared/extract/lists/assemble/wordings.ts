import { EndingSet } from '../../../lex/words.ts';
import type { ItemDraft } from '../../draft.ts';
import { planBuilding, planDoing, planKinds, planObjects } from '../../vocabulary/plan-words.ts';
import { type Wording, wordingOf } from './likeness.ts';

const kinds = new EndingSet(planKinds);
/** What may stand before such a word, from it backwards. */
const before = [planDoing, planBuilding, planObjects].map((words) => new EndingSet(words));

/** A title without the words that make it a plan's: 老旧小区改造工作方案. */
export function stem(title: string): string {
  const kind = kinds.startOf(title, title.length);
  return kind === title.length
    ? title
    : title.slice(
        0,
        before.reduce((end, words) => words.startOf(title, end), kind),
      );
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
