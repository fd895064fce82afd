import { columnName, columnOf, maxColumns, maxRows } from '../grid/address.ts';

/** One corner of a reference; -1 for the side a whole row or column leaves open. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** A reference to cells as it stands in a formula. */
export interface Reference {
  /** The sheet it names, quotes resolved; null where it names none. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Equal to `from` for a single cell. */
  readonly to: Corner;
  /** Whether it is written with a colon. */
  readonly range: boolean;
}

/** What to put in a reference's place: a new reference, `#REF!`, or null to leave its text as it is. */
export type Mapped = Pick<Reference, 'from' | 'to'> | '#REF!' | null;

/** What to change in a formula; each is asked for what it is about, null leaves it. */
export interface Rewrites {
  readonly reference?: (reference: Reference) => Mapped;
  /** A sheet named before a reference of this workbook. */
  readonly sheet?: (name: string) => string | null;
  /** A table named before its brackets. */
  readonly table?: (name: string) => string | null;
  /** A defined name. */
  readonly name?: (name: string) => string | null;
}

/** What a formula text may hold that has to be told apart; matched at one place at a time, each alternative without overlap. */
const token =
  /"[^"]*"|'[^']*'(?:'[^']*')*!?|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)|[$A-Za-z_\\\u0080-\uffff0-9][$A-Za-z_\\\u0080-\uffff0-9.?]*!?|\[|[^"'#$A-Za-z_\\\u0080-\uffff0-9[]+/y;

/**
 * Rewrites parts of a formula and leaves everything else of its text as it is: strings, functions, defined names,
 * structured references, references into other workbooks (`[1]…`) and across sheets (`甲:乙!A1`).
 */
export function rewriteFormula(formula: string, rewrites: Rewrites): string {
  let out = '';
  let at = 0;
  let sheet: string | null = null;
  let foreign = false;
  while (at < formula.length) {
    const text = tokenAt(formula, at);
    const end = at + text.length;
    if (text.endsWith('!') && !text.startsWith('#')) {
      sheet = sheetName(text);
      foreign = sheet.includes('[') || sheet.includes(':') || out.endsWith(']') || spansSheets(out, text);
      const renamed = foreign ? null : (rewrites.sheet?.(sheet) ?? null);
      out += renamed === null ? text : `${quoteSheet(renamed)}!`;
      at = end;
      continue;
    }
    const found = readReference(formula, at, text, sheet);
    const original = formula.slice(at, found?.end ?? end);
    if (found !== null && !foreign) {
      out += writeMapped(rewrites.reference?.(found.reference) ?? null, found.reference) ?? original;
    } else if (formula[end] === '[' && isName.test(text)) out += rewrites.table?.(text) ?? text;
    else if (found === null && formula[end] !== '(' && isName.test(text)) out += rewrites.name?.(text) ?? text;
    else out += original;
    at += original.length;
    sheet = null;
    foreign = false;
  }
  return out;
}

/** Rewrites the A1 references of a formula. */
export function mapReferences(formula: string, map: (reference: Reference) => Mapped): string {
  return rewriteFormula(formula, { reference: map });
}

/** The reference that is the whole of a formula; null where the formula is anything more or refers elsewhere. */
export function soleReference(formula: string): Reference | null {
  const first = tokenAt(formula, 0);
  const named = first.endsWith('!') && !first.startsWith('#');
  const sheet = named ? sheetName(first) : null;
  if (sheet?.includes('[') || sheet?.includes(':')) return null;
  const at = named ? first.length : 0;
  const found = at < formula.length ? readReference(formula, at, tokenAt(formula, at), sheet) : null;
  return found?.end === formula.length ? found.reference : null;
}

const isName = /^[A-Za-z_\\\u0080-\uffff]/;
const plainSheetName = /^[A-Za-z_\u0080-\uffff][A-Za-z_\u0080-\uffff0-9]*$/;

/** A sheet's name as it stands before `!`: quoted unless it is a plain word that is no cell. */
export function quoteSheet(name: string): string {
  return plainSheetName.test(name) && readCorner(name) === null ? name : `'${name.replaceAll("'", "''")}'`;
}

function tokenAt(formula: string, at: number): string {
  if (formula[at] === '[') return bracketed(formula, at);
  token.lastIndex = at;
  return token.exec(formula)?.[0] ?? formula.charAt(at);
}

/** A bracket group with its inner groups; `'` escapes the character after it (ECMA-376 18.17.2.2 structure references). */
function bracketed(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(from, at + 1);
    }
  }
  return formula.slice(from);
}

function sheetName(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** Whether `甲:` stands before `乙!`: a reference across sheets, which rows inserted in one of them do not move. */
function spansSheets(before: string, prefix: string): boolean {
  return (
    before.endsWith(':') && !prefix.startsWith("'") && /[^\s(,;:+\-*/^&=<>]:$/.test(before) && !endsWithCell(before)
  );
}

function endsWithCell(before: string): boolean {
  return /(?:^|[^A-Za-z_\u0080-\uffff0-9.])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}:$/.test(before);
}

interface Found {
  readonly reference: Reference;
  readonly end: number;
}

function readReference(formula: string, at: number, text: string, sheet: string | null): Found | null {
  const end = at + text.length;
  const after = formula[end];
  if (after === '(' || after === '[' || after === '!') return null;
  const first = readCorner(text);
  if (first === null) return null;
  if (after === ':') {
    const lastText = tokenAt(formula, end + 1);
    const lastEnd = end + 1 + lastText.length;
    const last = formula[lastEnd] === '(' ? null : readCorner(lastText);
    if (last !== null && isWhole(first) === isWhole(last) && first.row < 0 === last.row < 0) {
      return { reference: { sheet, from: first, to: last, range: true }, end: lastEnd };
    }
  }
  return isWhole(first) ? null : { reference: { sheet, from: first, to: first, range: false }, end };
}

function isWhole(corner: Corner): boolean {
  return corner.row < 0 || corner.column < 0;
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(text);
  if (match === null || text === '') return null;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const column = letters === '' ? -1 : columnOf(letters);
  const row = digits === '' ? -1 : Number(digits) - 1;
  if ((column < 0 && row < 0) || column >= maxColumns || row >= maxRows || digits === '0') return null;
  if (letters === '' && second !== '') return null;
  if (digits === '' && second !== '') return null;
  return {
    row,
    column,
    absoluteColumn: letters !== '' && first === '$',
    absoluteRow: letters === '' ? first === '$' : second === '$',
  };
}

/** The text for a mapped reference; null where it is the one that stands there. */
function writeMapped(mapped: Mapped, { from, to, range }: Reference): string | null {
  if (mapped === null || mapped === '#REF!') return mapped;
  if (sameCorner(mapped.from, from) && sameCorner(mapped.to, to)) return null;
  return range ? `${writeCorner(mapped.from)}:${writeCorner(mapped.to)}` : writeCorner(mapped.from);
}

function sameCorner(a: Corner, b: Corner): boolean {
  return a.row === b.row && a.column === b.column;
}

function writeCorner(corner: Corner): string {
  const column = corner.column < 0 ? '' : `${corner.absoluteColumn ? '$' : ''}${columnName(corner.column)}`;
  const row = corner.row < 0 ? '' : `${corner.absoluteRow ? '$' : ''}${corner.row + 1}`;
  return column + row;
}
