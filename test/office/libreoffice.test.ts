import { expect, test } from 'vitest';
import { contractWorkbook } from '../contract/contract-workbook.ts';
import { capture } from '../ledger/captures.ts';
import { convertAll } from '../libreoffice/convert.ts';
import { everySheet, readCsv, withoutResults } from '../libreoffice/recalculated.ts';
import { saveBook } from './book/save.ts';
import { carryOut, planFor } from './faults/fill.ts';
import { openExcel } from './open-excel.ts';
import { releases } from './release.ts';

/** The rows of a sheet of each file as LibreOffice computes them. */
async function computed(files: ReadonlyMap<string, Uint8Array>, sheet: string): Promise<string[][][]> {
  const written = await convertAll(
    new Map([...files].map(([file, bytes]) => [file, withoutResults(bytes)])),
    everySheet,
  );
  return [...written].flatMap(([file, csv]) => (file.endsWith(`-${sheet}.csv`) ? [readCsv(csv)] : []));
}

test('a ledger filled in any release of Excel is a file that LibreOffice opens, its totals over the new rows too', async () => {
  const captures = [capture('huashan-2024')];
  const files = new Map<string, Uint8Array>();
  for (const [index, release] of releases.entries()) {
    const { book, host } = await openExcel(release, contractWorkbook());
    const plan = await planFor(host, captures);
    expect((await carryOut(host, plan, captures)).ok).toBe(true);
    expect(plan.insert.length).toBeGreaterThan(60);
    files.set(`release-${index}.xlsx`, await saveBook(book));
  }
  const sheets = await computed(files, '台账');
  expect(sheets).toHaveLength(releases.length);
  for (const rows of sheets) expect(rows).toEqual(sheets[0]);
  const [rows = []] = sheets;
  const total = rows.find((row) => row[0] === '合计');
  const items = rows.slice(3, total ? rows.indexOf(total) : 0);
  const sum = items.reduce((all, row) => all + Number(row[5] || 0), 0);
  expect(items.length).toBeGreaterThan(60);
  expect(Number(total?.[5])).toBeCloseTo(sum, 6);
});
