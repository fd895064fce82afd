import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/workbook/cell.ts';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { sheetOf, value, withoutResults } from '../contract/reading.ts';
import { opened } from './package-diff.ts';
import { plainWorkbook } from './plain-workbook.ts';
import { excelTemplate } from './templates/excel-template.ts';

const rowCount = 12;
const valueColumns = 4;

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '+', '_x000D_', '第一行\n第二行', ' 空 格 ', '007', '\r\n', ']]>', '&lt;'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc
    .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ day: date.toISOString().slice(0, 10) })),
  fc.constant(null),
);

type Step =
  | { readonly kind: 'write'; readonly row: number; readonly column: number; readonly value: CellValue }
  | { readonly kind: 'insert'; readonly at: number; readonly count: number; readonly like: number }
  | { readonly kind: 'remove'; readonly at: number; readonly count: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    row: fc.nat(rowCount),
    column: fc.nat(valueColumns - 1),
    value: cellValue,
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(rowCount),
    count: fc.integer({ min: 1, max: 3 }),
    like: fc.nat(rowCount - 1),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(rowCount), count: fc.integer({ min: 1, max: 3 }) }),
);

/** Rows 1 to 12: four value columns, then a formula that means column A of some row. */
function workbookOf(targets: readonly number[]): Uint8Array {
  const rows = targets.map(
    (target, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="E${row + 1}"><f>A${target + 1}*2</f><v>0</v></c></row>`,
  );
  return plainWorkbook(rows.join(''));
}

interface ModelRow {
  readonly values: CellValue[];
  /** The row its formula means; null once that row is gone; undefined where it has no formula. */
  target: ModelRow | null | undefined;
}

function modelOf(targets: readonly number[]): ModelRow[] {
  const rows: ModelRow[] = targets.map((_, row) => ({ values: [row, null, null, null], target: null }));
  rows.forEach((row, index) => {
    row.target = rows[targets[index] ?? 0] ?? null;
  });
  return rows;
}

function blankRow(): ModelRow {
  return { values: [null, null, null, null], target: undefined };
}

async function applyStep(host: LedgerHost, model: ModelRow[], one: Step): Promise<void> {
  if (one.kind === 'write') {
    value(await host.write([{ sheet: '表', row: one.row, column: one.column, cells: [[{ value: one.value }]] }]));
    while (model.length <= one.row) model.push(blankRow());
    const row = model[one.row];
    if (row !== undefined) row.values[one.column] = one.value === '' ? null : one.value;
    return;
  }
  if (one.kind === 'insert') {
    value(await host.grow({ ...one, kind: 'rows', sheet: '表' }));
    while (model.length < one.at) model.push(blankRow());
    const like = model[one.like];
    const added = Array.from({ length: one.count }, blankRow);
    const place = new Map(model.map((row, index) => [row, index < one.at ? index : index + one.count]));
    model.splice(one.at, 0, ...added);
    if (like?.target === undefined) return;
    const meant = like.target === null ? null : (place.get(like.target) ?? null);
    const from = place.get(like) ?? 0;
    added.forEach((row, index) => {
      const to = meant === null ? -1 : meant + one.at + index - from;
      while (to >= model.length) model.push(blankRow());
      row.target = model[to] ?? null;
    });
    return;
  }
  value(await host.grow({ kind: 'rows', sheet: '表', at: one.at, count: -one.count, like: one.at }));
  const gone = new Set(model.splice(one.at, one.count));
  for (const row of model) {
    if (row.target !== undefined && row.target !== null && gone.has(row.target)) row.target = null;
  }
}

async function expectModel(host: LedgerHost, model: readonly ModelRow[]): Promise<void> {
  const sheet = await sheetOf(host, '表');
  model.forEach((row, index) => {
    const cells = sheet.cells[index] ?? [];
    expect(Array.from({ length: valueColumns }, (_, column) => cells[column]?.value ?? null)).toEqual(
      row.values.map((one) => (Object.is(one, -0) ? 0 : one)),
    );
    const formula =
      row.target === undefined ? null : row.target === null ? '=#REF!*2' : `=A${model.indexOf(row.target) + 1}*2`;
    expect(cells[4]?.formula ?? null).toBe(formula);
  });
}

describe('random edits', () => {
  it('leave the values and formulas that a plain model has, in memory and in the saved file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(rowCount - 1), { minLength: rowCount, maxLength: rowCount }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async (targets, steps) => {
          const host = opened(workbookOf(targets));
          const model = modelOf(targets);
          for (const one of steps) await applyStep(host, model, one);
          await expectModel(host, model);
          await expectModel(opened(host.save()), model);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are undone by taking inserted rows away again', async () => {
    const before = withoutResults(await sheetOf(opened(excelTemplate()), '督查台账'));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 14 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 4, max: 7 }),
        async (at, count, like) => {
          const host = opened(excelTemplate());
          value(await host.grow({ kind: 'rows', sheet: '督查台账', at, count, like }));
          value(await host.grow({ kind: 'rows', sheet: '督查台账', at, count: -count, like }));
          expect(withoutResults(await sheetOf(host, '督查台账'))).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('damaged files', () => {
  it('are an error that says what to do, never an exception', async () => {
    const bytes = excelTemplate();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(bytes.length),
        async (changes, cut) => {
          const damaged = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length);
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
          const result = openXlsx(damaged);
          if (!result.ok) expect(result.error.message).toMatch(/[一-鿿]/);
          else expect((await result.value.survey()).ok).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
