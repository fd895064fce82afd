const indent = /^(?:\u3000{1,4}|[ \u00a0]{2,8}|\t)/u;
/** What begins a paragraph whatever its indent: a number, a chapter, a heading or a list's mark. */
const begins =
  /^\s{0,9}(?:#{1,6}\s|[-*•●]\s|\||第?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[、.．)）项条章节]|[（(](?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）]|[①-⑳])/u;
const fewestLines = 2;
const narrowest = 16;
const widest = 80;
/** How far from the right edge a full line may end, in Chinese characters: a number, a mark or a word that did not fit. */
const ragged = 3;
/** Of the lines that go on, so many reach the edge where a program broke them. */
const mostly = 0.8;

/** How wide a line is in Chinese characters. */
function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) width += (letter.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1;
  return width;
}

/** Whether a line stands flush below another, so that it may go on with it. */
function isFlush(line: string): boolean {
  return line.trim() !== '' && !indent.test(line) && !begins.test(line);
}

/**
 * The lines of a text with those put together again that a program broke at one width: paragraphs begin indented, and lines go on flush
 * below one that reaches the edge. Texts that are not laid out so stay as they are.
 */
export function withoutHardBreaks(lines: readonly string[]): readonly string[] {
  const going = lines.filter((line, at) => at > 0 && isFlush(line) && (lines[at - 1] ?? '').trim() !== '');
  const broken = lines.filter((line, at) => line.trim() !== '' && isFlush(lines[at + 1] ?? '') && indent.test(line));
  if (going.length < fewestLines || broken.length < fewestLines) return lines;
  const edge = Math.max(...broken.map(widthOf));
  const full = (line: string) => widthOf(line) >= edge - ragged && widthOf(line) <= edge + 1;
  if (edge < narrowest || edge > widest || broken.filter(full).length < broken.length * mostly) return lines;
  const joined: string[] = [];
  let last = '';
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && full(last) && isFlush(line)) joined.splice(-1, 1, `${before}${line.trimEnd()}`);
    else joined.push(line.trimEnd());
    last = line.trimEnd();
  }
  return joined;
}
