import { type XlsxError, XlsxFault } from '../opc/error.ts';
import { openPackage, type Package } from '../opc/package/package.ts';
import { refuseForeignFile } from '../opc/package/sniff.ts';
import type { Limits } from '../opc/package/zip-read.ts';
import { decodePage, unmarkedWide } from '../page/charset.ts';
import { DocumentFault } from './document-error.ts';
import { isMhtml } from './is-mhtml.ts';

/** What a file is read as. */
export type FileKind = 'page' | 'mhtml' | 'text' | 'csv' | 'docx' | 'xlsx' | 'pdf';

const headBytes = 1024;

/** A notice of some thousand items is under 5 MB of XML; above these a file is refused before anything is unpacked. */
export const packageLimits: Limits = { entries: 5_000, entryBytes: 64 << 20, totalBytes: 256 << 20 };

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
}

const spreadsheetEndings: ReadonlySet<string> = new Set(['xls', 'xlsx', 'xlsm', 'xlt', 'et', 'ett']);

/** Word's and WPS's binary files and password-protected ones share one container; the workbook room tells them apart. */
function refuseOle(bytes: Uint8Array, ending: string): never {
  const sheet = spreadsheetEndings.has(ending);
  const wanted = sheet ? '.xlsx' : '.docx';
  const program = sheet ? 'Excel 或 WPS' : 'Word 或 WPS';
  try {
    refuseForeignFile(bytes);
  } catch (reason) {
    if (reason instanceof XlsxFault && reason.code === 'encrypted') {
      throw new DocumentFault(
        'encrypted',
        `文件设了打开密码，读不到内容。请在${program} 中取消密码，另存为 ${wanted} 再试。`,
      );
    }
  }
  const old = sheet ? '.xls、.et' : '.doc、.wps';
  throw new DocumentFault('legacy-format', `文件是旧的二进制格式（${old}）。请在${program} 中另存为 ${wanted} 再试。`);
}

function kindOfPackage(pack: Package): FileKind {
  if (pack.has('word/document.xml')) return 'docx';
  if (pack.has('xl/workbook.xml')) return 'xlsx';
  const names = pack.names();
  if (names.some((name) => /^word\/document\d{0,3}\.xml$/iu.test(name))) return 'docx';
  if (names.some((name) => /^xl\//iu.test(name))) return 'xlsx';
  if (pack.has('OFD.xml')) {
    throw new DocumentFault(
      'unsupported',
      '文件是版式文件（.ofd），读不到其中的文字。请在 OFD 阅读器中另存为 PDF 或 .docx 再试。',
    );
  }
  if (pack.has('mimetype')) {
    throw new DocumentFault(
      'other-format',
      '文件是 OpenDocument（.odt、.ods）格式。请在 LibreOffice 或 WPS 中另存为 .docx 或 .xlsx 再试。',
    );
  }
  throw new DocumentFault('other-format', '文件是压缩包，不是 .docx 或 .xlsx。请先解压，再选择其中的文件。');
}

/** What the workbook room says of a package, in words that fit a document. */
export function documentFault(reason: XlsxError, what: '.docx' | '.xlsx' | '.docx 或 .xlsx'): DocumentFault {
  switch (reason.code) {
    case 'encrypted':
      return new DocumentFault('encrypted', `文件已加密，读不到内容。请取消密码，另存为 ${what} 再试。`);
    case 'too-large':
      return new DocumentFault('too-large', '文件解压后过大，可能是压缩炸弹，未打开。请只留下清单部分，另存后再试。');
    case 'legacy-format':
      return new DocumentFault('legacy-format', `文件是二进制格式。请另存为 ${what} 再试。`);
    default:
      return new DocumentFault('damaged', `文件已损坏或没有下载完整。请重新获取，或打开后另存为 ${what} 再试。`);
  }
}

/**
 * What a file is, by its bytes first and its name's ending only where bytes cannot tell. Throws a `DocumentFault` that says what
 * to save it as for formats nobody here reads: old binary files, encrypted ones, RTF, OFD, OpenDocument, plain archives.
 */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  if (head.includes('%PDF-')) return 'pdf';
  const ending = endingOf(name);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    try {
      return kindOfPackage(openPackage(bytes, packageLimits));
    } catch (reason) {
      throw reason instanceof XlsxFault ? documentFault(reason, '.docx 或 .xlsx') : reason;
    }
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return refuseOle(bytes, ending);
  if (head.startsWith('{\\rtf')) {
    throw new DocumentFault('other-format', '文件是 RTF 格式。请在 Word 或 WPS 中另存为 .docx 再试。');
  }
  const named = { docx: '.docx', xlsx: '.xlsx', pdf: 'PDF' }[ending];
  if (named !== undefined && !head.includes('<')) {
    throw new DocumentFault('damaged', `文件名是 ${named}，内容却不是，可能没有下载完整。请重新获取后再试。`);
  }
  return kindOfText(bytes, ending);
}

/** How pictures begin. */
const pictures = /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/u;
const textHead = 64 << 10;

/** What a file of no known container is: a page by its elements, a page in one file, text by its name's ending. */
function kindOfText(bytes: Uint8Array, ending: string): FileKind {
  if (bytes.length === 0) throw new DocumentFault('no-text', '文件是空的。请重新保存或重新下载后再试。');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, textHead));
  if (pictures.test(head)) {
    throw new DocumentFault('no-text', '文件是图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试。');
  }
  const marked = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  const wide = marked || unmarkedWide(bytes) !== null;
  if (!wide && head.includes('\u0000')) {
    throw new DocumentFault(
      'other-format',
      '文件不是能读取的格式。请把公告保存为网页、.docx、.xlsx、PDF 或文本文件（.txt）再试。',
    );
  }
  if (isMhtml(head)) return 'mhtml';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  const text = wide ? decodePage(bytes.subarray(0, textHead)) : head;
  const named = ending === 'txt' || ending === 'md';
  if (named) return /<html[\s>]/iu.test(text) ? 'page' : 'text';
  if (/<(?:!doctype|\?xml|[a-z][a-z0-9]{0,20})(?:[\s/>]|$)/iu.test(text)) return 'page';
  throw new DocumentFault(
    'other-format',
    '文件里没有网页内容。如果它是纯文本，请把文件名改为以 .txt 结尾再试；否则请重新保存网页，或改用 .docx、.xlsx、PDF。',
  );
}
