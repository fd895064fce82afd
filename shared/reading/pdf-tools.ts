import type { PdfTools } from '../../shared/files/pdf/pdf-tools.ts';

/** Chinese character maps, each a part of its own that is loaded when a file asks for it; as data in a script, for nothing may be fetched. */
const maps = import.meta.glob<string>(
  ['../../node_modules/pdfjs-dist/cmaps/{Uni,}GB*.bcmap', '../../node_modules/pdfjs-dist/cmaps/Adobe-GB1-*.bcmap'],
  { query: '?url&inline', import: 'default' },
);

function bytesOf(dataAddress: string): Uint8Array {
  const text = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** pdf.js in the worker that asks, with no thread of its own. */
export const pdfTools: PdfTools = {
  async library() {
    const [library, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ]);
    Reflect.set(globalThis, 'pdfjsWorker', worker);
    return library;
  },
  async characterMap(name) {
    const load = maps[`../../node_modules/pdfjs-dist/cmaps/${name}`];
    if (load === undefined) {
      throw new Error(`no character map ${name}`);
    }
    return bytesOf(await load());
  },
};
