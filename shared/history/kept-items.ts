import { recheck } from '../check/check.ts';
import type { Capture } from '../notice/capture.ts';
import { type Finding, Item } from '../notice/notice.ts';
import { same } from './diff.ts';
import { type Edit, editable } from './records.ts';

/** An item as she sees it: the notice's reading with her corrections on top, and what the notice says in each corrected field. */
export interface KeptItem {
  readonly item: Item;
  readonly original: Item;
  readonly edited: readonly Edit['field'][];
  /** Corrected fields in which the notice itself has changed since. */
  readonly overtaken: readonly Edit['field'][];
}

/** The items she keeps of a reading, corrected. An edit that no longer fits the record is left out, never shown as data. */
export function keptItems(capture: Capture, kept: readonly string[] | null, edits: readonly Edit[]): KeptItem[] {
  const wanted = kept === null ? null : new Set(kept);
  const byItem = new Map<string, Edit[]>();
  for (const edit of edits) {
    byItem.set(edit.item, [...(byItem.get(edit.item) ?? []), edit]);
  }
  return capture.notice.items
    .filter((item) => wanted === null || wanted.has(item.id))
    .map((original) => {
      const own = (byItem.get(original.id) ?? []).filter(
        (edit) => edit.withdrawn === undefined && editable.shape[edit.field].safeParse(edit.value).success,
      );
      return {
        original,
        item: corrected(original, own),
        edited: own.map((edit) => edit.field),
        overtaken: own.filter((edit) => !same(edit.base, original[edit.field])).map((edit) => edit.field),
      };
    });
}

/** The notice's findings with her corrections on top: what only the record tells is checked again, for all items, kept or not. */
export function correctedFindings({ notice }: Capture, items: readonly KeptItem[]): readonly Finding[] {
  const edited = new Map(items.flatMap((kept) => (kept.edited.length > 0 ? [[kept.item.id, kept.item] as const] : [])));
  return edited.size === 0
    ? notice.findings
    : recheck({ ...notice, items: notice.items.map((item) => edited.get(item.id) ?? item) });
}

function corrected(original: Item, edits: readonly Edit[]): Item {
  if (edits.length === 0) {
    return original;
  }
  const item = Item.parse({ ...original, ...Object.fromEntries(edits.map((edit) => [edit.field, edit.value])) });
  return item.applicable ? { ...item, applicableReason: null } : item;
}
