import { applyEdits, type Edit, setAttribute, setContent } from '../../../opc/xml/edit.ts';
import { encodeCellText, encodeContent } from '../../../opc/xml/escape.ts';
import { attributeOf, descendants, parseXml } from '../../../opc/xml/tree.ts';
import type { Book, OpenSheet } from '../book.ts';
import { type Rewrites, rewriteFormula } from '../formula/references.ts';
import { unshareFormulas } from '../patch/unshare.ts';
import { type CellXml, openTag, parseRow } from '../sheet/row.ts';
import { renumber } from '../sheet/sheet-part.ts';

/** What changes in a sheet that moves into another workbook. */
export interface SheetMove {
  readonly cellOffset: number;
  readonly differentialOffset: number;
  readonly rewrites: Rewrites;
}

/** A worksheet's XML for its new workbook: style numbers moved, shared strings written out, names in formulas changed. */
export function moveSheetXml(source: Book, sheet: OpenSheet, move: SheetMove): string {
  const cells = sheet.cells.clone();
  unshareFormulas(cells);
  for (const row of cells.rowNumbers()) {
    cells.setRow(row, moveRowXml(source, renumber(cells.rowText(row) ?? '', row), move));
  }
  cells.setFrame(moveFrame(cells.frame, move));
  return [...cells.pieces()].join('');
}

function moveRowXml(source: Book, text: string, move: SheetMove): string {
  const parsed = parseRow(text);
  const prefix = parsed.tag.slice(0, parsed.tag.indexOf(':') + 1);
  const style = parsed.attributes.find(({ name }) => name === 's')?.value;
  const change = style === undefined ? {} : { s: String(Number(style) + move.cellOffset) };
  const cells = parsed.cells.map((cell) => moveCellXml(source, text, cell, prefix, move)).join('');
  return `${text.slice(0, parsed.start)}${openTag(parsed.tag, parsed.attributes, change)}${cells}</${parsed.tag}>`;
}

function moveCellXml(source: Book, text: string, cell: CellXml, prefix: string, move: SheetMove): string {
  const own = text.slice(cell.start, cell.end);
  const element = parseXml(own);
  const style = { s: String((cell.style ?? 0) + move.cellOffset) };
  if (cell.type === 's' && cell.value !== null) {
    const open = openTag(element.name, element.attributes, { ...style, t: 'inlineStr' });
    const shared = encodeCellText(source.strings[Number(cell.value)] ?? '');
    return `${open}<${prefix}is><${prefix}t xml:space="preserve">${shared}</${prefix}t></${prefix}is></${element.name}>`;
  }
  const edits: Edit[] = setAttribute(element, 's', style.s);
  const formula = element.children.find((child) => child.local === 'f');
  if (formula !== undefined && cell.formula !== null) {
    const changed = rewriteFormula(cell.formula.text, move.rewrites);
    if (changed !== cell.formula.text) edits.push(setContent(own, formula, encodeContent(changed)));
  }
  return applyEdits(own, edits);
}

const formulaElements = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Columns' styles, rules' looks and formulas; no sheet of another workbook comes in selected. */
function moveFrame(frame: string, move: SheetMove): string {
  const edits: Edit[] = [];
  for (const element of descendants(parseXml(frame))) {
    const style = attributeOf(element, 'style');
    const look = attributeOf(element, 'dxfId');
    if (element.local === 'col' && style !== null) {
      edits.push(...setAttribute(element, 'style', String(Number(style) + move.cellOffset)));
    }
    if (look !== null) edits.push(...setAttribute(element, 'dxfId', String(Number(look) + move.differentialOffset)));
    if (element.local === 'sheetView') edits.push(...setAttribute(element, 'tabSelected', null));
    if (element.local === 'sheetPr') edits.push(...setAttribute(element, 'codeName', null));
    if (formulaElements.has(element.local) && element.children.length === 0) {
      const changed = rewriteFormula(element.text, move.rewrites);
      if (changed !== element.text) edits.push(setContent(frame, element, encodeContent(changed)));
    }
  }
  return applyEdits(frame, edits);
}
