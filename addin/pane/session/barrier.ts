import type { HeaderMapping } from '../../../shared/ledger/mapping/mapping.ts';
import type { Survey } from '../../../shared/workbook/host.ts';

/** Why a sheet takes no fill as it stands. */
export type SheetBar = 'read-only' | 'protected' | 'filtered';

/** Whether a cell that a fill may write to is locked; cells beyond the read area count as locked, as Excel makes them. */
function hasLockedTarget(survey: Survey, mapping: HeaderMapping): boolean {
  const targets = mapping.columns.filter((column) => column.use === 'fill');
  for (let row = mapping.bodyRow; row < mapping.bodyEnd; row += 1) {
    const cells = survey.sheet?.cells[row];
    if (targets.some(({ column }) => cells?.[column]?.locked ?? true)) return true;
  }
  return mapping.bodyEnd <= mapping.bodyRow;
}

/**
 * What is in the way of a fill, or null. A protected sheet whose cells to fill are all unlocked is no obstacle; what a
 * host still refuses it says itself, before the first write.
 */
export function sheetBar(survey: Survey, mapping: HeaderMapping): SheetBar | null {
  if (survey.readOnly) return 'read-only';
  if (survey.sheet === null) return null;
  if (survey.sheet.protected && hasLockedTarget(survey, mapping)) return 'protected';
  return survey.sheet.filtered ? 'filtered' : null;
}
