import { type Edit, setContent } from '../../../opc/xml/edit.ts';
import { attributeOf, childOf, type XmlElement } from '../../../opc/xml/tree.ts';
import type { RowChange } from './change.ts';

/**
 * Moves a drawing's anchor with the rows under it (ECMA-376 20.5.2.33): a two-cell anchor grows where rows come between
 * its ends unless it only moves (`oneCell`); an absolute one stays.
 */
export function anchorEdits(source: string, anchor: XmlElement, change: RowChange): Edit[] {
  const mode = attributeOf(anchor, 'editAs');
  if (mode === 'absolute') return [];
  const from = childOf(childOf(anchor, 'from'), 'row');
  const to = childOf(childOf(anchor, 'to'), 'row');
  if (from === null) return [];
  const top = Number(from.text);
  const moved = anchorRow(top, change);
  const edits = moved === top ? [] : [setContent(source, from, String(moved))];
  if (to === null) return edits;
  const bottom = Number(to.text);
  const end = mode === 'oneCell' ? bottom + moved - top : Math.max(moved, anchorRow(bottom, change));
  if (end !== bottom) edits.push(setContent(source, to, String(end)));
  return edits;
}

/** Where the edge of a drawing goes: with its row, or up to the first row that stays. */
export function anchorRow(row: number, { at, count, removed }: RowChange): number {
  if (removed !== undefined) return row - removed.above(row);
  return row < at ? row : row + count;
}
