import { type LikeRow, setHeight } from './like-row.ts';

/** What a column of the row to be like has, as far as ExcelApi 1.8 can tell and set it. */
interface OldColumn {
  readonly column: number;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly range: Excel.Range;
}

/**
 * Loads a row for Excel before ExcelApi 1.9, which cannot copy cells. Borders are not among it: inserted rows have them from the row
 * above, which in a ledger is drawn alike.
 */
export async function readOldRow(sheet: Excel.Worksheet, like: number, row: LikeRow): Promise<OldColumn[]> {
  const whole = sheet.getRangeByIndexes(like, 0, 1, row.width).load('formulasR1C1,numberFormat');
  const ranges = Array.from({ length: row.width }, (_, column) => {
    const range = sheet.getRangeByIndexes(like, column, 1, 1);
    range.dataValidation.load('type,rule');
    range.format.load('wrapText,horizontalAlignment,verticalAlignment');
    range.format.font.load('name,size,bold,color');
    range.format.fill.load('color');
    range.format.protection.load('locked');
    return range;
  });
  await sheet.context.sync();
  return ranges.map((range, column) => ({
    column,
    formula: row.calculated.has(column) ? String(whole.formulasR1C1[0]?.[column]) : null,
    numberFormat: String(whole.numberFormat[0]?.[column] ?? 'General'),
    range,
  }));
}

function column<Value>(value: Value, count: number): Value[][] {
  return Array.from({ length: count }, () => [value]);
}

/** Sets on inserted rows, column by column, what `readOldRow` loaded; formulas go in relative notation. */
export function dressOldRows(
  sheet: Excel.Worksheet,
  at: number,
  count: number,
  row: LikeRow,
  columns: readonly OldColumn[],
): void {
  for (const { column: index, formula, numberFormat, range: like } of columns) {
    if (row.left.has(index)) continue;
    const range = sheet.getRangeByIndexes(at, index, count, 1);
    range.numberFormat = column(numberFormat, count);
    if (like.dataValidation.type !== 'None') range.dataValidation.rule = like.dataValidation.rule;
    const { format } = range;
    format.wrapText = like.format.wrapText;
    format.horizontalAlignment = like.format.horizontalAlignment;
    format.verticalAlignment = like.format.verticalAlignment;
    format.font.name = like.format.font.name;
    format.font.size = like.format.font.size;
    format.font.bold = like.format.font.bold;
    format.font.color = like.format.font.color;
    // No fill reads as white; setting white would hide the grid lines.
    if (like.format.fill.color !== '#FFFFFF' && like.format.fill.color) format.fill.color = like.format.fill.color;
    format.protection.locked = like.format.protection.locked;
    if (formula !== null) range.formulasR1C1 = column(formula, count);
  }
  setHeight(sheet, at, count, row.height);
}
