import type { CellValue } from '../../cell.ts';
import { isDay } from '../../cell.ts';
import type { CellWrite } from '../../host.ts';
import { cellName } from '../grid/address.ts';
import { readValue, type ValueContext } from '../sheet/cells.ts';
import type { FrameFacts } from '../sheet/frame.ts';
import { type CellXml, openTag, type ParsedRow, parseRow } from '../sheet/row.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { defaultStyle } from '../survey/survey.ts';
import { cellXml, styleFor } from './cell-xml.ts';
import { cellWidth, neededHeight } from './row-height.ts';
import { unshareFormulas } from './unshare.ts';

/** What a row of writes did besides writing. */
export interface RowOutcome {
  /** Whether a formula was overwritten. */
  readonly formulaGone: boolean;
}

/** Writes cells of one row from a column on; a null is left alone, and so is a cell that holds the value already. */
export function writeRow(
  sheet: SheetPart,
  facts: FrameFacts,
  context: ValueContext,
  row: number,
  column: number,
  writes: readonly (CellWrite | null)[],
): RowOutcome {
  let parsed = parsedRow(sheet, row);
  const covered = (cell: CellXml) => (writes[cell.column - column] ?? null) !== null;
  if (parsed?.cells.some((cell) => covered(cell) && cell.formula?.type === 'shared' && cell.formula.text !== '')) {
    unshareFormulas(sheet);
    parsed = parsedRow(sheet, row);
  }
  const formulaGone = parsed?.cells.some((cell) => covered(cell) && cell.formula !== null) ?? false;
  const prefix = parsed === null ? prefixOf(sheet) : parsed.tag.slice(0, parsed.tag.indexOf(':') + 1);
  const pieces = new Map<number, string>();
  const stored = new Map<number, CellXml>();
  for (const cell of parsed?.cells ?? []) {
    pieces.set(cell.column, parsed?.text.slice(cell.start, cell.end) ?? '');
    stored.set(cell.column, cell);
  }
  let changed = false;
  let height = 0;
  writes.forEach((write, index) => {
    if (write === null) return;
    const at = column + index;
    const cell = stored.get(at) ?? null;
    const base = cell === null ? defaultStyle(parsed, facts, at) : (cell.style ?? 0);
    const now = context.styles.style(base);
    const want = styleFor(write.value, write.format, now);
    if (
      cell === null
        ? isEmpty(write.value) && want.format === now.format
        : holds(cell, write.value, context) && want.format === now.format
    ) {
      return;
    }
    const style = context.styles.derive(base, want);
    pieces.set(at, cellXml(prefix, cellName(row, at), style, write.value, context.date1904));
    height = Math.max(height, neededHeight(write.value, now, cellWidth(facts, row, at)));
    changed = true;
  });
  if (changed) {
    const kept = parsed?.cells.filter((cell) => !covered(cell) && !isSet(parsed, facts, row)) ?? [];
    for (const cell of kept) {
      const style = context.styles.style(cell.style ?? 0);
      height = Math.max(height, neededHeight(readValue(cell, context), style, cellWidth(facts, row, cell.column)));
    }
    sheet.setRow(row, rowXml(parsed, prefix, row, pieces, tallerThan(parsed, facts, row, height)));
  }
  return { formulaGone: formulaGone && changed };
}

function parsedRow(sheet: SheetPart, row: number): ParsedRow | null {
  const text = sheet.rowText(row);
  return text === null ? null : parseRow(text);
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

/** Whether a cell holds a value already, by itself and not by a formula. */
function holds(cell: CellXml, value: CellValue, context: ValueContext): boolean {
  if (cell.formula !== null) return false;
  const now = readValue(cell, context);
  if (isDay(now)) return isDay(value) && now.day === value.day;
  return now === (value === '' ? null : value);
}

function prefixOf(sheet: SheetPart): string {
  return /<([A-Za-z0-9]+:)?sheetData\b/.exec(sheet.frame)?.[1] ?? '';
}

const heightOf = (parsed: ParsedRow | null) => parsed?.attributes.find(({ name }) => name === 'ht')?.value;

/** Whether a row has a height that no program fits to its text by itself. */
function isSet(parsed: ParsedRow | null, facts: FrameFacts, row: number): boolean {
  const merged = parsed?.cells.some((cell) => facts.mergesByCorner.has(`${row},${cell.column}`)) ?? false;
  return heightOf(parsed) !== undefined || facts.setHeight !== null || merged;
}

/**
 * The attributes that make a row taller where its text needs it. A row that programs fit by themselves gets its height as they
 * store it, without making it a set one: LibreOffice does not fit such a row as it opens the file.
 */
function tallerThan(parsed: ParsedRow | null, facts: FrameFacts, row: number, needed: number): Record<string, string> {
  const set = isSet(parsed, facts, row);
  const stored = heightOf(parsed);
  const now = stored === undefined ? (facts.setHeight ?? (set ? 0 : facts.defaultHeight)) : Number(stored);
  return needed <= now ? {} : { ht: String(needed), ...(set ? { customHeight: '1' } : {}) };
}

function rowXml(
  parsed: ParsedRow | null,
  prefix: string,
  row: number,
  pieces: ReadonlyMap<number, string>,
  height: Record<string, string>,
): string {
  const columns = [...pieces.keys()].sort((a, b) => a - b);
  const cells = columns.map((column) => named(pieces.get(column) ?? '', row, column)).join('');
  const number = String(row + 1);
  const tag = parsed?.tag ?? `${prefix}row`;
  const spans = parsed === null || spansHold(parsed, columns) ? {} : { spans: null };
  const lead = parsed === null ? '' : parsed.text.slice(0, parsed.start);
  return `${lead}${openTag(tag, parsed?.attributes ?? [], { r: number, ...spans, ...height })}${cells}</${tag}>`;
}

/** A cell whose producer left its name out gets it: beside cells that were added its place would be another. */
function named(xml: string, row: number, column: number): string {
  const tagEnd = xml.indexOf('>');
  if (/\sr=/.test(xml.slice(0, tagEnd))) return xml;
  const at = xml.search(/[\s/>]/);
  return `${xml.slice(0, at)} r="${cellName(row, column)}"${xml.slice(at)}`;
}

/** Whether a row's `spans` hint still covers its cells; a wrong hint is worse than none. */
function spansHold(parsed: ParsedRow, columns: readonly number[]): boolean {
  const spans = parsed.attributes.find(({ name }) => name === 'spans')?.value;
  if (spans === undefined) return true;
  const [first = 0, last = 0] = spans.split(':').map(Number);
  return (columns[0] ?? first) + 1 >= first && (columns.at(-1) ?? 0) + 1 <= last;
}
