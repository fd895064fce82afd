import { encodeXml } from '../../../opc/xml/escape.ts';
import type { BookStyle, BorderStyle, FontStyle, RuleStyle } from './book.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The first number format id that is free for own codes (ECMA-376 18.8.30). */
const ownFormats = 164;
const builtinFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};

function list(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
}

/** Things written once each and named by their place. */
class Pool {
  readonly parts: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const part of first) this.place(part);
  }

  place(part: string): number {
    const known = this.#places.get(part);
    if (known !== undefined) return known;
    this.#places.set(part, this.parts.length);
    this.parts.push(part);
    return this.parts.length - 1;
  }
}

function colour(name: string, rgb: string): string {
  return `<${name} rgb="FF${rgb}"/>`;
}

function fontXml(font: FontStyle): string {
  const marks = `${font.bold ? '<b/>' : ''}${font.underline ? '<u/>' : ''}`;
  const tint = font.colour === undefined ? '' : colour('color', font.colour);
  return `<font>${marks}<sz val="${font.size}"/>${tint}<name val="${encodeXml(font.name)}"/></font>`;
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid">${colour('fgColor', rgb)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: BorderStyle): string {
  const edges = (['left', 'right', 'top', 'bottom'] as const).map((edge) => {
    const style = border[edge];
    return style === undefined ? `<${edge}/>` : `<${edge} style="${style}">${colour('color', '000000')}</${edge}>`;
  });
  return `<border>${edges.join('')}<diagonal/></border>`;
}

/** The styles of a new workbook: each asked for once, written as `styles.xml`. */
export class StyleTable {
  readonly #normal: FontStyle;
  readonly #fonts: Pool;
  readonly #fills = new Pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Pool([borderXml({})]);
  readonly #formats = new Pool([]);
  readonly #cells = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #rules = new Pool([]);
  readonly #known = new Map<BookStyle, [number, number]>();

  constructor(normal: FontStyle) {
    this.#normal = normal;
    this.#fonts = new Pool([fontXml(normal)]);
  }

  /** The index of a cell style; `quoted` marks text that would read as a formula when it is typed again. */
  cell(style: BookStyle | undefined, quoted: boolean): number {
    if (style === undefined) return quoted ? this.#write({}, true) : 0;
    const known = this.#known.get(style);
    const indexes: [number, number] = known ?? [-1, -1];
    if (known === undefined) this.#known.set(style, indexes);
    const slot = quoted ? 1 : 0;
    if (indexes[slot] === -1) indexes[slot] = this.#write(style, quoted);
    return indexes[slot];
  }

  #write(style: BookStyle, quoted: boolean): number {
    const font = this.#fonts.place(fontXml(style.font ?? this.#normal));
    const fill = style.fill === undefined ? 0 : this.#fills.place(fillXml(style.fill));
    const border = style.border === undefined ? 0 : this.#borders.place(borderXml(style.border));
    const format = this.#format(style.format ?? 'General');
    const horizontal = style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`;
    const alignment = `<alignment${horizontal} vertical="center"${style.wrap ? ' wrapText="1"' : ''}/>`;
    const protection = style.locked === false ? '<protection locked="0"/>' : '';
    const applies =
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"' +
      (protection === '' ? '' : ' applyProtection="1"');
    const prefix = quoted ? ' quotePrefix="1"' : '';
    return this.#cells.place(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${prefix} ${applies}>${alignment}${protection}</xf>`,
    );
  }

  #format(code: string): number {
    return builtinFormats[code] ?? ownFormats + this.#formats.place(encodeXml(code));
  }

  /** The index of a conditional rule's style. */
  rule(style: RuleStyle): number {
    const font = style.colour === undefined ? '' : `<font>${colour('color', style.colour)}</font>`;
    const code = style.format;
    const format =
      code === undefined ? '' : `<numFmt numFmtId="${this.#format(code)}" formatCode="${encodeXml(code)}"/>`;
    const fill =
      style.fill === undefined
        ? ''
        : `<fill><patternFill patternType="solid">${colour('fgColor', style.fill)}${colour('bgColor', style.fill)}</patternFill></fill>`;
    return this.#rules.place(`<dxf>${font}${format}${fill}</dxf>`);
  }

  xml(): string {
    const formats = this.#formats.parts.map(
      (code, index) => `<numFmt numFmtId="${ownFormats + index}" formatCode="${code}"/>`,
    );
    return (
      `${xmlHead}<styleSheet xmlns="${mainSpace}">${formats.length === 0 ? '' : list('numFmts', formats)}` +
      list('fonts', this.#fonts.parts) +
      list('fills', this.#fills.parts) +
      list('borders', this.#borders.parts) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#cells.parts) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      list('dxfs', this.#rules.parts) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}
