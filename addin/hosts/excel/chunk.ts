import { areaOfBlock } from '../../../shared/workbook/block-area.ts';
import type { Block, CellWrite } from '../../../shared/workbook/host.ts';
import { type Entry, entryFor, looksLikeFormula, readsBack } from '../cell-entry.ts';
import { isFormula } from '../plain-cell.ts';
import { rangeOf } from './session.ts';

/** The number formats that the cells of a block have; null where nobody asked. */
export type Formats = unknown[][] | null;

/** A block with what its cells are to be given, worked out from the formats they have. */
export interface Prepared {
  readonly block: Block;
  readonly entries: readonly (readonly (Entry | null)[])[];
}

/** A block loaded to be compared with what was put there. */
export interface Reading {
  readonly prepared: Prepared;
  readonly range: Excel.Range;
}

const needsFormat = (cell: CellWrite | null) =>
  cell !== null && cell.format === undefined && (typeof cell.value === 'string' || typeof cell.value === 'object');

/** Loads the formats that decide how text and days go into a block; readable after the next sync. */
export function loadFormats(context: Excel.RequestContext, block: Block): () => Formats {
  if (!block.cells.some((line) => line.some(needsFormat))) return () => null;
  const range = rangeOf(context.workbook.worksheets.getItem(block.sheet), areaOfBlock(block)).load('numberFormat');
  return () => range.numberFormat;
}

/** A block with what each of its cells is written as; `formats` are those that `loadFormats` read. */
export function prepare(block: Block, formats: Formats): Prepared {
  const formatAt = (row: number, column: number) => {
    const format = formats?.[row]?.[column];
    return typeof format === 'string' ? format : 'General';
  };
  const entries = block.cells.map((line, row) =>
    line.map((cell, column) => cell && entryFor(cell, formatAt(row, column))),
  );
  return { block, entries };
}

function putLinks(sheet: Excel.Worksheet, block: Block): void {
  block.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      const target = rangeOf(sheet, { row: block.row + row, column: block.column + column, rows: 1, columns: 1 });
      if (cell.link === null) target.clear('Hyperlinks');
      else target.hyperlink = { address: cell.link.url, screenTip: cell.link.tip };
    });
  });
}

/** Queues a block: formats, then links, then values; a null leaves its cell alone. */
export function put(context: Excel.RequestContext, { block, entries }: Prepared): void {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const area = areaOfBlock(block);
  const range = rangeOf(sheet, area);
  const grid = <Value>(pick: (entry: Entry) => Value) =>
    entries.map((line) => Array.from({ length: area.columns }, (_, i) => (line[i] ? pick(line[i]) : null)));
  const formats = grid((entry) => entry.format);
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
  // Before the values: a link on an empty cell shows its address as the cell's text.
  putLinks(sheet, block);
  range.values = grid((entry) => entry.put);
}

/** Loads what stands where a block was put; readable after the next sync. */
export function loadBack(context: Excel.RequestContext, prepared: Prepared): Reading {
  const sheet = context.workbook.worksheets.getItem(prepared.block.sheet);
  return { prepared, range: rangeOf(sheet, areaOfBlock(prepared.block)).load('values,formulas') };
}

/** The rows of a block that read as they were meant to, each as a block. */
export function rowsThatRead({ prepared: { block, entries }, range }: Reading): Block[] {
  return entries.flatMap((line, row) => {
    const right = line.every(
      (entry, i) => entry === null || readsBack(entry, range.values[row]?.[i], range.formulas[row]?.[i]),
    );
    const cells = block.cells[row];
    return right && cells ? [{ ...block, row: block.row + row, cells: [cells] }] : [];
  });
}

/** Whether a block has text that would calculate if its protection failed. */
export function mayCalculate({ entries }: Prepared): boolean {
  return entries.some((line) => line.some((entry) => entry !== null && looksLikeFormula(entry.reads)));
}

/** The cells of a block in which text became a formula after all. */
export function calculating({ prepared: { block, entries }, range }: Reading): { row: number; column: number }[] {
  return entries.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const turned = isFormula(range.formulas[row]?.[column], range.values[row]?.[column]);
      return entry && turned ? [{ row: block.row + row, column: block.column + column }] : [];
    }),
  );
}
