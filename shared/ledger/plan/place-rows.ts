import type { HeaderMapping } from '../mapping/mapping.ts';
import { headingAfter } from './heading.ts';
import type { Place } from './plan.ts';
import type { BodyRow } from './sheet-body.ts';
import type { SlotRow } from './slots.ts';

export interface Placed {
  readonly place: Place;
  /** Text of a group row to put before it. */
  readonly newGroup: string | null;
}

/** Where the row stands that comes before in the notice: found in the sheet, or placed just now. */
export type Predecessor = Place | { readonly kind: 'found'; readonly row: number };

/** A group's or section's name without its ordinal and count: 一、交通出行方面（3项） and 交通出行方面 are one. */
export function groupName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]{1,3}[类章节、]|\d{1,3}[、.])/, '')
    .replace(/\(共?\d{1,3}[项件个条]\)$/, '')
    .replace(/[:。;]$/, '');
}

interface Section {
  /** The row that a first record follows: the group row, or the header. */
  readonly head: number;
  readonly end: number;
  readonly rows: readonly BodyRow[];
}

function sectionsOf(mapping: HeaderMapping, rows: readonly BodyRow[]): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const [index, group] of mapping.groups.entries()) {
    const end = mapping.groups[index + 1]?.row ?? mapping.bodyEnd;
    const inside = rows.filter(({ row }) => row > group.row && row < end);
    const name = groupName(group.text);
    if (!sections.has(name)) sections.set(name, { head: group.row, end, rows: inside });
  }
  return sections;
}

/**
 * Makes the function that says where a new row goes: behind the row that precedes it in the notice, wherever that stands now;
 * else before the one that follows; else at the end of its group or of the body. Blank rows are used up first; new ones are
 * made where none is left, always above 合计 and footer.
 */
export function rowPlacer(
  mapping: HeaderMapping,
  rows: readonly BodyRow[],
): (row: SlotRow, previous: Predecessor | null, next: number | null) => Placed {
  const blank = new Set(rows.filter((row) => row.blank).map(({ row }) => row));
  const sections = sectionsOf(mapping, rows);
  const whole: Section = { head: mapping.bodyRow - 1, end: mapping.bodyEnd, rows };
  const newGroups = new Set<string>();
  const records = rows.filter((row) => !row.blank).map(({ row }) => row);
  const used = [...records, ...mapping.groups.map(({ row }) => row), ...mapping.reserved];
  let bottom = used.reduce((last, row) => Math.max(last, row), mapping.bodyRow - 1);

  /** The record row at or above whose looks a new row takes. */
  const likeRow = (row: number): number => {
    const near = rows.findLast((one) => one.row <= row) ?? rows[0];
    return near?.row ?? (mapping.closed ? mapping.bodyRow - 1 : mapping.bodyRow);
  };
  const at = (row: number, like: number): Place => {
    if (!blank.delete(row)) return { kind: 'new', before: row, like };
    bottom = Math.max(bottom, row);
    return { kind: 'blank', row };
  };
  const behind = (previous: Predecessor): Place =>
    previous.kind === 'new' ? previous : at(previous.row + 1, previous.row);
  const before = (next: number): Place =>
    blank.delete(next - 1) ? { kind: 'blank', row: next - 1 } : { kind: 'new', before: next, like: next };
  const atEnd = (section: Section): Place => {
    const last = section.rows.findLast((row) => !row.blank)?.row ?? null;
    const free = section.rows.find(({ row }) => blank.has(row) && (last === null || row > last));
    if (free) return at(free.row, free.row);
    if (rows.length === 0 && !mapping.closed) return { kind: 'blank', row: mapping.bodyRow };
    const row = (last ?? section.rows.at(-1)?.row ?? section.head) + 1;
    return { kind: 'new', before: Math.min(row, section.end), like: likeRow(row - 1) };
  };

  return (row, previous, next) => {
    if (previous) return { place: behind(previous), newGroup: null };
    if (next !== null) return { place: before(next), newGroup: null };
    if (mapping.groups.length === 0) return { place: atEnd(whole), newGroup: null };
    const name = groupName(row.group ?? '');
    const section = sections.get(name);
    if (section) return { place: atEnd(section), newGroup: null };
    const isNew = row.group !== null && !newGroups.has(name);
    newGroups.add(name);
    const newGroup = isNew ? headingAfter(mapping.groups.at(-1)?.text, newGroups.size, row.group) : null;
    // Blank rows below a new section are no longer those of the section above it.
    for (const one of blank) if (one > bottom) blank.delete(one);
    return { place: { kind: 'new', before: bottom + 1, like: likeRow(bottom) }, newGroup };
  };
}
