import { DocumentFault } from '../document-error.ts';
import type { PrintedRun } from './layout.ts';
import type { PrintedPage } from './pdf-markup.ts';
import type { PdfLibrary, PdfTools } from './pdf-tools.ts';
import { type Box, type Drawing, rulesOf } from './rules.ts';

const mostPages = 2_000;
const mostCharacters = 8 << 20;

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

function faultOf(reason: unknown): DocumentFault {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'PasswordException') {
    return new DocumentFault('encrypted', 'PDF 设了打开密码，读不到内容。请取消密码，另存一份再试。');
  }
  return new DocumentFault('damaged', 'PDF 已损坏或没有下载完整。请重新获取后再试。');
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>['getPage']>>;

/** Numbers that follow each step of a path as pdf.js packs it: move, line, curve, quadratic curve, close. */
const stepNumbers = [2, 2, 6, 4, 0];

/** The boxes round the parts of a packed path; a curve's control points count. */
function boxesOf(packed: ArrayLike<number>): Box[] {
  const boxes: Box[] = [];
  let xs: number[] = [];
  let ys: number[] = [];
  const close = () => {
    if (xs.length > 1) {
      boxes.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) });
    }
    xs = [];
    ys = [];
  };
  for (let at = 0; at < packed.length; ) {
    const step = packed[at] ?? 0;
    if (step === 0 || xs.length > 64) close();
    const numbers = stepNumbers[step] ?? 0;
    for (let number = 1; number < numbers; number += 2) {
      xs.push(packed[at + number] ?? 0);
      ys.push(packed[at + number + 1] ?? 0);
    }
    at += 1 + numbers;
  }
  close();
  return boxes;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
}

function matrixOf(value: unknown): Drawing[] {
  if (!isNumbers(value) || value.length < 6) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [{ kind: 'transform', matrix: [a, b, c, d, e, f] }];
}

async function drawingOf(page: PdfPage, { OPS }: PdfLibrary): Promise<Drawing[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stroking: ReadonlySet<unknown> = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
  return fnArray.flatMap((name: number, at: number): Drawing[] => {
    const words: unknown[] = argsArray[at] ?? [];
    switch (name) {
      case OPS.save:
        return [{ kind: 'save' }];
      case OPS.paintFormXObjectBegin:
        return [{ kind: 'save' }, ...matrixOf(words[0])];
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        return [{ kind: 'restore' }];
      case OPS.transform:
        return matrixOf(words);
      case OPS.constructPath: {
        const [paint, paths] = words;
        const packed: unknown = Array.isArray(paths) ? paths[0] : null;
        const stroked = stroking.has(paint);
        if ((!stroked && !filling.has(paint)) || !isNumbers(packed)) return [];
        return [{ kind: 'path', stroked, boxes: boxesOf(packed) }];
      }
      default:
        return [];
    }
  });
}

/**
 * The pages of a PDF: their text as runs in the order they are printed, and the straight lines they draw. `tools` are loaded on
 * first use; nothing is drawn, no script runs, nothing is fetched. Throws a `DocumentFault` for what is encrypted, damaged or too
 * large, and `cancelled` between pages once `signal` asks for it.
 */
export async function pdfPages(bytes: Uint8Array, tools: PdfTools, signal?: AbortSignal): Promise<PrintedPage[]> {
  const library = await tools.library();
  const task = library.getDocument({
    data: bytes.slice(),
    CMapReaderFactory: characterMapsOf(tools),
    StandardFontDataFactory: NoFontFiles,
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
    const pages: PrintedPage[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (signal?.aborted === true) throw new DocumentFault('cancelled', '已取消读取。');
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
      pages.push({ runs, rules: rulesOf(runs.length === 0 ? [] : await drawingOf(page, library)) });
      page.cleanup();
    }
    return pages;
  } catch (reason) {
    throw reason instanceof DocumentFault ? reason : faultOf(reason);
  } finally {
    await task.destroy();
  }
}
