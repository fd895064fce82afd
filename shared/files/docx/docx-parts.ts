import { XlsxFault } from '../../opc/error.ts';
import { openPackage, type Package } from '../../opc/package/package.ts';
import { type Relationship, relationshipsOf } from '../../opc/package/relationships.ts';
import type { XmlElement } from '../../opc/xml/tree.ts';
import { DocumentFault } from '../document-error.ts';
import { documentFault, packageLimits } from '../file-kind.ts';

const mostXml = 32 << 20;
const mostParagraphs = 50_000;
/** An element takes some 300 bytes once it is read. */
const mostElements = 1_000_000;

/** The parts of a .docx that its text is read from. */
export interface DocxParts {
  readonly pack: Package;
  readonly document: XmlElement;
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly footnotes: readonly XmlElement[];
  /** What the main part points to, by id. */
  readonly related: ReadonlyMap<string, Relationship>;
}

function damaged(): DocumentFault {
  return new DocumentFault(
    'damaged',
    '文件已损坏或没有下载完整。请重新获取，或在 Word、WPS 中打开后另存为 .docx 再试。',
  );
}

function tooLarge(what: string): DocumentFault {
  return new DocumentFault('too-large', `文档${what}，未读取。请只留下清单部分，另存为 .docx 再试。`);
}

function count(text: string, mark: string, most: number): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0 && found <= most; at = text.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

/** Refuses a part by its size before it is taken apart. */
function refuseLarge(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(0, 4096))) throw damaged();
  if (text.length > mostXml) throw tooLarge(`的内容超过 ${mostXml >> 20} MB`);
  if (count(text, '</w:p>', mostParagraphs) + count(text, '<w:p/>', mostParagraphs) > mostParagraphs) {
    throw tooLarge(`超过 ${mostParagraphs / 10_000} 万个段落`);
  }
  if (count(text, '<', mostElements * 2) > mostElements * 2) throw tooLarge('的内容过多');
}

function root(pack: Package, name: string): XmlElement {
  refuseLarge(pack.text(name));
  return pack.xml(name).root;
}

/** Opens a .docx. Throws a `DocumentFault` for what is damaged, encrypted or too large. */
export function openDocx(bytes: Uint8Array): DocxParts {
  try {
    const pack = openPackage(bytes, packageLimits);
    const main = relationshipsOf(pack, '').find(({ type }) => type === 'officeDocument');
    if (main === undefined || !pack.has(main.target)) throw damaged();
    const related = relationshipsOf(pack, main.target);
    const part = (type: string): XmlElement | null => {
      const found = related.find((one) => one.type === type && !one.external);
      return found !== undefined && pack.has(found.target) ? root(pack, found.target) : null;
    };
    return {
      pack,
      document: root(pack, main.target),
      numbering: part('numbering'),
      styles: part('styles'),
      footnotes: [part('footnotes'), part('endnotes')].flatMap((one) => one ?? []),
      related: new Map(related.map((one) => [one.id, one] as const)),
    };
  } catch (reason) {
    throw reason instanceof XlsxFault ? documentFault(reason, '.docx') : reason;
  }
}
