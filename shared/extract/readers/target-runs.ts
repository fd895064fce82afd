import type { Figure } from '../../lex/figures.ts';
import { LetterSet } from '../../lex/letters.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import { several } from '../vocabulary/target-words.ts';

/** Figures that share one comparator: `不低于90%、75%、60%`. */
export type Run = Span & { readonly figures: readonly Figure[] };

const joints = new LetterSet('、和或及与，');
const eachMark = new LetterSet('每');
const eachReach = 5;

/** Whether two figures stand in one enumeration: `98%和95%`, `30所、每所` left out. */
function joined(text: string, from: number, to: number): boolean {
  const each = eachMark.first(text, Math.max(from, to - eachReach), to);
  return (each < 0 ? to : each) - from === 1 && joints.has(text, from);
}

/** Whether a figure goes on the run that another ends. */
function goesOn(text: string, last: Figure, next: Figure): boolean {
  const same = last.kind === next.kind && (last.unit === next.unit || next.kind === 'rate');
  const alike = same && last.chinese === next.chinese && last.vague === next.vague;
  return alike && !last.bare && joined(text, last.end, next.start);
}

/** The figures of a text in runs that share what stands around them. */
export function runsOf({ text, figures }: Lexed): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= figures.length; at += 1) {
    const first = figures[from];
    const last = figures[at - 1];
    const next = figures[at];
    if (first === undefined || last === undefined || (next !== undefined && goesOn(text, last, next))) continue;
    runs.push({ figures: figures.slice(from, at), start: first.start, end: last.end });
    from = at;
  }
  return runs;
}

/** Two neighbouring counts of one thing, which nothing shares out, are a range: 组建队伍2个、3个. */
export function isSpread(text: string, { figures, start }: Run): boolean {
  const [low, high] = figures;
  if (low === undefined || high === undefined || figures.length !== 2) return false;
  if (low.kind !== 'count' || low.unit === '' || high.value !== low.value + 1) return false;
  if (text.charAt(low.end) !== '、' || low.upper !== null || high.upper !== null) return false;
  return !several.test(text.slice(clauseStartOf(text, start), start)) && sentenceMarks.includes(text.charAt(high.end));
}

const sentenceMarks = '。；';
const clauseMarks = new LetterSet('。；，！？：\n');
const longestClause = 160;

/** Start of the clause that holds `at`, looked for no further back than rules look. */
export function clauseStartOf(text: string, at: number): number {
  const floor = Math.max(0, at - longestClause);
  let start = at;
  while (start > floor && !clauseMarks.has(text, start - 1)) start -= 1;
  return start;
}
