import '../platform/old-browsers.ts';
import { z } from 'zod';
import { extract } from '../../shared/extract/extract.ts';
import { readFile } from '../../shared/files/read-file.ts';
import { type FileReply, FileRequest } from './file-reply.ts';
import { pdfTools } from './pdf-tools.ts';

z.config({ jitless: true });

/** Reads one file with the engine that reads pages; the page that asked stays free, and ends it by ending the worker. */
async function answer(data: unknown): Promise<FileReply> {
  const { name, bytes, capturedAt } = FileRequest.parse(data);
  const index = await readFile(name, bytes, { pdf: pdfTools });
  return index.ok
    ? { ok: true, capture: extract([index.value], { capturedAt }).capture }
    : { ok: false, error: index.error };
}

/* The answer goes by the asker's own line: pdf.js speaks on the worker's. */
addEventListener('message', ({ data, ports: [line] }) => {
  if (line !== undefined) {
    answer(data)
      .catch((): FileReply => ({ ok: false, error: null }))
      .then((reply) => line.postMessage(reply));
  }
});
