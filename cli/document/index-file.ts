import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocumentFault } from '../../shared/files/document-error.ts';
import { docxMarkup } from '../../shared/files/docx/docx-markup.ts';
import { mammothHtml } from '../../shared/files/docx/mammoth.ts';
import { type FileKind, kindOf } from '../../shared/files/file-kind.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import { pdfMarkup } from '../../shared/files/pdf/pdf-markup.ts';
import { pdfPages } from '../../shared/files/pdf/pdfjs.ts';
import { textMarkup } from '../../shared/files/text-markup.ts';
import { xlsxMarkup } from '../../shared/files/xlsx-markup.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { indexPageBytes } from './open-page.ts';
import { pdfTools } from './pdf-tools.ts';

const mostBytes = 256 << 20;

const converters: Readonly<Record<Exclude<FileKind, 'page'>, (bytes: Uint8Array) => Promise<string> | string>> = {
  text: textMarkup,
  docx: (bytes) => docxMarkup(bytes, mammothHtml),
  xlsx: xlsxMarkup,
  pdf: async (bytes) => pdfMarkup(await pdfPages(bytes, pdfTools)),
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
