export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What reading a PDF needs from the place it runs in: pdf.js, and its character maps of Chinese fonts. */
export interface PdfTools {
  /** pdf.js, ready to work in the thread that asks: its worker's module stands in `globalThis.pdfjsWorker`. Asked once a file. */
  readonly library: () => Promise<PdfLibrary>;
  /** The bytes of a file in `pdfjs-dist/cmaps`, such as `UniGB-UCS2-H.bcmap`. Rejects for a name it does not have. */
  readonly characterMap: (name: string) => Promise<Uint8Array>;
}
