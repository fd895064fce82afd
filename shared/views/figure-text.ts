import type { Target } from '../notice/notice.ts';

/** A stretch of a printed figure: digits are drawn bold and tabular, the words around them are not. */
export interface FigurePart {
  readonly text: string;
  readonly digits: boolean;
}

/** Splits a text into digit runs (with their separators, sign of decimals and `%`) and the words between them; the parts join to the text again. */
export function figureParts(text: string): FigurePart[] {
  const parts: FigurePart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d[\d.,]*[%‰]?/g)) {
    if (match.index > end) {
      parts.push({ text: text.slice(end, match.index), digits: false });
    }
    parts.push({ text: match[0], digits: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    parts.push({ text: text.slice(end), digits: false });
  }
  return parts;
}

/**
 * A target in words: what is counted, then the figure exactly as the notice prints it, so that 不少于 stands where 不少于 was
 * printed and 以上 where 以上 was. The metric is left out where the printed figure already says it.
 */
export function targetText(target: Pick<Target, 'text' | 'metric'>): string {
  return target.metric === null || target.text.includes(target.metric) ? target.text : `${target.metric}${target.text}`;
}

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** A number for reading: thousands grouped, at most four decimals, no trailing zeros. */
export function numberText(value: number): string {
  return grouped.format(value);
}
