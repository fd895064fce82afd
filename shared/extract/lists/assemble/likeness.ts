/** Letters that count when two titles are compared. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const maxCompared = 120;

/** How alike two titles are, 0 to 1: shared pairs of letters against all (Dice), punctuation left out. */
export function likeness(left: string, right: string): number {
  const a = letters(left).slice(0, maxCompared);
  const b = letters(right).slice(0, maxCompared);
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = pairsOf(a);
  let shared = 0;
  for (const [pair, count] of pairsOf(b)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}
