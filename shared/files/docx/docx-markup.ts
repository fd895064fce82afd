import type { LeftOut } from '../../notice/left-out.ts';
import { encodeContent, encodeXml } from '../../opc/xml/escape.ts';
import { childOf, childrenOf, descendants, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import { DocumentFault } from '../document-error.ts';
import { type Markup, pageOf } from '../markup.ts';
import { chunkMarkup, isPackage } from './alt-chunk.ts';
import { type DocxParts, openDocx } from './docx-parts.ts';
import { LineParts } from './line-parts.ts';
import { Numbering } from './numbering.ts';
import { type Inline, placeheld, RunReader } from './runs.ts';
import { Styles } from './styles.ts';
import { rowsOfTable } from './tables.ts';

const deepest = 60;
/** Documents that are taken in by one another are followed so far. */
const mostWithin = 3;
const aligned: Readonly<Record<string, string>> = { center: 'center', right: 'right', end: 'right' };

/** A label that does not end in a mark of its own is set off, as Word's tab does. */
function spaced(label: string): string {
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}

function isMarkGone(properties: XmlElement | null, styles: Styles): boolean {
  const mark = childOf(properties, 'rPr');
  return childOf(mark, 'del') !== null || childOf(mark, 'moveFrom') !== null || styles.run(mark, null).hidden;
}

/** A paragraph that is being put together; its mark may be gone, so that the next one goes on in its line. */
interface Line {
  readonly properties: XmlElement | null;
  label: string | null;
  html: string;
  /** What it says while that is plain text; null where links or breaks stand in it. */
  text: string | null;
  readonly boxes: XmlElement[];
}

class Writer {
  readonly leftOut: LeftOut[] = [];
  readonly #parts: DocxParts;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #runs: RunReader;
  #open: Line | null = null;
  #depth = 0;
  readonly #within: number;

  /** `within` counts the documents that take this one in. */
  constructor(parts: DocxParts, within = 0) {
    this.#parts = parts;
    this.#within = within;
    this.#styles = new Styles(parts.styles);
    this.#numbering = new Numbering(parts.numbering, parts.styles);
    this.#runs = new RunReader(this.#styles, (id) => {
      const related = parts.related.get(id);
      return related?.external === true ? related.target : null;
    });
  }

  /** The markup of a body, a cell or a text box. */
  blocks(container: XmlElement, inCell: boolean): string {
    if (this.#depth > deepest) {
      throw new DocumentFault(
        'damaged',
        `文档的表格或文本框套了 ${deepest} 层以上，可能已损坏。请重新获取，或另存为 .docx 再试。`,
      );
    }
    this.#depth += 1;
    const before = this.#open;
    this.#open = null;
    const parts = new LineParts();
    const rest = [...container.children].reverse();
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const { local } = next;
      if (local === 'p' || local === 'oMathPara') this.#paragraph(next, inCell, parts);
      else if (local === 'tbl' || local === 'altChunk') {
        this.#close(parts);
        parts.add(local === 'tbl' ? this.#table(next) : this.#chunk(next));
      } else if (local === 'sdt') {
        if (!placeheld(next)) rest.push(...[...childrenOf(next, 'sdtContent')].reverse());
      } else if (['sdtContent', 'customXml', 'ins', 'moveTo'].includes(local)) {
        rest.push(...[...next.children].reverse());
      }
    }
    this.#close(parts);
    this.#open = before;
    this.#depth -= 1;
    return parts.html();
  }

  #paragraph(paragraph: XmlElement, inCell: boolean, parts: LineParts): void {
    const properties = childOf(paragraph, 'pPr');
    const inlines = this.#runs.read(paragraph);
    const said = inlines.some(({ kind }) => kind === 'text' || kind === 'break');
    const gone = isMarkGone(properties, this.#styles);
    const hidden = inlines.some((inline) => inline.kind === 'left-out' && inline.why === 'hidden');
    const line: Line = this.#open ?? { properties, label: null, html: '', text: '', boxes: [] };
    if (this.#open === null && (said || !(gone || hidden))) {
      const label = this.#numbering.next(properties);
      if (said || inCell) line.label = label;
    }
    this.#write(inlines, line);
    if (gone && !said && this.#open === null) {
      parts.add(this.#boxes(line));
      return;
    }
    this.#open = line;
    if (!gone) this.#close(parts);
  }

  #write(inlines: readonly Inline[], line: Line): void {
    let href: string | null = null;
    const link = (to: string | null) => {
      if (to === href) return;
      line.html += `${href === null ? '' : '</a>'}${to === null ? '' : `<a href="${encodeXml(to)}">`}`;
      href = to;
    };
    for (const inline of inlines) {
      if (inline.kind === 'text') {
        link(inline.href);
        line.html += encodeContent(inline.text);
        line.text = line.text === null || inline.href !== null ? null : line.text + inline.text;
      } else if (inline.kind === 'break') {
        link(null);
        line.html += '<br>';
        line.text = null;
      } else if (inline.kind === 'box') line.boxes.push(inline.content);
      else this.#leave({ why: inline.why, text: inline.text });
    }
    link(null);
  }

  #leave(left: LeftOut): void {
    if (left.text.trim() !== '') this.leftOut.push(left);
  }

  #close(parts: LineParts): void {
    const line = this.#open;
    this.#open = null;
    if (line === null) return;
    const { heading, align } = this.#styles.paragraph(line.properties);
    const tag = heading === 0 ? 'p' : `h${heading}`;
    const side = aligned[align ?? ''];
    const style = side === undefined ? '' : ` style="text-align:${side}"`;
    const label = line.label === null ? '' : encodeContent(spaced(line.label));
    const own = label === '' && line.html === '' ? '' : `<${tag}${style}>${label}${line.html}</${tag}>`;
    const numbered = line.label === null || line.text === null ? line.text : `${line.label.trim()}\t${line.text}`;
    parts.addParagraph(own, heading === 0 ? numbered : null);
    parts.add(this.#boxes(line));
  }

  #boxes(line: Line): string {
    return line.boxes.map((box) => this.blocks(box, false)).join('');
  }

  #table(table: XmlElement): string {
    const rows = rowsOfTable(table).map((row) => {
      if (row.hidden) {
        this.#leave({ why: 'hidden', text: row.cells.map(({ element }) => textUnder(element)).join(' ') });
        return '';
      }
      const tag = row.header ? 'th' : 'td';
      const cells = row.cells.map(({ element, rows: down, columns }) => {
        const spans = `${down > 1 ? ` rowspan="${down}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
        return `<${tag}${spans}>${this.blocks(element, true)}</${tag}>`;
      });
      const before = row.before > 0 ? `<td colspan="${row.before}"></td>` : '';
      return `<tr>${before}${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }

  #chunk(chunk: XmlElement): string {
    const related = this.#parts.related.get(prefixedAttributeOf(chunk, 'id') ?? '');
    const { pack } = this.#parts;
    const bytes = related === undefined || !pack.has(related.target) ? null : pack.bytes(related.target);
    const html = bytes === null ? null : this.#taken(bytes, related?.target ?? '');
    if (html === null) this.#leave({ why: 'unreadable', text: '插入的另一份文档' });
    return html ?? '';
  }

  /** The markup of a document that is taken in; null where it cannot be read. */
  #taken(bytes: Uint8Array, name: string): string | null {
    if (!isPackage(bytes)) return chunkMarkup(bytes, name);
    if (this.#within >= mostWithin) return null;
    try {
      const { html, leftOut } = written(openDocx(bytes), this.#within + 1);
      this.leftOut.push(...leftOut);
      return html;
    } catch (reason) {
      if (reason instanceof DocumentFault) return null;
      throw reason;
    }
  }
}

/** What a document says, and what of it is left out. */
function written(parts: DocxParts, within: number): { readonly html: string; readonly leftOut: readonly LeftOut[] } {
  const writer = new Writer(parts, within);
  const body = childOf(parts.document, 'body');
  const html = body === null ? '' : writer.blocks(body, false);
  return { html, leftOut: [...writer.leftOut, ...notesIn(parts)] };
}

function textUnder(element: XmlElement): string {
  let text = '';
  for (const one of descendants(element)) if (one.local === 't') text += one.text;
  return text;
}

/** The text of the notes at the feet of pages and at the end; separators are none. */
function notesIn(parts: DocxParts): LeftOut[] {
  return parts.footnotes
    .flatMap((part) => part.children)
    .filter((note) => prefixedAttributeOf(note, 'type') === null)
    .map((note) => ({ why: 'note' as const, text: textUnder(note).trim() }))
    .filter(({ text }) => text !== '');
}

/**
 * A .docx as a page: its text as Word prints it with all changes taken, automatic numbers included, for an HTML list knows neither
 * their start nor their form (一、 （一） 1.). Hidden and struck text, notes and what has no text form are left out and named. Throws a
 * `DocumentFault` for what is damaged, encrypted, too large or empty.
 */
export function docxMarkup(bytes: Uint8Array): Markup {
  const { html, leftOut } = written(openDocx(bytes), 0);
  if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^<>]{0,4000}>/gu, ''))) {
    throw new DocumentFault(
      'no-text',
      '文档里没有文字，可能只有扫描的图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试。',
    );
  }
  return { page: pageOf(html), leftOut };
}
