/** A line of the stream; `tooLong` stands for a line that was passed over because it is longer than allowed. */
export type StreamLine = { readonly text: string } | { readonly tooLong: number };

/**
 * Cuts a stream of bytes at line feeds, reading only as far as lines are taken. A line above `most` bytes is never held: its bytes
 * are counted and let go. The last line needs no line feed; blank lines are left out.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): StreamLine | null => {
    const line = Buffer.concat(size > most ? [] : parts);
    const length = size;
    parts = [];
    size = 0;
    if (length > most) return { tooLong: length };
    const text = line.toString('utf8').trim();
    return text === '' ? null : { text };
  };
  const keep = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= most) parts.push(piece);
    else parts = [];
  };
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      const line = take();
      if (line) yield line;
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;
}
