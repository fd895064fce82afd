import { encodeContent } from '../opc/xml/escape.ts';
import { decodePage } from '../page/charset.ts';
import { refuseManyLines } from './large-page.ts';
import { type Markup, pageOf, paragraph } from './markup.ts';

/** A plain text file as a page: a line is a paragraph, `#` at its start a heading as Markdown means it. */
export function textMarkup(bytes: Uint8Array): Markup {
  const lines = decodePage(bytes)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '');
  refuseManyLines(lines.length, '文本');
  const page = pageOf(
    lines
      .map((line) => {
        const level = /^#{1,6}(?=\s)/u.exec(line)?.[0].length ?? 0;
        return level === 0 ? paragraph(line) : `<h${level}>${encodeContent(line.slice(level))}</h${level}>`;
      })
      .join(''),
  );
  return { page, leftOut: [] };
}
