/** What the bundler gives: files as parts that load when they are asked for. */
interface ImportMeta {
  glob<Value>(
    patterns: readonly string[],
    options: { readonly query: string; readonly import: string },
  ): Record<string, (() => Promise<Value>) | undefined>;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
