import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { value } from '../contract/reading.ts';
import { opened } from './package-diff.ts';
import { excelTemplate } from './templates/excel-template.ts';
import { exceljsTemplate, populateTemplate } from './templates/library-templates.ts';
import { prefixedTemplate } from './templates/prefixed-template.ts';

const folder = mkdtempSync(join(tmpdir(), 'patched-'));
const stored = (name: string) => new Uint8Array(readFileSync(new URL(`./templates/${name}`, import.meta.url)));

/** Inserts two rows above the total of a template, fills the first, and saves it. */
async function patch(name: string, bytes: Uint8Array, total: number, column: number): Promise<void> {
  const host = opened(bytes);
  value(await host.grow({ kind: 'rows', sheet: '督查台账', at: total, count: 2, like: total - 1 }));
  const link = { url: 'https://www.xa.gov.cn/x?a=1&b=2', tip: '原文' };
  value(
    await host.write([
      {
        sheet: '督查台账',
        row: total,
        column: 1,
        cells: [[{ value: '=1+1', link }, { value: '007' }, { value: { day: '2026-11-30' } }]],
      },
    ]),
  );
  value(await host.write([{ sheet: '督查台账', row: total, column, cells: [[{ value: 1000 }]] }]));
  value(await host.grow({ kind: 'sheet', name: '_taizhang', visibility: 'veryHidden' }));
  writeFileSync(join(folder, `${name}.xlsx`), host.save());
}

/** The sheets of a file as LibreOffice reads and computes them, by sheet name. */
function sheetsOf(name: string): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>();
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(`${name}-`) || !file.endsWith('.csv')) continue;
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    sheets.set(
      file.slice(name.length + 1, -4),
      lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))),
    );
  }
  return sheets;
}

beforeAll(async () => {
  await patch('excel', excelTemplate(), 8, 5);
  await patch('calc', stored('calc-ledger.xlsx'), 7, 5);
  await patch('resaved', stored('calc-resaved.xlsx'), 8, 5);
  await patch('exceljs', await exceljsTemplate(), 6, 5);
  await patch('populate', await populateTemplate(), 6, 5);
  await patch('prefixed', prefixedTemplate(), 4, 2);
  const imported = opened(excelTemplate());
  value(await imported.grow({ kind: 'sheets', package: contractWorkbook() }));
  writeFileSync(join(folder, 'imported.xlsx'), imported.save());
  const files = readdirSync(folder).map((name) => join(folder, name));
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', csv, '--outdir', folder, ...files],
    {
      stdio: 'ignore',
    },
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('LibreOffice opens what was patched', () => {
  it.each([
    ['excel', 8, 2, '3'],
    ['calc', 7, 6, '1,100'],
    ['resaved', 8, 2, '3'],
    ['exceljs', 6, 6, '1180'],
    ['populate', 6, 6, '1180'],
    ['prefixed', 4, 3, '1030'],
  ])('%s: text stays text, the total is computed afresh', (name, total, totalColumn, sum) => {
    const sheets = sheetsOf(name);
    const rows = sheets.get('督查台账') ?? [];
    expect(rows[total]?.[1]).toBe('=1+1');
    if (name !== 'prefixed') expect(rows[total]?.[2]).toBe('007');
    expect(rows[total + 2]?.[0]).toBe('合计');
    expect(rows[total + 2]?.[totalColumn - 1]?.replace(',', '')).toBe(sum.replace(',', ''));
  });

  it('computes the imported sheets too', () => {
    const sheets = sheetsOf('imported');
    expect(sheets.get('汇总')?.[0]).toEqual(['目标合计', '230']);
    expect(sheets.get('表格')?.[3]).toEqual(['合计', '50', '15']);
    expect(sheets.get('台账')?.[3]?.slice(0, 3)).toEqual(['1', '公共停车位', '城管局']);
  });
});
