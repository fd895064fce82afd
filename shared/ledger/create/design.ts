import type { BookStyle, BorderStyle, Edge, FontStyle } from '../../workbook/xlsx/write/book.ts';
import { ledgerDesign } from '../templates.ts';
import type { LedgerOptions } from './options.ts';

const { style } = ledgerDesign;

/** Body sizes to fall back on for a row that holds a very long text. */
export const bodySizes: readonly number[] = [style.body.size, 10.5, 10, 9, 8];

/** The font that column widths are counted in. */
export const normalFont: FontStyle = { name: '宋体', size: 11 };

export type CellKind =
  | 'title'
  | 'meta'
  | 'above'
  | 'header'
  | 'group'
  | 'body'
  | 'figure'
  | 'subtotal'
  | 'summary'
  | 'footer';

/** Which sides of the cell are the table's outer edge. */
export interface Edges {
  readonly left?: boolean;
  readonly right?: boolean;
  readonly top?: boolean;
  readonly bottom?: boolean;
}

export interface StyleRequest {
  readonly kind: CellKind;
  readonly align?: 'left' | 'center' | 'right';
  readonly format?: string;
  readonly size?: number;
  /** Null for cells outside the table's grid. */
  readonly edges?: Edges | null;
}

/** The looks of a ledger's cells; equal requests give the same object. */
export class Design {
  readonly #options: LedgerOptions;
  readonly #made = new Map<string, BookStyle>();

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  style(request: StyleRequest): BookStyle {
    const { kind, align, format, size, edges } = request;
    const sides = edges ? `${edges.left}${edges.right}${edges.top}${edges.bottom}` : String(edges);
    const key = `${kind}|${align}|${size}|${sides}|${format}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(request);
    this.#made.set(key, made);
    return made;
  }

  #name(fonts: readonly string[]): string {
    const name = this.#options.fonts === '通用' && fonts.includes('宋体') ? '宋体' : fonts[0];
    return name ?? normalFont.name;
  }

  #font(kind: CellKind, size: number | undefined): FontStyle {
    const named = (text: {
      readonly font: readonly string[];
      readonly size: number;
      readonly bold?: boolean | undefined;
    }) => ({
      name: this.#name(text.font),
      size: size ?? text.size,
      ...(text.bold ? { bold: true } : {}),
    });
    const plain = this.#options.bodyFont ?? '仿宋';
    switch (kind) {
      case 'title':
        return named(style.title);
      case 'header':
        return named(style.header);
      case 'group':
        return named(style.group);
      case 'summary':
      case 'subtotal':
        return named(style.summary);
      case 'meta':
      case 'above':
      case 'footer':
        return { name: plain, size: size ?? style.meta.size };
      case 'figure':
        return { name: style.body.digitsFont ?? plain, size: size ?? style.body.size };
      case 'body':
        return { name: plain, size: size ?? style.body.size };
    }
  }

  #fill(kind: CellKind): string | undefined {
    if (kind === 'header') return style.header.fill;
    if (kind === 'group') return style.group.fill;
    return kind === 'summary' || kind === 'subtotal' ? style.summary.fill : undefined;
  }

  #make({ kind, align, format, size, edges }: StyleRequest): BookStyle {
    const fill = this.#fill(kind);
    const side = (outer: boolean | undefined): Edge => (outer ? style.border.outer : style.border.inner);
    const border: BorderStyle | undefined =
      edges === null || edges === undefined
        ? undefined
        : { left: side(edges.left), right: side(edges.right), top: side(edges.top), bottom: side(edges.bottom) };
    return {
      font: this.#font(kind, size),
      ...(fill ? { fill } : {}),
      ...(border ? { border } : {}),
      ...(align ? { horizontal: align } : {}),
      ...(format ? { format } : {}),
      wrap: kind !== 'title' && kind !== 'meta' && kind !== 'footer' && kind !== 'figure',
    };
  }
}

/** The merged rows' heights. */
export const heights = {
  title: style.title.rowHeight ?? 42,
  meta: style.meta.rowHeight ?? 22,
  header: style.header.rowHeight ?? 32,
  body: 24,
  line: 24,
} as const;
