import { declareContentType } from '../../../opc/package/content-types.ts';
import { dialectOf } from '../../../opc/package/dialect.ts';
import type { Package } from '../../../opc/package/package.ts';
import { addRelationships } from '../../../opc/package/relationships.ts';
import { appendInside, applyEdits, type Edit, setAttribute } from '../../../opc/xml/edit.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import { attributeOf, childOf, childrenOf, isTrue, parseXml, type XmlElement } from '../../../opc/xml/tree.ts';
import { builtInFormats, builtInId } from './number-format.ts';

/** What of a style a write may change. */
export interface StyleChange {
  readonly format: string;
  /** Whether a text is marked so that editing the cell keeps it a text. */
  readonly quotePrefix: boolean;
}

/** What a cell's style says, as far as reading and writing need it. */
export interface CellStyle extends StyleChange {
  readonly locked: boolean;
  readonly wrap: boolean;
  /** The font's size in points. */
  readonly fontSize: number;
  /** Whether its font is crossed out. */
  readonly struck: boolean;
  /** Whether a line is drawn on one of the cell's sides. */
  readonly ruled: boolean;
}

const plainStyles = (namespace: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

const sides = ['left', 'right', 'top', 'bottom'];

/** The cell formats of a workbook (`cellXfs`): reads them, and adds variants of them at the end. */
export class Styles {
  readonly #pack: Package;
  readonly #part: string;
  readonly #formats = new Map<number, string>();
  readonly #fontSizes: number[] = [];
  readonly #struckFonts: boolean[] = [];
  readonly #ruledBorders: boolean[] = [];
  readonly #formatTexts: string[] = [];
  readonly #read: (CellStyle | undefined)[] = [];
  readonly #derived = new Map<string, number>();
  readonly #addedFormats: string[] = [];
  #storedFormats = 0;

  /** Reads the styles part; a workbook without one gets a plain one when the first style is added. */
  constructor(pack: Package, part: string) {
    this.#pack = pack;
    this.#part = part;
    const { text, root } = pack.has(part) ? pack.xml(part) : this.#plain();
    for (const element of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
      this.#formats.set(Number(attributeOf(element, 'numFmtId')), attributeOf(element, 'formatCode') ?? 'General');
    }
    for (const font of childrenOf(childOf(root, 'fonts'), 'font')) {
      const size = childOf(font, 'sz');
      this.#fontSizes.push(size === null ? 11 : Number(attributeOf(size, 'val') ?? 11));
      const strike = childOf(font, 'strike');
      this.#struckFonts.push(strike !== null && isTrue(attributeOf(strike, 'val') ?? '1'));
    }
    for (const border of childrenOf(childOf(root, 'borders'), 'border')) {
      const styles = sides.map((side) => childOf(border, side)).map((side) => side && attributeOf(side, 'style'));
      this.#ruledBorders.push(styles.some((style) => style !== null && style !== 'none'));
    }
    for (const xf of childrenOf(childOf(root, 'cellXfs'), 'xf')) this.#formatTexts.push(text.slice(xf.start, xf.end));
    this.#storedFormats = this.#formatTexts.length;
    if (this.#storedFormats === 0) {
      this.#formatTexts.push(`<${root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    }
  }

  #plain(): { text: string; root: XmlElement } {
    const text = plainStyles(dialectOf(this.#pack).spreadsheet);
    return { text, root: parseXml(text) };
  }

  /** The style of an index in `cellXfs`; an index beyond them is the plain style, as Excel takes it. */
  style(index: number): CellStyle {
    const known = this.#read[index];
    if (known !== undefined) return known;
    const text = this.#formatTexts[index];
    const style = text === undefined ? plainStyle : this.#readStyle(parseXml(text));
    this.#read[index] = style;
    return style;
  }

  #readStyle(xf: XmlElement): CellStyle {
    const protection = childOf(xf, 'protection');
    const alignment = childOf(xf, 'alignment');
    const locked = protection === null ? null : attributeOf(protection, 'locked');
    return {
      format: this.#formatCode(Number(attributeOf(xf, 'numFmtId') ?? 0)),
      quotePrefix: isTrue(attributeOf(xf, 'quotePrefix')),
      locked: locked === null || isTrue(locked),
      wrap: alignment !== null && isTrue(attributeOf(alignment, 'wrapText')),
      fontSize: this.#fontSizes[Number(attributeOf(xf, 'fontId') ?? 0)] ?? 11,
      struck: this.#struckFonts[Number(attributeOf(xf, 'fontId') ?? 0)] ?? false,
      ruled: this.#ruledBorders[Number(attributeOf(xf, 'borderId') ?? 0)] ?? false,
    };
  }

  /** A style like one but for what changes: one that is there already, else a new one at the end. */
  derive(index: number, change: StyleChange): number {
    const now = this.style(index);
    if (now.format === change.format && now.quotePrefix === change.quotePrefix) return index;
    const key = `${index}|${change.quotePrefix ? 1 : 0}|${change.format}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const text = this.#variant(this.#formatTexts[index] ?? this.#formatTexts[0] ?? '<xf/>', now, change);
    let found = this.#formatTexts.indexOf(text);
    if (found < 0) found = this.#formatTexts.push(text) - 1;
    this.#derived.set(key, found);
    return found;
  }

  /** A style like one, locked or open to edits on a protected sheet: the same, one that is there already, or a new one. */
  relock(index: number, locked: boolean): number {
    if (this.style(index).locked === locked) return index;
    const key = `${index}|${locked ? 'locked' : 'open'}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const text = this.#formatTexts[index] ?? this.#formatTexts[0] ?? '<xf/>';
    const xf = parseXml(text);
    const protection = childOf(xf, 'protection');
    const value = locked ? '1' : '0';
    const edits: Edit[] = [...setAttribute(xf, 'applyProtection', '1')];
    if (protection !== null) edits.push(...setAttribute(protection, 'locked', value));
    else {
      const xml = `<${xf.prefix}protection locked="${value}"/>`;
      const alignment = childOf(xf, 'alignment');
      edits.push(
        alignment === null ? appendInside(text, xf, xml) : { start: alignment.end, end: alignment.end, text: xml },
      );
    }
    const changed = applyEdits(text, edits);
    let found = this.#formatTexts.indexOf(changed);
    if (found < 0) found = this.#formatTexts.push(changed) - 1;
    this.#derived.set(key, found);
    return found;
  }

  #variant(text: string, now: CellStyle, change: StyleChange): string {
    const xf = parseXml(text);
    const edits: Edit[] = [];
    if (now.format !== change.format) {
      edits.push(...setAttribute(xf, 'numFmtId', String(this.#formatId(change.format))));
      edits.push(...setAttribute(xf, 'applyNumberFormat', '1'));
    }
    if (now.quotePrefix !== change.quotePrefix) {
      edits.push(...setAttribute(xf, 'quotePrefix', change.quotePrefix ? '1' : null));
    }
    return applyEdits(text, edits);
  }

  #formatCode(id: number): string {
    return this.#formats.get(id) ?? builtInFormats.get(id) ?? 'General';
  }

  #formatId(code: string): number {
    for (const [id, known] of this.#formats) if (known === code) return id;
    const builtIn = builtInId(code);
    if (builtIn !== null && !this.#formats.has(builtIn)) return builtIn;
    const id = Math.max(163, ...this.#formats.keys()) + 1;
    this.#formats.set(id, code);
    this.#addedFormats.push(`numFmtId="${id}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }

  /** Writes the styles that were added to the part; nothing changes where none were. */
  flush(workbookPart: string): void {
    const added = this.#formatTexts.length - Math.max(this.#storedFormats, 1);
    if (added === 0 && this.#addedFormats.length === 0) return;
    if (!this.#pack.has(this.#part)) this.#createPart(workbookPart);
    const { text, root } = this.#pack.xml(this.#part);
    const cellXfs = childOf(root, 'cellXfs');
    const edits: Edit[] = [];
    const count = String(this.#formatTexts.length);
    const xml = this.#formatTexts.slice(this.#storedFormats).join('');
    if (cellXfs !== null) edits.push(appendInside(text, cellXfs, xml), ...setAttribute(cellXfs, 'count', count));
    else {
      const at = placeOfFormats(root);
      const tag = `${root.prefix}cellXfs`;
      edits.push({ start: at, end: at, text: `<${tag} count="${count}">${xml}</${tag}>` });
    }
    edits.push(...this.#formatEdits(text, root));
    this.#pack.set(this.#part, applyEdits(text, edits));
    this.#storedFormats = this.#formatTexts.length;
    this.#addedFormats.length = 0;
  }

  #formatEdits(text: string, root: XmlElement): Edit[] {
    if (this.#addedFormats.length === 0) return [];
    const xml = this.#addedFormats.map((format) => `<${root.prefix}numFmt ${format}`).join('');
    const numFmts = childOf(root, 'numFmts');
    if (numFmts !== null) {
      const count = String(childrenOf(numFmts, 'numFmt').length + this.#addedFormats.length);
      return [appendInside(text, numFmts, xml), ...setAttribute(numFmts, 'count', count)];
    }
    const tag = `${root.prefix}numFmts`;
    const created = `<${tag} count="${this.#addedFormats.length}">${xml}</${tag}>`;
    return [{ start: root.contentStart, end: root.contentStart, text: created }];
  }

  #createPart(workbookPart: string): void {
    this.#pack.set(this.#part, this.#plain().text);
    addRelationships(this.#pack, workbookPart, [{ type: 'styles', target: `/${this.#part}` }]);
    declareContentType(
      this.#pack,
      this.#part,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    );
  }
}

/** `cellXfs` stands behind what it refers to (ECMA-376 18.8.39). */
function placeOfFormats(root: XmlElement): number {
  const before = ['cellStyleXfs', 'borders', 'fills', 'fonts', 'numFmts'];
  return before.map((local) => childOf(root, local)).find((child) => child !== null)?.end ?? root.contentStart;
}

const plainStyle: CellStyle = {
  format: 'General',
  quotePrefix: false,
  locked: true,
  wrap: false,
  fontSize: 11,
  struck: false,
  ruled: false,
};
