import type { Block } from './page-index.ts';

const minChars = 60;
const minBlocks = 3;
const minLoneChars = 200;
/** The same where only one of the two is shown: nobody hides a clause again by chance. */
const minHiddenChars = 20;
const minHiddenLone = 40;
/** Least share of the page a repeated run must cover to be a second copy of the body and not a repeated clause. */
const minShare = 0.2;
/** How many blocks that differ a run may step over: a picture, a date, a link to the other view. */
const maxMisses = 2;

type Draft = Block & { copy: boolean };

interface Run {
  /** Pairs of (first, again) block positions. */
  pairs: [number, number][];
  chars: number;
  misses: number;
  expected: number;
}

/**
 * Marks the blocks of a body that stands on the page twice (narrow and wide view, print copy): the second copy, or the
 * hidden one where the other is visible. One pass.
 */
export function markCopies(blocks: readonly Draft[]): void {
  const firstWith = new Map<string, number>();
  let total = 0;
  for (const block of blocks) total += block.text.length;
  let run: Run | null = null;
  const close = (): void => {
    if (run === null) return;
    const hiddenFirst = run.pairs.filter(([first]) => blocks[first]?.hidden === true).length * 2 > run.pairs.length;
    const hiddenAgain = run.pairs.filter(([, again]) => blocks[again]?.hidden === true).length * 2 > run.pairs.length;
    const [several, lone] = hiddenFirst === hiddenAgain ? [minChars, minLoneChars] : [minHiddenChars, minHiddenLone];
    const long = run.chars >= (run.pairs.length >= minBlocks ? several : lone);
    if (long && run.chars >= total * minShare) {
      for (const [first, again] of run.pairs) {
        const second = blocks[hiddenFirst && !hiddenAgain ? first : again];
        if (second !== undefined) second.copy = true;
      }
    }
    run = null;
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (run !== null) {
      if (run.expected < at && blocks[run.expected]?.text === block.text) {
        run.pairs.push([run.expected, at]);
        run.chars += block.text.length;
        run.misses = 0;
        run.expected += 1;
        continue;
      }
      const jump = firstWith.get(block.text);
      const near = jump !== undefined && jump > run.expected && jump <= run.expected + maxMisses;
      if (near) {
        run.pairs.push([jump, at]);
        run.chars += block.text.length;
        run.expected = jump + 1;
        run.misses = 0;
        continue;
      }
      run.misses += 1;
      if (run.misses <= maxMisses && jump === undefined) {
        firstWith.set(block.text, at);
        continue;
      }
      close();
    }
    const first = firstWith.get(block.text);
    if (first === undefined) firstWith.set(block.text, at);
    else run = { pairs: [[first, at]], chars: block.text.length, misses: 0, expected: first + 1 };
  }
  close();
}
