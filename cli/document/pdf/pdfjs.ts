import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { DocumentFault } from '../document-error.ts';
import type { PrintedRun } from './layout.ts';

const mostPages = 2_000;
const mostCharacters = 8 << 20;

/** Where pdfjs-dist keeps the character maps of Chinese fonts that a file does not embed; with a slash at the end. */
function folderOf(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep;
}

function faultOf(reason: unknown): DocumentFault {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'PasswordException') {
    return new DocumentFault('encrypted', 'PDF 设了打开密码，读不到内容。请取消密码，另存一份再试。');
  }
  return new DocumentFault('damaged', 'PDF 已损坏或没有下载完整。请重新获取后再试。');
}

/**
 * The text of a PDF, page by page, as runs in the order they are printed. pdfjs-dist is loaded on first use; nothing is drawn, no
 * script runs, nothing is fetched. Throws a `DocumentFault` for what is encrypted, damaged or too large.
 */
export async function pdfRuns(bytes: Uint8Array): Promise<PrintedRun[][]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) {
      throw new DocumentFault(
        'too-large',
        `PDF 有 ${pdf.numPages} 页，超过 ${mostPages} 页的上限，未读取。请只留下清单部分再试。`,
      );
    }
    const pages: PrintedRun[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs: PrintedRun[] = [];
      for (const item of items) {
        if (!('str' in item) || (item.str === '' && !item.hasEOL)) continue;
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
        runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height });
        length += item.str.length;
      }
      if (length > mostCharacters) {
        throw new DocumentFault('too-large', 'PDF 的文字过多，未读取。请只留下清单部分再试。');
      }
      pages.push(runs);
      page.cleanup();
    }
    return pages;
  } catch (reason) {
    throw reason instanceof DocumentFault ? reason : faultOf(reason);
  } finally {
    await task.destroy();
  }
}
