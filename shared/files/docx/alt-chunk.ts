import { encodeContent } from '../../opc/xml/escape.ts';
import { decodePage } from '../../page/charset.ts';

/** A document that Word takes in when it opens the file (ECMA-376 17.17.2), where it is a web page or text; null for other kinds. */
export function chunkMarkup(bytes: Uint8Array, name: string): string | null {
  if (/\.(?:x?html?|mht(?:ml)?)$/iu.test(name)) return decodePage(bytes);
  if (!/\.txt$/iu.test(name)) return null;
  return decodePage(bytes)
    .split(/\r\n|\r|\n/u)
    .map((line) => `<p>${encodeContent(line)}</p>`)
    .join('');
}
