import { contentTypesPart } from '../../../opc/package/content-types.ts';
import { relationshipsOf } from '../../../opc/package/relationships.ts';
import { applyEdits, type Edit, removeElement, setAttribute, setContent } from '../../../opc/xml/edit.ts';
import { encodeContent } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf, descendants, type XmlElement } from '../../../opc/xml/tree.ts';
import type { Book, OpenSheet } from '../book.ts';
import { areaName, parseArea, parseCell } from '../grid/address.ts';
import { anchorEdits } from './anchors.ts';
import { growArea, growBody, moveArea } from './change.ts';
import { changeFormula, changeRuleFormula, type SheetChange } from './formula-change.ts';
import { changeVml } from './vml-change.ts';

/** New texts of parts, by name; nothing is set in the package until all of them are known. */
export type PartTexts = Map<string, string>;

/** Everything beside the worksheets that a change of rows concerns: tables, notes, drawings, charts, names, pivot sources. */
export function changeParts(book: Book, sheet: OpenSheet, change: SheetChange): PartTexts {
  const texts: PartTexts = new Map();
  for (const { type, target } of relationshipsOf(book.pack, sheet.part)) {
    if (!book.pack.has(target)) continue;
    if (type === 'comments') edit(book, texts, target, (text, root) => noteEdits(text, root, 'comment', change));
    else if (type === 'threadedComment') {
      edit(book, texts, target, (text, root) => noteEdits(text, root, 'threadedComment', change));
    } else if (type === 'drawing') edit(book, texts, target, (text, root) => drawingEdits(text, root, change));
    else if (type === 'vmlDrawing') {
      setIfChanged(texts, target, book.pack.text(target), changeVml(book.pack.text(target), change));
    } else if (type === 'pivotTable') edit(book, texts, target, (_, root) => pivotEdits(root, change));
  }
  for (const other of book.sheets()) {
    for (const { part } of book.tablesOf(other)) {
      edit(book, texts, part, (text, root) => tableEdits(text, root, other.name, change));
    }
  }
  for (const other of book.sheets()) {
    for (const { type, target } of relationshipsOf(book.pack, other.part)) {
      if (type !== 'ctrlProp' || !book.pack.has(target)) continue;
      edit(book, texts, target, (_, root) => controlEdits(root, other.name, change));
    }
  }
  for (const part of partsOfType(book, 'drawingml.chart+xml', 'chartex+xml')) {
    edit(book, texts, part, (text, root) => chartEdits(text, root, change));
  }
  for (const part of partsOfType(book, 'pivotCacheDefinition+xml')) {
    edit(book, texts, part, (_, root) => pivotSourceEdits(root, change));
  }
  edit(book, texts, book.workbook.part, (text, root) => nameEdits(text, root, change));
  return texts;
}

function edit(book: Book, texts: PartTexts, part: string, edits: (text: string, root: XmlElement) => Edit[]): void {
  const { text, root } = book.pack.xml(part);
  setIfChanged(texts, part, text, applyEdits(text, edits(text, root)));
}

function setIfChanged(texts: PartTexts, part: string, before: string, after: string): void {
  if (before !== after) texts.set(part, after);
}

/** The parts of some content types, by the declared overrides. */
function partsOfType(book: Book, ...types: readonly string[]): string[] {
  return childrenOf(book.pack.xml(contentTypesPart).root, 'Override')
    .filter((element) => types.some((type) => attributeOf(element, 'ContentType')?.endsWith(type) ?? false))
    .map((element) => (attributeOf(element, 'PartName') ?? '').replace(/^\//, ''))
    .filter((part) => book.pack.has(part));
}

function noteEdits(_text: string, root: XmlElement, local: string, change: SheetChange): Edit[] {
  return [...descendants(root)]
    .filter((element) => element.local === local)
    .flatMap((note) => {
      const cell = parseCell(attributeOf(note, 'ref') ?? '');
      if (cell === null) return [];
      const moved = moveArea({ ...cell, rows: 1, columns: 1 }, change);
      return moved === null ? [removeElement(note)] : setAttribute(note, 'ref', areaName(moved));
    });
}

function drawingEdits(text: string, root: XmlElement, change: SheetChange): Edit[] {
  return [...descendants(root)]
    .filter((element) => element.local === 'twoCellAnchor' || element.local === 'oneCellAnchor')
    .flatMap((anchor) => anchorEdits(text, anchor, change));
}

/** What a form control is linked to and lists (MS-XLSX 2.6.22). */
const controlFormulas = ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];

function controlEdits(root: XmlElement, home: string, change: SheetChange): Edit[] {
  return controlFormulas.flatMap((name) => {
    const formula = attributeOf(root, name);
    if (formula === null) return [];
    const changed = changeFormula(formula, { sheet: home, row: null }, change);
    return changed === formula ? [] : setAttribute(root, name, changed);
  });
}

function pivotEdits(root: XmlElement, change: SheetChange): Edit[] {
  const location = childOf(root, 'location');
  const area = location === null ? null : parseArea(attributeOf(location, 'ref') ?? '');
  if (location === null || area === null) return [];
  return setAttribute(location, 'ref', areaName(moveArea(area, change) ?? area));
}

function pivotSourceEdits(root: XmlElement, change: SheetChange): Edit[] {
  const source = childOf(childOf(root, 'cacheSource'), 'worksheetSource');
  const area = source === null ? null : parseArea(attributeOf(source, 'ref') ?? '');
  if (source === null || area === null || attributeOf(source, 'sheet') !== change.sheet) return [];
  return setAttribute(source, 'ref', areaName(growBody(area, 1, 0, change) ?? area));
}

/** A table's area, filter and sort order, where its sheet changes; its columns' formulas wherever it stands. */
function tableEdits(text: string, root: XmlElement, home: string, change: SheetChange): Edit[] {
  const edits: Edit[] = [];
  const header = Number(attributeOf(root, 'headerRowCount') ?? '1');
  const totals = Number(attributeOf(root, 'totalsRowCount') ?? '0');
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  for (const element of descendants(root)) {
    if (element.local === 'calculatedColumnFormula' || element.local === 'totalsRowFormula') {
      const changed = changeRuleFormula(element.text, { sheet: home, row: null }, 0, change);
      if (changed !== element.text) edits.push(setContent(text, element, encodeContent(changed)));
    }
    if (home !== change.sheet || area === null) continue;
    const ref = parseArea(attributeOf(element, 'ref') ?? '');
    if (ref === null) continue;
    const moved = refAfter(element, ref, header, totals, change);
    if (moved !== null) edits.push(...setAttribute(element, 'ref', areaName(moved)));
  }
  return edits;
}

function refAfter(
  element: XmlElement,
  ref: ReturnType<typeof parseArea>,
  header: number,
  totals: number,
  change: SheetChange,
) {
  if (ref === null) return null;
  if (element.local === 'table') return growBody(ref, header, totals, change);
  if (element.local === 'autoFilter') return growBody(ref, header, 0, change);
  return growArea(ref, change)[0] ?? null;
}

/** A chart's source ranges; what it shows of them is drawn afresh by the program that opens it. */
function chartEdits(text: string, root: XmlElement, change: SheetChange): Edit[] {
  return [...descendants(root)]
    .filter((element) => element.local === 'f' && element.children.length === 0)
    .flatMap((element) => {
      const changed = changeFormula(element.text, { sheet: null, row: null }, change);
      return changed === element.text ? [] : [setContent(text, element, encodeContent(changed))];
    });
}

/** Defined names. Print titles move but take no rows in: they are the header, not the data. */
function nameEdits(text: string, root: XmlElement, change: SheetChange): Edit[] {
  return childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((name) => {
    const titles = attributeOf(name, 'name') === '_xlnm.Print_Titles';
    const changed = changeFormula(name.text, { sheet: null, row: null }, titles ? { ...change, like: -1 } : change);
    return changed === name.text ? [] : [setContent(text, name, encodeContent(changed))];
  });
}
