import { note } from '../notes/note.ts';
import { headingAfter } from './heading.ts';
import { insertedRows, isBare } from './inserted-rows.ts';
import type { OwnRow } from './numbering.ts';
import type { Barred, Placed, PlacerGround, Predecessor } from './placing.ts';
import { groupName, type Section, sectionsOf } from './sections.ts';
import type { BodyRow } from './sheet-body.ts';
import { tallMerges } from './tall-merges.ts';
import { waitingRows } from './waiting-rows.ts';

/** Says where a new row goes: `previous` is the row before it in the notice, `next` the sheet's row of the one that follows it there. */
export type RowPlacer = (own: OwnRow, previous: Predecessor | null, next: number | null) => Placed | Barred;

const inRow = (row: number): Placed => ({ place: { kind: 'blank', row }, newGroup: null, shown: new Set() });

/** The lowest row that holds anything: a record, a heading, a subtotal. */
function lowestUsed({ mapping, rows, taken }: PlacerGround): number {
  const held = rows.filter((row) => !row.waiting || taken.has(row));
  const used = [...held, ...mapping.groups].map(({ row }) => row);
  return [...used, ...mapping.reserved].reduce((last, row) => Math.max(last, row), mapping.bodyRow - 1);
}

/**
 * Makes the function that says where a new row goes: into the row that waits under its own label; else behind the row that precedes it
 * in the notice, wherever that stands now; else before the one that follows; else at the end of its group or of the body. Rows that wait
 * for records are used up first, where every value of the row can be written; new ones are made where none is left, always above 合计 and
 * footer, and never where the sheet does not let them: such a row is barred, with the reason.
 */
export function rowPlacer(ground: PlacerGround): RowPlacer {
  const { sheet, mapping, rows, taken } = ground;
  const tall = tallMerges(sheet, mapping.bodyRow);
  const waiting = waitingRows(ground, tall);
  const inserted = insertedRows(ground, tall);
  const sections = sectionsOf(mapping, rows);
  const whole: Section = { head: mapping.bodyRow - 1, end: mapping.bodyEnd, rows };
  const newGroups = new Set<string>();
  let bottom = lowestUsed(ground);

  const take = (row: BodyRow, own: OwnRow): Placed => {
    waiting.take(row, own);
    bottom = Math.max(bottom, row.row);
    return inRow(row.row);
  };
  const orWaiting = (made: Placed | Barred, own: OwnRow, section: Section, from: number): Placed | Barred => {
    if ('place' in made) return made;
    const rest = waiting.among(
      section.rows.filter(({ row }) => row >= from),
      own,
    );
    return rest ? take(rest, own) : made;
  };
  const behind = (previous: Predecessor, own: OwnRow, section: Section): Placed | Barred => {
    if (previous.kind === 'new') return inserted.behind(previous.before, previous.like, own);
    const after = previous.row + 1;
    const row = waiting.next(after, section.end, own);
    return row ? take(row, own) : orWaiting(inserted.at(after, previous.row, own), own, section, after);
  };
  const before = (next: number, own: OwnRow, section: Section): Placed | Barred => {
    const row = waiting.next(next - 1, next, own);
    return row ? take(row, own) : orWaiting(inserted.at(next, next, own), own, section, section.head + 1);
  };
  const atEnd = (section: Section, own: OwnRow): Placed | Barred => {
    const last = section.rows.findLast((row) => !row.waiting || taken.has(row))?.row ?? null;
    const below = section.rows.filter(({ row }) => waiting.isFree(row) && (last === null || row > last));
    const row = waiting.among(below, own);
    if (row) return take(row, own);
    if (isBare(sheet, mapping) && !sheet.protected) return inRow(mapping.bodyRow);
    const end = last ?? section.rows.at(-1)?.row ?? section.head;
    const made = inserted.at(Math.min(end + 1, section.end), end, own);
    const [first] = below;
    const reason = first === undefined ? null : waiting.misfit(first, own);
    return 'bar' in made && reason !== null ? { bar: note('waiting-too', made.bar, reason) } : made;
  };
  const inNewGroup = (name: string, own: OwnRow): Placed | Barred => {
    const isNew = own.row.group !== null && !newGroups.has(name);
    newGroups.add(name);
    const newGroup = isNew ? headingAfter(mapping.groups.at(-1)?.text, newGroups.size, own.row.group) : null;
    // A section that holds nothing yet keeps the rows that wait below its heading; below records they are no longer those of the section above.
    if (mapping.groups.at(-1)?.row === bottom) bottom = Math.max(bottom, waiting.lowest());
    waiting.dropBelow(bottom);
    const made = inserted.at(bottom + 1, bottom, own);
    return 'place' in made ? { ...made, newGroup } : made;
  };

  return (own, previous, next) => {
    const name = groupName(own.row.group ?? '');
    const section = mapping.groups.length === 0 ? whole : sections.get(name);
    const labelled = waiting.labelled(own);
    if (labelled !== null) return take(labelled, own);
    if (previous) return behind(previous, own, section ?? whole);
    if (next !== null) return before(next, own, section ?? whole);
    return section ? atEnd(section, own) : inNewGroup(name, own);
  };
}
