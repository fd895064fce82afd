/** UTF-8 of text in pieces, without joining them into one string first. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let out = new Uint8Array(1 << 16);
  let length = 0;
  for (const piece of pieces) {
    const most = length + piece.length * 3;
    if (most > out.length) {
      const grown = new Uint8Array(Math.max(most, out.length * 2));
      grown.set(out.subarray(0, length));
      out = grown;
    }
    length += encoder.encodeInto(piece, out.subarray(length)).written;
  }
  return out.subarray(0, length);
}
