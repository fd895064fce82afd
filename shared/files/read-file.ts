import type { LeftOut } from '../notice/left-out.ts';
import { foldText } from '../notice/text.ts';
import type { PageIndex } from '../page/page-index.ts';
import { readPage } from '../page/read-page.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type DocumentError, DocumentFault } from './document-error.ts';
import { type FileKind, kindOf } from './file-kind.ts';
import type { Markup } from './markup.ts';
import { parsePage } from './parse-page.ts';
import type { PdfTools } from './pdf/pdf-tools.ts';
import { type Beside, indexPageBytes } from './saved-page.ts';

/** What reading files needs from the place it runs in. */
export interface FileTools {
  readonly pdf: PdfTools;
  /** Files saved beside a page, for its frames; without it they stay unread. */
  readonly beside?: Beside;
}

export interface ReadFileOptions {
  /** Stops the reading at its next step; the result is then a `cancelled` error. */
  readonly signal?: AbortSignal;
  /** Where the file was published. */
  readonly url?: string;
}

/** Above this nothing of a file is read. */
export const mostFileBytes = 256 << 20;

export const tooManyBytes = new DocumentFault(
  'too-large',
  `文件超过 ${mostFileBytes >> 20} MB，未读取。请只留下清单部分，另存后再试。`,
);

interface Given {
  /** Without its ending. */
  readonly name: string;
  readonly tools: FileTools;
  readonly signal: AbortSignal | undefined;
}

type Converter = (bytes: Uint8Array, given: Given) => Promise<Markup>;

/** Each kind's code is loaded when the first file of that kind is read. */
const converters: Readonly<Record<Exclude<FileKind, 'page' | 'mhtml'>, Converter>> = {
  text: async (bytes) => (await import('./text-markup.ts')).textMarkup(bytes),
  csv: async (bytes, { name }) => (await import('./csv-markup.ts')).csvMarkup(bytes, name),
  docx: async (bytes) => (await import('./docx/docx-markup.ts')).docxMarkup(bytes),
  xlsx: async (bytes, { name }) => (await import('./xlsx/xlsx-markup.ts')).xlsxMarkup(bytes, name),
  pdf: async (bytes, { tools: { pdf }, signal }) => {
    const [{ pdfPages }, { pdfMarkup }] = await Promise.all([import('./pdf/pdfjs.ts'), import('./pdf/pdf-markup.ts')]);
    return pdfMarkup(await pdfPages(bytes, pdf, signal));
  },
};

function foldedLeftOut({ why, text }: LeftOut): LeftOut {
  return { why, text: foldText(text) };
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new DocumentFault('cancelled', '已取消读取。');
}

/**
 * Reads any file that a notice or its annex comes as into the one index: saved pages, .docx, .xlsx, PDF, plain text. `name` is the
 * file's name; its ending counts only where the bytes do not tell. Needs no DOM and no Node, so it runs the same in a worker, a
 * page and a terminal; `extract` takes the result. The bytes are not changed. Errors say in Chinese what the file is and what to
 * do; anything thrown is a fault of the program.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  tools: FileTools,
  { signal, url }: ReadFileOptions = {},
): Promise<Result<PageIndex, DocumentError>> {
  try {
    stopIfAsked(signal);
    if (bytes.length > mostFileBytes) throw tooManyBytes;
    const kind = kindOf(bytes, name);
    if (kind === 'page') return ok(indexPageBytes(bytes, tools.beside, url));
    if (kind === 'mhtml') return ok((await import('./mhtml.ts')).indexMhtml(bytes, url));
    const markup = await converters[kind](bytes, { name: name.replace(/\.[^.]{1,8}$/u, ''), tools, signal });
    stopIfAsked(signal);
    const index = readPage(parsePage(markup.page), url === undefined ? {} : { url });
    return ok({ ...index, leftOut: [...index.leftOut, ...markup.leftOut.map(foldedLeftOut)] });
  } catch (reason) {
    if (reason instanceof DocumentFault) return fail(reason.toError());
    throw reason;
  }
}
