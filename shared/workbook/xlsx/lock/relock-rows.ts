import type { Area } from '../../cell.ts';
import { cellName } from '../grid/address.ts';
import type { FrameFacts } from '../sheet/frame.ts';
import { openTag, type ParsedRow, parseRow } from '../sheet/row.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import type { Styles } from '../style/styles.ts';
import { defaultStyle } from '../survey/survey.ts';

function openColumns(areas: readonly Area[], row: number): Set<number> {
  const columns = new Set<number>();
  for (const area of areas) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) columns.add(column);
  }
  return columns;
}

/** Gives every cell of the sheet a style that is locked, or open inside the areas; empty cells inside them are stored for it. */
export function relockRows(
  book: { readonly styles: Styles },
  cells: SheetPart,
  facts: FrameFacts,
  open: readonly Area[],
): void {
  const rows = new Set(cells.rowNumbers());
  for (const area of open) for (let row = area.row; row < area.row + area.rows; row += 1) rows.add(row);
  for (const row of [...rows].sort((a, b) => a - b)) {
    const text = cells.rowText(row);
    const parsed = text === null ? null : parseRow(text);
    const changed = relocked(book.styles, facts, row, parsed, openColumns(open, row));
    if (changed !== null) cells.setRow(row, changed);
  }
}

function relocked(
  styles: Styles,
  facts: FrameFacts,
  row: number,
  parsed: ParsedRow | null,
  open: ReadonlySet<number>,
): string | null {
  const prefix = parsed === null ? '' : parsed.tag.slice(0, parsed.tag.indexOf(':') + 1);
  const pieces: { column: number; xml: string }[] = [];
  let changed = false;
  const stored = new Set<number>();
  for (const cell of parsed?.cells ?? []) {
    stored.add(cell.column);
    const style = cell.style ?? 0;
    const wanted = styles.relock(style, !open.has(cell.column));
    const xml = parsed?.text.slice(cell.start, cell.end) ?? '';
    pieces.push({ column: cell.column, xml: wanted === style ? xml : withStyle(xml, wanted) });
    changed ||= wanted !== style;
  }
  for (const column of open) {
    if (stored.has(column)) continue;
    const style = styles.relock(defaultStyle(parsed, facts, column), false);
    pieces.push({ column, xml: `<${prefix}c r="${cellName(row, column)}" s="${style}"/>` });
    changed = true;
  }
  const own = parsed?.attributes.find(({ name }) => name === 's')?.value;
  const rowStyle = own === undefined ? null : styles.relock(Number(own), true);
  if (rowStyle !== null && String(rowStyle) !== own) changed = true;
  if (!changed) return null;
  const tag = parsed?.tag ?? `${prefix}row`;
  const lead = parsed === null ? '' : parsed.text.slice(0, parsed.start);
  const change = { r: String(row + 1), spans: null, ...(rowStyle === null ? {} : { s: String(rowStyle) }) };
  const content = pieces.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
  return `${lead}${openTag(tag, parsed?.attributes ?? [], change)}${content.join('')}</${tag}>`;
}

/** A cell's XML under another style. */
function withStyle(xml: string, style: number): string {
  const end = xml.indexOf('>');
  const tag = xml.slice(0, end);
  const named = /\ss="[^"]*"/.exec(tag);
  if (named === null) {
    const at = xml.search(/[\s/>]/);
    return `${xml.slice(0, at)} s="${style}"${xml.slice(at)}`;
  }
  return `${xml.slice(0, named.index)} s="${style}"${xml.slice(named.index + named[0].length)}`;
}
