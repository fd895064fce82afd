/** Splits a text at the words looked for, whatever their case; the parts join to the text again. */
export function hitParts(text: string, words: readonly string[]): { readonly text: string; readonly hit: boolean }[] {
  const lower = text.toLowerCase();
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word !== '');
  const hits = new Uint8Array(lower.length === text.length ? text.length : 0);
  for (const word of wanted) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      hits.fill(1, at, at + word.length);
    }
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && hits[end] === hits[at]) {
      end += 1;
    }
    parts.push({ text: text.slice(at, end), hit: hits[at] === 1 });
    at = end;
  }
  return parts;
}

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) {
    return text;
  }
  let at = 0;
  return hitParts(text, words).map((part) => {
    const key = at;
    at += part.text.length;
    return part.hit ? (
      <mark key={key} className="tv-hit">
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
}
