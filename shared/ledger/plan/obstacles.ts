import type { FixedArea, Sheet } from '../../workbook/host.ts';
import type { Obstacle } from './sheet-body.ts';

/** zh-CN, what is in the way of a cell's value; her formula is no fault and never told. */
export const obstacleReasons: Readonly<Record<Exclude<Obstacle, 'formula'>, string>> = {
  merged: '在合并单元格里面，单独写不进去',
  locked: '所在的单元格被锁定，请取消工作表保护',
  fixed: '在数组公式或数据透视表里',
};

const fixedNames: Readonly<Record<FixedArea['kind'], string>> = { array: '数组公式', pivot: '数据透视表' };

/** zh-CN, why no row can be inserted before a row of the sheet; null where one can. */
export function insertBar(sheet: Sheet, before: number): string | null {
  if (sheet.protected && (sheet.rowsLocked ?? true)) {
    return `工作表“${sheet.name}”已受保护，不能插入行，也没有可填的空行。请取消保护或先留出空行`;
  }
  const across = sheet.fixed?.find(({ area }) => area.row < before && before < area.row + area.rows);
  return across ? `第 ${before + 1} 行上下是一个${fixedNames[across.kind]}，不能在其中插入行。请先把它移开` : null;
}

/** zh-CN, why nothing at all can be written to a sheet just now; null where something can. */
export function sheetBar(sheet: Sheet): string | null {
  if (!sheet.filtered) return null;
  const rows = sheet.hiddenRows.slice(0, 5).map((row) => row + 1);
  const more = sheet.hiddenRows.length > rows.length ? '等' : '';
  return `工作表“${sheet.name}”正在筛选，第 ${rows.join('、')} 行${more}被隐藏。请先清除筛选`;
}
