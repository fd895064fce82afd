import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { DocumentFault } from './document-error.ts';
import { docxMarkup } from './docx/docx-markup.ts';
import { mammothHtml } from './docx/mammoth.ts';
import { type FileKind, kindOf } from './file-kind.ts';
import { indexPageBytes } from './open-page.ts';
import { parsePage } from './parse-page.ts';
import { pdfMarkup } from './pdf/pdf-markup.ts';
import { pdfPages } from './pdf/pdfjs.ts';
import { textMarkup } from './text-markup.ts';
import { xlsxMarkup } from './xlsx-markup.ts';

const mostBytes = 256 << 20;

const converters: Readonly<Record<Exclude<FileKind, 'page'>, (bytes: Uint8Array) => Promise<string> | string>> = {
  text: textMarkup,
  docx: (bytes) => docxMarkup(bytes, mammothHtml),
  xlsx: xlsxMarkup,
  pdf: async (bytes) => pdfMarkup(await pdfPages(bytes)),
};

/**
 * Reads any file a notice or its annex comes as into the one index: saved pages, .docx, .xlsx, PDF, plain text. Throws a
 * `DocumentFault` for a file that is none of these, and what the file system throws.
 */
export async function indexFile(path: string): Promise<PageIndex> {
  if (statSync(path).size > mostBytes) {
    throw new DocumentFault('too-large', `文件超过 ${mostBytes >> 20} MB，未读取。请只留下清单部分，另存后再试。`);
  }
  const bytes = new Uint8Array(readFileSync(path));
  const kind = kindOf(bytes, path);
  if (kind === 'page') return indexPageBytes(bytes, dirname(resolve(path)));
  return readPage(parsePage(await converters[kind](bytes)));
}
