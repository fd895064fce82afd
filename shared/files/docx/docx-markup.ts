import { XlsxFault } from '../../opc/error.ts';
import { openPackage, type Package } from '../../opc/package/package.ts';
import { relationshipsOf } from '../../opc/package/relationships.ts';
import { packEntry, writeZip } from '../../opc/package/zip-write.ts';
import { DocumentFault } from '../document-error.ts';
import { documentFault, packageLimits } from '../file-kind.ts';
import { pageOf } from '../markup.ts';
import { Numbering } from './numbering.ts';
import { printNumbers } from './print-numbers.ts';

/** What the converter is asked to do: the text parts of a .docx to HTML. */
export type ToHtml = (docx: Uint8Array) => Promise<string>;

const mostXml = 32 << 20;
const damaged = '文件已损坏或没有下载完整。请重新获取，或在 Word、WPS 中打开后另存为 .docx 再试。';

function mainPart(pack: Package): string {
  const main = relationshipsOf(pack, '').find(({ type }) => type === 'officeDocument');
  if (main === undefined || !pack.has(main.target)) throw new DocumentFault('damaged', damaged);
  return main.target;
}

/** The parts that hold text and its styles, none with a DTD; pictures and embedded files stay out. */
function textParts(pack: Package, main: string): Map<string, string> {
  const parts = new Map<string, string>();
  let size = 0;
  for (const name of pack.names()) {
    if (!/\.(?:xml|rels)$/iu.test(name) || /(?:^|\/)(?:customXml|embeddings|theme|glossary)\//iu.test(name)) continue;
    const text = pack.text(name);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new DocumentFault('damaged', damaged);
    size += text.length;
    if (size > mostXml) {
      throw new DocumentFault('too-large', '文档的内容过多，未读取。请只留下清单部分，另存为 .docx 再试。');
    }
    parts.set(name, text);
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const partNamed = (name: string) => (pack.has(`${folder}${name}`) ? pack.xml(`${folder}${name}`).root : null);
  const { text, root } = pack.xml(main);
  parts.set(main, printNumbers(text, root, new Numbering(partNamed('numbering.xml'), partNamed('styles.xml'))));
  parts.delete(`${folder}numbering.xml`);
  return parts;
}

function withoutPictures(bytes: Uint8Array): Uint8Array {
  try {
    const pack = openPackage(bytes, packageLimits);
    const encoder = new TextEncoder();
    return writeZip([...textParts(pack, mainPart(pack))].map(([name, text]) => packEntry(name, encoder.encode(text))));
  } catch (reason) {
    throw reason instanceof XlsxFault ? documentFault(reason, '.docx') : reason;
  }
}

/**
 * A .docx as a page. Word's automatic numbers are printed as text first, because the HTML lists a converter makes know neither
 * their start nor their form (一、 （一） 1.). Throws a `DocumentFault` for what is damaged, encrypted, too large or empty.
 */
export async function docxMarkup(bytes: Uint8Array, toHtml: ToHtml): Promise<string> {
  const plain = withoutPictures(bytes);
  const html = await toHtml(plain).catch(() => {
    throw new DocumentFault('damaged', damaged);
  });
  if (!/[^\s<>/a-z0-9]/iu.test(html.replace(/<[^<>]{0,2000}>/gu, ''))) {
    throw new DocumentFault(
      'no-text',
      '文档里没有文字，可能只有扫描的图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试。',
    );
  }
  return pageOf(html);
}
