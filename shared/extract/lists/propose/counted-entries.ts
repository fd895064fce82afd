import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import { countsSaidIn } from '../../../lex/ordinals.ts';
import { WordSet } from '../../../lex/words.ts';
import type { Excerpt } from '../../lines/excerpt.ts';
import { anyMeasures, turnsToEntries } from '../../vocabulary/count-words.ts';

const measures = new WordSet(anyMeasures);
const turns = new WordSet(turnsToEntries);
const entryMarks = new LetterSet('：:。');
const turnMarks = new LetterSet('：:，');
const stops = new LetterSet('。；：:');
const nounReach = 24;

/** Where the words behind a measure turn to what is counted; -1 where they do not. */
function turnEnd(text: string, from: number): number {
  for (let at = from; at <= from + nounReach && at < text.length; at += 1) {
    if (entryMarks.has(text, at)) return at + 1;
    const turn = turns.past(text, at);
    if (turn > at) return turnMarks.has(text, turn) ? turn + 1 : turn;
    if (stops.has(text, at)) return -1;
  }
  return -1;
}

/** A number with its measure and where the words about it end, or null. */
interface Announcement {
  readonly start: number;
  readonly declared: number;
  readonly end: number;
}

/** Where the measure ends that stands behind a number: 5项, 十大件; -1 where none does. */
function measureEnd(text: string, at: number): number {
  const counted = pastBlank(text, at);
  const from = text.startsWith('大', counted) ? counted + 1 : counted;
  const end = measures.past(text, from);
  return end === from ? -1 : end;
}

function announcement(text: string): Announcement | null {
  let first = -1;
  for (const { start, end, value } of countsSaidIn(text)) {
    const measure = measureEnd(text, end);
    if (measure < 0) continue;
    if (first < 0) first = start;
    const turn = turnEnd(text, measure);
    if (turn >= 0) return { start: first, declared: value, end: turn };
  }
  return null;
}

const maxHead = 160;
const minEntries = 3;

/** A count that a sentence announces and the entries that follow it. */
export interface CountedEntries {
  readonly declared: number;
  /** The words of the announcement, up to its colon. */
  readonly head: string;
  /** Those before what it counts. */
  readonly lead: string;
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
  const found = announcement(content.text.slice(0, maxHead));
  if (found === null || found.declared < minEntries) return null;
  const { declared, start, end: from } = found;
  const head = content.text.slice(0, from);
  const lead = content.text.slice(0, start);
  const makes = promised(head);
  if (head.endsWith('。') && !makes) return null;
  for (const { marks, stops } of makes ? partings : partings.slice(0, 1)) {
    const entries = cut(content, from, marks, stops);
    if (entries.length === declared) return { declared, head, lead, entries, agrees: true };
  }
  const entries = cut(content, from, '；;', '。');
  return makes && entries.length >= minEntries ? { declared, head, lead, entries, agrees: false } : null;
}
