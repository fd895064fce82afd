import type { ItemDraft, ListDraft } from '../../draft.ts';
import type { Excerpt } from '../../lines/excerpt.ts';
import { type ClosingNames, namesInClosingBracket } from '../../units/names-left.ts';
import { titleAndText } from '../title-text.ts';

/** From how many closed items on the brackets are the page's way to name who answers. */
const fewestClosed = 3;
/** How such a bracket is read: as a cell below this header would be. */
const header = '责任单位';

/** A text without the bracket that closes it, where that holds these names. */
function withoutNames(excerpt: Excerpt, names: string): Excerpt {
  const found = namesInClosingBracket(excerpt.text);
  return found?.names === names ? excerpt.without([found]).trim() : excerpt;
}

function namedBy(item: ItemDraft, closing: ClosingNames): ItemDraft {
  const { names, start, end } = closing;
  const content = item.content.without([closing]).trim();
  const text = withoutNames(item.text, names);
  const printed =
    text.text === '' ? titleAndText(content, []) : { title: withoutNames(item.title, names), text, content };
  return {
    ...item,
    ...printed,
    units: [{ excerpt: item.content.slice(start + 1, end - 1), header, origin: 'own' }],
  };
}

/**
 * 1、…，8月底前完工（教管会） 2、…，10月底前完工（村建办）: names of bodies of any kind in the bracket that closes an item are who answers
 * for it, where most items of the list name somebody and those that say so only in such a bracket are several, or others name the same.
 */
export function withClosingNames(list: ListDraft): ListDraft {
  const closing = list.items.map((item) =>
    item.units.length === 0 && item.applicable ? namesInClosingBracket(item.content.text) : null,
  );
  const closed = closing.filter((names) => names?.office === true).length;
  const named = list.items.filter(({ units }) => units.length > 0).length;
  if (closed === 0 || closed + named < fewestClosed || (closed + named) * 2 <= list.items.length) return list;
  const items = list.items.map((item, at) => {
    const names = closing[at] ?? null;
    return names === null ? item : namedBy(item, names);
  });
  return { ...list, items };
}
