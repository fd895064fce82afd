import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PdfTools } from '../../shared/files/pdf/pdf-tools.ts';

const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** pdf.js and its character maps as installed; pdf.js finds its worker's module beside itself. */
export const pdfTools: PdfTools = {
  library: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  characterMap: async (name) => new Uint8Array(await readFile(join(maps, basename(name)))),
};
