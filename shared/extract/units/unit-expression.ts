import { lex } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { Leader, UnitRole } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { openEnded } from '../vocabulary/deadline-words.ts';
import { afterUnits, finished, timeWord } from '../vocabulary/duty-words.ts';
import type { LabelKind } from '../vocabulary/unit-labels.ts';
import type { ListedName } from './listed-name.ts';
import { isPost, readPeople } from './people.ts';
import { type Clause, clauseSpans, clausesOf } from './unit-clauses.ts';
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

/** A label of leads or helpers outweighs a plain 负责 in its run; a printed 牵头 or 配合 outweighs every label. */
function underLabel(said: UnitRole | null, kind: LabelKind | null): UnitRole | null {
  if (kind === '牵头' || kind === '配合') return said === null || said === '责任' ? kind : said;
  return said ?? (kind === '责任' ? kind : null);
}

const longestTime = 16;

/** A clause that says by when, not who: `2022年6月底前完成`, `持续推进`. */
function isTime(clause: string): boolean {
  if (openEnded.test(clause)) return clause.length <= 8;
  if (!timeWord.test(clause)) return false;
  const [period] = lex(clause, 2000).periods;
  if (period === undefined || period.start > 3) return false;
  return (
    finished.test(clause.slice(period.end)) || (period.start === 0 && clause.length <= longestTime && !isBody(clause))
  );
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

/**
 * What a clause without a verb of its own takes from those of its group: help is only handed on between helpers, or where somebody
 * was said to lead or to answer before (`led`).
 */
function inheritedRole(group: readonly Clause[], index: number, led: boolean): UnitRole | null {
  const later = group.slice(index + 1).find((other) => other.role !== null);
  if (later === undefined || later.object) return null;
  const alone = !led && !group.slice(0, index).some((other) => other.role !== null);
  return later.role === '配合' && alone ? null : later.role;
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
    let led = false;
    for (const group of groups) {
      for (const [index, clause] of group.entries()) {
        const said = clause.role ?? inheritedRole(group, index, led) ?? unsaid;
        const role = underLabel(said, segment.kind ?? this.header) ?? this.fallback;
        for (const listed of clause.names) this.#name(listed, role, segment.label);
      }
      led ||= group.some(({ role, object }) => role !== null && role !== '配合' && !object);
    }
  }

  #clauses(segment: Segment): readonly (readonly Clause[])[] {
    const groups = new Map<number, Clause[]>();
    for (const span of clauseSpans(this.text, segment, this.breaks)) {
      const clause = this.text.slice(span.start, span.end);
      if (afterUnits.test(clause.trim())) break;
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
    const peoples = label !== null && (label.endsWith('人') || label.endsWith('导'));
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
