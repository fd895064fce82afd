import type { Concept, Label, LabelTable } from './labels.ts';

/** Where a label stands: before a colon in a line, in a bracket among units, alone as a sub-heading, over a notice's column, over a ledger's. */
export type Place = 'line' | 'bracket' | 'heading' | 'column' | 'ledger';

/** A concept with its label's entry. */
export interface Meaning extends Pick<Label, 'holds' | 'column'> {
  readonly concept: Concept;
}

const lists: Readonly<Record<Place, readonly (keyof Label & ('headers' | 'ledger' | 'text' | 'colon' | 'among'))[]>> = {
  line: ['text', 'colon'],
  bracket: ['text', 'colon', 'among'],
  heading: ['text'],
  column: ['headers'],
  ledger: ['headers', 'ledger'],
};

function printed(label: Label, place: Place): readonly string[] {
  return [...label.words, ...lists[place].flatMap((list) => label[list])];
}

/** What each word means in one place. A printed word wins over a composed one; a word printed twice for a place throws. */
export function meaningsIn(table: LabelTable, place: Place): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const entries = Object.entries(table.labels) as [Concept, Label][];
  for (const [concept, label] of entries) {
    for (const word of printed(label, place)) {
      const taken = found.get(word);
      if (taken !== undefined) throw new RangeError(`${word}: ${taken.concept}, ${concept}`);
      found.set(word, { concept, holds: label.holds, column: label.column });
    }
  }
  for (const [concept, label] of entries) {
    for (const stem of label.stems) {
      for (const noun of table.unitNouns) {
        const word = stem + noun;
        if (!found.has(word)) found.set(word, { concept, holds: label.holds, column: label.column });
      }
    }
  }
  return found;
}
