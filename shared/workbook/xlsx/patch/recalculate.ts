import { undeclareContentType } from '../../../opc/package/content-types.ts';
import { relationshipsOf, removeRelationships } from '../../../opc/package/relationships.ts';
import { applyEdits, setAttribute } from '../../../opc/xml/edit.ts';
import { encodeContent } from '../../../opc/xml/escape.ts';
import { childOf, type XmlElement } from '../../../opc/xml/tree.ts';
import type { Book, OpenSheet } from '../book.ts';

/** Functions whose source no one can read off the formula. */
export const anywhere = /\b(?:INDIRECT|OFFSET)\(/i;

const formulaTag = /<(?:[\w.-]+:)?f[\s>/]/;

/** Whether any cell of the workbook has a formula. */
export function hasFormulas(book: Book): boolean {
  return book.sheets().some(({ cells }) => cells.someRow(mayHoldFormula));
}

/**
 * Whether some formula may come to something else once cells of the sheets changed: one that stands in them, that names one of them,
 * or whose source no one can read off it. The sheet that only keeps records concerns none.
 */
export function mayConcernFormulas(book: Book, sheets: readonly OpenSheet[]): boolean {
  const all = book.sheets();
  if (sheets.some(({ cells }) => cells.someRow(mayHoldFormula))) return true;
  const named = (text: string) => sheets.some(({ name }) => text.includes(encodeContent(name)));
  if (book.workbook.names.some(({ formula }) => sheets.some(({ name }) => formula.includes(name)))) return true;
  return all.some(
    (sheet) =>
      !sheets.includes(sheet) &&
      sheet.cells.someRow((text) => mayHoldFormula(text) && (named(text) || anywhere.test(text))),
  );
}

/** Whether a row's XML may hold a formula. */
export function mayHoldFormula(rowText: string): boolean {
  return formulaTag.test(rowText);
}

/** Has the workbook computed afresh when it is next opened (`fullCalcOnLoad`, ECMA-376 18.2.2). */
export function askForCalculation(book: Book): void {
  const { pack, workbook } = book;
  const { text, root } = pack.xml(workbook.part);
  const present = childOf(root, 'calcPr');
  if (present !== null) {
    const edits = setAttribute(present, 'fullCalcOnLoad', '1');
    if (edits.length > 0) pack.set(workbook.part, applyEdits(text, edits));
    return;
  }
  const at = placeForCalcPr(root);
  const xml = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  pack.set(workbook.part, applyEdits(text, [{ start: at, end: at, text: xml }]));
}

/** `calcPr` stands after the defined names (ECMA-376 18.2.27). */
function placeForCalcPr(root: XmlElement): number {
  const earlier = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];
  for (const local of earlier) {
    const child = childOf(root, local);
    if (child !== null) return child.end;
  }
  return root.contentEnd;
}

/** Drops the calculation chain, which would name cells that have no formula any more; programs rebuild it. */
export function dropCalcChain(book: Book): void {
  const { pack, workbook } = book;
  const chain = relationshipsOf(pack, workbook.part).find(({ type }) => type === 'calcChain');
  if (chain === undefined) return;
  removeRelationships(pack, workbook.part, new Set([chain.id]));
  undeclareContentType(pack, chain.target);
  pack.remove(chain.target);
}
