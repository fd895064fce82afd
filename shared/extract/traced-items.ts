import type { Item } from '../notice/notice.ts';
import type { ItemDraft } from './draft.ts';
import type { ItemRead } from './readers/read-item.ts';
import type { TracedField, TracedItem } from './trace.ts';

/** Which reader read each field: the one that the field's path begins with. The printed line is no field. */
function tracedFields({ anchors }: ItemRead): TracedField[] {
  return Object.entries(anchors).flatMap(([field, { start, end }]) =>
    field === 'line' ? [] : [{ field, reader: field.split('.', 1)[0] ?? field, start, end }],
  );
}

/** Why one item is one and where it was read. */
export function tracedItem({ id, number, title }: Item, draft: ItemDraft, read: ItemRead): TracedItem {
  const { why, start, end } = draft;
  return {
    id,
    number,
    title,
    why,
    start,
    end,
    fields: tracedFields(read),
    refusedFigures: read.refused.map((figure) => ({
      text: read.content.slice(figure.start, figure.end),
      rule: figure.rule,
    })),
  };
}
