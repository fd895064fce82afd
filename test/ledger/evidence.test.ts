import { describe, expect, it } from 'vitest';
import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { captureOf } from '../extract/fixture-set.ts';

function figuresOf(name: string): string[] {
  const template = templateOf('work-ledger');
  if (template === null || template === undefined) throw new Error('no template');
  const { book } = draftLedger(template, [captureOf(name)], { asOf: '2031-06-30' });
  const rows = book.sheets.find((sheet) => sheet.name === '原文对照')?.rows ?? [];
  const header = rows.findIndex((row) => row.cells[0]?.value === '项号');
  const column = rows[header]?.cells.findIndex((cell) => cell?.value === '原文数字') ?? -1;
  return rows.slice(header + 1).map((row) => String(row.cells[column]?.value ?? ''));
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

  it('leaves the cell empty where the line prints no figure', () => {
    expect(figuresOf('roles-note-below-table')).toEqual(['', '', '']);
  });
});
