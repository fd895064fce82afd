/** A stretch of two texts held against each other: in both, only in the earlier, or only in the later. */
export interface DifferentPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A figure with its decimals is one piece, so is a Latin word; of all else each letter is. */
const piece = /\d[\d.,]*[%‰]?|[A-Za-z]+|[\s\S]/gu;

/** The most comparisons of pieces that a difference may take; longer middles are told as a whole. */
const mostComparisons = 1_000_000;

/**
 * What changed between two wordings, piece by piece: a figure, a word, never half a number. The parts that are not new join to the
 * earlier text, those that are not gone to the later. Linear but for the middle in which the two differ.
 */
export function differentParts(before: string, after: string): DifferentPart[] {
  const [a, b] = [before.match(piece) ?? [], after.match(piece) ?? []];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start += 1;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end += 1;
  }
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

function middle(a: readonly string[], b: readonly string[]): DifferentPart[] {
  if (a.length * b.length > mostComparisons) {
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  /* Lengths of the longest common run of pieces from each pair of places on. */
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DifferentPart[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      parts.push({ kind: 'same', text: a[row] ?? '' });
      row += 1;
      column += 1;
    } else if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'gone', text: a[row] ?? '' });
      row += 1;
    } else {
      parts.push({ kind: 'new', text: b[column] ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part. */
function joined(parts: readonly DifferentPart[]): DifferentPart[] {
  const whole: DifferentPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) {
      whole[whole.length - 1] = { kind: part.kind, text: last.text + part.text };
    } else if (part.text !== '') {
      whole.push(part);
    }
  }
  return whole;
}
