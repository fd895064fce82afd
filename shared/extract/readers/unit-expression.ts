import { findPeriods } from '../../lex/periods.ts';
import type { Span } from '../../lex/span.ts';
import { WordSet } from '../../lex/words.ts';
import type { Leader, UnitRole } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { openEnded } from '../vocabulary/deadline-words.ts';
import { type LabelKind, labelBefore } from '../vocabulary/unit-labels.ts';
import { readPeople } from './people.ts';
import type { Reading } from './reading.ts';
import { isAgency, isBody, type ListedName, mayBeName, splitNames } from './unit-list.ts';

/** A unit as one expression prints it. */
export type NamedRole = { readonly name: string; readonly role: UnitRole };

export type Expression = {
  readonly units: readonly Reading<NamedRole>[];
  readonly leaders: readonly Reading<Leader>[];
  /** Clauses among the names that say by when: `市公安局负责，6月底前完成`. */
  readonly times: readonly Span[];
  /** True where a label or a verb said who these names are; a bare list is only as sure as its names. */
  readonly stated: boolean;
  /** True where every name ends as agencies' names do. */
  readonly sure: boolean;
};

type Segment = Span & { readonly kind: LabelKind | null; readonly label: string | null };

const longestRemark = 60;

/** Length of a short bracket group that starts at `at`; 1 where none closes nearby. */
function remarkSize(text: string, at: number): number {
  const close = text.slice(at, at + longestRemark).search(/[）)〕]/);
  return close === -1 ? 1 : close + 1;
}

/**
 * Where labels stand in a run, in order; a label counts at the start of the run or after a mark, a long one also right behind the value
 * of the one before it, where the page parted them by blanks alone (`责任科室：城建科 责任人：张三`).
 */
export function labelsIn(
  text: string,
  start: number,
  end: number,
): { start: number; bodyStart: number; kind: LabelKind; label: string }[] {
  const labels: { start: number; bodyStart: number; kind: LabelKind; label: string }[] = [];
  let remarkTo = start;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (at >= remarkTo && at > start && '（(〔'.includes(character)) remarkTo = at + remarkSize(text, at);
    if (at < remarkTo) continue;
    const framed = character === '】' || character === ']';
    if (character !== '：' && character !== ':' && !framed) continue;
    let labelEnd = at;
    while (labelEnd > start && /[ 】\])）]/.test(text.charAt(labelEnd - 1))) labelEnd -= 1;
    const found = labelBefore(text, labelEnd);
    if (found === null || found.start < start) continue;
    let from = found.start;
    while (from > start && /[【［[*]/.test(text.charAt(from - 1))) from -= 1;
    if (framed && from === found.start) continue;
    if (framed && (text.charAt(at + 1) === '：' || text.charAt(at + 1) === ':')) continue;
    const glued = labels.length > 0 && found.label.length >= 3 && from > (labels.at(-1)?.bodyStart ?? 0) + 1;
    if (glued || from === start || /[。；，、！？”）)】\]\n\s（(;,.]/.test(text.charAt(from - 1))) {
      labels.push({ start: from, bodyStart: at + 1, kind: found.kind, label: found.label });
    }
  }
  return labels;
}

function segmentsOf(text: string, start: number, end: number): Segment[] {
  const labels = labelsIn(text, start, end);
  const segments: Segment[] = [];
  const first = labels[0]?.start ?? end;
  if (text.slice(start, first).replace(/[\s，；。、]/g, '') !== '')
    segments.push({ start, end: first, kind: null, label: null });
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

const verb =
  /(?:按照?(?:各自|部门)?的?(?:职责|职能)(?:分工)?|分别|共同|具体|组织|总|抓好|做好|予以|协同|结合实际|结合职责|结合各自实际|认真){0,3}(牵头|负责|配合|协助|参与|协办|落实|实施|承办|主办|支持)/;
/** Words that may follow the verb of duty without making it a task of its own. */
const dutyWords = new WordSet([
  '负责',
  '落实',
  '实施',
  '牵头',
  '组织',
  '推进',
  '抓好',
  '做好',
  '配合',
  '协助',
  '参与',
  '等',
  '部门',
  '单位',
  '工作',
  '并',
  '和',
  '，',
  '共同',
  '按',
  '职责',
  '分工',
  '开展',
  '具体',
  '本项',
]);

/** True where a verb is followed by nothing but such words. */
function isDutyTail(tail: string): boolean {
  let at = 0;
  for (let word = dutyWords.at(tail, at); word !== null; word = dutyWords.at(tail, at)) at += word.length;
  return at === tail.length;
}

function roleOfVerb(phrase: string): UnitRole {
  if (/牵头|主办/.test(phrase)) return '牵头';
  return /配合|协助|参与|协办|支持/.test(phrase) ? '配合' : '责任';
}

/** The same run with what stands in brackets blanked out, so that a verb inside a remark is not taken for the list's. */
function withoutRemarks(run: string): string {
  let depth = 0;
  let shown = '';
  for (const character of run) {
    if ('（([〔【'.includes(character)) depth += 1;
    shown += depth > 0 ? '□'.repeat(character.length) : character;
    if ('）)]〕】'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return shown;
}

type Clause = { readonly names: readonly ListedName[]; readonly role: UnitRole | null; readonly object: boolean };

/** `A、B牵头C、D配合` and one clause of `A牵头，B、C按职责分工负责`: the names and what the verb makes of them. */
function clausesOf(text: string, span: Span): Clause[] {
  const clauses: Clause[] = [];
  let from = span.start;
  while (from < span.end) {
    const rest = withoutRemarks(text.slice(from, span.end));
    const met = /会同|联合/.exec(rest);
    const found = verb.exec(rest);
    if (met && (found === null || met.index < found.index) && met.index >= 3 && isAgency(rest.slice(0, met.index))) {
      clauses.push({ names: splitNames(text, from, from + met.index), role: '牵头', object: false });
      const tail = splitNames(text, from + met.index + met[0].length, found ? from + found.index : span.end);
      clauses.push({ names: tail, role: '配合', object: false });
      return clauses;
    }
    if (found === null) {
      clauses.push({ names: splitNames(text, from, span.end), role: null, object: false });
      return clauses;
    }
    const names = splitNames(text, from, from + found.index);
    const after = from + found.index + found[0].length;
    const tail = trimEndMarks(text.slice(after, span.end), ' 。；，');
    if (isDutyTail(tail)) {
      clauses.push({ names, role: roleOfVerb(found[0]), object: false });
      return clauses;
    }
    if (verb.test(tail) && isAgency(tail.replace(/^[、，]/, '').split(/[、，牵负配协参]/)[0] ?? '')) {
      clauses.push({ names, role: roleOfVerb(found[0]), object: false });
      from = after;
      continue;
    }
    clauses.push({ names, role: found[1] === '负责' ? '配合' : roleOfVerb(found[0]), object: true });
    return clauses;
  }
  return clauses;
}

function clauseSpans(text: string, segment: Segment): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = segment.start;
  for (let at = segment.start; at < segment.end; at += 1) {
    const character = text.charAt(at);
    if ('（([〔【'.includes(character)) depth += 1;
    else if ('）)]〕】'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,；;。\n'.includes(character)) {
      spans.push({ start: from, end: at });
      from = at + 1;
    }
  }
  spans.push({ start: from, end: segment.end });
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}

/** A sentence after the units, not a name: `以下均需各市落实，不再一一列出`. */
function isRemark(text: string): boolean {
  return /^(?:以下|不再|下同|注|其中|具体|其余|[排列位](?:名|序|在|于)?(?:在|于)?(?:第|首|最前)|首列|首位|名列|第一|(?:责任|牵头)(?:单位|部门)(?:为|有|中|较)|有?多个)/.test(
    text.trim(),
  );
}

/** A label of leads or helpers outweighs a plain 负责 in its run; a printed 牵头 or 配合 outweighs every label. */
function underLabel(said: UnitRole | null, kind: LabelKind | null): UnitRole | null {
  if (kind === '牵头' || kind === '配合') return said === null || said === '责任' ? kind : said;
  return said ?? (kind === '责任' ? kind : null);
}

const postBehind =
  /^[一-龥]{2,4}(?:同志|(?:常务)?副?[省市县区州盟旗镇乡]长|副?书记|常委|副?主席|副?局长|副?部长|副?秘书长)$/;
const postBefore =
  /^(?:[省市县区州镇乡]委)?(?:常务)?(?:副[省市县区州盟旗镇乡]长|[省市县区州]委?常委|副书记|副主席|副秘书长)(?:[一-龥]{2,3})?$/;

const finished =
  /^(?:之?前|以前)?(?:全部|全面|基本|逐步)?(?:完成|建成|落实|启动|实施|办结|见效|到位|取得[一-龥]{2,6})?$/;

/** A clause that says by when, not who: `2022年6月底前完成`, `持续推进`. */
function isTime(clause: string): boolean {
  if (openEnded.test(clause)) return clause.length <= 8;
  if (!/\d|[一二三四]季度|年底|年内|全年|半年/.test(clause)) return false;
  const [period] = findPeriods(clause, 2000);
  return period !== undefined && period.start <= 3 && finished.test(clause.slice(period.end));
}

/** `张三副县长`, `副县长李四`, `常务副市长`: a person, no unit. */
function isPost(name: string): boolean {
  return postBehind.test(name) || (postBefore.test(name) && !isAgency(name));
}

/** Every name is one of a body, or a short one that shares the ending of the next: `金井、澳前片区管理局`. */
function isSure(names: readonly string[]): boolean {
  return names.every((name, index) => isBody(name) || (name.length <= 4 && isAgency(names[index + 1] ?? '')));
}

/**
 * Reads one run that holds nothing but units: labelled (牵头单位：…；责任单位：…), with verbs (A牵头，B、C按职责分工负责) or a
 * bare list. Null where any part is no name. `fallback` is the role of names without label or verb, `header` the label that stands over the whole run. Linear.
 */
export function readExpression(
  text: string,
  start: number,
  end: number,
  fallback: UnitRole,
  header: UnitRole | null = null,
): Expression | null {
  const units: Reading<NamedRole>[] = [];
  const leaders: Reading<Leader>[] = [];
  const times: Span[] = [];
  let stated = false;
  for (const segment of segmentsOf(text, start, end)) {
    if (segment.kind === 'end') continue;
    if (segment.kind === 'people') {
      leaders.push(...readPeople(text, segment.start, segment.end, segment.label ?? ''));
      stated = true;
      continue;
    }
    if (segment.kind !== null) stated = true;
    const clauses: Clause[] = [];
    for (const span of clauseSpans(text, segment)) {
      const clause = text.slice(span.start, span.end);
      if (isRemark(clause)) break;
      if (isTime(clause.trim())) {
        times.push(span);
        continue;
      }
      clauses.push(...clausesOf(text, span));
    }
    const verbs = clauses.some((clause) => clause.role !== null);
    if (verbs) stated = true;
    clauses.forEach((clause, index) => {
      const later = clauses.slice(index + 1).find((other) => other.role !== null);
      const inherited = later !== undefined && !later.object ? later.role : null;
      const unsaid = verbs && segment.kind !== '配合' ? '责任' : null;
      const role = underLabel(clause.role ?? inherited ?? unsaid, segment.kind ?? header) ?? fallback;
      for (const listed of clause.names) {
        if (isPost(listed.name)) {
          leaders.push({
            start: listed.start,
            end: listed.end,
            value: { name: listed.name, role: segment.label ?? '负责' },
          });
          continue;
        }
        units.push({ start: listed.start, end: listed.end, value: { name: listed.name, role: listed.role ?? role } });
      }
    });
  }
  if (units.some((unit) => !mayBeName(unit.value.name))) return null;
  const sure = isSure(units.map(({ value }) => value.name));
  return units.length === 0 && leaders.length === 0 ? null : { units, leaders, times, stated, sure };
}
