import type { Span } from '../../lex/span.ts';
import type { Leader } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { breaksWithin } from './unit-breaks.ts';
import { isAgency } from './unit-name.ts';

const personName = /^[一-龥·]{2,4}$/;
const notPeople =
  /(?:局|委|办|厅|部|处|室|科|队|司|院|所|中心|集团|政府|街道|单位|部门|领导|负责人|书记|[省市县区镇乡]长|主任|局长)$/;
const separator = /[、，,；;。/\n（）()：\d\s]/;

/** Runs between marks, blanks and the page's breaks. */
function runsOf(text: string, span: Span, breaks: readonly number[]): Span[] {
  const ends = new Set(breaksWithin(breaks, span.start, span.end));
  const runs: Span[] = [];
  let from = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    const parted = at === span.end || separator.test(text.charAt(at));
    if (!parted && !ends.has(at)) continue;
    if (at > from) runs.push({ start: from, end: at });
    from = parted ? at + 1 : at;
  }
  return runs;
}

/** `张 三`: a blank that only sets a name of two characters apart. */
function joinSpaced(text: string, runs: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const single = (span: Span): boolean => span.end - span.start === 1 && /[一-龥]/.test(text.charAt(span.start));
    const close = before !== undefined && /^\s?$/.test(text.slice(before.end, run.start));
    if (before !== undefined && close && single(before) && single(run))
      joined[joined.length - 1] = { start: before.start, end: run.end };
    else joined.push(run);
  }
  return joined;
}

/**
 * The people that a labelled run prints (牵头领导：张三、李四): Chinese names of two to four characters, blanks inside two-character
 * names closed, posts, bodies and telephone numbers left out. `role` is the label they were printed under.
 */
export function readPeople(text: string, span: Span, role: string, breaks: readonly number[] = []): Reading<Leader>[] {
  return joinSpaced(text, runsOf(text, span, breaks)).flatMap(({ start, end }) => {
    const name = text.slice(start, end).replace(/\s/g, '');
    return personName.test(name) && !notPeople.test(name) && !isAgency(name)
      ? [{ start, end, value: { name, role } }]
      : [];
  });
}
