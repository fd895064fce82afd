import { decodeXml, encodeContent } from '../../../opc/xml/escape.ts';
import { parseXml } from '../../../opc/xml/tree.ts';
import { copyFormula } from '../formula/relative.ts';
import { areaName, cellName, parseArea } from '../grid/address.ts';
import { mayHoldFormula } from '../patch/recalculate.ts';
import { unshareFormulas } from '../patch/unshare.ts';
import { type CellXml, type FormulaXml, openTag, type ParsedRow, parseRow } from '../sheet/row.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { isPattern, moveArea, moveRow } from './change.ts';
import { changeFormula, type SheetChange } from './formula-change.ts';

/** Changes the rows of the sheet whose rows change: moves them, rewrites their formulas, fills in the inserted ones. */
export function changeRows(cells: SheetPart, change: SheetChange): void {
  unshareFormulas(cells);
  rewriteFormulas(cells, change.sheet, change);
  const like = change.count > 0 ? cells.rowText(change.like) : null;
  cells.moveRows((row) => moveRow(row, change));
  if (like === null) return;
  const parsed = parseRow(like);
  const likeNow = change.like >= change.at ? change.like + change.count : change.like;
  for (let row = change.at; row < change.at + change.count; row += 1) {
    cells.setRow(row, rowLike(parsed, row, row - likeNow, change));
  }
}

/** Rewrites the formulas of another sheet that refer to the changed one; whether any was. */
export function changeOtherRows(cells: SheetPart, name: string, change: SheetChange): boolean {
  const mentions = cells.someRow((text) => text.includes('!') && mayHoldFormula(text));
  if (!mentions) return false;
  unshareFormulas(cells);
  return rewriteFormulas(cells, name, change);
}

function rewriteFormulas(cells: SheetPart, name: string, change: SheetChange): boolean {
  const own = name === change.sheet;
  return cells.mapRows((text, row) => {
    if (!mayHoldFormula(text)) return text;
    const changed = (formula: string) => changeFormula(formula, { sheet: name, row }, change);
    if (!unusual.test(text)) return withPlainFormulas(text, changed);
    return withFormulas(parseRow(text), (formula) => ({
      text: changed(formula.text),
      ref: own && formula.ref !== null ? changeRef(formula.ref, change) : formula.ref,
    }));
  });
}

/** A row whose formulas need its cells read one by one: areas of array formulas, CDATA, comments. */
const unusual = / ref=|<!/;
const plainFormula = /(<(?:[\w.-]+:)?f(?:\s[^<>]*)?>)([^<]+)(?=<\/)/g;

/** The quick way for all other rows, which are nearly all there are. */
function withPlainFormulas(text: string, map: (formula: string) => string): string {
  return text.replace(plainFormula, (whole, tag: string, content: string) => {
    const formula = decodeXml(content);
    const changed = formula === null ? null : map(formula);
    return changed === null || changed === formula ? whole : tag + encodeContent(changed);
  });
}

function changeRef(ref: string, change: SheetChange): string {
  const area = parseArea(ref);
  const moved = area === null ? null : moveArea(area, change);
  return moved === null ? ref : areaName(moved);
}

function withFormulas(parsed: ParsedRow, map: (formula: FormulaXml) => { text: string; ref: string | null }): string {
  let out = '';
  let at = 0;
  for (const { formula } of parsed.cells) {
    if (formula === null) continue;
    const { text, ref } = map(formula);
    if (text === formula.text && ref === formula.ref) continue;
    out += parsed.text.slice(at, formula.start) + formulaXml(parsed, formula, text, ref);
    at = formula.end;
  }
  return out + parsed.text.slice(at);
}

/** An `f` element with another text and area, its other attributes kept. */
function formulaXml(parsed: ParsedRow, formula: FormulaXml, text: string, ref: string | null): string {
  const stored = parseXml(parsed.text.slice(formula.start, formula.end));
  const change = formula.ref === null ? {} : { ref };
  return `${openTag(stored.name, stored.attributes, change)}${encodeContent(text)}</${stored.name}>`;
}

/** A row with the look and the formulas of another, `distance` rows from it, and none of its values. */
function rowLike(like: ParsedRow, row: number, distance: number, change: SheetChange): string {
  const prefix = like.tag.slice(0, like.tag.indexOf(':') + 1);
  const pattern = like.cells.filter(({ column }) => isPattern(column, column, change));
  const cells = pattern.map((cell) => cellLike(cell, prefix, row, distance)).join('');
  const attributes = { r: String(row + 1), hidden: null, collapsed: null };
  const lead = like.text.slice(0, like.start);
  return `${lead}${openTag(like.tag, like.attributes, attributes)}${cells}</${like.tag}>`;
}

function cellLike(cell: CellXml, prefix: string, row: number, distance: number): string {
  const style = cell.style === null ? '' : ` s="${cell.style}"`;
  const open = `<${prefix}c r="${cellName(row, cell.column)}"${style}`;
  const { formula } = cell;
  if (formula === null || formula.type !== 'normal') return style === '' ? '' : `${open}/>`;
  return `${open}><${prefix}f>${encodeContent(copyFormula(formula.text, distance, 0))}</${prefix}f></${prefix}c>`;
}
