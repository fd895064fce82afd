import type { Area } from '../../../shared/workbook/cell.ts';
import { sheetInPackage } from './package.ts';
import { areaOf, type ExcelSession, rangeOf } from './session.ts';

/** Areas one call answers for; above, `getMergedAreasOrNullObject` fails (@types/office-js). */
const mostAreas = 512;
const properties = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((name) => `areas/items/${name}`).join();

function askForMerges(session: ExcelSession, sheet: string, area: Area): Promise<Area[]> {
  return session.ask(async (context) => {
    const merged = rangeOf(context.workbook.worksheets.getItem(sheet), area).getMergedAreasOrNullObject();
    merged.load(properties);
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  });
}

/** The merged areas that meet an area (ExcelApi 1.13), asked for by halves where there are more than one call answers for. */
export async function askMergesIn(session: ExcelSession, sheet: string, area: Area): Promise<Area[]> {
  try {
    return await askForMerges(session, sheet, area);
  } catch (error) {
    if (area.rows <= mostAreas) throw error;
    const half = Math.ceil(area.rows / 2);
    const upper = await askMergesIn(session, sheet, { ...area, rows: half });
    const lower = await askMergesIn(session, sheet, { ...area, row: area.row + half, rows: area.rows - half });
    const known = new Set(upper.map((merge) => `${merge.row}:${merge.column}`));
    return [...upper, ...lower.filter((merge) => !known.has(`${merge.row}:${merge.column}`))];
  }
}

/**
 * The merged areas that may meet an area: those of the last survey while the sheet's shape is the same, else from the package, else
 * asked for. An Excel that offers neither way (before ExcelApi 1.13, without file access) has none that can be known; what is written
 * into one of those is lost in Excel, and the verification after the fill names it.
 */
export async function mergesNear(session: ExcelSession, sheet: string, area: Area): Promise<readonly Area[]> {
  const known = session.merges.get(sheet) ?? (await sheetInPackage(session, sheet))?.merges;
  if (known) {
    session.merges.set(sheet, known);
    return known;
  }
  return session.has('1.13') ? askMergesIn(session, sheet, area) : [];
}
