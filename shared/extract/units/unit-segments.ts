import { isBlankAt, isHanAt, LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import { type LabelKind, labelBefore } from '../vocabulary/unit-labels.ts';
import { toldLabel } from '../vocabulary/unit-run-words.ts';
import { isBody, isPersonName } from './unit-name.ts';

/** A stretch of a run under one label, or before the first. */
export type Segment = Span & { readonly kind: LabelKind | null; readonly label: string | null };

const longestRemark = 60;

/** Length of a short bracket group that starts at `at`; 1 where none closes nearby. */
function remarkSize(text: string, at: number): number {
  const close = closings.first(text, at, at + longestRemark);
  return close === -1 ? 1 : close - at + 1;
}

/** A label in front of a colon, with where its own text begins. */
interface FoundLabel {
  readonly start: number;
  readonly bodyStart: number;
  readonly kind: LabelKind;
  readonly label: string;
}

const remark = 1;
const colon = 2;
const frame = 3;
const verb = 4;
const noun = 5;
/** What a mark does among labels, by its code; all other letters do nothing. */
const roles = new Uint8Array(0x10000);
for (const mark of '（(〔') roles[mark.charCodeAt(0)] = remark;
for (const mark of '：:') roles[mark.charCodeAt(0)] = colon;
for (const mark of '】]') roles[mark.charCodeAt(0)] = frame;
for (const mark of '为是') roles[mark.charCodeAt(0)] = verb;
for (const letter of '位门') roles[letter.charCodeAt(0)] = noun;

const closings = new LetterSet('）)〕');
/** Marks behind which a label may stand; a blank is one too. */
const labelLeads = new LetterSet('。；，、！？”）)】]（(;,.');
/** Marks that may stand between a label and its colon. */
const labelClosings = new LetterSet(' 】])）');
const labelOpenings = new LetterSet('【［[*—–－');
/** Dashes that part a label from the sentence before it: 6家——责任单位：县民政局. */
const labelDashes = new LetterSet('—–－');
/** What is no word of a run. */
const rests = new LetterSet('，；。、');

function mayPrecedeLabel(text: string, at: number): boolean {
  return labelLeads.has(text, at) || isBlankAt(text, at);
}
const longestUnknown = 8;
const longestTold = 6;
const longestName = 24;
/** What 单位 and 部门 end with. */
const labelLetters = new LetterSet('位门');
const nameEnds = new LetterSet('、，；。及');
/** What may stand where a label's colon should. */
const dashes = new LetterSet('—－–-;；');
const runMarks = new LetterSet('、，；。）)牵配及\n ');
const joins = new LetterSet('和及与或等、');

/** Whether 为 or 是 at an offset stands for a colon: behind a label of units that opens its clause, before the name of a body. */
function isTold(text: string, start: number, at: number): boolean {
  if (!labelLetters.has(text, at - 1)) return false;
  const label = toldLabel.exec(text.slice(Math.max(start, at - longestTold), at))?.[0] ?? '';
  const from = at - label.length;
  if (label === '' || (from > start && !mayPrecedeLabel(text, from - 1))) return false;
  const limit = Math.min(text.length, at + 1 + longestName);
  const end = nameEnds.first(text, at + 1, limit);
  return isBody(text.slice(at + 1, end < 0 ? limit : end));
}

/** A label without its colon, before the name of a body: （责任单位县住建局）, 责任单位—县交通局; `end` is where the label ends. */
function withoutColon(text: string, start: number, end: number): FoundLabel | null {
  const label = toldLabel.exec(text.slice(Math.max(start, end - longestTold), end))?.[0] ?? '';
  const from = end - label.length;
  if (label === '' || (from > start && !mayPrecedeLabel(text, from - 1))) return null;
  let bodyStart = end;
  while (dashes.has(text, bodyStart) || isBlankAt(text, bodyStart)) bodyStart += 1;
  const limit = Math.min(text.length, bodyStart + longestName);
  const mark = runMarks.first(text, bodyStart, limit);
  const name = text.slice(bodyStart, mark < 0 ? limit : mark);
  if (joins.has(name, 0) || !isBody(name)) return null;
  const found = labelBefore(text, end);
  return found === null ? null : { start: from, bodyStart, kind: found.kind, label };
}

/** Where a label ends that a remark in brackets parts from its colon: 责任单位（排在第一位的为牵头单位）：; the colon's place where none does. */
function beforeRemark(text: string, start: number, at: number): number {
  if (!closings.has(text, at - 1)) return at;
  for (let open = at - 2; open > start && at - open <= longestRemark; open -= 1) {
    if (roles[text.charCodeAt(open)] === remark) return open;
  }
  return at;
}

/** A label that no table knows (`，所属片区：`) ends a run of units as any other field does; a body's name before a colon is none. */
function unknownLabel(text: string, from: number, end: number): FoundLabel | null {
  let start = end;
  while (start > from && end - start <= longestUnknown && isHanAt(text, start - 1)) start -= 1;
  const label = text.slice(start, end);
  const fits = label.length >= 2 && label.length <= longestUnknown && start > from;
  if (!fits || !mayPrecedeLabel(text, start - 1) || isBody(label) || isPersonName(label)) return null;
  return { start, bodyStart: end + 1, kind: 'end', label };
}

const nameParts = new LetterSet('、，,；;');

/** Whether a stretch ends with an agency's name: behind it a short label begins the next, 牵头：县民政局配合：县财政局. */
function endsBody(text: string, start: number, end: number): boolean {
  let from = end;
  while (from > start && !nameParts.has(text, from - 1) && !isBlankAt(text, from - 1)) from -= 1;
  return from < end && isBody(text.slice(from, end));
}

/**
 * Where labels stand in a run, in order; a label counts at the start of the run, after a mark or one of the page's breaks, a long one
 * also right behind the value of the one before it, where the page parted them by blanks alone (`责任科室：城建科 责任人：张三`).
 */
export function labelsIn(text: string, start: number, end: number, breaks: readonly number[] = []): FoundLabel[] {
  const labels: FoundLabel[] = [];
  let remarkTo = start;
  for (let at = start; at < end; at += 1) {
    const role = roles[text.charCodeAt(at)];
    if (role === 0) continue;
    if (role === noun) {
      const bare = at < remarkTo ? null : withoutColon(text, start, at + 1);
      if (bare !== null) labels.push(bare);
      continue;
    }
    if (role === remark && at >= remarkTo && at > start) remarkTo = at + remarkSize(text, at);
    if (role === remark || at < remarkTo || (role === verb && !isTold(text, start, at))) continue;
    const framed = role === frame;
    let labelEnd = at;
    while (labelEnd > start && labelClosings.has(text, labelEnd - 1)) labelEnd -= 1;
    const before = labels.at(-1);
    const found = labelBefore(text, beforeRemark(text, start, at)) ?? labelBefore(text, labelEnd);
    if (found === null || found.start < start) {
      const unknown = before === undefined || framed ? null : unknownLabel(text, before.bodyStart, labelEnd);
      if (unknown !== null) labels.push(unknown);
      continue;
    }
    let from = found.start;
    while (from > start && labelOpenings.has(text, from - 1)) from -= 1;
    if (framed && from === found.start) continue;
    if (framed && (text.charAt(at + 1) === '：' || text.charAt(at + 1) === ':')) continue;
    const behind = before !== undefined && from > before.bodyStart + 1;
    const glued = behind && (found.label.length >= 3 || endsBody(text, before.bodyStart, from));
    const parted =
      from === start || labelDashes.has(text, from) || mayPrecedeLabel(text, from - 1) || breaks.includes(from);
    if (glued || parted) labels.push({ start: from, bodyStart: at + 1, kind: found.kind, label: found.label });
  }
  return labels;
}

/** Whether anything but marks and blanks stands in a range. */
export function saysAnything(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!rests.has(text, at) && !isBlankAt(text, at)) return true;
  return false;
}

/** Divides a run at its labels. */
export function segmentsOf(text: string, start: number, end: number, breaks: readonly number[]): Segment[] {
  const labels = labelsIn(text, start, end, breaks);
  const segments: Segment[] = [];
  const first = labels[0]?.start ?? end;
  if (saysAnything(text, start, first)) segments.push({ start, end: first, kind: null, label: null });
  labels.forEach((label, index) => {
    segments.push({
      start: label.bodyStart,
      end: labels[index + 1]?.start ?? end,
      kind: label.kind,
      label: label.label,
    });
  });
  return segments;
}
