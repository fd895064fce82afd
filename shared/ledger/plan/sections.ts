import type { HeaderMapping } from '../mapping/mapping.ts';
import type { FillRow } from '../rows/fill-row.ts';
import type { BodyRow } from './sheet-body.ts';

/** A group's or section's name without its ordinal and count: 一、交通出行方面（3项） and 交通出行方面 are one. */
export function groupName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]{1,3}[类章节、]|\d{1,3}[、.])/, '')
    .replace(/\(共?\d{1,3}[项件个条]\)$/, '')
    .replace(/[:。;]$/, '');
}

/** Who answers first for a row. */
function firstUnit({ cells }: FillRow): string | null {
  const named = cells.leadUnit?.value ?? cells.dutyUnit?.value;
  return typeof named === 'string' ? (named.split(/[、，,；;\s]/, 1)[0] ?? null) : null;
}

/** Rows grouped as the sheet groups them: by their sections, or, where its headings are units and none is a section, by who answers first. */
export function groupedAsSheet(rows: readonly FillRow[], { groups }: HeaderMapping): readonly FillRow[] {
  const headings = new Set(groups.map(({ text }) => groupName(text)));
  const isHeading = (name: string | null) => name !== null && headings.has(groupName(name));
  if (rows.some(({ group }) => isHeading(group)) || !rows.some((row) => isHeading(firstUnit(row)))) return rows;
  return rows.map((row) => ({ ...row, group: firstUnit(row) ?? row.group }));
}

/** The rows of one group of the sheet. */
export interface Section {
  /** The row that a first record follows: the group row, or the header. */
  readonly head: number;
  readonly end: number;
  readonly rows: readonly BodyRow[];
}

/** The sheet's groups by their names; of two of one name the first. */
export function sectionsOf(mapping: HeaderMapping, rows: readonly BodyRow[]): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const [index, group] of mapping.groups.entries()) {
    const end = mapping.groups[index + 1]?.row ?? mapping.bodyEnd;
    const inside = rows.filter(({ row }) => row > group.row && row < end);
    const name = groupName(group.text);
    if (!sections.has(name)) sections.set(name, { head: group.row, end, rows: inside });
  }
  return sections;
}
