import { type FontMeaning, meaningOf } from './font-meaning.ts';
import type { PlacedGlyph } from './glyph.ts';
import { sayingInstead, textString } from './marked-text.ts';
import { identity, isNumbers, type Matrix, matrixOf, moved, times } from './matrix.ts';
import type { PdfLibrary } from './pdf-tools.ts';
import { boxesOf, type DrawnBox, placedBox } from './rules.ts';

/** pdf.js's list of what a page draws. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawn {
  readonly glyphs: PlacedGlyph[];
  readonly boxes: DrawnBox[];
  /** Texts of layers that are switched off. */
  readonly hidden: readonly string[];
}

/** What drawing a page asks of its file: pdf.js's own font objects by name, and which layers are shown. */
export interface DrawnFrom {
  readonly fontNamed: (name: string) => unknown;
  readonly isShown: (layer: unknown) => boolean;
}

interface TextState {
  matrix: Matrix;
  line: Matrix;
  x: number;
  font: FontMeaning | null;
  size: number;
  letter: number;
  word: number;
  scale: number;
  leading: number;
  rise: number;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
}

function isGlyph(value: unknown): value is ShownGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Follows the graphics and text state of PDF (ISO 32000-1 §8.4, §9.3) as far as places of characters and lines need it. */
class Pen {
  readonly glyphs: PlacedGlyph[] = [];
  readonly boxes: DrawnBox[] = [];
  readonly hidden: string[] = [];
  readonly #marked: { readonly from: number; readonly actual: string | null; readonly shown: boolean }[] = [];
  readonly #saved: { readonly matrix: Matrix; readonly text: TextState }[] = [];
  #matrix: Matrix = identity;
  #text: TextState = {
    matrix: identity,
    line: identity,
    x: 0,
    font: null,
    size: 0,
    letter: 0,
    word: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };

  /** A marked sequence begins; `actual` is what its characters say, whatever their font makes of them. */
  beginMarked(actual: string | null, shown = true): void {
    this.#marked.push({ from: this.glyphs.length, actual, shown });
  }

  endMarked(): void {
    const marked = this.#marked.pop();
    if (marked === undefined || (marked.actual === null && marked.shown)) return;
    const drawn = this.glyphs.splice(marked.from);
    if (!marked.shown) this.hidden.push(marked.actual ?? drawn.map(({ text }) => text).join(''));
    else for (const glyph of sayingInstead(drawn, marked.actual ?? '')) this.glyphs.push(glyph);
  }

  /** What stands in a form's field or a note on the page is drawn on the page's own ground. */
  beginAnnotation(place: Matrix | null, form: Matrix | null): void {
    this.save();
    this.#matrix = times(place ?? identity, form ?? identity);
  }

  save(): void {
    this.#saved.push({ matrix: this.#matrix, text: { ...this.#text } });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    this.#matrix = saved.matrix;
    this.#text = saved.text;
  }

  transform(matrix: Matrix | null): void {
    if (matrix !== null) this.#matrix = times(this.#matrix, matrix);
  }

  set(values: Partial<TextState>): void {
    Object.assign(this.#text, values);
  }

  setTextMatrix(matrix: Matrix): void {
    this.set({ matrix, line: matrix, x: 0 });
  }

  move(x: number, y: number): void {
    this.setTextMatrix(times(this.#text.line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.#text.leading);
  }

  paint(packed: unknown, stroked: boolean): void {
    if (!isNumbers(packed)) return;
    for (const box of boxesOf(packed)) this.boxes.push({ ...placedBox(box, this.#matrix), stroked });
  }

  show(shown: readonly unknown[]): void {
    const { font, size, letter, word, scale, rise } = this.#text;
    if (font === null || size === 0) return;
    const place = times(this.#matrix, this.#text.matrix);
    const length = Math.hypot(place[0], place[1]);
    const height = Math.hypot(place[2], place[3]) * Math.abs(size);
    const turned = Math.round((Math.atan2(place[1], place[0]) * 180) / Math.PI) + (size < 0 ? 180 : 0);
    const angle = (((font.vertical ? turned - 90 : turned) % 360) + 360) % 360;
    let along = this.#text.x;
    for (const one of shown) {
      if (typeof one === 'number') {
        along -= (one * size * (font.vertical ? 1 : scale)) / 1000;
        continue;
      }
      if (!isGlyph(one)) continue;
      const spacing = letter + (one.isSpace ? word : 0);
      const advance = font.vertical ? -size + spacing : (one.width * font.unit * size + spacing) * scale;
      const [x, y] = font.vertical ? moved(place, rise, along) : moved(place, along, rise);
      const width = Math.abs(font.vertical ? size : one.width * font.unit * size * scale) * length;
      this.glyphs.push({ text: font.textOf(one), x, y, width, size: height, angle });
      along += advance;
    }
    this.set({ x: along });
  }
}

function packedMatrix(words: unknown): Matrix | null {
  const [first] = Array.isArray(words) ? words : [];
  return matrixOf(words) ?? matrixOf(first);
}

/** The characters and the straight-edged boxes that a page draws, each where it stands on the unturned page. */
export function drawnBy(
  { fnArray, argsArray }: Operators,
  { OPS }: PdfLibrary,
  { fontNamed, isShown }: DrawnFrom,
): Drawn {
  const stroking: ReadonlySet<unknown> = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
  const fonts = new Map<string, FontMeaning>();
  const fontOf = (name: unknown): FontMeaning => {
    const key = String(name);
    const known = fonts.get(key) ?? meaningOf(fontNamed(key));
    fonts.set(key, known);
    return known;
  };
  const pen = new Pen();
  for (let at = 0; at < fnArray.length; at += 1) {
    const words: unknown = argsArray[at];
    const [first, second, third, fourth]: readonly unknown[] = Array.isArray(words) ? words : [];
    switch (fnArray[at]) {
      case OPS.save:
        pen.save();
        break;
      case OPS.paintFormXObjectBegin:
        pen.save();
        pen.transform(matrixOf(first));
        break;
      case OPS.restore:
      case OPS.endAnnotation:
      case OPS.paintFormXObjectEnd:
        pen.restore();
        break;
      case OPS.transform:
        pen.transform(packedMatrix(words));
        break;
      case OPS.constructPath:
        if (stroking.has(first) || filling.has(first)) {
          pen.paint(Array.isArray(second) ? second[0] : null, stroking.has(first));
        }
        break;
      case OPS.beginMarkedContent:
        pen.beginMarked(null);
        break;
      case OPS.beginMarkedContentProps:
        pen.beginMarked(typeof second === 'string' ? textString(second) : null, first !== 'OC' || isShown(second));
        break;
      case OPS.beginAnnotation:
        pen.beginAnnotation(matrixOf(third), matrixOf(fourth));
        break;
      case OPS.endMarkedContent:
        pen.endMarked();
        break;
      case OPS.beginText:
        pen.setTextMatrix(identity);
        break;
      case OPS.setFont:
        pen.set({ font: fontOf(first), size: number(second) });
        break;
      case OPS.setCharSpacing:
        pen.set({ letter: number(first) });
        break;
      case OPS.setWordSpacing:
        pen.set({ word: number(first) });
        break;
      case OPS.setHScale:
        pen.set({ scale: number(first) / 100 });
        break;
      case OPS.setLeading:
        pen.set({ leading: number(first) });
        break;
      case OPS.setTextRise:
        pen.set({ rise: number(first) });
        break;
      case OPS.moveText:
        pen.move(number(first), number(second));
        break;
      case OPS.setLeadingMoveText:
        pen.set({ leading: -number(second) });
        pen.move(number(first), number(second));
        break;
      case OPS.setTextMatrix:
        pen.setTextMatrix(packedMatrix(words) ?? identity);
        break;
      case OPS.nextLine:
        pen.nextLine();
        break;
      case OPS.showText:
        pen.show(Array.isArray(first) ? first : []);
        break;
      default:
        break;
    }
  }
  return { glyphs: pen.glyphs, boxes: pen.boxes, hidden: pen.hidden };
}
