import { encodeContent } from '../../opc/xml/escape.ts';
import { decodePage } from '../../page/charset.ts';
import { isMhtml } from '../is-mhtml.ts';
import { mhtmlMarkup } from '../mhtml.ts';

const head = new TextDecoder('latin1');

/** Whether a part is a package of its own, as a .docx is. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** A document that Word takes in when it opens the file (ECMA-376 17.17.2), where it is a web page or text; null for other kinds. */
export function chunkMarkup(bytes: Uint8Array, name: string): string | null {
  if (isMhtml(head.decode(bytes.subarray(0, 4096)))) return mhtmlMarkup(bytes);
  if (/\.x?html?$/iu.test(name)) return decodePage(bytes);
  if (!/\.txt$/iu.test(name)) return null;
  return decodePage(bytes)
    .split(/\r\n|\r|\n/u)
    .map((line) => `<p>${encodeContent(line)}</p>`)
    .join('');
}
