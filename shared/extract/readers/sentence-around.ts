import { LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';

/** How far rules look for the ends of a sentence. */
export const sentenceReach = 80;
/** Marks that end a sentence. */
export const sentenceEnds = new LetterSet('。；\n');

function endsSentence(text: string, at: number): boolean {
  return at < 0 || at >= text.length || sentenceEnds.has(text, at);
}

/** The sentence around a figure, up to 。 or ；, as far as rules look; bounds are the text's where it ends. */
export function sentenceAround(text: string, phrase: Span): Span {
  const lowest = Math.max(0, phrase.start - sentenceReach);
  const highest = phrase.end + sentenceReach;
  let { start, end } = phrase;
  while (start > lowest && !endsSentence(text, start - 1)) start -= 1;
  while (end < highest && !endsSentence(text, end)) end += 1;
  return { start, end };
}
