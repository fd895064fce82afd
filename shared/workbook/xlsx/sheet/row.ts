import { encodeXml } from '../../../opc/xml/escape.ts';
import { brokenXml, type XmlAttribute, XmlScanner } from '../../../opc/xml/scan.ts';
import { columnOf } from '../grid/address.ts';
import { localName, readStringItem } from './text.ts';

/** A cell's formula as stored (ECMA-376 18.3.1.40). */
export interface FormulaXml {
  /** Empty for a cell that shares another one's formula. */
  readonly text: string;
  readonly type: string;
  readonly ref: string | null;
  readonly shared: string | null;
  /** Where the whole `f` element lies in its row's text. */
  readonly start: number;
  readonly end: number;
}

/** A `c` element with the places it takes in its row's text. */
export interface CellXml {
  readonly column: number;
  readonly style: number | null;
  readonly type: string;
  readonly formula: FormulaXml | null;
  /** The stored value, or an inline string's text; null where the cell is empty. */
  readonly value: string | null;
  /** Where the `v` element lies; null where there is none. */
  readonly result: { readonly start: number; readonly end: number } | null;
  readonly start: number;
  readonly end: number;
  /** Where the name (`r`) value lies; null where the producer left it out. */
  readonly name: { readonly start: number; readonly end: number } | null;
}

/** A `row` element taken apart. `text` is what it was read from, with the white space before it. */
export interface ParsedRow {
  readonly text: string;
  readonly tag: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where the opening tag starts, where it ends, and where the cells end. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly cells: readonly CellXml[];
}

/** Reads one row. Cells without a name stand after the one before them (ECMA-376 18.3.1.4). */
export function parseRow(text: string): ParsedRow {
  const scanner = new XmlScanner(text);
  skipToTag(scanner);
  const tag = scanner.name;
  const attributes = scanner.attributes();
  const { start, end: contentStart } = scanner;
  const cells: CellXml[] = [];
  if (scanner.kind === 'empty') return { text, tag, attributes, start, contentStart, contentEnd: contentStart, cells };
  let column = -1;
  let contentEnd = text.length;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.name === tag) {
      contentEnd = scanner.start;
      break;
    }
    if (scanner.opens && localName(scanner.name) === 'c') {
      const cell = readCell(scanner, column + 1);
      column = cell.column;
      cells.push(cell);
    }
  }
  return { text, tag, attributes, start, contentStart, contentEnd, cells };
}

function skipToTag(scanner: XmlScanner): void {
  while (scanner.next() && !scanner.opens);
}

function readCell(scanner: XmlScanner, nextColumn: number): CellXml {
  const tag = scanner.name;
  const start = scanner.start;
  let column = nextColumn;
  let style: number | null = null;
  let type = 'n';
  let name: CellXml['name'] = null;
  for (const attribute of scanner.attributes()) {
    if (attribute.name === 'r') {
      column = columnOf(attribute.value.replace(/[$0-9]+/g, ''));
      name = { start: attribute.valueStart, end: attribute.valueEnd };
    } else if (attribute.name === 's') style = Number(attribute.value);
    else if (attribute.name === 't') type = attribute.value;
  }
  if (column < 0) throw brokenXml();
  let formula: FormulaXml | null = null;
  let value: string | null = null;
  let result: CellXml['result'] = null;
  let open = scanner.kind === 'open';
  while (open && scanner.next()) {
    if (scanner.kind === 'close') open = scanner.name !== tag;
    else if (scanner.opens) {
      const local = localName(scanner.name);
      if (local === 'f') formula = readFormula(scanner);
      else if (local === 'v') {
        const from = scanner.start;
        value = readContent(scanner);
        result = { start: from, end: scanner.end };
      } else if (local === 'is') value = readStringItem(scanner);
    }
  }
  return { column, style, type, formula, value, result, start, end: scanner.end, name };
}

function readFormula(scanner: XmlScanner): FormulaXml {
  const { start } = scanner;
  const type = scanner.attribute('t') ?? 'normal';
  const ref = scanner.attribute('ref');
  const shared = type === 'shared' ? scanner.attribute('si') : null;
  const text = readContent(scanner);
  return { text, type, ref, shared, start, end: scanner.end };
}

/** The character data of the element the scanner stands on; it ends on its closing tag. */
function readContent(scanner: XmlScanner): string {
  if (scanner.kind === 'empty') return '';
  const tag = scanner.name;
  let text = '';
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.name === tag) break;
    if (scanner.kind === 'text' || scanner.kind === 'cdata') text += scanner.content();
  }
  return text;
}

/** An opening tag made of attributes, some replaced, removed (null) or added. */
export function openTag(
  tag: string,
  attributes: readonly XmlAttribute[],
  change: Readonly<Record<string, string | null>>,
  empty = false,
): string {
  let out = `<${tag}`;
  for (const attribute of attributes) {
    const value = attribute.name in change ? (change[attribute.name] ?? null) : attribute.value;
    if (value !== null) out += ` ${attribute.name}="${encodeXml(value)}"`;
  }
  for (const [name, value] of Object.entries(change)) {
    if (value !== null && !attributes.some((attribute) => attribute.name === name)) {
      out += ` ${name}="${encodeXml(value)}"`;
    }
  }
  return `${out}${empty ? '/>' : '>'}`;
}
