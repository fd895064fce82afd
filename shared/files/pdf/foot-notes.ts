import type { Row } from './rows.ts';

const smaller = 0.92;

function textOf({ glyphs }: Row): string {
  return glyphs.map(({ text }) => text).join('');
}

function bare(mark: string): string {
  return mark.replace(/[[\]［］〔〕（）()]/gu, '');
}

/**
 * Parts the notes at the foot of a page from its text: the last rows in smaller letters, from the one on that begins with a mark
 * that was raised in the text.
 */
export function partFootNotes(
  rows: readonly Row[],
  marks: readonly string[],
  usual: number,
): { readonly text: readonly Row[]; readonly notes: readonly Row[] } {
  if (marks.length === 0) return { text: rows, notes: [] };
  let from = rows.length;
  while (from > 0 && (rows[from - 1]?.size ?? usual) < usual * smaller) from -= 1;
  const begins = rows.slice(from).findIndex((row) => marks.some((mark) => bare(textOf(row)).startsWith(bare(mark))));
  if (begins < 0) return { text: rows, notes: [] };
  return { text: rows.slice(0, from + begins), notes: rows.slice(from + begins) };
}
