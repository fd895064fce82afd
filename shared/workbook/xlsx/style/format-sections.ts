/** One piece of a number format's section (ECMA-376 18.8.31). */
export type FormatPiece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  /** The section's own condition, such as `[>=10000]`. */
  readonly condition: { readonly sign: string; readonly value: number } | null;
}

const mostLength = 400;

function bracketed(inner: string): string {
  return /^\$([^-]{1,8})/u.exec(inner)?.[1] ?? '';
}

function conditionOf(inner: string): FormatSection['condition'] {
  const found = /^(<=|>=|<>|<|>|=)\s{0,3}(-?\d{1,15}(?:\.\d{1,9})?)$/u.exec(inner.trim());
  return found === null ? null : { sign: found[1] ?? '=', value: Number(found[2]) };
}

/** The sections of a format, their literal text apart from their codes: quoted, behind `\` or `!`, or a currency in `[$…]`. */
export function sectionsOf(format: string): FormatSection[] {
  const sections: { pieces: FormatPiece[]; condition: FormatSection['condition'] }[] = [
    { pieces: [], condition: null },
  ];
  const text = format.slice(0, mostLength);
  for (let at = 0; at < text.length; at += 1) {
    const section = sections.at(-1);
    const letter = text.charAt(at);
    if (letter === ';') sections.push({ pieces: [], condition: null });
    else if (letter === '"') {
      const end = text.indexOf('"', at + 1);
      section?.pieces.push({ kind: 'literal', text: text.slice(at + 1, end < 0 ? text.length : end) });
      at = end < 0 ? text.length : end;
    } else if (letter === '\\' || letter === '!') {
      section?.pieces.push({ kind: 'literal', text: text.charAt(at + 1) });
      at += 1;
    } else if (letter === '_' || letter === '*') at += 1;
    else if (letter === '[') {
      const end = text.indexOf(']', at);
      const inner = text.slice(at + 1, end < 0 ? text.length : end);
      const condition = conditionOf(inner);
      if (section !== undefined && condition !== null) section.condition = condition;
      else section?.pieces.push({ kind: 'literal', text: bracketed(inner) });
      at = end < 0 ? text.length : end;
    } else {
      const last = section?.pieces.at(-1);
      const code = /^[A-Za-z0#?.,%/@:+\- ]$/u.test(letter);
      if (!code) section?.pieces.push({ kind: 'literal', text: letter });
      else if (last?.kind === 'code') section?.pieces.splice(-1, 1, { kind: 'code', text: last.text + letter });
      else section?.pieces.push({ kind: 'code', text: letter });
    }
  }
  return sections;
}

function holds(condition: NonNullable<FormatSection['condition']>, value: number): boolean {
  switch (condition.sign) {
    case '<':
      return value < condition.value;
    case '>':
      return value > condition.value;
    case '<=':
      return value <= condition.value;
    case '>=':
      return value >= condition.value;
    case '<>':
      return value !== condition.value;
    default:
      return value === condition.value;
  }
}

/** The section that shows a number: the first whose condition holds, else by its sign. */
export function sectionFor(format: string, value: number): FormatSection {
  const sections = sectionsOf(format);
  const [first, second, third] = sections;
  const plain: FormatSection = first ?? { pieces: [], condition: null };
  if (sections.some(({ condition }) => condition !== null)) {
    return sections.find(({ condition }) => condition === null || holds(condition, value)) ?? plain;
  }
  if (value < 0 && second !== undefined) return second;
  if (value === 0 && third !== undefined) return third;
  return plain;
}

/**
 * By what power of ten a section shows its number smaller: three for each comma behind the last digit, and one for each digit
 * behind a point that is only written in (`0!.0,` shows 125000 as 12.5).
 */
export function scaleOf(pieces: readonly FormatPiece[]): number {
  const point = pieces.findIndex(({ kind, text }) => kind === 'literal' && text === '.');
  const codes = (from: number) =>
    pieces
      .slice(from)
      .map(({ kind, text }) => (kind === 'code' ? text : ''))
      .join('');
  const written = point < 0 ? 0 : (/^[0#?]{1,15}/u.exec(codes(point))?.[0].length ?? 0);
  const commas = /[0#?](,{1,5})(?![0#?,])/u.exec(codes(0))?.[1]?.length ?? 0;
  return commas * 3 + written;
}

/** What a format makes of a positive figure: by what power of ten it shows it smaller, and the words that it writes behind it. */
export interface FigureLook {
  readonly scale: number;
  readonly words: string;
}

/** How a format shows a positive figure. */
export function figureLook(format: string): FigureLook {
  const { pieces } = sectionFor(format, 1);
  const last = pieces.findLastIndex(({ kind, text }) => kind === 'code' && /[0#?]|general/iu.test(text));
  const behind = pieces.slice(last + 1).map(({ kind, text }) => (kind === 'literal' ? text : ''));
  return { scale: last < 0 ? 0 : scaleOf(pieces), words: last < 0 ? '' : behind.join('').trim() };
}
