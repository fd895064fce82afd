/** Letters before and after the first word that was looked for. */
const before = 12;
const after = 60;

/** Where a word that was looked for stands in an item's text, with what is around it; null where its title shows them all or its text none. */
export function excerptOf(
  { title, text }: { readonly title: string; readonly text: string },
  words: readonly string[],
): string | null {
  const lower = text.toLowerCase();
  const missing = words
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '' && !title.toLowerCase().includes(word));
  const places = missing.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  if (places.length === 0) {
    return null;
  }
  const start = Math.max(0, Math.min(...places) - before);
  const end = Math.min(text.length, start + before + after);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
