import type { ApplicableReason, Leader, UnitBasis, UnitRole } from '../../notice/notice.ts';
import type { ItemDraft } from '../draft.ts';
import type { Excerpt } from '../lines/excerpt.ts';
import { fieldLines } from '../lines/field-lines.ts';
import { excerptUnits } from '../lines/line-units.ts';
import type { UnitSource } from '../lines/sources.ts';
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
  readonly #plainReads = new Map<UnitSource, UnitsRead>();

  constructor(draft: ItemDraft, rules: UnitRules, places: Places) {
    this.#draft = draft;
    this.#rules = rules;
    this.#places = places;
  }

  #plain(source: UnitSource): UnitsRead {
    const known = this.#plainReads.get(source);
    if (known !== undefined) return known;
    const { excerpt, header } = source;
    const cell = header === null ? null : readUnitCell(excerpt.text, header, noUnitRules, excerpt.breaks);
    const read = cell ?? excerptUnits(excerpt);
    this.#plainReads.set(source, read);
    return read;
  }

  #read(source: UnitSource, rules: UnitRules): UnitsRead {
    if (!rules.firstListedLeads && !rules.dutyLeadsWhenAlone) return this.#plain(source);
    const { excerpt, header } = source;
    const cell = header === null ? null : readUnitCell(excerpt.text, header, rules, excerpt.breaks);
    return cell ?? readUnits(excerpt.text, rules, excerpt.breaks);
  }

  /** Units and people that the item names, whether it asks anything of this place, and what a label introduces and no reader could read. */
  units(): NamedUnits {
    const { units: sources } = this.#draft;
    const printedLead = sources.some((source) => this.#plain(source).units.some((unit) => unit.value.role === '牵头'));
    const rules = printedLead ? noUnitRules : this.#rules;
    const units: ReadUnit[] = [];
    const leaders: Leader[] = [];
    const unread: string[] = [];
    let applicable = this.#draft.applicable;
    const seen = new Set<string>();
    for (const source of sources) {
      const { excerpt } = source;
      const read = this.#read(source, rules);
      if (!read.applicable) applicable = false;
      for (const unit of read.units) {
        if (seen.has(unit.value.name)) continue;
        seen.add(unit.value.name);
        this.#places.keep(`units.${units.length}`, 'units', excerpt, unit.start, unit.end);
        units.push({ ...unit.value, basis: source.origin === 'annex' ? 'annex' : unit.value.basis });
      }
      for (const leader of read.leaders) leaders.push(leader.value);
      for (const { start, end } of read.unread) unread.push(excerpt.slice(start, end).text);
    }
    for (const { name, role, from } of this.#rules.everywhere) {
      if (applicable && this.#draft.start >= from && !seen.has(name)) {
        seen.add(name);
        units.push({ name, role, basis: 'printed' });
      }
    }
    for (const field of this.#draft.fields.filter(({ kind }) => kind === 'leader')) {
      for (const line of fieldLines(field)) {
        leaders.push(
          ...readPeople(line.text, { start: 0, end: line.text.length }, field.label, line.breaks).map(
            ({ value }) => value,
          ),
        );
      }
    }
    return { units: applicable ? units : [], leaders, applicable, unread: applicable ? unread : [] };
  }

  /** 完成时限 printed among the units: （责任单位：市商务局；完成时限：6月底）. */
  deadlines(): Excerpt[] {
    return this.#draft.units
      .filter(({ header }) => header === null)
      .flatMap((source) =>
        this.#plain(source)
          .fields.filter(({ value }) => headingKind(value) === 'deadline')
          .map(({ start, end }) => source.excerpt.slice(start, end)),
      );
  }

  /** Why there is nothing to do here, from the words that say so. */
  reason(): ApplicableReason {
    const { units, content, start, end } = this.#draft;
    const page = this.#places.pageText.slice(start, end);
    return noTaskReason([...units.map(({ excerpt }) => excerpt.text), content.text, page].join('\n'));
  }
}
