import { dialectOf } from '../../../opc/package/dialect.ts';
import type { Package } from '../../../opc/package/package.ts';
import { addRelationships, relationshipsOf, removeRelationships } from '../../../opc/package/relationships.ts';
import { applyEdits, setAttribute } from '../../../opc/xml/edit.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf, parseXml, prefixedAttributeOf } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import { areaHolds, areaName, parseArea } from '../grid/address.ts';
import { relationshipsPrefix, replaceChild } from './children.ts';
import type { SheetPart } from './sheet-part.ts';

interface Link {
  area: Area;
  readonly url: string;
  readonly tip: string;
  /** The element as stored; null for a new one. */
  readonly xml: string | null;
  readonly relationship: string | null;
}

/** The hyperlinks of one sheet (ECMA-376 18.3.1.47), kept aside while cells are written and put back by `flush`. */
export class Links {
  readonly #single = new Map<string, Link>();
  #wide: Link[] = [];
  readonly #dropped = new Set<string>();
  #changed = false;

  /** Reads a sheet's links with the targets of its relationships. */
  static read(pack: Package, part: string, frame: string): Links {
    const links = new Links();
    const element = childOf(parseXml(frame), 'hyperlinks');
    if (element === null) return links;
    const targets = new Map(relationshipsOf(pack, part).map(({ id, target }) => [id, target]));
    for (const child of childrenOf(element, 'hyperlink')) {
      const area = parseArea(attributeOf(child, 'ref') ?? '');
      if (area === null) continue;
      const relationship = prefixedAttributeOf(child, 'id');
      const location = attributeOf(child, 'location');
      const url = (targets.get(relationship ?? '') ?? '') + (location === null ? '' : `#${location}`);
      const xml = frame.slice(child.start, child.end);
      links.#add({ area, url, tip: attributeOf(child, 'tooltip') ?? '', xml, relationship });
    }
    return links;
  }

  /** Every link with its area, single cells first. */
  *all(): Generator<{ area: Area; url: string; tip: string }> {
    yield* this.#single.values();
    yield* this.#wide;
  }

  /** Links a cell, or unlinks it for null; a link over more cells stays on the others. */
  set(row: number, column: number, link: { url: string; tip: string } | null): void {
    const key = `${row},${column}`;
    const present = this.#single.get(key);
    if (link !== null && present?.url === link.url && present.tip === link.tip) return;
    if (present !== undefined) this.#drop(present, key);
    this.#splitWide(row, column);
    if (link === null) return;
    const area = { row, column, rows: 1, columns: 1 };
    this.#single.set(key, { area, url: link.url, tip: link.tip, xml: null, relationship: null });
    this.#changed = true;
  }

  #drop(link: Link, key: string): void {
    this.#single.delete(key);
    if (link.relationship !== null) this.#dropped.add(link.relationship);
    this.#changed = true;
  }

  #splitWide(row: number, column: number): void {
    const covering = this.#wide.filter(({ area }) => areaHolds(area, row, column));
    if (covering.length === 0) return;
    this.#wide = this.#wide.filter((link) => !covering.includes(link));
    for (const link of covering) for (const area of without(link.area, row, column)) this.#add({ ...link, area });
    this.#changed = true;
  }

  /** Moves every link with its cells; a link whose cells are gone goes. */
  move(shift: (area: Area) => Area | null): void {
    const before = [...this.#single.values(), ...this.#wide];
    this.#single.clear();
    this.#wide = [];
    for (const link of before) {
      const area = shift(link.area);
      if (area === null) {
        if (link.relationship !== null) this.#dropped.add(link.relationship);
        this.#changed = true;
      } else {
        this.#changed ||= area.row !== link.area.row || area.rows !== link.area.rows;
        this.#add({ ...link, area });
      }
    }
  }

  #add(link: Link): void {
    if (link.area.rows === 1 && link.area.columns === 1) this.#single.set(`${link.area.row},${link.area.column}`, link);
    else this.#wide.push(link);
  }

  get count(): number {
    return this.#single.size + this.#wide.length;
  }

  /** Writes the links into the sheet and their targets into its relationships, if any changed. */
  flush(pack: Package, part: string, sheet: SheetPart): void {
    if (!this.#changed) return;
    const root = parseXml(sheet.frame);
    const bound = relationshipsPrefix(root);
    const links = [...this.#single.values(), ...this.#wide];
    const fresh = links.filter((link) => link.relationship === null && link.xml === null && !link.url.startsWith('#'));
    const ids = addRelationships(
      pack,
      part,
      fresh.map((link) => ({ type: 'hyperlink', target: link.url, external: true })),
    );
    const idOf = new Map(fresh.map((link, index) => [link, ids[index] ?? '']));
    const elements = links.map((link) => {
      if (link.xml !== null) return withArea(link.xml, link.area);
      const id = idOf.get(link);
      const target = id === undefined ? `location="${encodeXml(link.url.slice(1))}"` : `${bound ?? 'r:'}id="${id}"`;
      const tip = link.tip === '' ? '' : ` tooltip="${encodeXml(link.tip.slice(0, 255))}"`;
      return `<${root.prefix}hyperlink ref="${areaName(link.area)}" ${target}${tip}/>`;
    });
    const declared = bound === null ? ` xmlns:r="${dialectOf(pack).relationships}"` : '';
    const tag = `${root.prefix}hyperlinks`;
    const xml = elements.length === 0 ? '' : `<${tag}${declared}>${elements.join('')}</${tag}>`;
    sheet.setFrame(replaceChild(sheet.frame, 'hyperlinks', xml));
    this.#removeTargets(pack, part, links);
    this.#becomeStored(Links.read(pack, part, sheet.frame));
  }

  #removeTargets(pack: Package, part: string, links: readonly Link[]): void {
    for (const link of links) if (link.relationship !== null) this.#dropped.delete(link.relationship);
    removeRelationships(pack, part, this.#dropped);
    this.#dropped.clear();
  }

  #becomeStored(stored: Links): void {
    this.#single.clear();
    for (const [key, link] of stored.#single) this.#single.set(key, link);
    this.#wide = stored.#wide;
    this.#changed = false;
  }
}

function withArea(xml: string, area: Area): string {
  const element = parseXml(xml);
  return applyEdits(xml, setAttribute(element, 'ref', areaName(area)));
}

/** An area without one of its cells, as up to four areas. */
function without(area: Area, row: number, column: number): Area[] {
  const below = area.row + area.rows - row - 1;
  const right = area.column + area.columns - column - 1;
  const parts = [
    { ...area, rows: row - area.row },
    { ...area, row: row + 1, rows: below },
    { row, rows: 1, column: area.column, columns: column - area.column },
    { row, rows: 1, column: column + 1, columns: right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
