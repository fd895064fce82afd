import { LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { dutyVerb, joinedBy, nameEnd, untilVerb } from '../vocabulary/duty-words.ts';
import type { ListedName } from './listed-name.ts';
import { breaksWithin } from './unit-breaks.ts';
import { isDutyTail, roleOfVerb } from './unit-duty.ts';
import { splitNames } from './unit-list.ts';
import { isAgency } from './unit-name.ts';
import type { Segment } from './unit-segments.ts';

const opening = new LetterSet('（([〔【');
const closing = new LetterSet('）)]〕】');
const clauseEnds = new LetterSet('，,；;。\n');
const groupEnds = new LetterSet('；;。');

/** The same run with what stands in brackets blanked out, so that a verb inside a remark is not taken for the list's. */
function withoutRemarks(run: string): string {
  if (opening.first(run) < 0) return run;
  let depth = 0;
  let shown = '';
  for (let at = 0; at < run.length; at += 1) {
    if (opening.has(run, at)) depth += 1;
    shown += depth > 0 ? '□' : run.charAt(at);
    if (depth > 0 && closing.has(run, at)) depth -= 1;
  }
  return shown;
}

export type Clause = {
  readonly names: readonly ListedName[];
  readonly role: UnitRole | null;
  readonly object: boolean;
};

/** A clause's place; clauses of one group, up to a ；, hand their roles on. */
export type ClauseSpan = Span & { readonly group: number };

/** The name that a clause goes on with. */
function firstName(tail: string): string {
  const from = tail.startsWith('、') || tail.startsWith('，') ? 1 : 0;
  return tail.slice(from).split(nameEnd, 1)[0] ?? '';
}

/** `A、B牵头C、D配合` and one clause of `A牵头，B、C按职责分工负责`: the names and what the verb makes of them. */
export function clausesOf(text: string, span: Span, breaks: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  let from = span.start;
  while (from < span.end) {
    const rest = withoutRemarks(text.slice(from, span.end));
    const met = joinedBy.exec(rest);
    const found = dutyVerb.exec(rest);
    if (met && (found === null || met.index < found.index) && met.index >= 3 && isAgency(rest.slice(0, met.index))) {
      clauses.push({ names: splitNames(text, from, from + met.index, breaks), role: '牵头', object: false });
      const after = from + met.index + met[0].length;
      const tail = splitNames(text, after, found ? from + found.index : span.end, breaks);
      clauses.push({ names: tail, role: '配合', object: false });
      return clauses;
    }
    if (found === null) {
      clauses.push({ names: splitNames(text, from, span.end, breaks), role: null, object: false });
      return clauses;
    }
    const names = splitNames(text, from, from + found.index, breaks);
    const after = from + found.index + found[0].length;
    const tail = trimEndMarks(text.slice(after, span.end), ' 。；，');
    if (isDutyTail(tail)) {
      clauses.push({ names, role: roleOfVerb(found[0]), object: false });
      return clauses;
    }
    if (dutyVerb.test(tail) && isAgency(firstName(tail))) {
      clauses.push({ names, role: roleOfVerb(found[0]), object: false });
      from = after;
      continue;
    }
    clauses.push({ names, role: found[1] === '负责' ? '配合' : roleOfVerb(found[0]), object: true });
    return clauses;
  }
  return clauses;
}

/** The clauses of a segment: up to a comma, a stop or a line's end behind a verb; those inside brackets part nothing. */
export function clauseSpans(text: string, segment: Segment, breaks: readonly number[]): ClauseSpan[] {
  const spans: ClauseSpan[] = [];
  let group = 0;
  const ends = new Set(
    breaksWithin(breaks, segment.start, segment.end).filter((at) =>
      untilVerb.test(text.slice(Math.max(0, at - 4), at)),
    ),
  );
  let depth = 0;
  let from = segment.start;
  for (let at = segment.start; at < segment.end; at += 1) {
    if (depth === 0 && ends.has(at)) {
      spans.push({ start: from, end: at, group });
      from = at;
    }
    if (opening.has(text, at)) depth += 1;
    else if (closing.has(text, at)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && clauseEnds.has(text, at)) {
      spans.push({ start: from, end: at, group });
      from = at + 1;
      if (groupEnds.has(text, at)) group += 1;
    }
  }
  spans.push({ start: from, end: segment.end, group });
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}
