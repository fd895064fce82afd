import type { Visibility } from '../../../shared/workbook/host.ts';
import { noSheet, Refusal, workbookReadOnly } from '../refusal.ts';
import { type EtSheet, type EtWorkbook, et } from './application.ts';
import { itemsOf } from './reading.ts';

const shown: Readonly<Record<Visibility, number>> = {
  visible: et.shown,
  hidden: et.hidden,
  veryHidden: et.veryHidden,
};

/** The named sheet; refuses a read-only workbook and a name that is not there. */
export function openSheet(workbook: EtWorkbook, name: string): EtSheet {
  if (workbook.ReadOnly) throw workbookReadOnly();
  const sheet = itemsOf(workbook.Worksheets).find((candidate) => candidate.Name === name);
  if (!sheet) throw noSheet(name);
  return sheet;
}

/** Adds an empty sheet at the end, shown as told; one that is there already is left alone. The sheet in view stays in view. */
export function addSheet(workbook: EtWorkbook, name: string, visibility: Visibility): void {
  if (workbook.ReadOnly) throw workbookReadOnly();
  const sheets = itemsOf(workbook.Worksheets);
  const there = sheets.find((sheet) => sheet.Name === name);
  if (there) {
    if (there.Visible === shown[visibility]) return;
    throw new Refusal('unsupported', `已有名为“${name}”的工作表，但显示状态不同。工作簿没有改动。请给它改名后重试。`);
  }
  const active = workbook.ActiveSheet;
  const last = sheets[sheets.length - 1];
  if (!last) throw noSheet(name);
  const added = workbook.Worksheets.Add(undefined, last);
  added.Name = name;
  added.Visible = shown[visibility];
  active.Activate();
}
