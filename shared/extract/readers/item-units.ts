import type { ApplicableReason, Leader, UnitBasis, UnitRole } from '../../notice/notice.ts';
import type { ItemDraft } from '../draft.ts';
import type { Excerpt } from '../lines/excerpt.ts';
import { fieldLines } from '../lines/field-lines.ts';
import { excerptUnits } from '../lines/line-units.ts';
import type { UnitSource } from '../lines/sources.ts';
import { namesLeft } from '../units/names-left.ts';
import { readPeople } from '../units/people.ts';
import { noUnitRules, type UnitRules } from '../units/unit-rules.ts';
import { readUnitCell, readUnits, type UnitsRead } from '../units/units.ts';
import { headingKind } from '../vocabulary/labels.ts';
import { noTaskReason } from '../vocabulary/no-task.ts';
import type { Places } from './places.ts';

export interface ReadUnit {
  readonly name: string;
  readonly role: UnitRole;
  readonly basis: UnitBasis;
}

export interface NamedUnits {
  readonly units: ReadUnit[];
  readonly leaders: Leader[];
  readonly applicable: boolean;
  /** As printed. */
  readonly unread: readonly string[];
}

/** Reads where an item names its units; each source once for each set of rules. */
export class ItemUnits {
  readonly #draft: ItemDraft;
  readonly #rules: UnitRules;
  readonly #places: Places;
  /** What each source says, no rule of the notice applied. */
  readonly #plain: readonly UnitsRead[];

  constructor(draft: ItemDraft, rules: UnitRules, places: Places) {
    this.#draft = draft;
    this.#rules = rules;
    this.#places = places;
    this.#plain = draft.units.map(plainRead);
  }

  /** The rules that hold here: none where the item itself prints who leads. */
  #ownRules(): UnitRules {
    const { firstListedLeads, dutyLeadsWhenAlone } = this.#rules;
    return (firstListedLeads || dutyLeadsWhenAlone) && !this.#plain.some(printsLead) ? this.#rules : noUnitRules;
  }

  /** Units and people that the item names, whether it asks anything of this place, and what a label introduces and no reader could read. */
  units(): NamedUnits {
    const { units: sources, applicable: asked, start: itemStart } = this.#draft;
    const rules = this.#ownRules();
    const units: ReadUnit[] = [];
    const leaders: Leader[] = [];
    const unread: string[] = [];
    const isMet = namesMet(sources.length + this.#rules.everywhere.length);
    let applicable = asked;
    for (const [index, source] of sources.entries()) {
      const read = rules === noUnitRules ? this.#plain[index] : ruledRead(source, rules);
      if (read === undefined) continue;
      if (!read.applicable) applicable = false;
      for (const { start, end, value } of read.units) {
        if (isMet(value.name)) continue;
        this.#places.keepEntry('units', units.length, source.excerpt, start, end);
        units.push(source.origin === 'annex' ? { ...value, basis: 'annex' } : value);
      }
      for (const leader of read.leaders) leaders.push(leader.value);
      for (const { start, end } of read.unread) unread.push(source.excerpt.slice(start, end).text);
    }
    for (const { name, role, from } of this.#rules.everywhere) {
      if (applicable && itemStart >= from && !isMet(name)) units.push({ name, role, basis: 'printed' });
    }
    if (applicable && units.length === 0) unread.push(...namesLeft(this.#draft.content.text));
    this.#addLeaders(leaders);
    return { units: applicable ? units : [], leaders, applicable, unread: applicable ? unread : [] };
  }

  /** People that a field of their own names. */
  #addLeaders(leaders: Leader[]): void {
    for (const field of this.#draft.fields) {
      if (field.kind !== 'leader') continue;
      for (const { text, breaks } of fieldLines(field)) {
        for (const { value } of readPeople(text, { start: 0, end: text.length }, field.label, breaks)) {
          leaders.push(value);
        }
      }
    }
  }

  /** 完成时限 printed among the units: （责任单位：市商务局；完成时限：6月底）. */
  deadlines(): Excerpt[] {
    const found: Excerpt[] = [];
    for (const [index, { header, excerpt }] of this.#draft.units.entries()) {
      if (header !== null) continue;
      for (const { start, end, value } of this.#plain[index]?.fields ?? []) {
        if (headingKind(value) === 'deadline') found.push(excerpt.slice(start, end));
      }
    }
    return found;
  }

  /** Why there is nothing to do here, from the words that say so. */
  reason(): ApplicableReason {
    const { units, content, start, end } = this.#draft;
    const page = this.#places.pageText.slice(start, end);
    return noTaskReason([...units.map(({ excerpt }) => excerpt.text), content.text, page].join('\n'));
  }
}

function plainRead({ excerpt, header }: UnitSource): UnitsRead {
  const cell = header === null ? null : readUnitCell(excerpt.text, header, noUnitRules, excerpt.breaks);
  return cell ?? excerptUnits(excerpt);
}

function ruledRead({ excerpt, header }: UnitSource, rules: UnitRules): UnitsRead {
  const cell = header === null ? null : readUnitCell(excerpt.text, header, rules, excerpt.breaks);
  return cell ?? readUnits(excerpt.text, rules, excerpt.breaks);
}

function printsLead({ units }: UnitsRead): boolean {
  return units.some(({ value }) => value.role === '牵头');
}

const neverMet = (): boolean => false;

/** Names that were met; one source alone repeats none, and needs no set of them. */
function namesMet(sources: number): (name: string) => boolean {
  if (sources < 2) return neverMet;
  const met = new Set<string>();
  return (name) => met.has(name) || !met.add(name);
}
