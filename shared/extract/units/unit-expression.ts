import { lex } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { Leader, UnitRole } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import type { Reading } from '../reading.ts';
import { openEnded } from '../vocabulary/deadline-words.ts';
import type { LabelKind } from '../vocabulary/unit-labels.ts';
import { readPeople } from './people.ts';
import { breaksWithin } from './unit-breaks.ts';
import { isDutyTail, roleOfVerb } from './unit-duty.ts';
import { type ListedName, splitNames } from './unit-list.ts';
import { isAgency, isBlank, isBody, isFunction, isPersonName, mayBeName } from './unit-name.ts';
import { type Segment, segmentsOf } from './unit-segments.ts';

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
  /** What stands among the names of a labelled run and is none. */
  readonly unread: readonly Span[];
};

const verb =
  /(?:按照?(?:各自|部门)?的?(?:职责|职能)(?:分工)?|依职责|依据职责|根据(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|分头|共同|联合|具体|组织|总|抓好|做好|予以|协同|结合实际|结合职责|结合各自实际|认真|各自){0,3}(牵头|负责|配合|协助|参与|协办|落实|实施|承办|主办|支持|协作|按照?(?:各自|部门)?的?(?:职责|职能)(?:分工)?|分工|各负其责|各司其职)/;
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

type Clause = {
  readonly names: readonly ListedName[];
  readonly role: UnitRole | null;
  readonly object: boolean;
};

/** A clause's place; clauses of one group, up to a ；, hand their roles on. */
type ClauseSpan = Span & { readonly group: number };

const untilVerb = /(?:牵头|负责|配合|协助|参与|协办|落实|实施|承办|主办|支持|分工)$/;

/** `A、B牵头C、D配合` and one clause of `A牵头，B、C按职责分工负责`: the names and what the verb makes of them. */
function clausesOf(text: string, span: Span, breaks: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  let from = span.start;
  while (from < span.end) {
    const rest = withoutRemarks(text.slice(from, span.end));
    const met = /会同|联合/.exec(rest);
    const found = verb.exec(rest);
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

function clauseSpans(text: string, segment: Segment, breaks: readonly number[]): ClauseSpan[] {
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
    const character = text.charAt(at);
    if (depth === 0 && ends.has(at)) {
      spans.push({ start: from, end: at, group });
      from = at;
    }
    if ('（([〔【'.includes(character)) depth += 1;
    else if ('）)]〕】'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,；;。\n'.includes(character)) {
      spans.push({ start: from, end: at, group });
      from = at + 1;
      if ('；;。'.includes(character)) group += 1;
    }
  }
  spans.push({ start: from, end: segment.end, group });
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
  const [period] = lex(clause, 2000).periods;
  return period !== undefined && period.start <= 3 && finished.test(clause.slice(period.end));
}

/** `张三副县长`, `副县长李四`, `常务副市长`: a person, no unit. */
function isPost(name: string): boolean {
  return postBehind.test(name) || (postBefore.test(name) && !isAgency(name));
}

/**
 * Every name is one of a body, a field's where something says who these are, or a short one that shares the ending of the next:
 * `金井、澳前片区管理局`.
 */
function isSure(names: readonly string[], stated: boolean): boolean {
  return names.every(
    (name, index) =>
      isBody(name) || (stated && isFunction(name)) || (name.length <= 4 && isAgency(names[index + 1] ?? '')),
  );
}

/** What a clause without a verb of its own takes from those of its group: help is only handed on between helpers. */
function inheritedRole(group: readonly Clause[], index: number): UnitRole | null {
  const later = group.slice(index + 1).find((other) => other.role !== null);
  if (later === undefined || later.object) return null;
  return later.role === '配合' && !group.slice(0, index).some((other) => other.role !== null) ? null : later.role;
}

/** Where an expression stands: which role names take without label or verb, what label stands over all of it, where the page breaks. */
export interface ExpressionContext {
  readonly fallback: UnitRole;
  readonly header?: UnitRole | null;
  readonly breaks?: readonly number[];
}

class ExpressionReader {
  readonly units: Reading<NamedRole>[] = [];
  readonly leaders: Reading<Leader>[] = [];
  readonly times: Span[] = [];
  readonly unread: Span[] = [];
  stated = false;

  constructor(
    readonly text: string,
    readonly fallback: UnitRole,
    readonly header: UnitRole | null,
    readonly breaks: readonly number[],
  ) {}

  read(segment: Segment): void {
    if (segment.kind === 'end') return;
    if (segment.kind === 'people') {
      this.leaders.push(...readPeople(this.text, segment, segment.label ?? '', this.breaks));
      this.stated = true;
      return;
    }
    if (segment.kind !== null) this.stated = true;
    const groups = this.#clauses(segment);
    const verbs = groups.some((group) => group.some((clause) => clause.role !== null));
    if (verbs) this.stated = true;
    const unsaid = verbs && segment.kind !== '配合' ? '责任' : null;
    for (const group of groups) {
      for (const [index, clause] of group.entries()) {
        const said = clause.role ?? inheritedRole(group, index) ?? unsaid;
        const role = underLabel(said, segment.kind ?? this.header) ?? this.fallback;
        for (const listed of clause.names) this.#name(listed, role, segment.label);
      }
    }
  }

  #clauses(segment: Segment): readonly (readonly Clause[])[] {
    const groups = new Map<number, Clause[]>();
    for (const span of clauseSpans(this.text, segment, this.breaks)) {
      const clause = this.text.slice(span.start, span.end);
      if (isRemark(clause)) break;
      if (isTime(clause.trim())) {
        this.times.push(span);
        continue;
      }
      const found = clausesOf(this.text, span, this.breaks);
      const group = groups.get(span.group);
      if (group === undefined) groups.set(span.group, found);
      else group.push(...found);
    }
    return [...groups.values()];
  }

  #name(listed: ListedName, role: UnitRole, label: string | null): void {
    const { start, end, name, person } = listed;
    const peoples = label !== null && /[人导]$/.test(label);
    if (isPost(name) || (peoples && isPersonName(name))) {
      this.leaders.push({ start, end, value: { name, role: label ?? '负责' } });
      return;
    }
    if (person !== null) {
      const named = this.text.slice(person.start, person.end);
      this.leaders.push({ ...person, value: { name: named, role: label ?? '负责' } });
    }
    if (mayBeName(name)) this.units.push({ start, end, value: { name, role: listed.role ?? role } });
    else if (!isBlank(name)) this.unread.push({ start, end });
  }
}

/**
 * Reads one run that holds nothing but units: labelled (牵头单位：…；责任单位：…), with verbs (A牵头，B、C按职责分工负责) or a
 * bare list. Null where it names nobody, or where a part of a bare list is no name; under a label such a part is `unread`. Linear.
 */
export function readExpression(
  text: string,
  start: number,
  end: number,
  context: ExpressionContext,
): Expression | null {
  const { fallback, header = null, breaks = [] } = context;
  const reader = new ExpressionReader(text, fallback, header, breaks);
  const segments = segmentsOf(text, start, end, breaks);
  for (const segment of segments) reader.read(segment);
  const { units, leaders, times, stated, unread } = reader;
  const labelled = header !== null || segments[0]?.kind != null;
  if (unread.length > 0 && !labelled) return null;
  const sure = isSure(
    units.map(({ value }) => value.name),
    stated,
  );
  return units.length === 0 && leaders.length === 0 && unread.length === 0
    ? null
    : { units, leaders, times, stated, sure, unread };
}
