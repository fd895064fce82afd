import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';

/** Whether a form has a column for what the notice says; running numbers alone say nothing. */
export function hasColumns({ columns }: HeaderMapping): boolean {
  return columns.some(({ use, field }) => use === 'fill' && field !== 'seq' && field !== 'itemNo');
}

/** That a form has no column for the notice: which headers it has, and which would do. */
export function noColumns({ sheet, columns }: HeaderMapping): Note {
  const bare = (header: string) => header.replace(/\s+/g, '');
  const own = columns.map(({ header }) => bare(header));
  const asks = columns.filter(({ use }) => use === 'ask').map(({ header }) => bare(header));
  return note('no-columns', sheet, own.slice(0, 8), own.length > 8, asks);
}
