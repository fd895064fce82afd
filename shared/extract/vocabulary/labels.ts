import { type Holds, type LabelTable, labelTable } from '../../labels/labels.ts';
import { meaningsIn, type Place } from '../../labels/meanings.ts';
import { isDigitAt, pastBlank } from '../../lex/letters.ts';
import { WordSet } from '../../lex/words.ts';
import { trimEndMarks } from '../../notice/trim.ts';

/** What a labelled line under an item holds. */
export type LabelKind = Exclude<Holds, 'other'>;

export interface Label {
  readonly kind: LabelKind;
  readonly word: string;
  /** Characters of the label with its brackets and colon. */
  readonly length: number;
}

export interface LineLabels {
  /** The label with its colon (责任单位：, 【责任单位】, [牵头单位]:) that stands at an offset, or null. */
  labelAt(text: string, at?: number): Label | null;
  /** The label of a day that its figures follow without a colon, as cells beside each other print them: 完成时限2033年10月; or null. */
  dayLabelAt(text: string): Label | null;
  /** What a heading that is nothing but a label holds (落实措施, 资金来源), or null. */
  headingKind(title: string): LabelKind | null;
}

const remark = /（[^（）：:]{2,30}）(?=[：:])/uy;

/** Where a remark in brackets between a label and its colon ends: 责任单位（第一个为牵头单位）：. */
function pastRemark(text: string, at: number): number {
  remark.lastIndex = at;
  return remark.test(text) ? remark.lastIndex : at;
}

function kindsIn(table: LabelTable, place: Place): Map<string, LabelKind> {
  const kinds = new Map<string, LabelKind>();
  for (const [word, { holds }] of meaningsIn(table, place)) {
    if (holds !== null && holds !== 'other') kinds.set(word, holds);
  }
  return kinds;
}

/** Labels of lines and headings as a table of labels names them. */
export function lineLabels(table: LabelTable): LineLabels {
  const headings = kindsIn(table, 'heading');
  const kinds = kindsIn(table, 'line');
  const words = new WordSet(kinds.keys());
  const longest = Math.max(...[...headings.keys()].map((word) => word.length));
  return {
    labelAt(text, at = 0) {
      const open = text.charAt(at);
      const framed = open === '【' || open === '〔' || open === '[';
      const from = framed || open === '（' || open === '(' ? at + 1 : at;
      const word = words.at(text, from);
      const kind = word === null ? undefined : kinds.get(word);
      if (word === null || kind === undefined) return null;
      const end = pastRemark(text, from + word.length);
      const mark = text.charAt(end);
      if (framed && (mark === '】' || mark === '〕' || mark === ']')) {
        const colon = /[:：]/u.test(text.charAt(end + 1)) ? 1 : 0;
        return { kind, word, length: end + 1 + colon - at };
      }
      return mark === '：' || mark === ':' ? { kind, word, length: end + 1 - at } : null;
    },
    dayLabelAt(text) {
      const word = words.at(text, 0);
      const day = word === null || kinds.get(word) !== 'deadline' ? -1 : pastBlank(text, word.length);
      return word !== null && isDigitAt(text, day) ? { kind: 'deadline', word, length: word.length } : null;
    },
    headingKind(title) {
      const plain = trimEndMarks(title, '：:。 ');
      return plain.length > longest ? null : (headings.get(plain) ?? null);
    },
  };
}

export const { labelAt, dayLabelAt, headingKind } = lineLabels(labelTable);
