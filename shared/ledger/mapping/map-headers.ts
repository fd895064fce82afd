import { fail, ok, type Result } from '../../result/result.ts';
import type { Cell } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import { wantedColumns } from '../notes/wanted-columns.ts';
import { ambiguityOf, type Evidence } from './ambiguity.ts';
import { type BodyArea, findBody } from './body-area.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Grid, gridOf } from './grid.ts';
import { findHeader, type HeaderArea, headerLike } from './header-area.ts';
import type { HeaderColumn } from './header-column.ts';
import type { ColumnMapping, HeaderMapping, MappingError, RememberedMapping } from './mapping.ts';
import { matrixOf } from './matrix.ts';
import { normaliseHeader } from './normalise-header.ts';
import { readColumn, readPath } from './read-column.ts';
import { recallMapping } from './remember.ts';
import { areFigures } from './samples.ts';
import { settleUses } from './settle-uses.ts';

const sampleSize = 40;

function samplesOf(sheet: Sheet, body: BodyArea, column: number): Cell[] {
  const skipped = new Set([...body.groups.map((group) => group.row), ...body.reserved]);
  const samples: Cell[] = [];
  for (let row = body.bodyRow; row < body.bodyEnd && samples.length < sampleSize; row += 1) {
    const cell = sheet.cells[row]?.[column];
    if (!cell || cell.formula !== null || skipped.has(row)) continue;
    if (cell.value !== null && cell.value !== '') samples.push(cell);
  }
  return samples;
}

function titleOf(grid: Grid, header: HeaderArea): string {
  const texts: string[] = [];
  for (let row = 0; row < header.row; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) texts.push(grid.text(row, column));
  }
  return texts.join(' ');
}

interface Alone {
  readonly column: HeaderColumn;
  readonly field: FieldKey | null;
  readonly text: string;
  readonly samples: readonly Cell[];
}

/** Columns by field as one column sees its neighbours; those under its own ambiguity rule count only to its left. */
function othersOf(columns: readonly Alone[], self: Alone): Map<FieldKey, number[]> {
  const rule = ambiguityOf(self.text);
  const others = new Map<FieldKey, number[]>();
  for (const one of columns) {
    if (one === self || one.field === null) continue;
    const rival = rule !== undefined && ambiguityOf(one.text) === rule;
    if (rival && one.column.column > self.column.column) continue;
    others.set(one.field, [...(others.get(one.field) ?? []), one.column.column]);
  }
  return others;
}

function readColumns(sheet: Sheet, grid: Grid, header: HeaderArea, body: BodyArea): ColumnMapping[] {
  const title = titleOf(grid, header);
  const alone = header.columns.map((column): Alone => {
    const found = readPath(column.path);
    const text = normaliseHeader(column.path.at(-1) ?? '').text;
    const field = found && !found.asks ? found.field : null;
    return { column, field, text, samples: samplesOf(sheet, body, column.column) };
  });
  const matrix = matrixOf(header.columns);
  return alone.map((self, index) => {
    const path = self.column.path;
    const left = alone[index - 1];
    const evidence: Evidence = {
      text: self.text,
      parents: path.slice(0, -1).map((text) => normaliseHeader(text).text),
      hint: path.map((text) => normaliseHeader(text).hint).findLast((hint) => hint !== null) ?? null,
      samples: self.samples,
      column: self.column.column,
      others: othersOf(alone, self),
      left: left?.field ?? null,
      right: alone[index + 1]?.field ?? null,
      figuresLeft: left !== undefined && left.field !== 'seq' && areFigures(left.samples),
      title,
    };
    const read = readColumn(self.column, evidence);
    return {
      column: self.column.column,
      header: path.at(-1) ?? '',
      parents: path.slice(0, -1),
      field: read.field,
      how: read.how,
      decider: 'rules',
      use: read.asks ? 'ask' : 'keep',
      confidence: read.confidence,
      reason: read.reason,
      alternatives: read.alternatives,
      hint: evidence.hint,
      of: matrix.get(self.column.column) ?? null,
    };
  });
}

/** zh-CN, that no header was found; where a row looks like one all the same, what it holds and which columns would do. */
function noHeader(sheet: string, row: { readonly row: number; readonly texts: readonly string[] } | null): string {
  if (row === null) {
    return `在工作表“${sheet}”前 30 行没有找到表头（至少要有 3 个认得的列名，如序号、项目名称、责任单位）。请检查表头文字，或换一个工作表。`;
  }
  const shown = row.texts.slice(0, 8).join('、') + (row.texts.length > 8 ? '等' : '');
  return `在工作表“${sheet}”没有找到表头可填的列：第 ${row.row + 1} 行的“${shown}”里没有由公告填写的列。可填的列如${wantedColumns()}；请在表头加上其中几列，或换一个工作表。`;
}

/** The first row below the data of the ListObject that the header stands in, else null. */
function tableEndOf(sheet: Sheet, header: HeaderArea): number | null {
  const lastHeader = header.row + header.rows - 1;
  const table = sheet.tables.find(({ area, headerRow }) => headerRow && area.row === lastHeader);
  return table ? table.area.row + table.area.rows - (table.totalsRow ? 1 : 0) : null;
}

/**
 * Reads a sheet's header and says for each column which field it is, how that was recognised and why, in zh-CN. What the
 * clerk confirmed for the same header before comes first. Promises never to apply a guess: a header that only contains a
 * known word, or has two meanings which nothing in the sheet decides, has `use: 'ask'`; one that no rule knows has no field.
 */
export function mapHeaders(
  sheet: Sheet,
  remembered: readonly RememberedMapping[] = [],
): Result<HeaderMapping, MappingError> {
  const grid = gridOf(sheet);
  if (grid.rows === 0) {
    return fail({
      code: 'empty-sheet',
      message: `工作表“${sheet.name}”是空的，没有表头。请选择有表头的工作表，或用内置模板新建台账。`,
    });
  }
  const header = findHeader(grid);
  if (!header) {
    return fail({ code: 'no-header', message: noHeader(sheet.name, headerLike(grid)) });
  }
  const numbered = header.columns[0] !== undefined && readPath(header.columns[0].path)?.field === 'seq';
  const ruled = sheet.ruledRows === undefined ? null : new Set(sheet.ruledRows);
  const body = findBody({ grid, header, numbered, tableEnd: tableEndOf(sheet, header), ruled });
  const columns = readColumns(sheet, grid, header, body);
  const shape = columns.some((column) => column.of !== null) ? 'matrix' : 'rows';
  const mapping: HeaderMapping = {
    sheet: sheet.name,
    shape,
    headerRow: header.row,
    headerRows: header.rows,
    ...body,
    columns: settleUses(columns),
    moneyUnit: /(?:金额|货币|计量)?单位[:：]\s*(万元|亿元|千元|元)(?:人民币)?/.exec(titleOf(grid, header))?.[1] ?? null,
    fingerprint: fingerprintOf(columns),
  };
  const memory = remembered.find((one) => one.fingerprint === mapping.fingerprint);
  return ok(memory ? recallMapping(mapping, memory) : mapping);
}
