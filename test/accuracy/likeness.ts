import { squeeze } from '../../shared/notice/text.ts';

/** Text as accuracy compares it: compatibility forms folded, no white space, one kind of dash and quote, closing marks off. */
export function folded(text: string | null | undefined): string {
  return squeeze((text ?? '').normalize('NFKC'))
    .replace(/[—–~]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/^[。;,:]+|[。;,:]+$/gu, '');
}

interface Match {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function longestMatch(a: string, b: string, range: readonly [number, number, number, number]): Match {
  const [leftFrom, leftTo, rightFrom, rightTo] = range;
  let best: Match = { left: leftFrom, right: rightFrom, size: 0 };
  let before = new Map<number, number>();
  for (let i = leftFrom; i < leftTo; i += 1) {
    const row = new Map<number, number>();
    for (let j = rightFrom; j < rightTo; j += 1) {
      if (a.charAt(i) !== b.charAt(j)) continue;
      const size = (before.get(j - 1) ?? 0) + 1;
      row.set(j, size);
      if (size > best.size) best = { left: i - size + 1, right: j - size + 1, size };
    }
    before = row;
  }
  return best;
}

/** Ratcliff and Obershelp: twice the letters of common runs over all letters; how both begin and end counts first. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left.charAt(head) === right.charAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.charAt(left.length - 1 - tail) === right.charAt(right.length - 1 - tail)) {
    tail += 1;
  }
  let common = head + tail;
  const open: [number, number, number, number][] = [[head, left.length - tail, head, right.length - tail]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const match = longestMatch(left, right, range);
    if (match.size === 0) continue;
    common += match.size;
    open.push([range[0], match.left, range[2], match.right]);
    open.push([match.left + match.size, range[1], match.right + match.size, range[3]]);
  }
  return (2 * common) / (left.length + right.length);
}
