import { applyEdits, type Edit, removeElement, setAttribute, setContent } from '../../../opc/xml/edit.ts';
import { encodeContent } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import { areaName, cellName, parseArea, parseAreas, parseCell } from '../grid/address.ts';
import { anchorEdits } from './anchors.ts';
import { growArea, growBody, isPattern, moveArea, moveRow } from './change.ts';
import { changeFormula, changeRuleFormula, type SheetChange } from './formula-change.ts';

/** Elements whose `sqref` takes inserted rows in, and whose formulas are written for its first cell. */
const rules = new Set(['conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError']);
const ruleFormulas = new Set(['formula', 'formula1', 'formula2', 'f']);

/** The frame of a sheet after rows of a sheet changed, its own or another's that its rules refer to. */
export function changeFrame(frame: string, name: string, change: SheetChange): string {
  const root = parseXml(frame);
  const own = name === change.sheet;
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    if (rules.has(element.local)) edits.push(...ruleEdits(frame, element, name, own, change));
    else {
      if (own) edits.push(...ownEdits(frame, element, change));
      if (element.local === 'sparkline') edits.push(...sparklineEdits(frame, element, name, own, change));
      else if (element.local === 'sheetView') {
        edits.push(...element.children.flatMap((child) => paneEdits(child, own, change)));
      } else if (element.local !== 'mergeCells') element.children.forEach(visit);
    }
  };
  root.children.forEach(visit);
  return withoutEmptyGroups(applyEdits(frame, edits));
}

function ownEdits(frame: string, element: XmlElement, change: SheetChange): Edit[] {
  switch (element.local) {
    case 'dimension':
      return refEdits(element, 'ref', (area) => moveArea(area, change) ?? { row: 0, column: 0, rows: 1, columns: 1 });
    case 'mergeCells':
      return [setContent(frame, element, mergesAfter(frame, element, change))];
    case 'autoFilter':
      return refEdits(element, 'ref', (area) => growBody(area, 1, 0, change));
    case 'sortState':
    case 'sortCondition':
      return refEdits(element, 'ref', (area) => growBody(area, 0, 0, change));
    case 'cellWatch':
    case 'inputCells':
      return refEdits(element, 'r', (area) => moveArea(area, change));
    case 'rowBreaks':
      return childrenOf(element, 'brk').flatMap((brk) => breakEdits(brk, change));
    case 'anchor':
      return anchorEdits(frame, element, change);
    default:
      return [];
  }
}

function refEdits(element: XmlElement, attribute: string, map: (area: Area) => Area | null): Edit[] {
  const area = parseArea(attributeOf(element, attribute) ?? '');
  if (area === null) return [];
  const moved = map(area);
  return moved === null ? [removeElement(element)] : setAttribute(element, attribute, areaName(moved));
}

/** Frozen rows stay frozen: a row that comes into them or goes from them moves the line below them (ECMA-376 18.3.1.66). */
function paneEdits(pane: XmlElement, own: boolean, change: SheetChange): Edit[] {
  const frozen = attributeOf(pane, 'state')?.startsWith('frozen') === true;
  const rows = Number(attributeOf(pane, 'ySplit') ?? 0);
  const first = parseCell(attributeOf(pane, 'topLeftCell') ?? '');
  if (!own || pane.local !== 'pane' || !frozen || first === null || change.at >= rows) return [];
  const after = Math.max(change.removed === undefined ? rows + change.count : rows - change.removed.above(rows), 1);
  const cell = cellName(first.row + after - rows, first.column);
  return [...setAttribute(pane, 'ySplit', String(after)), ...setAttribute(pane, 'topLeftCell', cell)];
}

/** A break stands below row `id`; rows inserted right below it leave it where it is. */
function breakEdits(brk: XmlElement, change: SheetChange): Edit[] {
  const id = Number(attributeOf(brk, 'id'));
  const moved = moveRow(id - 1, change);
  return moved === null ? [removeElement(brk)] : setAttribute(brk, 'id', String(moved + 1));
}

/** The merges afterwards, and for each inserted row those that `like` has in itself. */
function mergesAfter(frame: string, element: XmlElement, change: SheetChange): string {
  const tag = `${element.prefix}mergeCell`;
  const kept: string[] = [];
  const copied: string[] = [];
  for (const merge of childrenOf(element, 'mergeCell')) {
    const area = parseArea(attributeOf(merge, 'ref') ?? '');
    if (area === null) continue;
    const moved = moveArea(area, change);
    if (moved === null || moved.rows * moved.columns === 1) continue;
    const xml = frame.slice(merge.start, merge.end);
    kept.push(moved.row === area.row && moved.rows === area.rows ? xml : `<${tag} ref="${areaName(moved)}"/>`);
    const last = area.column + area.columns - 1;
    if (area.rows !== 1 || area.row !== change.like || !isPattern(area.column, last, change)) continue;
    for (let row = change.at; row < change.at + change.count; row += 1) {
      copied.push(`<${tag} ref="${areaName({ ...area, row })}"/>`);
    }
  }
  return [...kept, ...copied].join('');
}

function ruleEdits(frame: string, rule: XmlElement, name: string, own: boolean, change: SheetChange): Edit[] {
  const list = childOf(rule, 'sqref');
  const stored = list?.text ?? attributeOf(rule, 'sqref') ?? '';
  const before = parseAreas(stored);
  const after = own ? mergeAreas(before.flatMap((area) => growArea(area, change))) : before;
  const [firstBefore] = before;
  const [firstAfter] = after;
  if (firstAfter === undefined || firstBefore === undefined) return before.length === 0 ? [] : [removeElement(rule)];
  const edits: Edit[] = [];
  const text = after.map(areaName).join(' ');
  if (own && text !== stored) {
    edits.push(...(list === null ? setAttribute(rule, 'sqref', text) : [setContent(frame, list, text)]));
  }
  const place = { sheet: name, row: firstBefore.row };
  const moved = firstAfter.row - firstBefore.row;
  const visit = (element: XmlElement): void => {
    if (ruleFormulas.has(element.local) && element.children.length === 0) {
      const changed = changeRuleFormula(element.text, place, moved, change);
      if (changed !== element.text) edits.push(setContent(frame, element, encodeContent(changed)));
    } else if (element.local === 'cfvo' && attributeOf(element, 'val') !== null) {
      const value = attributeOf(element, 'val') ?? '';
      edits.push(...setAttribute(element, 'val', changeRuleFormula(value, place, moved, change)));
      element.children.forEach(visit);
    } else element.children.forEach(visit);
  };
  rule.children.forEach(visit);
  return edits;
}

/** Areas of the same columns that adjoin, joined: rows taken in piece by piece make one area again. */
function mergeAreas(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const index = joined.findIndex(
      (other) => other.column === area.column && other.columns === area.columns && adjoin(other, area),
    );
    const other = joined[index];
    if (other === undefined) joined.push(area);
    else {
      const row = Math.min(other.row, area.row);
      joined[index] = { ...other, row, rows: Math.max(other.row + other.rows, area.row + area.rows) - row };
    }
  }
  return joined;
}

function adjoin(a: Area, b: Area): boolean {
  return a.row <= b.row + b.rows && b.row <= a.row + a.rows;
}

function sparklineEdits(frame: string, sparkline: XmlElement, name: string, own: boolean, change: SheetChange): Edit[] {
  const edits: Edit[] = [];
  const source = childOf(sparkline, 'f');
  const place = childOf(sparkline, 'sqref');
  const cell = parseCell(place?.text ?? '');
  if (own && place !== null && cell !== null) {
    const row = moveRow(cell.row, change);
    if (row === null) return [removeElement(sparkline)];
    if (row !== cell.row) edits.push(setContent(frame, place, areaName({ ...cell, row, rows: 1, columns: 1 })));
  }
  if (source !== null) {
    const changed = changeFormula(source.text, { sheet: name, row: cell?.row ?? null }, change);
    if (changed !== source.text) edits.push(setContent(frame, source, encodeContent(changed)));
  }
  return edits;
}

/** Groups left without members go, counts are set right: Excel repairs a file whose groups are empty. */
function withoutEmptyGroups(frame: string): string {
  const members: Readonly<Record<string, string>> = {
    mergeCells: 'mergeCell',
    dataValidations: 'dataValidation',
    conditionalFormattings: 'conditionalFormatting',
    protectedRanges: 'protectedRange',
    ignoredErrors: 'ignoredError',
    rowBreaks: 'brk',
    cellWatches: 'cellWatch',
    sparklines: 'sparkline',
  };
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    const member = members[element.local];
    if (member === undefined) {
      element.children.forEach(visit);
      return;
    }
    const count = childrenOf(element, member).length;
    if (count === 0) edits.push(removeElement(element));
    else if (attributeOf(element, 'count') !== null) edits.push(...setAttribute(element, 'count', String(count)));
  };
  parseXml(frame).children.forEach(visit);
  return applyEdits(frame, edits);
}
