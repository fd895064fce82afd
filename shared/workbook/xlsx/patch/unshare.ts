import { encodeContent } from '../../../opc/xml/escape.ts';
import { SheetFormulas } from '../sheet/formulas.ts';
import { type ParsedRow, parseRow } from '../sheet/row.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';

/**
 * Writes every shared formula of a sheet out in its own cell. Needed before a cell that others share is overwritten, and
 * before rows move, where one text would no longer fit all who share it.
 */
export function unshareFormulas(cells: SheetPart): void {
  if (!cells.someRow((text) => text.includes('shared'))) return;
  const formulas = new SheetFormulas();
  const sharing: [number, ParsedRow][] = [];
  for (const row of cells.rowNumbers()) {
    const text = cells.rowText(row) ?? '';
    if (!text.includes('shared')) continue;
    const parsed = parseRow(text);
    for (const cell of parsed.cells) formulas.note(row, cell);
    if (parsed.cells.some((cell) => cell.formula?.type === 'shared')) sharing.push([row, parsed]);
  }
  for (const [row, parsed] of sharing) cells.setRow(row, unshareRow(row, parsed, formulas));
}

function unshareRow(row: number, parsed: ParsedRow, formulas: SheetFormulas): string {
  const prefix = parsed.tag.slice(0, parsed.tag.indexOf(':') + 1);
  let out = '';
  let at = 0;
  for (const cell of parsed.cells) {
    const { formula } = cell;
    if (formula === null || formula.type !== 'shared') continue;
    const text = formulas.textOf(row, cell.column, formula) ?? '';
    out += `${parsed.text.slice(at, formula.start)}<${prefix}f>${encodeContent(text)}</${prefix}f>`;
    at = formula.end;
  }
  return out + parsed.text.slice(at);
}
