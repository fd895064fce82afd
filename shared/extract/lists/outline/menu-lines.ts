import { LetterSet } from '../../../lex/letters.ts';
import type { Line } from '../../lines/lines.ts';

const fewest = 3;
const longestEntry = 20;
const sentenceMarks = new LetterSet('。；，：');

function isEntry({ block, text }: Line): boolean {
  return block.tag === 'li' && text.length <= longestEntry && !sentenceMarks.within(text);
}

/** Numbered entries of a menu, one below the other, with paragraphs that count from one right below the last: it heads none of them. */
export function menuLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  for (const line of lines) {
    if (line.marker !== null && isEntry(line)) {
      run.push(line);
      continue;
    }
    const begins = line.block.tag !== 'li' && line.marker?.value === 1;
    if (begins && run.length >= fewest) for (const entry of run) found.add(entry);
    run = [];
  }
  return found;
}
