import { describe, expect, it } from 'vitest';
import { quoteSheet, rewriteFormula, soleReference } from '../../shared/workbook/xlsx/formula/references.ts';
import { copyFormula } from '../../shared/workbook/xlsx/formula/relative.ts';
import { growArea, growBody } from '../../shared/workbook/xlsx/grow/change.ts';
import { changeFormula, changeRuleFormula } from '../../shared/workbook/xlsx/grow/formula-change.ts';
import { RemovedRows } from '../../shared/workbook/xlsx/grow/removed-rows.ts';

/** Two rows inserted before row 10 of 台账, like row 9. */
const inserted = { sheet: '台账', at: 9, count: 2, like: 8 };
/** Rows 5 and 6 of 台账 removed. */
const removed = { sheet: '台账', at: 4, count: -2, like: 4, removed: new RemovedRows([{ at: 4, count: 2 }]) };

describe('formulas after rows were inserted', () => {
  it.each([
    ['A10+A9', 'A12+A9'],
    ['$A$10&"A10"', '$A$12&"A10"'],
    ['SUM(E4:E20)', 'SUM(E4:E22)'],
    ['SUM(E20:E4)', 'SUM(E22:E4)'],
    ['SUM(10:12)', 'SUM(12:14)'],
    ['SUM(A:A)', 'SUM(A:A)'],
    ['台账!A10', '台账!A12'],
    ["'台账'!$A$10:$B$11", "'台账'!$A$12:$B$13"],
    ['别表!A10', '别表!A10'],
    ["'别 表''s'!A10+A10", "'别 表''s'!A10+A12"],
    ['[1]台账!A10:B12', '[1]台账!A10:B12'],
    ["'[书.xlsx]台账'!A10", "'[书.xlsx]台账'!A10"],
    ['SUM(一月:三月!A10)', 'SUM(一月:三月!A10)'],
    ["SUM('一 月:三 月'!A10:B10)+A10", "SUM('一 月:三 月'!A10:B10)+A12"],
    ['LOG10(A10)+ATAN2(1,2)', 'LOG10(A12)+ATAN2(1,2)'],
    ['SUBTOTAL(109,表1[任务数])', 'SUBTOTAL(109,表1[任务数])'],
    ["表1[[#This Row],[A10]]*表1['[A10]", "表1[[#This Row],[A10]]*表1['[A10]"],
    ['A10_x+x.A10+完成A10', 'A10_x+x.A10+完成A10'],
    ['1.5E+10+A10', '1.5E+10+A12'],
    ['"a""A10"&A10', '"a""A10"&A12'],
    ['A10#/B10', 'A12#/B12'],
    ['IF(A10=#N/A,#REF!,A10)', 'IF(A12=#N/A,#REF!,A12)'],
    ['INDEX(A10:INDEX(B:B,10),1)', 'INDEX(A12:INDEX(B:B,10),1)'],
  ])('%s', (before, after) => {
    expect(changeFormula(before, { sheet: '台账', row: 29 }, inserted)).toBe(after);
  });

  it.each([
    ['a total below takes the rows in', 'SUM(E4:E9)', 29, 'SUM(E4:E11)'],
    ['a total above takes them in', 'SUM(E4:E9)', 0, 'SUM(E4:E11)'],
    ['a running total does not', 'SUM(E$4:E9)', 8, 'SUM(E$4:E9)'],
    ['a fixed range inside itself does', 'COUNTIF($B$4:$B$9,B9)', 8, 'COUNTIF($B$4:$B$11,B9)'],
    ['a sum across one row does not', 'SUM(F9:H9)', 20, 'SUM(F9:H9)'],
    ['a range that ends before the row does not', 'SUM(E4:E8)', 29, 'SUM(E4:E8)'],
  ])('%s', (_, before, row, after) => {
    expect(changeFormula(before, { sheet: '台账', row }, inserted)).toBe(after);
  });
});

describe('ranges that reach to the end of the sheet', () => {
  const last = 1_048_576;

  it.each([
    [`SUM(E2:E${last})`, `SUM(E2:E${last})`],
    [`SUM(E9:E${last})`, `SUM(E9:E${last})`],
    [`SUM(E12:E${last})`, `SUM(E14:E${last})`],
    [`E${last}`, '#REF!'],
  ])('%s', (before, after) => {
    expect(changeFormula(before, { sheet: '台账', row: 0 }, inserted)).toBe(after);
  });

  it('reach no further in rules and their areas', () => {
    expect(changeRuleFormula(`COUNTIF(B2:B${last},B2)`, { sheet: '台账', row: 1 }, 2, inserted)).toBe(
      `COUNTIF(B4:B${last},B4)`,
    );
    expect(growArea({ row: 1, column: 0, rows: last - 1, columns: 3 }, inserted)).toEqual([
      { row: 1, column: 0, rows: last - 1, columns: 3 },
    ]);
    expect(growBody({ row: 0, column: 0, rows: last, columns: 3 }, 1, 0, inserted)?.rows).toBe(last);
  });
});

describe('formulas after rows were removed', () => {
  it.each([
    ['A5', '#REF!'],
    ['台账!A6*2', '台账!#REF!*2'],
    ['SUM(A4:A8)', 'SUM(A4:A6)'],
    ['SUM(A5:A8)', 'SUM(A5:A6)'],
    ['SUM(A3:A6)', 'SUM(A3:A4)'],
    ['SUM(A5:A6)', 'SUM(#REF!)'],
    ['A7', 'A5'],
  ])('%s', (before, after) => {
    expect(changeFormula(before, { sheet: '台账', row: 0 }, removed)).toBe(after);
  });
});

describe('formulas of rules', () => {
  it('keep their distance to the first cell of their area', () => {
    const place = { sheet: '台账', row: 3 };
    expect(changeRuleFormula('$E4=$E3', place, 0, { ...inserted, at: 3, like: 3 })).toBe('$E4=$E3');
    expect(changeRuleFormula('$E4=$E3', place, 2, inserted)).toBe('$E6=$E5');
    expect(changeRuleFormula('A4>$B$10', place, 0, inserted)).toBe('A4>$B$12');
    expect(changeRuleFormula('字典!$A$1:$A$9', place, 0, inserted)).toBe('字典!$A$1:$A$9');
  });
});

describe('copied formulas', () => {
  it('move their relative references only', () => {
    expect(copyFormula('IF($A4="",B$4,C4:D5)', 3, 1)).toBe('IF($A7="",C$4,D7:E8)');
    expect(copyFormula('A1+$A$1', -1, 0)).toBe('#REF!+$A$1');
    expect(copyFormula('XFD1', 0, 1)).toBe('#REF!');
  });
});

describe('names in formulas', () => {
  it('are found apart: sheets, tables, names', () => {
    const seen: string[] = [];
    const note = (kind: string) => (name: string) => {
      seen.push(`${kind} ${name}`);
      return null;
    };
    rewriteFormula("SUM('甲 乙'!A1,分解[任务数],截止日期)+ROUND(x_1,2)", {
      sheet: note('sheet'),
      table: note('table'),
      name: note('name'),
    });
    expect(seen).toEqual(['sheet 甲 乙', 'table 分解', 'name 截止日期', 'name x_1']);
  });

  it('are quoted where they must be', () => {
    expect(['台账', '台账 (2)', "a'b", 'A1', 'Sheet1'].map(quoteSheet)).toEqual([
      '台账',
      "'台账 (2)'",
      "'a''b'",
      "'A1'",
      'Sheet1',
    ]);
  });

  it('leave a sole reference for what it is', () => {
    expect(soleReference("'台账 (2)'!$A$1:$A$3")).toMatchObject({ sheet: '台账 (2)', range: true });
    expect(soleReference('OFFSET(A1,0,0)')).toBeNull();
    expect(soleReference('[1]台账!A1')).toBeNull();
  });
});
