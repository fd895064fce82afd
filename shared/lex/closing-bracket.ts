import { LetterSet } from './letters.ts';

const opening = new LetterSet('（(');
const closing = new LetterSet('）)');

/** Where the round bracket opens that closes a text and holds no other: 某局（盖章）; -1 where none does, or it holds less or more. */
export function closingBracketAt(text: string, least: number, most: number): number {
  if (!closing.ends(text)) return -1;
  const last = text.length - 1;
  let at = last - 1;
  while (at >= 0 && last - at <= most + 1 && !opening.has(text, at) && !closing.has(text, at)) at -= 1;
  const held = last - at - 1;
  return at >= 0 && opening.has(text, at) && held >= least && held <= most ? at : -1;
}

/** A text without such a bracket at its end. */
export function withoutClosingBracket(text: string, least: number, most: number): string {
  const at = closingBracketAt(text, least, most);
  return at < 0 ? text : text.slice(0, at);
}
