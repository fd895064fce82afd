import { type FieldKey, fieldOf } from '../fields.ts';
import type { HeaderColumn } from './header-column.ts';
import { recogniseExactly } from './recognise.ts';

const fieldIn = ({ path }: HeaderColumn): FieldKey | null => recogniseExactly(path.at(-1) ?? '')?.field ?? null;

/** Fields that a table has once: where one comes again under no parent, a second table begins beside the first. */
const once: readonly FieldKey[] = ['seq', 'title'];

function blocksOf(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const blocks: HeaderColumn[][] = [];
  let seen = new Set<string>();
  let last: number | null = null;
  for (const column of columns) {
    const name = column.path.join('/');
    const again = fieldIn(column) === 'seq' && seen.has(name);
    if (last === null || column.column - last > 1 || again) {
      blocks.push([]);
      seen = new Set();
    }
    blocks.at(-1)?.push(column);
    seen.add(name);
    last = column.column;
  }
  return blocks;
}

function fieldsIn(block: readonly HeaderColumn[]): FieldKey[] {
  return block.flatMap((column) => fieldIn(column) ?? []);
}

const filledFrom = (block: readonly HeaderColumn[]) =>
  fieldsIn(block).filter((field) => fieldOf(field).fill === 'notice').length;

/**
 * The columns of one table among those that stand in the header's rows. A column without a header parts two tables, and so does a
 * second 序号; of several the one with the most columns that a notice fills is taken, the leftmost of equals. What stands apart and
 * names nothing new (a remark, a legend, a second table) is not the table's; what continues it beyond a blank column is.
 */
export function ownColumns(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const blocks = blocksOf(columns);
  const [first] = blocks;
  if (first === undefined || blocks.length === 1) return [...columns];
  const main = blocks.reduce((best, block) => (filledFrom(block) > filledFrom(best) ? block : best), first);
  const known = new Set(fieldsIn(main));
  return blocks.flatMap((block) => {
    if (block === main) return block;
    const named = fieldsIn(block);
    const continues = named.length > 0 && !named.some((field) => known.has(field) && once.includes(field));
    return continues && named.some((field) => !known.has(field)) ? block : [];
  });
}
