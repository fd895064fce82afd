import { describe, expect, it } from 'vitest';
import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { BookCell } from '../../shared/workbook/xlsx/write/book.ts';
import { captureOf } from '../extract/fixture-set.ts';

function columnOf(name: string, header: string): (BookCell | null)[] {
  const template = templateOf('work-ledger');
  if (template === null || template === undefined) throw new Error('no template');
  const { book } = draftLedger(template, [captureOf(name)], { asOf: '2031-06-30' });
  const rows = book.sheets.find((sheet) => sheet.name === '原文对照')?.rows ?? [];
  const top = rows.findIndex((row) => row.cells[0]?.value === '项号');
  const column = rows[top]?.cells.findIndex((cell) => cell?.value === header) ?? -1;
  return rows.slice(top + 1).map((row) => row.cells[column] ?? null);
}

function figuresOf(name: string): string[] {
  return columnOf(name, '原文数字').map((cell) => String(cell?.value ?? ''));
}

describe('原文对照', () => {
  it('says of each figure of the printed text what it was taken for', () => {
    expect(figuresOf('shares-two-places')).toEqual([
      '41.2亩〔目标〕　21.2亩〔分解〕　20亩〔分解〕',
      '60个〔目标〕　35个〔分解〕　25个〔分解〕',
      '90户〔目标〕　40户〔其中〕　20户〔其中〕',
      '120套〔目标〕　60㎡-90㎡〔条件〕　120平方米〔条件〕',
    ]);
  });

  it('draws the figures of the printed text by their class, told apart without colours too', () => {
    const [cell] = columnOf('shares-two-places', '原文');
    const text = String(cell?.value ?? '');
    const drawn = (cell?.runs ?? []).map(({ from, to, ...mark }) => [text.slice(from, to), mark]);
    const target = { bold: true, colour: '00692B' };
    const share = { bold: true, underline: 'single', colour: '6A1B9A' };
    expect(drawn).toEqual([
      ['41.2亩', target],
      ['21.2亩', share],
      ['20亩', share],
    ]);
  });

  it('leaves the cell empty where the line prints no figure', () => {
    expect(figuresOf('roles-note-below-table')).toEqual(['', '', '']);
  });
});
