import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { ledgerOf, merge, said, split, typed } from './office-desk.ts';

const units = ['区教育局', '区民政局', '区住建局', '区城管局'];
const head = ['序号', '项目名称', '责任单位', '目标值', '累计完成数', '进展情况', '备注'];

interface Edit {
  readonly row: number;
  readonly header: '累计完成数' | '进展情况';
  readonly value: number;
}

const edit = (rows: number): fc.Arbitrary<Edit> =>
  fc.record({
    row: fc.nat({ max: rows - 1 }),
    header: fc.constantFrom<Edit['header'][]>('累计完成数', '进展情况'),
    value: fc.nat({ max: 999 }),
  });

const round = (rows: number) =>
  fc.record({
    theirs: fc.array(edit(rows), { maxLength: 8 }),
    hers: fc.array(edit(rows), { maxLength: 3 }),
    late: fc.subarray(units),
  });

const year = fc.nat({ max: 6 }).chain((more) =>
  fc.record({
    owners: fc.array(fc.nat({ max: units.length - 1 }), { minLength: 2 + more, maxLength: 2 + more }),
    rounds: fc.array(round(2 + more), { minLength: 1, maxLength: 4 }),
  }),
);

const written = ({ header, value }: Edit): CellValue => (header === '累计完成数' ? value : `进展${value}`);

/** The last edit of each cell; earlier ones of the same hand are typed over. */
function lastOf(edits: readonly Edit[]): Map<string, Edit> {
  return new Map(edits.map((one) => [`${one.row} ${one.header}`, one]));
}

describe('a year of handing out and merging', () => {
  it('lands every unit’s value once, keeps hers, and lists each cell that both edited', async () => {
    await fc.assert(
      fc.asyncProperty(year, async ({ owners, rounds }) => {
        const title = (row: number) => `任务${row + 1}`;
        let master = await ledgerOf(
          head,
          owners.map((owner, row) => [row + 1, title(row), units[owner], 100, null, null, null]),
        );
        const truth = new Map<string, CellValue>();
        for (const [month, { theirs, hers, late }] of rounds.entries()) {
          const due = `2025-${String(month + 2).padStart(2, '0')}-25`;
          const sentAt = `2025-${String(month + 2).padStart(2, '0')}-10T08:00:00+08:00`;
          const files = await split(master, { due, sentAt });
          const own = lastOf(hers);
          const told = lastOf(theirs.filter(({ row }) => !late.includes(units[owners[row] ?? 0] ?? '')));
          master = await typed(
            master,
            [...own.values()].map((one) => [title(one.row), one.header, written(one)]),
          );
          const back = [];
          for (const { receiver, bytes, fileName } of files) {
            if (late.includes(receiver)) continue;
            const cells = [...told.values()].filter(({ row }) => units[owners[row] ?? 0] === receiver);
            back.push({
              name: fileName,
              bytes: await typed(
                bytes,
                cells.map((one) => [title(one.row), one.header, written(one)]),
              ),
            });
          }
          const conflicts: string[] = [];
          const sent = new Map(truth);
          for (const [key, one] of own) truth.set(key, written(one));
          for (const [key, one] of told) {
            const [was, now, answer] = [sent.get(key) ?? null, truth.get(key) ?? null, written(one)];
            if (answer === was || answer === now) continue;
            if (now === was) truth.set(key, answer);
            else conflicts.push(key);
          }
          if (back.length === 0) continue;
          const done = await merge(master, back);
          master = done.bytes;
          expect(
            done.plan.conflicts.map(({ title: of, header }) => `${Number(of.slice(2)) - 1} ${header}`).sort(),
          ).toEqual(conflicts.sort());
          const expected = new Set(files.map(({ receiver }) => receiver).filter((name) => late.includes(name)));
          expect(new Set(done.plan.waiting)).toEqual(expected);
          for (const header of ['累计完成数', '进展情况'] as const) {
            const now = await said(master, header);
            for (const row of owners.keys()) {
              expect([month, row, header, now[title(row)]]).toEqual([
                month,
                row,
                header,
                truth.get(`${row} ${header}`) ?? null,
              ]);
            }
          }
        }
      }),
      { numRuns: Number(process.env.TAIZHANG_YEARS ?? 25) },
    );
  });
});
