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
