import { columnIndex, columnName } from './address.ts';

interface Reference {
  readonly sheet: string | null;
  readonly column: number;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
}

const reference = /(?:('(?:[^']|'')*'|[^\s'!"()+\-*/,&<>=:^;%]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/y;
const text = /"(?:[^"]|"")*"/y;
const word = /[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*/y;

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}

/** Rewrites each cell reference of a formula; a range's second end belongs to the sheet that its first end names. */
function mapReferences(
  formula: string,
  rewrite: (reference: Reference) => string,
  rename: (sheet: string) => string = (sheet) => sheet,
): string {
  let out = '';
  let index = 0;
  let sheetOfRange: string | null = null;
  while (index < formula.length) {
    const literal = matchAt(text, formula, index);
    const found = literal ? null : matchAt(reference, formula, index);
    if (found) {
      const [whole, sheet, columnFixed, column = 'A', rowFixed, row = '1'] = found;
      const ofRange: string | null = formula[index - 1] === ':' ? sheetOfRange : null;
      sheetOfRange = sheet ?? ofRange;
      const rewritten = rewrite({
        sheet: sheetOfRange === null ? null : sheetOfRange.replace(/^'|'$/g, '').replaceAll("''", "'"),
        column: columnIndex(column),
        columnFixed: columnFixed === '$',
        row: Number(row) - 1,
        rowFixed: rowFixed === '$',
      });
      out += sheet === undefined ? rewritten : `${rename(sheet)}!${rewritten}`;
      index += whole.length;
      continue;
    }
    const skipped = (literal ?? matchAt(word, formula, index))?.[0] ?? formula.charAt(index);
    out += skipped;
    index += skipped.length;
  }
  return out;
}

function written(reference: Reference, row: number, column: number): string {
  if (row < 0 || column < 0) return '#REF!';
  return `${reference.columnFixed ? '$' : ''}${columnName(column)}${reference.rowFixed ? '$' : ''}${row + 1}`;
}

/** The formula once the sheets it names have other names. */
export function withSheetsRenamed(formula: string, names: ReadonlyMap<string, string>): string {
  const same = (found: Reference) => written(found, found.row, found.column);
  return mapReferences(formula, same, (sheet) => {
    const name = sheet.replace(/^'|'$/g, '').replaceAll("''", "'");
    const now = names.get(name) ?? name;
    return now === name ? sheet : `'${now.replaceAll("'", "''")}'`;
  });
}

/** The formula as it reads once it is copied `rows` down and `columns` to the right. */
export function copied(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (found) =>
    written(found, found.row + (found.rowFixed ? 0 : rows), found.column + (found.columnFixed ? 0 : columns)),
  );
}

/** The formula in R1C1 notation, as seen from a cell (`Range.formulasR1C1`). */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, fixed: boolean, value: number, from: number) => {
    if (fixed) return `${letter}${value + 1}`;
    return value === from ? letter : `${letter}[${value - from}]`;
  };
  return mapReferences(
    formula,
    (found) => part('R', found.rowFixed, found.row, row) + part('C', found.columnFixed, found.column, column),
  );
}

const r1c1 = /\bR(?:\[(-?\d{1,7})\]|(\d{1,7}))?C(?:\[(-?\d{1,5})\]|(\d{1,5}))?(?![\w(])/g;

/** The A1 formula that an R1C1 formula means in a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(r1c1, (_whole, rowBy?: string, rowAt?: string, columnBy?: string, columnAt?: string) => {
    const fixed = { rowFixed: rowAt !== undefined, columnFixed: columnAt !== undefined };
    const toRow = rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt) - 1;
    const toColumn = columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt) - 1;
    return written({ sheet: null, row: toRow, column: toColumn, ...fixed }, toRow, toColumn);
  });
}
