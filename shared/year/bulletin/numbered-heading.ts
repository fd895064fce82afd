const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A first-level heading of an official document: `一、总体进展` (GB/T 9704-2012, 7.3.3). */
export function numberedHeading(index: number, heading: string): string {
  return `${numerals[index] ?? index + 1}、${heading}`;
}
