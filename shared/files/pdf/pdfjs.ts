import { DocumentFault } from '../document-error.ts';
import { withActualText } from './actual-text.ts';
import { drawnBy } from './drawing.ts';
import type { PrintedPage, PrintedPdf } from './pdf-markup.ts';
import type { PdfLibrary, PdfTools } from './pdf-tools.ts';
import { refuseBombs } from './refuse-bombs.ts';
import { rulesOf } from './rules.ts';
import { uprightPage } from './upright.ts';

const mostPages = 2_000;
const mostCharacters = 2 << 20;
/** Steps of drawing on all pages, those within forms included; what a page alone may take is counted before. */
const mostSteps = 2_400_000;

/** pdf.js asks for the character maps of Chinese fonts that a file does not embed, one by one, by name. */
function characterMapsOf({ characterMap }: PdfTools) {
  return class {
    async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
      return { cMapData: await characterMap(`${name}.bcmap`), isCompressed: true };
    }
  };
}

/** Letters are never drawn, so their outlines are never needed; pdf.js goes on without them. */
class NoFontFiles {
  fetch(): Promise<never> {
    return Promise.reject(new Error('Outlines are not read.'));
  }
}

type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;

function faultOf(reason: unknown): DocumentFault {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'PasswordException') {
    return new DocumentFault('encrypted', 'PDF 设了打开密码，读不到内容。请取消密码，另存一份再试。');
  }
  return new DocumentFault('damaged', 'PDF 已损坏或没有下载完整。请重新获取后再试。');
}

/** The title that a PDF gives itself; browsers write the page's there. */
async function titleOf(pdf: PdfDocument): Promise<string> {
  const { info } = await pdf.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
}

/**
 * The pages of a PDF: the characters they print and the straight lines they draw, each where it stands. `tools` are loaded on
 * first use; nothing is drawn, no script runs, nothing is fetched. Throws a `DocumentFault` for what is encrypted, damaged or too
 * large, and `cancelled` between pages once `signal` asks for it.
 */
export async function pdfPages(bytes: Uint8Array, tools: PdfTools, signal?: AbortSignal): Promise<PrintedPdf> {
  refuseBombs(bytes);
  const library = await tools.library();
  const task = library.getDocument({
    data: withActualText(bytes).slice(),
    CMapReaderFactory: characterMapsOf(tools),
    StandardFontDataFactory: NoFontFiles,
    fontExtraProperties: true,
    maxImageSize: 0,
    useWasm: false,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) {
      throw new DocumentFault(
        'too-large',
        `PDF 有 ${pdf.numPages} 页，超过 ${mostPages} 页的上限，未读取。请只留下清单部分再试。`,
      );
    }
    const layers = await pdf.getOptionalContentConfig();
    const pages: PrintedPage[] = [];
    let [length, steps] = [0, 0];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (signal?.aborted === true) throw new DocumentFault('cancelled', '已取消读取。');
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.ENABLE });
      steps += operators.fnArray.length;
      const drawn = drawnBy(operators, library, {
        fontNamed: (font) => page.commonObjs.get(font),
        isShown: (layer) => layers.isVisible(layer),
      });
      length += drawn.glyphs.length;
      if (length > mostCharacters || steps > mostSteps) {
        throw new DocumentFault('too-large', 'PDF 的内容过多，未读取。请只留下清单部分再试。');
      }
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { glyphs, boxes, width, height } = uprightPage(drawn.glyphs, drawn.boxes, { left, bottom, right, top });
      pages.push({ glyphs, rules: rulesOf(boxes), width, height, hidden: drawn.hidden });
      page.cleanup();
    }
    return { pages, title: await titleOf(pdf) };
  } catch (reason) {
    throw reason instanceof DocumentFault ? reason : faultOf(reason);
  } finally {
    await task.destroy();
  }
}
