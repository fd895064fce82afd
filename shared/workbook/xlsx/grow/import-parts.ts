import { XlsxFault } from '../../../opc/error.ts';
import { contentTypeOf, declareContentType } from '../../../opc/package/content-types.ts';
import type { Package } from '../../../opc/package/package.ts';
import { relationshipsOf, relationshipsPart } from '../../../opc/package/relationships.ts';
import { applyEdits, type Edit, setAttribute, setContent } from '../../../opc/xml/edit.ts';
import { encodeContent } from '../../../opc/xml/escape.ts';
import { attributeOf, childrenOf, descendants } from '../../../opc/xml/tree.ts';
import { type Rewrites, rewriteFormula } from '../formula/references.ts';
import { freePart } from './add-sheet.ts';

/** Parts a sheet may bring along; anything else ties it to its old workbook. */
const movable = new Set([
  ...['hyperlink', 'drawing', 'chart', 'image', 'comments', 'vmlDrawing', 'table', 'printerSettings'],
  ...['chartStyle', 'chartColorStyle', 'chartUserShapes', 'threadedComment'],
]);

/** Carries parts of one package over to another, each once, under names that are free there. */
export class PartMover {
  readonly #from: Package;
  readonly #to: Package;
  readonly #moved = new Map<string, string>();
  readonly #rewrites: Rewrites;
  readonly #differentialOffset: number;
  #nextTable: number;

  constructor(from: Package, to: Package, rewrites: Rewrites, differentialOffset: number, firstTable: number) {
    this.#from = from;
    this.#to = to;
    this.#rewrites = rewrites;
    this.#differentialOffset = differentialOffset;
    this.#nextTable = firstTable;
  }

  /** Gives a part that was carried over the relationships of its original, and carries their targets over. */
  moveRelationships(original: string, part: string): void {
    const name = relationshipsPart(original);
    if (!this.#from.has(name)) return;
    const { text, root } = this.#from.xml(name);
    const targets = new Map(
      relationshipsOf(this.#from, original).map((relationship) => [relationship.id, relationship]),
    );
    const edits: Edit[] = [];
    for (const element of childrenOf(root, 'Relationship')) {
      const relationship = targets.get(attributeOf(element, 'Id') ?? '');
      if (relationship === undefined) continue;
      refuseUnmovable(relationship.type, original);
      if (relationship.external) continue;
      edits.push(...setAttribute(element, 'Target', `/${this.#movePart(relationship.target, relationship.type)}`));
    }
    this.#to.set(relationshipsPart(part), applyEdits(text, edits));
  }

  #movePart(original: string, type: string): string {
    const known = this.#moved.get(original);
    if (known !== undefined) return known;
    const dot = original.lastIndexOf('.');
    const part = freePart(this.#to, original.slice(0, dot).replace(/\d+$/, ''), original.slice(dot));
    this.#moved.set(original, part);
    this.#to.set(part, this.#contentOf(original, type));
    const contentType = contentTypeOf(this.#from, original);
    if (contentType !== null) declareContentType(this.#to, part, contentType);
    this.moveRelationships(original, part);
    return part;
  }

  #contentOf(original: string, type: string): string | Uint8Array {
    if (type === 'table') return this.#tableXml(original);
    if (type === 'chart') return this.#chartXml(original);
    return this.#from.bytes(original);
  }

  #chartXml(original: string): string {
    const { text, root } = this.#from.xml(original);
    const edits = [...descendants(root)]
      .filter((element) => element.local === 'f' && element.children.length === 0)
      .map((element) => setContent(text, element, encodeContent(rewriteFormula(element.text, this.#rewrites))));
    return applyEdits(text, edits);
  }

  #tableXml(original: string): string {
    const { text, root } = this.#from.xml(original);
    const name = attributeOf(root, 'displayName') ?? '';
    const renamed = this.#rewrites.table?.(name) ?? name;
    const edits = [
      ...setAttribute(root, 'id', String(this.#nextTable)),
      ...setAttribute(root, 'name', renamed),
      ...setAttribute(root, 'displayName', renamed),
    ];
    this.#nextTable += 1;
    for (const element of descendants(root)) {
      if (element.local === 'calculatedColumnFormula' || element.local === 'totalsRowFormula') {
        edits.push(setContent(text, element, encodeContent(rewriteFormula(element.text, this.#rewrites))));
      }
      for (const { name: attribute, value } of element.attributes) {
        if (/DxfId$|^dxfId$/.test(attribute)) {
          edits.push(...setAttribute(element, attribute, String(Number(value) + this.#differentialOffset)));
        }
      }
    }
    return applyEdits(text, edits);
  }
}

function refuseUnmovable(type: string, part: string): void {
  if (movable.has(type)) return;
  throw new XlsxFault(
    'unsupported',
    `要并入的工作表带有“${type}”内容，不能并入。未改动任何内容，请改为另存成单独的工作簿。`,
    part,
  );
}
