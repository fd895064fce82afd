import { DocumentFault } from '../document-error.ts';
import { pageOf, paragraph } from '../markup.ts';
import { linesOfRuns, type PrintedRun } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The text of a PDF as a page of paragraphs. Throws a `DocumentFault` where it holds no text at all: a scan. */
export function pdfMarkup(pages: readonly (readonly PrintedRun[])[]): string {
  const paragraphs = paragraphsOf(pages.map(linesOfRuns));
  if (paragraphs.length === 0) {
    throw new DocumentFault(
      'no-text',
      'PDF 里没有文字，是扫描的图片。请先用文字识别（OCR）转成文字，另存为 .docx 再试；或采集网页上的同一公告。',
    );
  }
  return pageOf(paragraphs.map(paragraph).join(''));
}
