import { LetterSet } from '../../../lex/letters.ts';
import { EndingSet } from '../../../lex/words.ts';
import type { ItemDraft } from '../../draft.ts';
import type { UnitSource } from '../../lines/sources.ts';

const stops = new LetterSet('。；');
const colons = new LetterSet('：:');
const aboveWords = new EndingSet(['同上', '〃', '″']);
const minLabel = 2;
const maxLabel = 12;

/** Whether a text says 同上 and nothing else, behind a label or without one. */
function repeats(text: string): boolean {
  const end = stops.ends(text) ? text.length - 1 : text.length;
  const word = aboveWords.startOf(text, end);
  if (word === end) return false;
  const label = text.charAt(word - 1) === ' ' ? word - 1 : word;
  const colon = label - 1;
  return label === 0 || (colon >= minLabel && colon <= maxLabel && colons.first(text, 0, label) === colon);
}

/** What a source stands for: itself, or where it says 同上 the sources of the item above, in a table those of the same column. */
function meant(source: UnitSource, above: readonly UnitSource[]): readonly UnitSource[] {
  if (!repeats(source.excerpt.text)) return [source];
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
