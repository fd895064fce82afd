import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PdfTools } from '../../shared/files/pdf/pdf-tools.ts';

const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/**
 * pdf.js leaves promises behind that nobody waits for; what a damaged file rejects them with has been said by then. Anything else that
 * nobody waits for stays a fault of the program.
 */
function passOverLateRejections(reason: unknown): void {
  if (!(reason instanceof Error && /pdf\.?js/u.test(reason.stack ?? ''))) throw reason;
}

let guarded = false;

/** pdf.js and its character maps as installed; pdf.js finds its worker's module beside itself. */
export const pdfTools: PdfTools = {
  library() {
    if (!guarded) process.on('unhandledRejection', passOverLateRejections);
    guarded = true;
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  },
  characterMap: async (name) => new Uint8Array(await readFile(join(maps, basename(name)))),
};
