import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { excerptUnits } from '../../lines/line-units.ts';
import { labelledCells } from './labelled-cells.ts';
import type { RowSources } from './row-item.ts';
import { type Header, has, type TableReader } from './table-reader.ts';

/** What a cell says, and what it says beside it of who answers for it and by when. */
export interface PartedCell {
  readonly said: Excerpt;
  readonly sources: RowSources;
}

/** Whether a table has no column for who answers, so that its texts may say it: …（责任单位：县民政局）, 由县民政局牵头. */
export function namesUnitsInText({ columns }: Header): boolean {
  return !has(columns, 'lead', 'duty', 'cooperate');
}

/** Parts the lines of a cell into what is to be done and who does it; null where it names nobody. */
export function partedCell(reader: TableReader, cell: Cell): PartedCell | null {
  const rest: Excerpt[] = [];
  const found: RowSources[] = [];
  for (const line of reader.lines(cell)) {
    const labelled = labelledCells([line]);
    const read = labelled === null ? excerptUnits(line) : null;
    if (labelled !== null) found.push(labelled);
    else if (read !== null && read.units.length > 0) {
      found.push({ units: [{ excerpt: line, header: null, origin: 'own' }], fields: [], asides: [], shares: [] });
      rest.push(line.without(read.cuts).trim());
    } else rest.push(line);
  }
  const units = found.flatMap((one) => one.units);
  if (units.length === 0) return null;
  return { said: Excerpt.join(rest), sources: joinedSources(found) };
}

/** What several rows or cells say of one item. */
export function joinedSources(all: readonly RowSources[]): RowSources {
  return {
    units: all.flatMap(({ units }) => units),
    fields: all.flatMap(({ fields }) => fields),
    asides: all.flatMap(({ asides }) => asides),
    shares: all.flatMap(({ shares }) => shares),
  };
}
