import type { ItemDraft } from '../../draft.ts';
import type { UnitSource } from '../../lines/sources.ts';

const repeats = /^(?:[^：:]{2,12}[：:])?\s?(?:同上|〃|″)[。；]?$/u;

/** What a source stands for: itself, or where it says 同上 the sources of the item above, in a table those of the same column. */
function meant(source: UnitSource, above: readonly UnitSource[]): readonly UnitSource[] {
  if (!repeats.test(source.excerpt.text)) return [source];
  const same = source.header === null ? above : above.filter(({ header }) => header === source.header);
  return same.length > 0 ? same : [source];
}

/** Items whose units are told as 同上, with those of the item above them. */
export function sameAsAbove(items: readonly ItemDraft[]): ItemDraft[] {
  const told: ItemDraft[] = [];
  for (const item of items) {
    const above = told.at(-1)?.units ?? [];
    const units = item.units.flatMap((source) => meant(source, above));
    told.push(units.every((source, at) => source === item.units[at]) ? item : { ...item, units });
  }
  return told;
}
