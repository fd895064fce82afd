import { XlsxFault } from '../../../opc/error.ts';
import { openPackage, type Package } from '../../../opc/package/package.ts';
import { appendInside, applyEdits } from '../../../opc/xml/edit.ts';
import { encodeContent, encodeXml } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf } from '../../../opc/xml/tree.ts';
import { fail, ok, type Result } from '../../../result/result.ts';
import { Book, type OpenSheet } from '../book.ts';
import { type Rewrites, rewriteFormula } from '../formula/references.ts';
import { askForCalculation, hasFormulas } from '../patch/recalculate.ts';
import type { Refusal } from '../patch/refuse.ts';
import { addSheetPart, refuseLocked } from './add-sheet.ts';
import { PartMover } from './import-parts.ts';
import { moveSheetXml } from './import-sheet-xml.ts';
import { importStyles } from './import-styles.ts';

/**
 * A workbook with every sheet of another package after its own, with their styles, tables, drawings, notes and names; a
 * sheet or table whose name is taken gets a number, as Excel gives it. The workbook given stays as it is.
 */
export function importSheets(book: Book, bytes: Uint8Array): Result<Book, Refusal> {
  const refusal = refuseLocked(book);
  if (refusal !== null) return fail(refusal);
  const grown = new Book(book.pack.clone());
  try {
    moveSheets(new Book(openPackage(bytes)), grown);
  } catch (error) {
    if (error instanceof XlsxFault) return fail({ code: 'unsupported', message: error.message });
    throw error;
  }
  return ok(book.movedTo(grown.pack));
}

function moveSheets(source: Book, target: Book): void {
  const foreign = source.workbook.sheets.find(({ part }) => part === null);
  if (foreign !== undefined) {
    throw new XlsxFault('unsupported', `“${foreign.name}”不是普通工作表，不能并入。未改动任何内容。`);
  }
  const sheetNames = freeNames(
    source.workbook.sheets.map(({ name }) => name),
    target.workbook.sheets.map(({ name }) => name),
    sheetTitle,
  );
  const tableNames = freeNames(tableNamesOf(source), tableNamesOf(target), tableTitle);
  const rewrites: Rewrites = {
    sheet: (name) => sheetNames.get(name) ?? null,
    table: (name) => tableNames.get(name) ?? null,
  };
  const styles = importStyles(target.pack.xml(target.workbook.stylesPart), source.pack.xml(source.workbook.stylesPart));
  target.pack.set(target.workbook.stylesPart, styles.text);
  const mover = new PartMover(source.pack, target.pack, rewrites, styles.differentialOffset, nextTableId(target));
  const first = target.workbook.sheets.length;
  for (const sheet of source.sheets()) {
    const entry = source.workbook.sheets.find(({ part }) => part === sheet.part);
    const xml = moveSheetXml(source, sheet, { ...styles, rewrites });
    const name = sheetNames.get(sheet.name) ?? sheet.name;
    const part = addSheetPart(target, { name, visibility: entry?.visibility ?? 'visible', xml });
    mover.moveRelationships(sheet.part, part);
  }
  addNames(source, target, first, rewrites);
  if (hasFormulas(source)) askForCalculation(target);
}

/** New names for those that are taken, by the old one; names compare without regard to case. */
function freeNames(
  names: readonly string[],
  present: readonly string[],
  numbered: (name: string, number: number) => string,
): Map<string, string> {
  const taken = new Set([...present, ...names].map((name) => name.toLowerCase()));
  const known = new Set(present.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const name of names) {
    if (!known.has(name.toLowerCase())) continue;
    let number = 2;
    while (taken.has(numbered(name, number).toLowerCase())) number += 1;
    renamed.set(name, numbered(name, number));
    taken.add(numbered(name, number).toLowerCase());
  }
  return renamed;
}

function sheetTitle(name: string, number: number): string {
  const end = ` (${number})`;
  return name.slice(0, 31 - end.length) + end;
}

function tableTitle(name: string, number: number): string {
  return `${name}_${number}`;
}

function tablesOf(book: Book): { name: string; part: string }[] {
  return book.sheets().flatMap((sheet: OpenSheet) => book.tablesOf(sheet));
}

function tableNamesOf(book: Book): string[] {
  return tablesOf(book).map(({ name }) => name);
}

function nextTableId(book: Book): number {
  return Math.max(0, ...tablesOf(book).map(({ part }) => Number(attributeOf(book.pack.xml(part).root, 'id') ?? 0))) + 1;
}

/** Their names; one of the whole workbook that we have too becomes a name of each sheet that came in, where it is looked up first. */
function addNames(source: Book, target: Book, first: number, rewrites: Rewrites): void {
  const ours = new Set(
    target.workbook.names.filter(({ scope }) => scope === null).map(({ name }) => name.toLowerCase()),
  );
  const places = source.workbook.sheets.map((_, index) => first + index);
  const prefix = target.pack.xml(target.workbook.part).root.prefix;
  const xml = source.workbook.names.flatMap(({ name, scope, formula, hidden }) => {
    const own = scope === null ? (ours.has(name.toLowerCase()) ? places : [null]) : [first + scope];
    const text = encodeContent(rewriteFormula(formula, rewrites));
    return own.map((place) => {
      const local = place === null ? '' : ` localSheetId="${place}"`;
      return `<${prefix}definedName name="${encodeXml(name)}"${local}${hidden ? ' hidden="1"' : ''}>${text}</${prefix}definedName>`;
    });
  });
  if (xml.length > 0) appendNames(target.pack, target.workbook.part, xml.join(''));
}

function appendNames(pack: Package, part: string, xml: string): void {
  const { text, root } = pack.xml(part);
  const present = childOf(root, 'definedNames');
  if (present !== null) {
    pack.set(part, applyEdits(text, [appendInside(text, present, xml)]));
    return;
  }
  const before = childOf(root, 'externalReferences') ?? childOf(root, 'functionGroups') ?? childOf(root, 'sheets');
  const at = before?.end ?? root.contentEnd;
  const tag = `${root.prefix}definedNames`;
  pack.set(part, applyEdits(text, [{ start: at, end: at, text: `<${tag}>${xml}</${tag}>` }]));
}
