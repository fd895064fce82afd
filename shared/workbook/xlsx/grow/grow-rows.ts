import type { Area } from '../../cell.ts';
import type { Growth } from '../../host.ts';
import type { Book, OpenSheet } from '../book.ts';
import { cellName, maxRows } from '../grid/address.ts';
import { askForCalculation, dropCalcChain, hasFormulas } from '../patch/recalculate.ts';
import { filtersOf, noSheet, type Refusal } from '../patch/refuse.ts';
import { SheetFormulas } from '../sheet/formulas.ts';
import { parseRow } from '../sheet/row.ts';
import { pivotAreas } from '../survey/pivots.ts';
import { isHiddenRow } from '../survey/survey.ts';
import { growBody, moveArea } from './change.ts';
import type { SheetChange } from './formula-change.ts';
import { changeFrame } from './frame-change.ts';
import { changeParts } from './parts-change.ts';
import { RemovedRows, type RowRun } from './removed-rows.ts';
import { changeOtherRows, changeRows } from './rows-change.ts';

type RowGrowth = Extract<Growth, { kind: 'rows' }>;

/** Inserts or removes rows; null when done, else why nothing was changed. */
export function growRows(book: Book, growth: RowGrowth): Refusal | null {
  const sheet = book.sheet(growth.sheet);
  if (sheet === null) return noSheet(growth.sheet);
  if (growth.count === 0) return null;
  const { at, count } = growth;
  const removed = count < 0 ? { removed: new RemovedRows([{ at, count: -count }]) } : {};
  return changeSheet(book, sheet, { ...growth, ...removed, sheet: sheet.name });
}

/** Removes several runs of rows at once, given top down; null when done, else why nothing was changed. */
export function removeRows(book: Book, name: string, runs: readonly RowRun[]): Refusal | null {
  const sheet = book.sheet(name);
  if (sheet === null) return noSheet(name);
  const [first] = runs;
  if (first === undefined) return null;
  const removed = new RemovedRows(runs);
  const { at } = first;
  return changeSheet(book, sheet, { sheet: sheet.name, at, like: at, count: -removed.total, removed });
}

function changeSheet(book: Book, sheet: OpenSheet, change: SheetChange): Refusal | null {
  const refusal = refuseChange(book, sheet, change);
  if (refusal !== null) return refusal;
  applyChange(book, sheet, change);
  return null;
}

/** Works the whole change out on copies, then sets it at once: a fault on the way leaves the workbook as it was. */
function applyChange(book: Book, sheet: OpenSheet, change: SheetChange): void {
  const cells = sheet.cells.clone();
  changeRows(cells, change);
  cells.setFrame(changeFrame(cells.frame, sheet.name, change));
  const others = book
    .sheets()
    .filter((other) => other !== sheet)
    .flatMap((other) => {
      const copy = other.cells.clone();
      const rowsChanged = changeOtherRows(copy, other.name, change);
      const frame = changeFrame(copy.frame, other.name, change);
      if (!rowsChanged && frame === copy.frame) return [];
      const changed = rowsChanged ? copy : other.cells.clone();
      changed.setFrame(frame);
      return [{ other, changed }];
    });
  const parts = changeParts(book, sheet, change);

  for (const [part, text] of parts) book.pack.set(part, text);
  book.replace(sheet, cells);
  for (const { other, changed } of others) book.replace(other, changed);
  const now = book.sheet(sheet.name);
  if (now !== null) {
    now.links.move((area) => moveArea(area, change));
    now.links.flush(book.pack, now.part, now.cells);
  }
  book.refresh();
  if (hasFormulas(book)) {
    dropCalcChain(book);
    askForCalculation(book);
  }
}

function refuseChange(book: Book, sheet: OpenSheet, change: SheetChange): Refusal | null {
  const { at, count } = change;
  if (!Number.isInteger(at) || at < 0 || at >= maxRows || !Number.isInteger(count)) {
    return { code: 'unsupported', message: `第 ${at + 1} 行不在工作表里，未改动任何内容。` };
  }
  if (count > 0 && Math.max(sheet.cells.lastRow(), at) + count >= maxRows) {
    const message = `再插入 ${count} 行就超过工作表的 ${maxRows} 行，未改动任何内容。`;
    return { code: 'too-large', message };
  }
  return (
    refuseProtected(book, sheet) ??
    refuseFiltered(book, sheet, change) ??
    refuseSplitArrays(sheet, change) ??
    refuseTables(book, sheet, change) ??
    refusePivots(book, sheet, change)
  );
}

function refuseProtected(book: Book, sheet: OpenSheet): Refusal | null {
  const facts = book.factsOf(sheet);
  if (!facts.protected || facts.rowsUnlocked) return null;
  const message = `工作表“${sheet.name}”已受保护，不能插入或删除行。未改动任何内容，请取消保护后再试。`;
  return { code: 'protected', message };
}

function refuseFiltered(book: Book, sheet: OpenSheet, change: SheetChange): Refusal | null {
  for (const { area, active } of filtersOf(book, sheet)) {
    const end = area.row + area.rows;
    const starts = change.removed?.runs.map(({ at }) => at) ?? [change.at];
    if (!active || !starts.some((at) => at > area.row && at <= end)) continue;
    for (let row = area.row + 1; row < end; row += 1) {
      const text = sheet.cells.rowText(row);
      if (text === null || !isHiddenRow(parseRow(text))) continue;
      const message = `工作表“${sheet.name}”正在筛选，第 ${row + 1} 行等被隐藏，不能插入或删除行。未改动任何内容，请先清除筛选。`;
      return { code: 'filtered', message };
    }
  }
  return null;
}

function refuseSplitArrays(sheet: OpenSheet, change: SheetChange): Refusal | null {
  if (!sheet.cells.someRow((text) => text.includes('array') || text.includes('dataTable'))) return null;
  const formulas = new SheetFormulas();
  for (const row of sheet.cells.rowNumbers()) {
    const text = sheet.cells.rowText(row) ?? '';
    if (text.includes('array') || text.includes('dataTable')) {
      for (const cell of parseRow(text).cells) formulas.note(row, cell);
    }
  }
  const split = formulas.arrays.find(({ area }) => area.rows > 1 && cutsInto(area, change));
  if (split === undefined) return null;
  const name = cellName(split.area.row, split.area.column);
  return {
    code: 'unsupported',
    message: `以 ${name} 开头的数组公式占着这些行，不能在其中插入或删除行。未改动任何内容。`,
  };
}

/** Whether rows come into an area, or some of its rows go. */
function cutsInto({ row, rows }: Area, { at, removed }: SheetChange): boolean {
  return removed === undefined ? row < at && row + rows > at : removed.between(row, row + rows) > 0;
}

/** A table must keep its header and one row of data. */
function refuseTables(book: Book, sheet: OpenSheet, change: SheetChange): Refusal | null {
  for (const table of book.tablesOf(sheet)) {
    const header = table.headerRow ? 1 : 0;
    const totals = table.totalsRow ? 1 : 0;
    const body = { ...table.area, row: table.area.row + header, rows: table.area.rows - header - totals };
    const kept = moveArea(body, change);
    const whole = growBody(table.area, header, totals, change);
    const lostEnds = whole !== null && kept !== null && whole.rows - kept.rows < header + totals;
    if (kept !== null && !lostEnds) continue;
    const message = `要删除的行含表格“${table.name}”的表头、汇总行或全部数据，未改动任何内容。请至少保留一行。`;
    return { code: 'unsupported', message };
  }
  return null;
}

function refusePivots(book: Book, sheet: OpenSheet, change: SheetChange): Refusal | null {
  if (!pivotAreas(book, sheet).some((area) => cutsInto(area, change))) return null;
  return { code: 'unsupported', message: '数据透视表占着这些行，不能在其中插入或删除行。未改动任何内容。' };
}
