import type { BookCell, BookSheet } from '../../shared/workbook/xlsx/write/book.ts';
import { writeBook } from '../../shared/workbook/xlsx/write/write-book.ts';
import { tableHeader, tableRows, title } from './notice-text.ts';

const normal = { name: 'WenQuanYi Zen Hei', size: 11 };
const lined = { border: { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' }, wrap: true } as const;

const print = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5, header: 0.5, footer: 0.5 },
  footer: '第 &P 页',
} as const;

function row(values: readonly BookCell['value'][], height = 60) {
  return { height, cells: values.map((value) => ({ value, style: lined })) };
}

/** A workbook of these sheets as bytes. */
export function workbookOf(...sheets: readonly BookSheet[]): Uint8Array {
  return writeBook({ title: '任务表', normal, sheets, names: [] });
}

export function sheetOf(rows: BookSheet['rows'], more: Partial<BookSheet> = {}): BookSheet {
  return { name: '任务表', visibility: 'visible', columns: [], rows, ...more };
}

/** The notice as a sheet that an office fills by hand: a title over all columns, a category merged over its tasks, a note below. */
export function taskSheet(): BookSheet {
  const rows = tableRows();
  const merges = [{ row: 0, column: 0, rows: 1, columns: 4 }];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (rows[end]?.[1] === rows[at]?.[1]) end += 1;
    if (end - at > 1) merges.push({ row: at + 2, column: 1, rows: end - at, columns: 1 });
    at = end;
  }
  merges.push({ row: rows.length + 2, column: 0, rows: 1, columns: 4 });
  return sheetOf(
    [
      row([title, null, null, null], 30),
      row([...tableHeader], 20),
      ...rows.map(([number, category, task, units], at) =>
        row([number, rows[at - 1]?.[1] === category ? null : category, task, units], 80),
      ),
      row(['注：各项进展按月报送区政府办公室。', null, null, null], 20),
    ],
    { columns: [{ width: 6 }, { width: 12 }, { width: 40 }, { width: 20 }], merges, print },
  );
}
