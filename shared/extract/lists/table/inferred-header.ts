import { isHanAt, LetterSet } from '../../../lex/letters.ts';
import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { splitNames } from '../../units/unit-list.ts';
import { isBody } from '../../units/unit-name.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';
import { unitHeader } from '../../vocabulary/unit-labels.ts';
import type { Column } from './columns.ts';
import type { Header, TableReader } from './table-reader.ts';

const minRows = 3;
const minColumns = 3;
/** Mean length from which a column says what is to be done. */
const minContent = 12;

function mostly(cells: readonly string[], holds: (text: string) => boolean): boolean {
  return cells.filter(holds).length * 5 >= cells.length * 4;
}

function namesBodies(text: string): boolean {
  const names = splitNames(text, 0, text.length);
  return names.length > 0 && names.every(({ name }) => isBody(name));
}

const clauseMarks = new LetterSet('，。；');
/** So many Chinese characters beside each other say something. */
const minWords = 4;

/** A sentence or several clauses, and no address or number. */
function isSaying(text: string): boolean {
  if (!clauseMarks.within(text)) return false;
  let run = 0;
  for (let at = 0; at < text.length && run < minWords; at += 1) run = isHanAt(text, at) ? run + 1 : 0;
  return run === minWords;
}

/**
 * The header that a table without one would have: rows numbered from 1 on, a column of bodies, a column of what is to be done, and before
 * it perhaps one that names it. Null where the rows say less.
 */
export function inferredHeader(reader: TableReader): Header | null {
  const { rows, columns } = reader.grid;
  if (rows < minRows || columns < minColumns) return null;
  const table = Array.from({ length: rows }, (_, row) => reader.row(row).map((cell) => reader.text(cell)));
  if (!table.every((row, at) => row.length === columns && loneOrdinal(row[0] ?? '') === at + 1)) return null;
  const texts = Array.from({ length: columns }, (_, column) => table.map((row) => row[column] ?? ''));
  const bodies = texts.map((cells) => mostly(cells, namesBodies));
  const means = texts.map((cells) => cells.join('').length / rows);
  const longest = Math.max(...means.filter((_, at) => !bodies[at]));
  const content = longest < minContent ? -1 : means.findIndex((mean, at) => !bodies[at] && mean === longest);
  if (content < 1 || !bodies.includes(true) || !mostly(texts[content] ?? [], isSaying)) return null;
  const kindOf = (at: number): ColumnKind => {
    if (at === 0) return 'number';
    if (bodies[at]) return 'duty';
    if (at === content) return 'content';
    return at < content && at === 1 ? 'title' : 'other';
  };
  const named = texts.map((_, at): Column => ({ kind: kindOf(at), label: bodies[at] ? unitHeader.duty : '' }));
  return { columns: named, rows: 0 };
}
