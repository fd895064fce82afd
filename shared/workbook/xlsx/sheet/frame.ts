import {
  attributeOf,
  childOf,
  childrenOf,
  descendants,
  isTrue,
  parseXml,
  type XmlElement,
} from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import type { Bounds } from '../../host.ts';
import { parseArea, parseAreas } from '../grid/address.ts';

/** A validation as stored, its list not resolved yet. */
export interface ValidationXml {
  readonly areas: readonly Area[];
  /** The source of a list rule: a quoted list, a range or a name; null for other rules. */
  readonly list: string | null;
  readonly bounds: Bounds | null;
}

/** A filter of a sheet or table: its area and whether any column has criteria. */
export interface FilterXml {
  readonly area: Area;
  readonly active: boolean;
}

/** What the frame of a worksheet says, as far as a survey needs it. */
export interface FrameFacts {
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationXml[];
  readonly filter: FilterXml | null;
  readonly protected: boolean;
  /** Whether a protected sheet lets rows be inserted and removed. */
  readonly rowsUnlocked: boolean;
  /** Default styles of columns, for cells that are not stored. */
  readonly columns: readonly ColumnXml[];
  /** Whether rows that are not stored are hidden. */
  readonly hidesRows: boolean;
  /** Whether every row that does not say otherwise has one set height, and which. */
  readonly setHeight: number | null;
  /** In points, of rows that do not say otherwise. */
  readonly defaultHeight: number;
  readonly defaultWidth: number;
  readonly mergesByCorner: ReadonlyMap<string, Area>;
}

export interface ColumnXml {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  /** In characters of the normal font. */
  readonly width: number;
  readonly hidden: boolean;
}

/** The width of a column, in characters of the normal font. */
export function columnWidth(facts: FrameFacts, column: number): number {
  return facts.columns.find(({ first, last }) => column >= first && column <= last)?.width ?? facts.defaultWidth;
}

/** Whether a column is hidden or has no width. */
export function isHiddenColumn(facts: FrameFacts, column: number): boolean {
  const found = facts.columns.find(({ first, last }) => column >= first && column <= last);
  return found !== undefined && (found.hidden || found.width === 0);
}

/** Reads the frame of a worksheet (everything but its rows). */
export function readFrame(frame: string): FrameFacts {
  const root = parseXml(frame);
  const protection = childOf(root, 'sheetProtection');
  const format = childOf(root, 'sheetFormatPr');
  const filter = childOf(root, 'autoFilter');
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(
    (merge) => parseArea(attributeOf(merge, 'ref') ?? '') ?? [],
  );
  return {
    merges,
    validations: readValidations(root),
    filter: filter === null ? null : readFilter(filter),
    protected: protection !== null && isTrue(attributeOf(protection, 'sheet')),
    rowsUnlocked: protection !== null && isUnlocked(protection, 'insertRows') && isUnlocked(protection, 'deleteRows'),
    columns: childrenOf(childOf(root, 'cols'), 'col').map(readColumn),
    hidesRows: format !== null && isTrue(attributeOf(format, 'zeroHeight')),
    setHeight:
      format !== null && isTrue(attributeOf(format, 'customHeight')) ? numberOr(format, 'defaultRowHeight', 15) : null,
    defaultHeight: format === null ? 15 : numberOr(format, 'defaultRowHeight', 15),
    defaultWidth: format === null ? 8.43 : numberOr(format, 'defaultColWidth', 8.43),
    mergesByCorner: new Map(merges.map((merge) => [`${merge.row},${merge.column}`, merge])),
  };
}

function numberOr(element: XmlElement, name: string, otherwise: number): number {
  const value = Number(attributeOf(element, name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

/** The protection's flags say what is forbidden (ECMA-376 18.3.1.85), on unless said otherwise. */
function isUnlocked(protection: XmlElement, flag: string): boolean {
  const value = attributeOf(protection, flag);
  return value !== null && !isTrue(value);
}

function readColumn(column: XmlElement): ColumnXml {
  const first = Number(attributeOf(column, 'min') ?? 1) - 1;
  return {
    first,
    last: Number(attributeOf(column, 'max') ?? first + 1) - 1,
    style: Number(attributeOf(column, 'style') ?? 0),
    width: Number(attributeOf(column, 'width') ?? 8.43),
    hidden: isTrue(attributeOf(column, 'hidden')),
  };
}

/** A filter of a sheet or a table. */
export function readFilter(element: XmlElement): FilterXml | null {
  const area = parseArea(attributeOf(element, 'ref') ?? '');
  if (area === null) return null;
  const active = childrenOf(element, 'filterColumn').some((column) =>
    column.children.some((criteria) => criteria.local !== 'extLst'),
  );
  return { area, active };
}

/** Plain validations and those of Excel 2010 on (`x14`), whose source may stand on another sheet. */
function readValidations(root: XmlElement): ValidationXml[] {
  const plain = childrenOf(childOf(root, 'dataValidations'), 'dataValidation').map((rule) => ({
    areas: parseAreas(attributeOf(rule, 'sqref') ?? ''),
    list: listSource(rule, childOf(rule, 'formula1')),
    bounds: boundsOf(rule),
  }));
  const extended = [...extensions(root)]
    .filter((element) => element.local === 'dataValidation')
    .map((rule) => ({
      areas: parseAreas(childOf(rule, 'sqref')?.text ?? ''),
      list: listSource(rule, childOf(childOf(rule, 'formula1'), 'f')),
      bounds: null,
    }));
  return [...plain, ...extended];
}

const bounded: Readonly<Record<string, Bounds['of']>> = { whole: 'figure', decimal: 'figure', textLength: 'length' };

/** The limits of a rule whose operator includes them (ECMA-376 18.18.20); null for other rules and for limits that are computed. */
function boundsOf(rule: XmlElement): Bounds | null {
  const of = bounded[attributeOf(rule, 'type') ?? ''];
  const [first, second] = [childOf(rule, 'formula1'), childOf(rule, 'formula2')].map((formula) => {
    const text = formula?.text.trim() ?? '';
    return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : null;
  });
  if (of === undefined || first === null || first === undefined) return null;
  switch (attributeOf(rule, 'operator') ?? 'between') {
    case 'between':
      return second === null || second === undefined ? null : { of, least: first, most: second };
    case 'greaterThanOrEqual':
      return { of, least: first, most: null };
    case 'lessThanOrEqual':
      return { of, least: null, most: first };
    default:
      return null;
  }
}

function listSource(rule: XmlElement, source: XmlElement | null): string | null {
  return attributeOf(rule, 'type') === 'list' && source !== null ? source.text.trim() : null;
}

/** Everything inside a worksheet's extension list. */
export function* extensions(root: XmlElement): Generator<XmlElement> {
  const list = childOf(root, 'extLst');
  if (list !== null) yield* descendants(list);
}
