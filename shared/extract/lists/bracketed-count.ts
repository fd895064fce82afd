import { closingBracketAt } from '../../lex/closing-bracket.ts';
import { pastBlank } from '../../lex/letters.ts';
import { ordinalAt } from '../../lex/ordinals.ts';
import { WordSet } from '../../lex/words.ts';
import { bracketMeasures, bracketNouns } from '../vocabulary/count-words.ts';

/** A count that stands in brackets behind a heading: （3项）, （共12件实事）, （5）. */
export interface BracketedCount {
  /** Where its bracket opens. */
  readonly at: number;
  readonly value: number;
  /** 项, 件 and the like; empty where none is printed. */
  readonly measure: string;
  /** Whether something follows the measure or 大 stands before it. */
  readonly named: boolean;
  readonly chinese: boolean;
}

const measures = new WordSet(bracketMeasures);
const nouns = new WordSet(bracketNouns);
const longest = 20;
const digits = 3;

/** The count in brackets that closes a heading, or null. */
export function bracketedCount(text: string): BracketedCount | null {
  const at = closingBracketAt(text, 1, longest);
  if (at < 0) return null;
  const first = pastBlank(text, at + 1);
  const from = text.startsWith('共', first) ? pastBlank(text, first + 1) : first;
  const number = ordinalAt(text, from, digits);
  if (number === null) return null;
  const counted = pastBlank(text, number.end);
  const great = text.startsWith('大', counted) ? counted + 1 : counted;
  const measured = measures.past(text, great);
  const named = nouns.past(text, measured);
  if (pastBlank(text, named) !== text.length - 1) return null;
  return {
    at,
    value: number.value,
    measure: text.slice(great, measured),
    named: great > counted || named > measured,
    chinese: !(text.charAt(from) >= '0' && text.charAt(from) <= '9'),
  };
}
