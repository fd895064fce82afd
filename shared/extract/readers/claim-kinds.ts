import { isDigit } from '../../lex/arabic.ts';
import type { Lexed, Token } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import { thingUnits } from '../../lex/unit-words.ts';
import type { FigureKind } from '../../notice/capture.ts';
import {
  bodiesAfter,
  boundAfter,
  clockAfter,
  clockShape,
  costBefore,
  documentAfter,
  documentBefore,
  entryAfter,
  entryBefore,
  fractionAfter,
  fractionBefore,
  hotline,
  lettersBefore,
  misprintBefore,
  misprintShape,
  nameAfter,
  nameShape,
  ordinalBefore,
  phoneBefore,
  phoneShape,
  placeAfter,
  plainDigits,
  ratioShape,
  scaleAfter,
  sharedAfter,
  standardBefore,
  standardShape,
  yearShape,
} from '../vocabulary/figure-kinds.ts';

/** What a number is and the rule that says so. */
export type Kind = { readonly as: FigureKind; readonly by: string };

const reach = 12;
const unread: Kind = { as: 'unread', by: 'none' };

function isDay(token: Token): boolean {
  return (
    token.token === 'period' &&
    (token.grain === 'day' || token.grain === 'third' || token.grain === 'month' || token.grain === 'year')
  );
}

/** A number for calling, a standard, a document. */
function reference(word: string, before: string, after: string): Kind | null {
  if (phoneBefore.test(before) || phoneShape.test(word)) return { as: 'reference', by: 'phone' };
  if (standardBefore.test(before) || standardShape.test(word)) return { as: 'reference', by: 'standard' };
  return documentBefore.test(before) && documentAfter.test(after) ? { as: 'reference', by: 'document' } : null;
}

/** Whether letters stand where digits were meant, before a unit: 4OO户, l20户. What number that is nobody can say. */
function isMisprint(word: string, before: string, after: string): boolean {
  if (!misprintShape.test(word) && !(misprintBefore.test(before) && plainDigits.test(word))) return false;
  return thingUnits.at(after, 0) !== null || scaleAfter.test(after);
}

/** A number that stands alone, or joined to letters. */
function alone(word: string, before: string, after: string): Kind {
  const referred = reference(word, before, after);
  if (referred !== null) return referred;
  if (isMisprint(word, before, after)) return unread;
  if (ordinalBefore.test(before) || (entryAfter.test(after) && entryBefore.test(before))) {
    return { as: 'ordinal', by: 'ordinal' };
  }
  if (ratioShape.test(word) && sharedAfter.test(after)) return { as: 'share', by: 'ratio' };
  if (clockShape.test(word) || clockAfter.test(after)) return { as: 'date', by: 'clock' };
  if (yearShape.test(word) && before.endsWith('（')) return { as: 'date', by: 'year' };
  if (nameShape.test(word) || nameAfter.test(after) || hotline.test(word) || lettersBefore.test(before)) {
    return { as: 'name', by: 'name' };
  }
  if (fractionAfter.test(after) || fractionBefore.test(before)) return { as: 'share', by: 'fraction' };
  if (boundAfter.test(after)) return { as: 'threshold', by: 'bound' };
  if (!isDigit(word.charAt(0)) && placeAfter.test(after)) return { as: 'name', by: 'place' };
  if (bodiesAfter.test(after)) return { as: 'background', by: 'bodies' };
  return before.endsWith('每') ? { as: 'base', by: 'base' } : unread;
}

/**
 * What a number is by itself, from its shape and the words beside it on the page, where no reader claimed it; \`range\` is its place there.
 */
export function kindOf({ regions }: Lexed, token: Token, pageText: string, range: Span): Kind {
  if (token.token === 'season') return { as: 'date', by: 'calendar' };
  if (token.token === 'period') return { as: isDay(token) ? 'date' : 'period', by: 'calendar' };
  const before = pageText.slice(Math.max(0, range.start - reach), range.start);
  const after = pageText.slice(range.end, range.end + reach);
  if (token.token === 'figure' && token.kind !== 'none') {
    if (token.kind === 'age') return { as: 'age', by: 'age' };
    if (token.kind === 'time') return { as: 'period', by: 'duration' };
    if (token.chinese && token.value === 1) return { as: 'name', by: 'article' };
    if (costBefore.test(before)) return { as: 'funding', by: 'cost' };
    return regions.quoteAt(token.start) === -1 ? unread : { as: 'name', by: 'quoted name' };
  }
  if (regions.quoteAt(token.start) !== -1) return { as: 'name', by: 'quoted name' };
  return alone(pageText.slice(range.start, range.end), before, after);
}
