import type { Figure } from '../../lex/figures.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import { several } from '../vocabulary/target-words.ts';

/** Figures that share one comparator: `不低于90%、75%、60%`. */
export type Run = Span & { readonly figures: readonly Figure[] };

const joints = '、和或及与，';
const eachReach = 5;

/** Whether two figures stand in one enumeration: `98%和95%`, `30所、每所` left out. */
function joined(text: string, from: number, to: number): boolean {
  let end = to;
  for (let at = Math.max(from, to - eachReach); at < to; at += 1) {
    if (text.charAt(at) === '每') {
      end = at;
      break;
    }
  }
  return end - from === 1 && joints.includes(text.charAt(from));
}

/** The figures of a text in runs that share what stands around them. */
export function runsOf({ text, figures }: Lexed): Run[] {
  const runs: Run[] = [];
  let current: Figure[] = [];
  const close = (): void => {
    const [first] = current;
    const last = current.at(-1);
    if (first !== undefined && last !== undefined) runs.push({ figures: current, start: first.start, end: last.end });
    current = [];
  };
  for (const figure of figures) {
    const last = current.at(-1);
    if (last !== undefined) {
      const same = last.kind === figure.kind && (last.unit === figure.unit || figure.kind === 'rate');
      if (
        !same ||
        last.chinese !== figure.chinese ||
        last.vague !== figure.vague ||
        last.bare ||
        !joined(text, last.end, figure.start)
      )
        close();
    }
    current.push(figure);
  }
  close();
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
const clauseMarks = '。；，！？：\n';
const longestClause = 160;

/** Start of the clause that holds `at`, looked for no further back than rules look. */
export function clauseStartOf(text: string, at: number): number {
  const floor = Math.max(0, at - longestClause);
  let start = at;
  while (start > floor && !clauseMarks.includes(text.charAt(start - 1))) start -= 1;
  return start;
}
