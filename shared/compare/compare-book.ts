import { Design, normalFont } from '../ledger/create/design.ts';
import { plainSheet } from '../ledger/create/plain-sheet.ts';
import { writeBook } from '../workbook/xlsx/write/write-book.ts';
import { type CompareTable, levelsTables, yearsTables } from './compare-tables.ts';
import type { Levels } from './levels.ts';
import type { Years } from './years.ts';

/** Tables of a comparison as a workbook, a sheet each. */
export function compareBook(title: string, tables: readonly CompareTable[]): Uint8Array {
  const design = new Design({});
  const sheets = tables.map((table) =>
    plainSheet({ ...table, rows: table.rows.map((row) => row.map((value) => ({ value }))) }, design),
  );
  return writeBook({ title, normal: normalFont, sheets, names: [] });
}

/** 上下级对照 as a workbook. */
export function levelsBook(levels: Levels): Uint8Array {
  return compareBook('上下级对照', levelsTables(levels));
}

/** 年度对比 as a workbook. */
export function yearsBook(years: Years): Uint8Array {
  return compareBook('年度对比', yearsTables(years));
}
