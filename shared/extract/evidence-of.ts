import type { Evidence } from '../check/evidence.ts';
import type { Item } from '../notice/notice.ts';
import type { PageIndex } from '../page/page-index.ts';
import type { ItemDraft } from './draft.ts';
import { nextPageOf } from './head/next-page.ts';
import { releaseMarksOf } from './head/release-marks.ts';
import type { FoundLists } from './lists/find-lists.ts';
import type { ItemRead } from './readers/read-item.ts';
import { namesInClosingBracket } from './units/names-left.ts';

/** What list and annex both print, by the item's id. */
function twinsOf({ twins, items: placed }: FoundLists, items: readonly Item[]): Evidence['twins'] {
  if (twins.length === 0) return [];
  /* A draft is copied when an annex adds to it; its title stays the same one. */
  const ids = new Map(placed.map(({ draft }, at) => [draft.title, items[at]?.id ?? null]));
  return twins.map(({ item, annex }) => ({ item: ids.get(item.title) ?? null, list: item.content.text, annex }));
}

/** Ids of the items whose draft a sign holds for. */
function idsWhere(
  { items: placed }: FoundLists,
  items: readonly Item[],
  holds: (draft: ItemDraft) => boolean,
): string[] {
  const ids: string[] = [];
  for (const [at, { draft }] of placed.entries()) {
    const id = items[at]?.id;
    if (id !== undefined && holds(draft)) ids.push(id);
  }
  return ids;
}

const fewestClosed = 3;

/** The names in brackets that close the items that name nobody, where most items are closed so: …，8月底前完工（教管会）. */
function namesClosing({ items: placed }: FoundLists, items: readonly Item[]): (string | null)[] {
  const closing = placed.map(({ draft }, at) => {
    const { units, applicable } = items[at] ?? { units: [], applicable: false };
    return units.length > 0 || !applicable ? null : (namesInClosingBracket(draft.content.text)?.names ?? null);
  });
  const closed = closing.filter((names) => names !== null).length;
  return closed >= fewestClosed && closed * 2 > closing.length ? closing : [];
}

/** What items print of who answers for them and no reader could read. */
function unreadUnitsOf(found: FoundLists, items: readonly Item[], reads: readonly ItemRead[]): Evidence['unreadUnits'] {
  const unread: { readonly item: string; readonly texts: readonly string[] }[] = [];
  const closing = namesClosing(found, items);
  for (const [at, { unreadUnits: said }] of reads.entries()) {
    const id = items[at]?.id;
    const names = closing[at] ?? null;
    const texts = names === null || said.includes(names) ? said : [...said, names];
    if (id !== undefined && texts.length > 0) unread.push({ item: id, texts });
  }
  return unread;
}

/** What the checks need to know of a reading and its record does not hold; `pages` is how many pages were read. */
export function evidenceOf(
  found: FoundLists,
  page: PageIndex,
  items: readonly Item[],
  reads: readonly ItemRead[],
  pages: number,
): Omit<Evidence, 'dropped' | 'figures'> {
  return {
    twins: twinsOf(found, items),
    leftOut: page.leftOut,
    releaseMarks: releaseMarksOf(page),
    unreadChapters: found.items.length === 0 ? [] : found.unreadChapters,
    unreadLines: found.items.length === 0 ? [] : found.unreadLines,
    nextPage: pages === 1 ? nextPageOf(page) : null,
    unreadUnits: unreadUnitsOf(found, items, reads),
    hidden: idsWhere(found, items, ({ hidden }) => hidden),
    weak: idsWhere(found, items, ({ weak }) => weak),
  };
}
