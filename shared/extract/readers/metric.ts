import { followingStops, leadingVerbs, trailingWords } from '../vocabulary/metric-words.ts';
import { EndingSet, WordSet } from '../vocabulary/words.ts';
import type { Span } from './reading.ts';

const leading = new WordSet(leadingVerbs);
const trailing = new EndingSet(trailingWords);
const stops = new WordSet(followingStops);
const clauseEnds = '。；，！？：\n、 ';
const reachBack = 60;
const reachOn = 40;

function quotedEnd(text: string, at: number): number {
  const close = text.charAt(at) === '“' ? '”' : text.charAt(at) === '《' ? '》' : null;
  if (close === null) return at;
  const end = text.slice(at, at + reachOn).indexOf(close);
  return end === -1 ? at : at + end + 1;
}

/** The name that follows a figure: `24个…老旧小区微改造微更新`. */
function following(text: string, from: number): Span | null {
  let start = from;
  if (text.charAt(start) === '的') start += 1;
  let end = start;
  while (end < text.length && end - start < reachOn) {
    const quoted = quotedEnd(text, end);
    if (quoted > end) {
      end = quoted;
      continue;
    }
    if (clauseEnds.includes(text.charAt(end)) || stops.at(text, end) !== null || /\d/.test(text.charAt(end))) break;
    end += 1;
  }
  return end - start >= 2 ? { start, end } : null;
}

/** The name before a figure, from the clause's start, without its verbs: `新建消防站2个` 消防站. */
function preceding(text: string, floor: number, to: number): Span | null {
  let end = to;
  for (
    let word = trailing.before(text, end);
    word !== null && end - word.length >= floor;
    word = trailing.before(text, end)
  ) {
    end -= word.length;
  }
  let start = end;
  const lowest = Math.max(floor, end - reachBack);
  let closeQuotes = 0;
  while (start > lowest) {
    const character = text.charAt(start - 1);
    if (character === '”' || character === '）' || character === '》') closeQuotes += 1;
    else if (character === '“' || character === '（' || character === '《') closeQuotes -= 1;
    if (closeQuotes <= 0 && '。；，！？：\n'.includes(character)) break;
    start -= 1;
  }
  for (let word = leading.at(text, start); word !== null && start + word.length < end; word = leading.at(text, start)) {
    start += word.length;
  }
  while (start < end && '、的了在和及与'.includes(text.charAt(start))) start += 1;
  return end - start >= 2 ? { start, end } : null;
}

/**
 * The printed words that name what a figure counts, contiguous and nearest: what follows the figure when a name does, else
 * what precedes it in the clause, without verbs of doing (新建, 举办) and comparators. `floor` is where the figure before
 * this one ends. Null where the clause names nothing.
 */
export function readMetric(text: string, figure: Span, floor: number, rate: boolean): Span | null {
  const after = following(text, figure.end);
  const before = preceding(text, floor, figure.start);
  if (rate) return before ?? after;
  const glued = after !== null && !clauseEnds.includes(text.charAt(figure.end));
  return glued ? after : (before ?? after);
}
