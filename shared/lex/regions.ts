const quotePairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '〈': '〉',
  '"': '"',
};
const bracketPairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '［': '］',
};
const quoteReach = 80;

/** For each offset, the start of the quotation or bracket group it stands in, or -1; an unclosed quotation mark opens nothing. */
export type TextRegions = {
  /** Start of the quotation (“”, 《》) around an offset, or -1. */
  quoteAt(offset: number): number;
  /** Start of the outermost bracket group around an offset, or -1. */
  bracketAt(offset: number): number;
  /** Outermost bracket groups in order, the brackets included. */
  readonly brackets: readonly { readonly start: number; readonly end: number }[];
};

/** True for an opening bracket of any kind that a notice puts units or remarks in. */
export function isOpening(character: string): boolean {
  return bracketPairs[character] !== undefined;
}

/** True for a closing bracket of any kind. */
export function isClosing(character: string): boolean {
  return '）)〕]】］'.includes(character) && character !== '';
}

/** Finds quotations and bracket groups in one pass; brackets of different kinds may close one another, as pages print them. */
export function regionsOf(text: string): TextRegions {
  const quotes = new Int32Array(text.length).fill(-1);
  const groups = new Int32Array(text.length).fill(-1);
  const brackets: { start: number; end: number }[] = [];
  let depth = 0;
  let groupStart = -1;
  let quotedTo = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const closing = quotePairs[character];
    if (closing !== undefined && at >= quotedTo) {
      const end = text.slice(at, at + quoteReach).indexOf(closing, 1);
      if (end > 0) {
        quotes.fill(at, at, at + end + 1);
        quotedTo = at + end + 1;
      }
    }
    if (isOpening(character)) {
      if (depth === 0) groupStart = at;
      depth += 1;
    } else if (isClosing(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        brackets.push({ start: groupStart, end: at + 1 });
        groups.fill(groupStart, groupStart, at + 1);
      }
    }
  }
  return {
    quoteAt: (offset) => quotes[offset] ?? -1,
    bracketAt: (offset) => groups[offset] ?? -1,
    brackets,
  };
}
