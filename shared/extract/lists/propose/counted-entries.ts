import { readNumeral } from '../../../notice/numerals.ts';
import type { Excerpt } from '../../lines/excerpt.ts';

const announced =
  /([一二三四五六七八九十百两]{1,4}|\d{1,3})\s?(?:大)?(?:项|件|条|个)([^。；：:]{0,24}?)(?:[：:。]|(?:分别(?:是|为)|即|具体(?:是|为))[：:，]?)/u;
const maxHead = 160;
const minEntries = 3;

/** A count that a sentence announces and the entries that follow it. */
export interface CountedEntries {
  readonly declared: number;
  /** The words of the announcement, up to its colon. */
  readonly head: string;
  readonly entries: readonly Excerpt[];
  /** Whether as many entries were found as the sentence says. */
  readonly agrees: boolean;
}

/** Cuts at marks outside brackets and quotes; one of `stops` closes the run. */
function cut(content: Excerpt, from: number, marks: string, stops: string): Excerpt[] {
  const found: Excerpt[] = [];
  const { text } = content;
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if ('（(“《'.includes(letter)) depth += 1;
    else if ('）)”》'.includes(letter) && depth > 0) depth -= 1;
    else if (depth === 0 && stops.includes(letter)) break;
    else if (depth === 0 && marks.includes(letter)) {
      found.push(content.slice(start, at).trim());
      start = at + 1;
    }
  }
  found.push(content.slice(start, at).trim());
  return found.filter((entry) => entry.text !== '');
}

/** Marks that may part the entries, the strongest first, with what closes the run. */
const partings = [
  { marks: '；;', stops: '。' },
  { marks: '；;', stops: '' },
  { marks: '。', stops: '' },
  { marks: '，,', stops: '。；' },
  { marks: '、', stops: '。；' },
] as const;

/**
 * “15件民生实事，包括：A；B；C”: the printed count decides by which marks the sentence is cut. Where no cut gives that many, the entries
 * between semicolons stand, and the notice's own count disagrees with them. `promised` says that the sentence makes a promise: only then
 * are commas and full stops looked at, and only then may the count disagree.
 */
export function countedEntries(content: Excerpt, promised: (head: string) => boolean): CountedEntries | null {
  const found = announced.exec(content.text.slice(0, maxHead));
  const declared = found === null ? null : readNumeral(found[1] ?? '');
  if (found === null || declared === null || declared < minEntries) return null;
  const from = found.index + found[0].length;
  const head = content.text.slice(0, from);
  const makes = promised(head);
  if (head.endsWith('。') && !makes) return null;
  for (const { marks, stops } of makes ? partings : partings.slice(0, 1)) {
    const entries = cut(content, from, marks, stops);
    if (entries.length === declared) return { declared, head, entries, agrees: true };
  }
  const entries = cut(content, from, '；;', '。');
  return makes && entries.length >= minEntries ? { declared, head, entries, agrees: false } : null;
}
