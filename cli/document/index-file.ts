import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { DocumentError } from '../../shared/files/document-error.ts';
import { mostFileBytes, readFile, tooManyBytes } from '../../shared/files/read-file.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { besideIn } from './beside.ts';
import { pdfTools } from './pdf-tools.ts';

/**
 * Reads any file a notice or its annex comes as into the one index, with the frames saved beside a page;
 * `url` is where it was published. Throws what the file system throws.
 */
export async function indexFile(path: string, url?: string): Promise<Result<PageIndex, DocumentError>> {
  if (statSync(path).size > mostFileBytes) return fail(tooManyBytes.toError());
  const bytes = new Uint8Array(readFileSync(path));
  const tools = { pdf: pdfTools, beside: besideIn(dirname(resolve(path))) };
  return readFile(basename(path), bytes, tools, url === undefined ? {} : { url });
}
